package kolo.events.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.LocalText;
import kolo.events.capacity.Pool;
import kolo.events.capacity.PoolKind;
import kolo.events.registration.ReadRequest.Person;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;

/// Puts together what the form for registering shows, and reads what was sent.
@Component
class FormContents {
    private final Events events;
    private final SettingRows settings;
    private final PoolRows pools;
    private final RegistrationRows registrations;
    private final GuestRows guests;
    private final Membership membership;
    private final Accounts accounts;
    private final Actors actors;
    private final Texts texts;
    private final Clock clock;

    FormContents(Events events, SettingRows settings, PoolRows pools, RegistrationRows registrations, GuestRows guests,
            Membership membership, Accounts accounts, Actors actors, Texts texts, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.pools = pools;
        this.registrations = registrations;
        this.guests = guests;
        this.membership = membership;
        this.accounts = accounts;
        this.actors = actors;
        this.texts = texts;
        this.clock = clock;
    }

    /// What the form shows to the current actor.
    ///
    /// @param invitation the secret of an invitation's link, where one was followed
    /// @throws NotFound where the edition takes no registrations or is not to be seen
    @Transactional(readOnly = true)
    RegistrationFormView of(EditionId id, @Nullable String invitation) {
        var edition = visible(id);
        var setting = settings.find(id).orElseThrow(NotFound::new);
        var actor = actors.current();
        var language = language();
        var formats = Formats.in(language);
        var now = clock.instant();
        var begins = edition.when().startsAt();
        var phase = setting.phase(now, begins);
        var moment = phase == RegistrationSetting.Phase.BEFORE ? setting.opensAt() : setting.closing(begins);
        var all = pools.all(id);
        var gate = all.stream().filter(pool -> pool.kind() == PoolKind.EVENT).findFirst().orElseThrow(NotFound::new);
        var invited = Secret.read(invitation).flatMap(secret -> guests.invitation(secret.digest()));
        var offered = settings.types(id)
                .stream()
                .filter(type -> !type.retired())
                .filter(type -> invited.isPresent()
                        ? type.id().equals(invited.get().type())
                        : type.manner() != Manner.INVITATION)
                .filter(type -> !type.membersOnly() || actor.isMember())
                .map(type -> view(type, all, language, formats))
                .toList();
        var existing = actor.signedIn()
                ? registrations.active(id, "", actor.accountId().value()).map(Registration::path).orElse(null)
                : null;
        return new RegistrationFormView(edition, edition.title(language), EditionWords.when(edition, formats), phase,
                moment == null ? "" : EditionWords.at(moment, edition.when().zone(), formats), gate.room(), gate.free(),
                registrations.waiting(id), setting.waitingList(), offered, modeChoices(edition, all, language),
                sessions(id, all, language), settings.questions(id), setting.mostPlaces(), actor.signedIn(),
                members(actor), consent(setting, language), Ids.next().toString(), existing);
    }

    private EditionSummary visible(EditionId id) {
        return events.visible(id)
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .orElseThrow(NotFound::new);
    }

    private static RegistrationFormView.TypeView view(ParticipationType type, List<Pool> pools, String language,
            Formats formats) {
        var fee = type.fee();
        boolean full = pools.stream()
                .anyMatch(pool -> pool.subject().equals(type.id().toString()) && !pool.has(1));
        return new RegistrationFormView.TypeView(type.id().toString(), type.name(language), type.manner(),
                fee == null ? "" : formats.number(fee, 2) + " " + type.currency(), full);
    }

    private List<Choice> modeChoices(EditionSummary edition, List<Pool> pools, String language) {
        return modes(edition).stream().map(mode -> {
            var free = pools.stream()
                    .filter(pool -> pool.kind() == PoolKind.MODE && pool.subject().equals(mode.name()))
                    .findFirst();
            var name = texts.text(language, mode.key());
            boolean full = free.isPresent() && !free.get().has(1);
            return new Choice(mode.name(),
                    full ? texts.text(language, "events.registration.choice-full", name) : name);
        }).toList();
    }

    static List<ParticipationMode> modes(EditionSummary edition) {
        var modes = new ArrayList<ParticipationMode>();
        if (edition.attendance().onSite()) {
            modes.add(ParticipationMode.ONSITE);
        }
        if (edition.attendance().online()) {
            modes.add(ParticipationMode.ONLINE);
        }
        return modes;
    }

    private List<Choice> sessions(EditionId id, List<Pool> pools, String language) {
        var limited = new LinkedHashMap<String, Pool>();
        pools.stream()
                .filter(pool -> pool.kind() == PoolKind.SESSION && pool.capacity() != null)
                .forEach(pool -> limited.put(pool.subject(), pool));
        if (limited.isEmpty()) {
            return List.of();
        }
        var formats = Formats.in(language);
        return events.sessions(id)
                .stream()
                .filter(session -> limited.containsKey(session.id().toString()))
                .map(session -> {
                    var title = session.titles().in(language).map(LocalText.Written::text).orElse("…");
                    var line = formats.dateTime(session.startsAt(), session.zone()) + " · " + title;
                    var pool = limited.get(session.id().toString());
                    return new Choice(session.id().toString(), pool != null && !pool.has(1)
                            ? texts.text(language, "events.registration.choice-full", line)
                            : line);
                })
                .toList();
    }

    private List<Choice> members(Actor actor) {
        return membership.byIds(actor.members().stream().map(MemberId::new).toList(), today())
                .values()
                .stream()
                .filter(member -> !member.person())
                .map(member -> new Choice(member.id().value().toString(), member.name()))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    private LocalDate today() {
        return membership.dayOf(clock.instant());
    }

    private String consent(RegistrationSetting setting, String language) {
        return setting.consents()
                .in(language)
                .map(LocalText.Written::text)
                .orElseGet(() -> texts.text(language, "events.registration.consent.usual"));
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    /// Reads what was sent for an edition.
    ///
    /// @throws kolo.kernel.Invalid with one problem for each field
    @Transactional(readOnly = true)
    Request read(EditionId id, org.springframework.util.MultiValueMap<String, String> sent) {
        var edition = visible(id);
        var actor = actors.current();
        var members = new LinkedHashMap<UUID, Optional<String>>();
        membership.byIds(actor.members().stream().map(MemberId::new).toList(), today())
                .forEach((member, summary) -> members.put(member.value(),
                        Optional.ofNullable(summary.country()).map(CountryCode::value)));
        return new ReadRequest(sent).read(actor, person(actor), Map.copyOf(members), modes(edition),
                settings.questions(id), language());
    }

    private @Nullable Person person(Actor actor) {
        if (!actor.signedIn()) {
            return null;
        }
        var account = accounts.find(actor.accountId()).orElseThrow(NotFound::new);
        return new Person(account.id().value(), account.name(), account.email());
    }
}
