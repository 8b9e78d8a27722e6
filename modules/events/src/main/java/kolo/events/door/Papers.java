package kolo.events.door;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.registration.EditionTypes;
import kolo.events.registration.EditionWords;
import kolo.events.registration.NameOnPaper;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationDecisions;
import kolo.events.registration.RegistrationLetters;
import kolo.events.registration.RegistrationState;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Formats;

/// What is printed of participants: badges for those who come, certificates for those who were there.
@Component
class Papers {
    private static final int CODE_SIZE = 90;
    private final RegistrationDecisions decisions;
    private final EditionTypes types;
    private final Certificates certificates;
    private final RegistrationLetters letters;
    private final Events events;
    private final Outbox outbox;
    private final Networks networks;
    private final Addresses addresses;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    Papers(RegistrationDecisions decisions, EditionTypes types, Certificates certificates, RegistrationLetters letters,
            Events events, Outbox outbox, Networks networks, Addresses addresses, AuditLog audit, Actors actors,
            Clock clock) {
        this.decisions = decisions;
        this.types = types;
        this.certificates = certificates;
        this.letters = letters;
        this.events = events;
        this.outbox = outbox;
        this.networks = networks;
        this.addresses = addresses;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// What to print, with the title of the file.
    record Printed(EditionSummary edition, List<PaperView> papers) {}

    /// Badges of everybody with a confirmed place, in the order of names.
    @Transactional(readOnly = true)
    Printed badges(EditionId id, String language) {
        var edition = managed(id);
        var names = names(id, language);
        var coming = decisions.inStates(id, Set.of(RegistrationState.CONFIRMED, RegistrationState.CHECKED_IN));
        return new Printed(edition, Formats.in(language)
                .sorted(coming, Registration::name)
                .stream()
                .map(one -> paper(one, edition, names, language,
                        addresses.url(networks.current(), "/check-in/" + one.code()), "", ""))
                .toList());
    }

    private EditionSummary managed(EditionId id) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        return edition;
    }

    private Map<UUID, String> names(EditionId id, String language) {
        var names = new HashMap<UUID, String>();
        types.of(id).forEach(type -> names.put(type.id(), type.name(language)));
        return names;
    }

    private static PaperView paper(Registration one, EditionSummary edition, Map<UUID, String> names, String language,
            String link, String code, String issued) {
        var formats = Formats.in(language);
        var country = one.country() == null ? null : formats.country(one.country());
        var second = String.join(" · ",
                Stream.of(one.organisation(), country).filter(Objects::nonNull).toList());
        return new PaperView(one.name(), second, names.getOrDefault(one.type(), ""), edition.title(language),
                edition.when().inDays(formats), edition.place().orElse(""), QrCode.svg(link, CODE_SIZE), code, issued);
    }

    /// Certificates of everybody who was checked in, as they were issued.
    @Transactional(readOnly = true)
    Printed certificates(EditionId id, String language) {
        var edition = managed(id);
        var names = names(id, language);
        var papers = new ArrayList<PaperView>();
        for (var one : Formats.in(language).sorted(there(id), Registration::name)) {
            certificates.of(one.id())
                    .ifPresent(issued -> papers.add(certificate(one, issued, edition, names, language)));
        }
        return new Printed(edition, papers);
    }

    private List<Registration> there(EditionId id) {
        return decisions.inStates(id, Set.of(RegistrationState.CHECKED_IN));
    }

    /// The certificate of one participant who was checked in; whoever calls this has made sure that it is theirs.
    ///
    /// @throws NotFound for somebody who was not there, or has none yet
    @Transactional(readOnly = true)
    Printed certificate(Registration one, String language) {
        var issued = certificates.of(one.id())
                .filter(found -> one.state() == RegistrationState.CHECKED_IN)
                .orElseThrow(NotFound::new);
        var edition = events.find(one.edition()).orElseThrow(NotFound::new);
        return new Printed(edition,
                List.of(certificate(one, issued, edition, names(one.edition(), language), language)));
    }

    /// Issues the certificate of one participant who was checked in, if there is none; whoever calls this has made sure
    /// that it is theirs.
    ///
    /// @throws NotFound for somebody who was not there
    @Transactional
    void issue(Registration one) {
        if (one.state() != RegistrationState.CHECKED_IN) {
            throw new NotFound();
        }
        certificates.issue(one, clock.instant());
    }

    private PaperView certificate(Registration one, Certificates.Certificate issued, EditionSummary edition,
            Map<UUID, String> names, String language) {
        var code = issued.code().replaceAll("(.{4})(?!$)", "$1-");
        var link = addresses.url(networks.current(), "/certificates/" + code);
        return paper(one, edition, names, language, link, code,
                Formats.in(language).date(issued.issuedAt(), networks.current().zone()));
    }

    /// Writes to everybody who was checked in that the certificate is ready.
    ///
    /// @return how many letters
    @Transactional
    int send(EditionId id) {
        var edition = managed(id);
        var there = there(id);
        if (there.isEmpty()) {
            throw new Conflict("events.certificate.nobody");
        }
        for (var one : there) {
            certificates.issue(one, clock.instant());
            outbox.send(Letter
                    .of(letters.recipient(one), "events/letter/certificate", "events.letter.certificate.subject",
                            edition.title(one.language()))
                    .with("title", edition.title(one.language()))
                    .with("when", EditionWords.when(edition, Formats.in(one.language())))
                    .with("link", letters.link(one)));
        }
        audit.record("events.audit.certificates", "edition", id.value(), Map.of(), Map.of("letters", there.size()));
        return there.size();
    }

    /// @throws NotFound for a code that is on no certificate of this network
    @Transactional(readOnly = true)
    VerifiedView verify(String code, String language, String asked) {
        var found = certificates.byCode(kolo.events.registration.Secret.normalised(code)).orElseThrow(NotFound::new);
        var edition = events.find(found.edition()).orElseThrow(NotFound::new);
        var digest = found.nameDigest();
        return new VerifiedView(digest == null ? found.name() : null, edition,
                Formats.in(language).date(found.issuedAt(), networks.current().zone()), found.revoked() == null,
                digest != null && digest.equals(NameOnPaper.digest(found.code(), asked)));
    }
}
