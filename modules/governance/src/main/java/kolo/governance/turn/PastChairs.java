package kolo.governance.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.ContactRole;
import kolo.governance.OfficeId;
import kolo.governance.TermContact;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.TermDraft;
import kolo.membership.Membership;
import kolo.tables.Columns;
import kolo.tables.Table;
import kolo.tables.Tables;
import kolo.tenancy.FirstContent;
import kolo.texts.DatePrecision;

/// The chairs of the first networks' pasts, as far as public pages name them: a year, an organisation, two persons.
/// What came after is not known, and nothing is made up for it.
@Component
@Order(200)
class PastChairs implements FirstContent {
    private static final List<String> COLUMNS = List.of("year", "organisation", "mandate", "president",
            "executive_director", "source");

    private final Offices offices;
    private final EnterTerm enterTerm;
    private final Membership membership;
    private final Annals annals;

    PastChairs(Offices offices, EnterTerm enterTerm, Membership membership, Annals annals) {
        this.offices = offices;
        this.enterTerm = enterTerm;
        this.membership = membership;
        this.annals = annals;
    }

    @Override
    @Transactional
    public void bring(String slug) {
        Tables.shipped("kolo/governance/first/" + slug + "/past-chairs.csv").ifPresent(table -> {
            var chair = offices.chair().map(kolo.governance.Office::id);
            enter(chair.orElseGet(() -> offices.addChair("Chair", annals.now())), table);
        });
    }

    private void enter(OfficeId chair, Table table) {
        var columns = Columns.recognise(table.header(), COLUMNS.stream().map(name -> Columns.Field.of(name)).toList(),
                Map.of());
        for (var row : table.rows()) {
            var first = LocalDate.of(Integer.parseInt(columns.value(row, "year")), 1, 1);
            var members = membership.named(columns.value(row, "organisation"), annals.today());
            if (members.size() != 1) {
                throw new IllegalStateException("No single member of the name in line " + row.line());
            }
            var persons = new ArrayList<TermContact>();
            person(persons, ContactRole.PRESIDENT, columns.value(row, "president"), first);
            person(persons, ContactRole.EXECUTIVE_DIRECTOR, columns.value(row, "executive_director"), first);
            var mandate = columns.value(row, "mandate");
            enterTerm.enter(new TermDraft(chair, members.getFirst().id(), null, null, TermKind.PAST,
                    TermState.CONFIRMED, first, first.plusYears(1), DatePrecision.YEAR, null,
                    mandate.isBlank() ? null : mandate, columns.value(row, "source")), persons);
        }
    }

    private static void person(List<TermContact> persons, ContactRole role, String name, LocalDate first) {
        if (!name.isBlank()) {
            persons.add(new TermContact(role, name, null, first, first.plusYears(1)));
        }
    }
}
