package kolo.projects.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.projects.consortium.PartnerData.Money;
import kolo.projects.consortium.PartnerData.Seat;
import kolo.projects.records.ProjectReader;
import kolo.projects.terms.ActivityType;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.PartnerType;
import kolo.projects.terms.Places;

/// Reads a partner from texts, whether a form or a file holds them, and says in words what is wrong with which field.
public final class PartnerReader {
    private final ProjectReader reader;
    private final List<FieldProblem> problems = new ArrayList<>();

    /// @param fields what stands in the field of a name of CORDIS; empty text where nothing does
    public PartnerReader(Function<String, String> fields) {
        this.reader = new ProjectReader(fields);
    }

    /// What is wrong.
    public List<FieldProblem> problems() {
        var all = new ArrayList<>(reader.problems());
        all.addAll(problems);
        return all;
    }

    /// Reads a partner.
    ///
    /// @param known whether it is known who it is, so that a name need not be typed
    /// @throws Invalid with everything that is wrong
    static PartnerData read(Function<String, String> fields, boolean known) {
        var reader = new PartnerReader(fields);
        var data = reader.partner(known);
        if (!reader.problems().isEmpty()) {
            throw new Invalid(reader.problems());
        }
        return data;
    }

    /// The partner as far as it can be read; what is wrong is among the problems.
    ///
    /// @param known whether it is known who it is, so that a name may be missing
    public PartnerData partner(boolean known) {
        var name = reader.text("name", 250);
        if (name == null && !known && problems().isEmpty()) {
            problem("name", "web.invalid.not-blank");
        }
        var role = reader.code(PartnerRole.class, "role", PartnerRole.PARTICIPANT);
        var joined = reader.day("joinedOn");
        var left = reader.day("endOfParticipation");
        if (joined != null && left != null && left.isBefore(joined)) {
            problem("endOfParticipation", "projects.problem.end-before-start", left.toString(), joined.toString());
        }
        return new PartnerData(null, role == null ? PartnerRole.PARTICIPANT : role, order(), name == null ? "" : name,
                reader.text("shortName", 100), reader.text("organisationID", 20), reader.text("vatNumber", 40),
                reader.code(ActivityType.class, "activityType", null),
                reader.code(PartnerType.class, "partnerType", null), sme(), seat(),
                new Money(reader.amount("totalCost"), reader.amount("ecContribution"),
                        reader.amount("netEcContribution")),
                joined, left);
    }

    private int order() {
        var text = reader.text("order", 6);
        if (text == null) {
            return 1000;
        }
        // CORDIS counts hundreds of thousands of organisations, but no consortium has a thousand partners.
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1) {
            problem("order", "projects.problem.order", text);
            return 1000;
        }
        return Integer.parseInt(text);
    }

    private @Nullable Boolean sme() {
        var text = reader.text("SME", 20);
        return text == null ? null : switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "y" -> Boolean.TRUE;
            case "false", "no", "0", "n" -> Boolean.FALSE;
            default -> null;
        };
    }

    private Seat seat() {
        var printed = reader.text("country", 80);
        var country = printed == null ? null : Places.country(printed).orElse(null);
        if (printed != null && country == null) {
            problem("country", "projects.problem.country", printed);
        }
        var nuts = reader.text("nutsCode", 10);
        return new Seat(reader.text("street", 250), reader.text("postCode", 40), reader.text("city", 120), country,
                nuts == null || nuts.length() < 2 ? null : nuts, reader.text("geolocation", 60),
                reader.link("organizationURL"));
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(new FieldProblem(field, key, List.of(arguments)));
    }
}
