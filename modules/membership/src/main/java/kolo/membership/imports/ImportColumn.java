package kolo.membership.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import kolo.membership.profile.ProfileField;
import kolo.tables.Columns;
import kolo.texts.Languages;

/// What a column of a spreadsheet can hold, with the headers by which people call it.
final class ImportColumn {
    static final String STATUS = "membership_status";
    static final String MEMBER_SINCE = "member_since";
    static final String AS_OF = "as_of";
    static final String SOURCE = "source";
    static final String EVIDENCE = "evidence";
    static final String NOTE = "note";
    static final String NETWORKS = "networks";
    static final String LABEL = "label";
    static final String LABEL_YEAR = "label_year";
    private static final String DESCRIPTION = "description_";

    /// Every column that is recognised, in the order of the mapping page.
    static final List<Columns.Field> ALL = all();

    private ImportColumn() {}

    static String of(ProfileField field) {
        return field.code();
    }

    /// The column of the description in one language.
    static String description(String language) {
        return DESCRIPTION + language;
    }

    /// The language of a description's column.
    static Optional<String> describedIn(String key) {
        return key.startsWith(DESCRIPTION) ? Optional.of(key.substring(DESCRIPTION.length())) : Optional.empty();
    }

    /// The text key of the column's name.
    static String nameKey(String key) {
        return describedIn(key).isPresent()
                ? ProfileField.DESCRIPTION.key()
                : ProfileField.of(key).map(ProfileField::key).orElse("membership.import.column." + key);
    }

    private static List<Columns.Field> all() {
        var columns = new ArrayList<Columns.Field>();
        for (var field : ProfileField.edited()) {
            if (field != ProfileField.DESCRIPTION) {
                columns.add(new Columns.Field(field.code(), headers(field)));
            }
        }
        columns.add(Columns.Field.of(description("en"), "description", "about", "profile", "description en"));
        columns.add(Columns.Field.of(description("sr-Cyrl"), "opis", "опис", "description sr", "description sr cyrl"));
        columns.add(Columns.Field.of(description("sr-Latn"), "description sr latn"));
        columns.add(Columns.Field.of(description("ro"), "descriere", "description ro"));
        for (var language : Languages.CONTENT) {
            if (columns.stream().noneMatch(column -> column.key().equals(description(language)))) {
                columns.add(Columns.Field.of(description(language), "description " + language));
            }
        }
        columns.add(Columns.Field.of(STATUS, "status", "membership", "statut", "статус", "članstvo", "чланство",
                "calitate"));
        columns.add(Columns.Field.of(MEMBER_SINCE, "since", "joined", "date of accession", "accession", "član od",
                "члан од", "datum pristupanja", "membru din", "data aderării"));
        columns.add(Columns.Field.of(AS_OF, "date of evidence", "evidence date", "datum dokaza", "датум доказа"));
        columns.add(Columns.Field.of(SOURCE, "url of source", "izvor", "извор", "sursa", "sursă"));
        columns.add(Columns.Field.of(EVIDENCE, "proof", "dokaz", "доказ", "dovadă"));
        columns.add(Columns.Field.of(NOTE, "notes", "remark", "remarks", "napomena", "напомена", "observații", "role"));
        columns.add(Columns.Field.of(NETWORKS, "member of", "mreže", "мреже", "rețele"));
        columns.add(Columns.Field.of(LABEL, "quality label", "oznaka kvaliteta", "ознака квалитета", "etichetă"));
        columns.add(Columns.Field.of(LABEL_YEAR, "year of label", "godina oznake", "година ознаке", "anul etichetei"));
        return List.copyOf(columns);
    }

    private static Set<String> headers(ProfileField field) {
        return switch (field) {
            case NAME -> Set.of("organisation", "organization", "member", "cluster", "title", "english name",
                    "name in english", "naziv", "назив", "ime", "име", "organizacija", "организација", "ime i prezime",
                    "име и презиме", "full name", "denumire", "nume", "organizație");
            case NAME_ORIGINAL -> Set.of("native name", "original name", "name in original language", "local name",
                    "originalni naziv", "изворни назив", "naziv na izvornom jeziku", "denumire originală");
            case ABBREVIATION -> Set.of("short name", "acronym", "skraćenica", "скраћеница", "abreviere", "acronim");
            case KIND -> Set.of("type", "kind of organisation", "vrsta", "врста", "tip", "тип", "tipul");
            case LEGAL_FORM -> Set.of("legal type", "pravni oblik", "правни облик", "forma juridică");
            case REGISTRATION_NUMBER -> Set.of("registration no", "registration", "company number", "reg no", "vat",
                    "matični broj", "матични број", "cui", "număr de înregistrare");
            case COUNTRY -> Set.of("country code", "zemlja", "земља", "država", "држава", "țara", "țară");
            case REGION -> Set.of("area", "regija", "регија", "oblast", "област", "regiune", "județ");
            case CITY -> Set.of("town", "seat", "place", "grad", "град", "mesto", "место", "oraș", "localitate");
            case SECTORS -> Set.of("sector", "industry", "sektor", "сектор", "delatnost", "делатност", "domeniu");
            case SERVICES -> Set.of("service", "usluge", "услуге", "servicii");
            case OFFERS -> Set.of("competences offered", "competences", "competencies", "offer", "nudi", "нуди",
                    "ponuda", "понуда", "oferă", "competențe oferite");
            case SEEKS -> Set.of("competences sought", "looking for", "seek", "traži", "тражи", "potražnja", "caută",
                    "competențe căutate");
            case YEAR_ESTABLISHED -> Set.of("year", "founded", "established", "year founded", "godina osnivanja",
                    "година оснивања", "an înființare", "anul înființării");
            case SIZE -> Set.of("members", "number of members", "no of members", "broj članova", "број чланова",
                    "număr membri", "numărul membrilor");
            case SIZE_AS_OF -> Set.of("members as of", "number of members as of");
            case WEBSITE -> Set.of("web", "url", "www", "homepage", "site", "web site", "sajt", "сајт", "veb sajt",
                    "веб-сајт", "pagina web");
            case EMAIL -> Set.of("e-mail", "mail", "e mail address", "email address", "imejl", "имејл", "e-pošta",
                    "е-пошта", "adresa de e-mail");
            case PHONE -> Set.of("telephone", "tel", "phone number", "mobile", "telefon", "телефон");
            case ADDRESS -> Set.of("street", "postal address", "adresa", "адреса", "adresă");
            case LISTING, UNCLAIMED, DESCRIPTION, LOGO, PEOPLE, SINCE, LABELS -> Set.of();
        };
    }
}
