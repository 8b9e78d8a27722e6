package kolo.governance.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.governance.GovernanceIntent;
import kolo.governance.OfficeId;
import kolo.governance.office.Offices;
import kolo.governance.rotation.CountryList;
import kolo.governance.rotation.Rules;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Strategy;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.CountryCode;
import kolo.kernel.Invalid;
import kolo.membership.CountryNames;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;
import kolo.texts.Formats;

/// Gives an office another version of its rules. Turns that are offered or settled stay; only projected ones follow the
/// new rules.
@Component
class ChangeScheme {
    private final Schemes schemes;
    private final Offices offices;
    private final Rotation rotation;
    private final TellSuccession succession;
    private final Publication publication;
    private final Membership membership;
    private final CountryNames countries;
    private final Networks networks;
    private final Actors actors;
    private final AuditLog audit;
    private final ContentVersion contentVersion;
    private final Clock clock;

    ChangeScheme(Schemes schemes, Offices offices, Rotation rotation, TellSuccession succession,
            Publication publication, Membership membership, CountryNames countries, Networks networks,
            Actors actors, AuditLog audit, ContentVersion contentVersion, Clock clock) {
        this.schemes = schemes;
        this.offices = offices;
        this.rotation = rotation;
        this.succession = succession;
        this.publication = publication;
        this.membership = membership;
        this.countries = countries;
        this.networks = networks;
        this.actors = actors;
        this.audit = audit;
        this.contentVersion = contentVersion;
        this.clock = clock;
    }

    /// The rules that the editor begins with: those in force, or the usual ones for an office that has none.
    @Transactional(readOnly = true)
    public SchemeForm begin(OfficeId office) {
        offices.get(office);
        return schemes.current(office)
                .map(record -> SchemeForm.of(record.scheme(), true))
                .orElseGet(() -> SchemeForm.of(usual(), false));
    }

    private Scheme usual() {
        var network = networks.current();
        int year = LocalDate.ofInstant(clock.instant(), network.zone()).getYear();
        return Scheme.yearly(LocalDate.of(year, 1, 1), Strategy.LEAST_RECENTLY_SERVED, network.slug() + "-" + year)
                .with(new Rules(1, 1, 0, true));
    }

    /// What the rules would give and change, without keeping them.
    ///
    /// @throws Invalid when a field cannot be read
    @Transactional(readOnly = true)
    public PreviewView preview(OfficeId office, SchemeForm form, String language) {
        offices.get(office);
        return succession.preview(office, next(office, form), language);
    }

    private Scheme next(OfficeId office, SchemeForm form) {
        var current = schemes.current(office).map(SchemeRecord::scheme);
        var scheme = form.scheme(current.map(Scheme::version).orElse(0) + 1,
                current.map(Scheme::countries).orElse(CountryList.NONE));
        boolean unordered = scheme.strategy() == Strategy.COUNTRY_ALPHABETICAL && scheme.countries().codes().isEmpty();
        return unordered ? scheme.with(alphabetical(scheme.countries().version() + 1)) : scheme;
    }

    /// The members' countries in the order of their English names, with which a network begins.
    private CountryList alphabetical(int version) {
        var codes = membership.members(membership.dayOf(clock.instant()))
                .stream()
                .map(MemberSummary::country)
                .filter(Objects::nonNull)
                .map(CountryCode::value)
                .distinct()
                .sorted(Comparator.comparing(countries.named("en"), Formats.in("en").order()))
                .toList();
        return new CountryList(version, codes);
    }

    /// Makes the rules the next version.
    ///
    /// Rules that cannot be kept are refused. Where nobody at all qualifies today, no rules could be kept, and they are
    /// taken as they are.
    ///
    /// @throws Conflict when another version was recorded since the form was shown
    /// @throws Invalid when the rules cannot be read or kept
    @Transactional
    public int change(OfficeId office, SchemeForm form, String language) {
        var actor = actors.current();
        actor.require(GovernanceIntent.SET_UP_ROTATION);
        offices.lock(office);
        var before = schemes.current(office).map(SchemeRecord::scheme);
        if (form.shown() != before.map(Scheme::version).orElse(0)) {
            throw new Conflict("governance.scheme.problem.changed");
        }
        var scheme = next(office, form);
        var now = clock.instant();
        var answer = rotation.input(scheme, office, now, Set.of()).feasibility();
        if (!answer.feasible() && answer.largest() != null) {
            throw succession.refusal(office, scheme, answer, language);
        }
        schemes.add(office, new SchemeRecord(scheme, form.reason(), now, actor.name()));
        audit.record("governance.audit.scheme", "office", office.value(),
                before.map(ChangeScheme::described).orElse(Map.of()), described(scheme));
        contentVersion.changed();
        return scheme.version();
    }

    /// How many projected turns visitors see.
    @Transactional(readOnly = true)
    public int published() {
        return publication.turns();
    }

    /// Lets visitors see so many projected turns.
    ///
    /// @throws Invalid when it is not a number that is offered
    @Transactional
    public void publish(String turns) {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        if (!turns.matches("\\d{1,2}") || Integer.parseInt(turns) > Publication.MOST) {
            throw Invalid.field("turns", "governance.scheme.problem.number", 0, Publication.MOST);
        }
        audit.record("governance.audit.publication", "network", null,
                Map.of("turns", String.valueOf(publication.turns())), Map.of("turns", turns));
        publication.show(Integer.parseInt(turns));
    }

    private static Map<String, String> described(Scheme scheme) {
        var fields = new TreeMap<String, String>();
        fields.put("version", String.valueOf(scheme.version()));
        fields.put("anchorDate", scheme.anchorDate().toString());
        fields.put("termLength", scheme.termLength().toString());
        fields.put("policy", scheme.policy().name());
        fields.put("strategy", scheme.strategy().name());
        fields.put("E4", String.valueOf(scheme.rules().countryTerms()));
        fields.put("E5", String.valueOf(scheme.rules().organisationTerms()));
        fields.put("E2", String.valueOf(scheme.rules().seniorityMonths()));
        fields.put("E6", String.valueOf(scheme.rules().contacts()));
        fields.put("leadDays", String.valueOf(scheme.leadDays()));
        fields.put("responseDays", String.valueOf(scheme.responseDays()));
        fields.put("horizon", String.valueOf(scheme.horizon()));
        fields.put("lot", scheme.lotSeed());
        fields.put("countries", String.join(" ", scheme.countries().codes()));
        return fields;
    }
}
