package kolo.governance.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Component;

import kolo.governance.OfficeId;
import kolo.governance.office.Offices;
import kolo.governance.rotation.Rules;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Strategy;
import kolo.tenancy.Blueprint;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkSetup;
import kolo.texts.Texts;

/// Gives a network that asks for a rotating chair its office, and a yearly rotation anchored on 1 January.
///
/// The rules begin with three terms between turns of one country, or the most that the members of the operator's
/// spreadsheet allow. Contacts are asked for (E6) once the network says so: on the day of the set-up nobody has named any.
@Component
@org.springframework.core.annotation.Order(SetUpRotation.AFTER_MEMBERS)
class SetUpRotation implements NetworkSetup {
    static final int AFTER_MEMBERS = 200;
    private static final int COUNTRY_TERMS = 3;

    private final Offices offices;
    private final Schemes schemes;
    private final Rotation rotation;
    private final Texts texts;
    private final Clock clock;

    SetUpRotation(Offices offices, Schemes schemes, Rotation rotation, Texts texts, Clock clock) {
        this.offices = offices;
        this.schemes = schemes;
        this.rotation = rotation;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void setUp(NetworkSetup.Order order) {
        var network = order.network();
        if (order.blueprint() != Blueprint.ROTATING_CHAIR || !network.has("governance")) {
            return;
        }
        var now = clock.instant();
        var office = offices.addChair(texts.text(network.defaultLanguage(), "governance.scheme.chair"), now);
        schemes.add(office, new SchemeRecord(feasible(first(network), office), null, now, ""));
    }

    private Scheme first(Network network) {
        int year = LocalDate.ofInstant(clock.instant(), network.zone()).getYear();
        return Scheme
                .yearly(LocalDate.of(year, 1, 1), Strategy.LEAST_RECENTLY_SERVED, network.slug() + "-" + year)
                .with(new Rules(COUNTRY_TERMS, 0, 0, false));
    }

    private Scheme feasible(Scheme scheme, OfficeId office) {
        var largest = rotation.input(scheme, office, clock.instant(), Set.of()).feasibility().largest();
        return largest == null ? scheme : scheme.with(largest.together());
    }
}
