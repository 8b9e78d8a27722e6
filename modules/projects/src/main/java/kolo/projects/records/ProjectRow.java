package kolo.projects.records;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.projects.ProjectId;
import kolo.projects.terms.ProjectDate;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// A record as the columns of its row.
final class ProjectRow {
    private static final int LONGEST = 20_000;

    private ProjectRow() {}

    static Map<String, @Nullable Object> of(ProjectId id, ProjectData data) {
        var row = new HashMap<String, @Nullable Object>();
        var funding = data.funding();
        row.put("tenant_id", CurrentTenant.required().value());
        row.put("id", id.value());
        row.put("acronym", data.acronym());
        row.put("grant_id", data.id());
        row.put("rcn", data.rcn());
        row.put("grant_doi", data.grantDoi());
        row.put("original_locale", data.originalLocale());
        row.put("project_type", data.projectType().name());
        row.put("framework_programme", funding.frameworkProgramme());
        row.put("legal_basis", funding.legalBasis());
        row.put("master_call", funding.masterCall());
        row.put("sub_call", funding.subCall());
        row.put("topics", funding.topics());
        row.put("funding_scheme", funding.fundingScheme());
        row.put("fund_type", name(funding.fundType()));
        row.put("total_cost", funding.totalCost());
        row.put("contribution", funding.contribution());
        row.put("currency", funding.currency());
        row.put("signature_date", text(funding.signatureDate()));
        date(row, "start", data.startDate(), false);
        date(row, "end", data.endDate(), true);
        row.put("status", name(data.status()));
        row.put("geographical_focus", data.focus().geographical());
        row.put("thematic_focus", data.focus().thematic());
        row.put("euro_sci_voc", data.focus().euroSciVoc());
        row.put("keywords", data.focus().keywords());
        row.put("link", data.link());
        row.put("source", data.source());
        row.put("note", data.note());
        row.put("partners_printed", data.partnersPrinted());
        row.put("visibility", data.visibility().code());
        row.put("partner_list_visibility", data.partnerListVisibility().code());
        row.put("sort_name", Folding.fold(data.name()));
        row.put("folded", folded(data));
        return row;
    }

    private static void date(Map<String, @Nullable Object> row, String which, @Nullable ProjectDate date,
            boolean last) {
        row.put(which + "_date", date == null ? null : (last ? date.last() : date.first()).toString());
        row.put(which + "_precision", date == null ? null : date.precision().name());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// What a reader of the public part may find it by; the partners have a column of their own, with its own visibility.
    private static String folded(ProjectData data) {
        var funding = data.funding();
        var words = Stream.of(Stream.of(data.acronym(), data.id(), funding.frameworkProgramme(),
                funding.fundingScheme(), funding.masterCall()),
                data.texts().values().stream().map(ProjectData.Wording::title),
                data.focus().keywords().stream(), data.focus().thematic().stream(),
                data.focus().geographical().stream())
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isEmpty())
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
