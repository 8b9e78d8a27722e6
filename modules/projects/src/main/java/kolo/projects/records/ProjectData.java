package kolo.projects.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.projects.terms.FundType;
import kolo.projects.terms.ProjectDate;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;

/// Everything that people write of a project, in the field names of CORDIS; whether it runs follows from its dates.
///
/// @param id the grant agreement, or the programme's own number
/// @param originalLocale BCP 47 tag of the language that stands in for the others
/// @param texts what it is called and for, by BCP 47 tag; at least a title in the original language
/// @param status how far it has come, or null where nobody said
/// @param note what a reader must know of the data, such as that an end is derived
/// @param partnersPrinted what a source prints of the partners without naming them one by one
public record ProjectData(@Nullable String acronym, @Nullable String id, @Nullable String rcn,
        @Nullable String grantDoi, String originalLocale, Map<String, Wording> texts, ProjectType projectType,
        Funding funding, @Nullable ProjectDate startDate, @Nullable ProjectDate endDate,
        @Nullable ProjectStatus status, Focus focus, @Nullable String link, @Nullable String source,
        @Nullable String note, @Nullable String partnersPrinted, Visibility visibility,
        Visibility partnerListVisibility) {

    public ProjectData {
        texts = Map.copyOf(texts);
    }

    /// The words of one language.
    ///
    /// @param partnerTeaser what stands for the partner list where a reader may not see it
    public record Wording(String title, @Nullable String objective, @Nullable String partnerTeaser) {}

    /// Who pays, and how much.
    ///
    /// @param currency ISO 4217; present where an amount is
    public record Funding(@Nullable String frameworkProgramme, @Nullable String legalBasis,
            @Nullable String masterCall, @Nullable String subCall, @Nullable String topics,
            @Nullable String fundingScheme, @Nullable FundType fundType, @Nullable BigDecimal totalCost,
            @Nullable BigDecimal contribution, @Nullable String currency, @Nullable LocalDate signatureDate) {

        /// Nothing known.
        public static final Funding UNKNOWN = new Funding(null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /// Where and what about.
    ///
    /// @param geographical codes of regions and countries, or free names
    public record Focus(List<String> geographical, List<String> thematic, List<String> euroSciVoc,
            List<String> keywords) {
        /// Nothing known.
        public static final Focus OPEN = new Focus(List.of(), List.of(), List.of(), List.of());

        public Focus {
            geographical = List.copyOf(geographical);
            thematic = List.copyOf(thematic);
            euroSciVoc = List.copyOf(euroSciVoc);
            keywords = List.copyOf(keywords);
        }
    }

    /// The title in the original language.
    public String title() {
        return Optional.ofNullable(texts.get(originalLocale))
                .or(() -> texts.values().stream().findFirst())
                .map(Wording::title)
                .orElse("");
    }

    /// The acronym, or the title where there is none.
    public String name() {
        return acronym == null ? title() : acronym;
    }

    /// The same at another stage, seen by others.
    public ProjectData at(ProjectStatus stage, Visibility seenBy) {
        return new ProjectData(acronym, id, rcn, grantDoi, originalLocale, texts, projectType, funding, startDate,
                endDate, stage, focus, link, source, note, partnersPrinted, seenBy, partnerListVisibility);
    }

    /// The same as a newer state of a record: who sees it, and the words of languages that this one lacks, stay.
    public ProjectData over(ProjectData before) {
        var words = new TreeMap<>(before.texts);
        texts.forEach((locale, wording) -> {
            var earlier = before.texts.get(locale);
            words.put(locale, earlier == null
                    ? wording
                    : new Wording(wording.title(),
                            wording.objective() == null ? earlier.objective() : wording.objective(),
                            earlier.partnerTeaser()));
        });
        return new ProjectData(acronym, id, rcn, grantDoi, before.originalLocale, words, projectType, funding,
                startDate, endDate, status == null ? before.status : status, focus, link == null ? before.link : link,
                source == null ? before.source : source, note == null ? before.note : note, before.partnersPrinted,
                before.visibility, before.partnerListVisibility);
    }

    /// What the audit log compares.
    public Map<String, Object> described() {
        var described = new TreeMap<String, Object>();
        put(described, "acronym", acronym);
        put(described, "id", id);
        texts.forEach((locale, wording) -> {
            put(described, "title " + locale, wording.title());
            put(described, "objective " + locale, wording.objective());
        });
        put(described, "projectType", projectType);
        put(described, "frameworkProgramme", funding.frameworkProgramme());
        put(described, "fundingScheme", funding.fundingScheme());
        put(described, "totalCost", funding.totalCost());
        put(described, "contribution", funding.contribution());
        put(described, "currency", funding.currency());
        put(described, "startDate", startDate);
        put(described, "endDate", endDate);
        put(described, "status", status);
        put(described, "geographicalFocus", String.join("; ", focus.geographical()));
        put(described, "visibility", visibility.code());
        put(described, "partnerListVisibility", partnerListVisibility.code());
        return described;
    }

    private static void put(Map<String, Object> described, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            described.put(name, value.toString());
        }
    }
}
