package kolo.membership.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything about a member that the directory can show, each with a visibility of its own.
///
/// The names follow the directory's specification (organisation and cluster profile); the lengths are those of the
/// database's checks, in characters.
public enum ProfileField {
    /// Whether the directory names the member at all; the names and the kind go with it.
    LISTING(Form.NONE, 0, 0),
    /// Whether a profile without a membership is named at all.
    UNCLAIMED(Form.NONE, 0, 0),
    /// The name in English, or as published.
    NAME(Form.LINE, 250, 1),
    /// The name in its own language and script.
    NAME_ORIGINAL(Form.LINE, 250, 1),
    /// The short form of the name.
    ABBREVIATION(Form.LINE, 60, 1),
    /// What kind of organisation it is, a code of [MemberKind].
    KIND(Form.CODE, 40, 1),
    /// Foundation, association, limited company …
    LEGAL_FORM(Form.LINE, 120, 1),
    /// The number in the register of its country.
    REGISTRATION_NUMBER(Form.LINE, 60, 1),
    /// ISO 3166-1 alpha-2, and XK.
    COUNTRY(Form.COUNTRY, 2, 1),
    /// A region of the country.
    REGION(Form.LINE, 120, 1),
    /// The seat.
    CITY(Form.LINE, 120, 1),
    /// Sectors it works in.
    SECTORS(Form.LIST, 120, 30),
    /// Services it gives.
    SERVICES(Form.LIST, 200, 50),
    /// Competences it offers to others.
    OFFERS(Form.LIST, 200, 50),
    /// Competences it looks for.
    SEEKS(Form.LIST, 200, 50),
    /// A text per language.
    DESCRIPTION(Form.TEXT_PER_LANGUAGE, 5000, 13),
    /// The year it was established.
    YEAR_ESTABLISHED(Form.YEAR, 4, 1),
    /// How many members it has itself.
    SIZE(Form.NUMBER, 8, 1),
    /// When it had that many, as printed at the source.
    SIZE_AS_OF(Form.LINE, 40, 1),
    /// Its address on the web, http or https.
    WEBSITE(Form.WEB, 500, 1),
    /// The address of its office.
    EMAIL(Form.EMAIL, 254, 1),
    /// The number of its office.
    PHONE(Form.PHONE, 50, 1),
    /// Street and place.
    ADDRESS(Form.LINE, 300, 1),
    /// Its picture.
    LOGO(Form.NONE, 0, 0),
    /// The persons who represent it.
    PEOPLE(Form.NONE, 0, 0),
    /// Since when it is a member, and its standing.
    SINCE(Form.NONE, 0, 0),
    /// Its quality labels.
    LABELS(Form.NONE, 0, 0);

    private static final List<ProfileField> EDITED = Arrays.stream(values())
            .filter(field -> field.form != Form.NONE)
            .toList();
    private static final List<ProfileField> GOVERNED = Arrays.stream(values())
            .filter(field -> field.rule() == field)
            .toList();

    private final Form form;
    private final int length;
    private final int many;

    ProfileField(Form form, int length, int many) {
        this.form = form;
        this.length = length;
        this.many = many;
    }

    /// How a field is entered.
    public enum Form {
        /// Not entered here.
        NONE,
        /// One line of text.
        LINE,
        /// Several lines, an entry each.
        LIST,
        /// A code out of a list.
        CODE,
        /// A country.
        COUNTRY,
        /// A year.
        YEAR,
        /// A whole number from 0.
        NUMBER,
        /// An address on the web.
        WEB,
        /// An e-mail address.
        EMAIL,
        /// A telephone number.
        PHONE,
        /// A longer text for each language.
        TEXT_PER_LANGUAGE
    }

    /// How the field is entered.
    public Form form() {
        return form;
    }

    /// The most characters of one entry.
    public int length() {
        return length;
    }

    /// The most entries; 1 for all but lists.
    public int many() {
        return many;
    }

    /// Whether the field holds several entries.
    public boolean list() {
        return form == Form.LIST;
    }

    /// The field's name in addresses, columns, settings and text keys: lower case with underscores.
    public String code() {
        return this == LISTING ? "list" : name().toLowerCase(Locale.ROOT);
    }

    /// The text key of the field's name.
    public String key() {
        return "membership.field." + code();
    }

    /// The field whose visibility decides over this one: itself, except for what goes with the listing or with a
    /// number.
    public ProfileField rule() {
        return switch (this) {
            case NAME, NAME_ORIGINAL, ABBREVIATION, KIND -> LISTING;
            case SIZE_AS_OF -> SIZE;
            default -> this;
        };
    }

    /// The fields that people enter, in the order of the form.
    public static List<ProfileField> edited() {
        return EDITED;
    }

    /// The fields that have a visibility of their own.
    public static List<ProfileField> governed() {
        return GOVERNED;
    }

    /// The field of a code.
    public static Optional<ProfileField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
