package kolo.events.first;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.AttendanceMode;
import kolo.events.EditionKind;
import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.KeepSeries;
import kolo.events.editions.Organiser;
import kolo.events.editions.Place;
import kolo.identity.Visibility;
import kolo.membership.Membership;
import kolo.tables.Table;
import kolo.tables.Tables;
import kolo.tenancy.FirstContent;
import kolo.tenancy.Networks;

/// Brings the events of a network that comes with Kolo's embedded default: facts from public pages, each with its
/// source, in the precision of the source.
@Component
@Order(300)
class ShippedEvents implements FirstContent {
    private final KeepEditions keepEditions;
    private final KeepSeries keepSeries;
    private final Membership membership;
    private final Networks networks;
    private final Clock clock;

    ShippedEvents(KeepEditions keepEditions, KeepSeries keepSeries, Membership membership, Networks networks,
            Clock clock) {
        this.keepEditions = keepEditions;
        this.keepSeries = keepSeries;
        this.membership = membership;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bring(String folder) {
        Tables.shipped("kolo/events/first/" + folder + "/1-days-of-clusters.csv").ifPresent(series -> {
            var id = keepSeries.create(LocalText.of("en", "Days of Clusters"), LocalText.of("en",
                    "The yearly conference of clusters of the Balkans and the Black Sea, in another city each year."),
                    Visibility.PUBLIC);
            bring(series, id);
        });
        Tables.shipped("kolo/events/first/" + folder + "/2-events.csv").ifPresent(others -> bring(others, null));
    }

    private void bring(Table table, @Nullable SeriesId series) {
        var zone = networks.current().zone();
        for (var row : table.rows()) {
            var cells = new Cells(table.header(), row.cells());
            var id = keepEditions.draft(details(cells, series, zone), organisers(cells), false);
            keepEditions.publish(id);
        }
    }

    private record Cells(List<String> header, List<String> values) {
        String get(String column) {
            return values.get(header.indexOf(column));
        }

        @Nullable
        String orNull(String column) {
            return get(column).isEmpty() ? null : get(column);
        }

        @Nullable
        Integer number(String column) {
            return get(column).isEmpty() ? null : Integer.valueOf(get(column));
        }
    }

    private static EditionDetails details(Cells cells, @Nullable SeriesId series, ZoneId home) {
        var zone = VenueZones.of(cells.get("country"), home);
        boolean online = cells.get("city").equals("online");
        var place = online
                ? new Place(AttendanceMode.ONLINE, null, null, null, cells.orNull("country"), null)
                : new Place(AttendanceMode.OFFLINE, cells.orNull("venue"), null, cells.orNull("city"),
                        cells.orNull("country"), null);
        var kind = EditionKind.valueOf(cells.get("kind"));
        var sources = cells.get("sources").isEmpty()
                ? List.<String>of()
                : Arrays.asList(cells.get("sources").split(" "));
        var report = cells.get("report").isEmpty() ? LocalText.NONE : LocalText.of("en", cells.get("report"));
        var facts = new EditionFacts(cells.orNull("frame"), cells.orNull("participants"),
                cells.number("countries_represented"), cells.number("speakers"), cells.orNull("note"), sources);
        return new EditionDetails(kind, series, cells.number("number"), LocalText.of("en", cells.get("title")),
                LocalText.NONE, report, Visibility.PUBLIC, when(cells.get("start"), cells.get("end"), zone), place,
                kind == EditionKind.ELSEWHERE && !sources.isEmpty() ? sources.getFirst() : null, facts);
    }

    /// A date as exactly as it is written: `2017`, `2017-12` or `2017-12-28`.
    private static When when(String start, String end, ZoneId zone) {
        return switch (start.length()) {
            case 4 -> When.year(Year.parse(start), zone);
            case 7 -> When.months(YearMonth.parse(start), YearMonth.parse(end.isEmpty() ? start : end), zone);
            default -> When.days(LocalDate.parse(start), LocalDate.parse(end.isEmpty() ? start : end), zone);
        };
    }

    private List<Organiser> organisers(Cells cells) {
        var all = new ArrayList<Organiser>();
        add(all, Organiser.Role.HOST, cells.get("hosts"));
        add(all, Organiser.Role.CO_ORGANISER, cells.get("co_organisers"));
        return all;
    }

    private void add(List<Organiser> all, Organiser.Role role, String names) {
        for (var name : names.split("; ?")) {
            if (!name.isBlank()) {
                var known = membership.named(name, membership.dayOf(clock.instant()));
                all.add(new Organiser(role, known.size() == 1 ? known.getFirst().id() : null, name.strip()));
            }
        }
    }
}
