package kolo.projects.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import kolo.web.Form;

/// A record in the fields of its form and back.
final class ProjectInput {
    private ProjectInput() {}

    static ProjectData read(MultiValueMap<String, String> sent) {
        var languages = new LinkedHashSet<String>();
        sent.keySet()
                .stream()
                .filter(name -> name.startsWith("title."))
                .forEach(name -> languages.add(name.substring(6)));
        return ProjectReader.read(name -> {
            var values = sent.get(name);
            return values == null ? "" : String.join(";", values);
        }, List.copyOf(languages));
    }

    static Form filled(ProjectData data) {
        var form = Form.empty();
        var funding = data.funding();
        var values = new ArrayList<String[]>();
        add(values, "acronym", data.acronym());
        add(values, "id", data.id());
        add(values, "rcn", data.rcn());
        add(values, "grantDoi", data.grantDoi());
        add(values, "originalLocale", data.originalLocale());
        add(values, "projectType", data.projectType());
        add(values, "frameworkProgramme", funding.frameworkProgramme());
        add(values, "legalBasis", funding.legalBasis());
        add(values, "masterCall", funding.masterCall());
        add(values, "subCall", funding.subCall());
        add(values, "topics", funding.topics());
        add(values, "fundingScheme", funding.fundingScheme());
        add(values, "fundType", funding.fundType());
        add(values, "totalCost", funding.totalCost() == null ? null : funding.totalCost().toPlainString());
        add(values, "ecMaxContribution",
                funding.contribution() == null ? null : funding.contribution().toPlainString());
        add(values, "currency", funding.currency());
        add(values, "ecSignatureDate", funding.signatureDate());
        add(values, "startDate", data.startDate());
        add(values, "endDate", data.endDate());
        add(values, "status", data.status());
        add(values, "geographicalFocus", String.join("; ", data.focus().geographical()));
        add(values, "thematicFocus", String.join("; ", data.focus().thematic()));
        add(values, "euroSciVoc", String.join("; ", data.focus().euroSciVoc()));
        add(values, "keywords", String.join("; ", data.focus().keywords()));
        add(values, "link", data.link());
        add(values, "source", data.source());
        add(values, "note", data.note());
        add(values, "partnersPrinted", data.partnersPrinted());
        add(values, "visibility", data.visibility().code());
        add(values, "partnerListVisibility", data.partnerListVisibility().code());
        data.texts().forEach((locale, wording) -> {
            add(values, "title." + locale, wording.title());
            add(values, "objective." + locale, wording.objective());
            add(values, "partnerTeaser." + locale, wording.partnerTeaser());
        });
        for (var value : values) {
            form = form.with(value[0], value[1]);
        }
        return form;
    }

    private static void add(List<String[]> values, String name, @Nullable Object value) {
        if (value != null) {
            values.add(new String[]{name, value.toString()});
        }
    }

    /// The languages to write in: the network's own, then those that the record has beside them.
    static List<String> languages(List<String> ofNetwork, Set<String> ofRecord) {
        var all = new LinkedHashSet<>(ofNetwork);
        all.addAll(ofRecord);
        return List.copyOf(all);
    }
}
