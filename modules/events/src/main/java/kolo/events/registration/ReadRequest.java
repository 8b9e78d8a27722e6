package kolo.events.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import kolo.identity.Actor;
import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.texts.CleanText;

/// Reads the form for registering, whose questions the office has written; finds everything that is wrong at once.
final class ReadRequest {
    static final int NAME = 300;
    private static final Pattern ID = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LINE = 500;
    private static final int TEXT = 4000;
    private final MultiValueMap<String, String> sent;
    private final List<FieldProblem> problems = new ArrayList<>();

    ReadRequest(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /// Who registers, where it is known: the account's address and name are not asked for.
    record Person(UUID account, String name, String email) {}

    /// The request.
    ///
    /// @param person  who is signed in, or null for a guest
    /// @param members the members that the person speaks for, with their countries
    /// @param modes   the ways of taking part that the edition has
    /// @throws Invalid with one problem for each field
    Request read(Actor actor, @Nullable Person person, Map<UUID, Optional<String>> members,
            List<ParticipationMode> modes, List<Question> questions, String language) {
        var type = id("type");
        if (type == null) {
            wrong("type", "events.registration.problem.type");
        }
        var name = person == null ? line("name", NAME, true) : person.name();
        var email = person == null ? email() : person.email();
        var member = member(actor, members);
        var organisation = line("organisation", 250, false);
        var country = country(member == null ? Optional.empty() : members.getOrDefault(member, Optional.empty()));
        var answers = answers(questions);
        if (!"true".equals(value("consent"))) {
            wrong("consent", "events.registration.problem.consent");
        }
        var request = problems.isEmpty() && type != null
                ? new Request(Optional.ofNullable(id("key")).orElseGet(Ids::next), type,
                        person == null ? null : person.account(), member, name, email,
                        organisation.isEmpty() ? null : organisation, country, language, mode(modes), places(),
                        sessions(), answers, invitation())
                : null;
        if (request == null || !problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return request;
    }

    /// The answers alone, as when they are changed later.
    ///
    /// @throws Invalid with one problem for each field
    Map<UUID, List<String>> answersTo(List<Question> questions) {
        var answers = answers(questions);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return answers;
    }

    private Map<UUID, List<String>> answers(List<Question> questions) {
        var answers = new HashMap<UUID, List<String>>();
        for (var question : questions) {
            var given = switch (question.kind()) {
                case LINE -> text(line(question.field(), LINE, question.required()));
                case TEXT -> text(block(question));
                case ONE, SOME -> options(question);
                case AGREEMENT -> agreement(question);
            };
            if (!given.isEmpty()) {
                answers.put(question.id(), given);
            }
        }
        return answers;
    }

    private static List<String> text(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private String block(Question question) {
        var text = CleanText.cleanBlock(value(question.field()));
        if (text.isEmpty() && question.required()) {
            wrong(question.field(), "events.registration.problem.answer");
        }
        if (!CleanText.fits(text, TEXT)) {
            wrong(question.field(), "events.registration.problem.long", TEXT);
        }
        return text;
    }

    /// Answers are kept as the numbers of the options, which have words in several languages.
    private List<String> options(Question question) {
        var chosen = new LinkedHashSet<String>();
        for (var one : sent.getOrDefault(question.field(), List.of())) {
            if (one != null && one.matches("\\d{1,3}") && Integer.parseInt(one) < question.options().size()) {
                chosen.add(Integer.toString(Integer.parseInt(one)));
            }
        }
        if (chosen.isEmpty() && question.required()) {
            wrong(question.field(), "events.registration.problem.answer");
        }
        var all = List.copyOf(chosen);
        return question.kind() == Question.Kind.ONE && all.size() > 1 ? all.subList(0, 1) : all;
    }

    private List<String> agreement(Question question) {
        boolean agreed = "true".equals(value(question.field()));
        if (!agreed && question.required()) {
            wrong(question.field(), "events.registration.problem.agreement");
        }
        return agreed ? List.of("true") : List.of();
    }

    private String email() {
        try {
            return new EmailAddress(value("email")).value();
        } catch (Invalid invalid) {
            wrong("email", invalid.key());
            return "";
        }
    }

    private @Nullable UUID member(Actor actor, Map<UUID, Optional<String>> members) {
        if (!actor.signedIn() || members.isEmpty()) {
            return null;
        }
        var wished = id("member");
        if (wished != null && members.containsKey(wished)) {
            return wished;
        }
        if (wished != null) {
            wrong("member", "events.registration.problem.member");
            return null;
        }
        return members.size() == 1 ? members.keySet().iterator().next() : null;
    }

    private @Nullable String country(Optional<String> ofMember) {
        var code = value("country").strip();
        if (code.isEmpty()) {
            return ofMember.orElse(null);
        }
        if (!CountryCode.isKnown(code)) {
            wrong("country", "kernel.country-invalid");
            return null;
        }
        return code;
    }

    private ParticipationMode mode(List<ParticipationMode> modes) {
        var wished = value("mode");
        return modes.stream().filter(mode -> mode.name().equals(wished)).findFirst().orElse(modes.getFirst());
    }

    private int places() {
        var wished = value("places");
        return wished.matches("[1-9]\\d?") ? Integer.parseInt(wished) : 1;
    }

    private List<UUID> sessions() {
        var chosen = new LinkedHashSet<UUID>();
        for (var one : sent.getOrDefault("sessions", List.of())) {
            if (one != null && ID.matcher(one).matches()) {
                chosen.add(UUID.fromString(one));
            }
        }
        return chosen.stream().sorted().limit(50).toList();
    }

    private @Nullable String invitation() {
        return Secret.read(sent.getFirst("invitation")).map(Secret::digest).orElse(null);
    }

    private String line(String field, int longest, boolean required) {
        var text = CleanText.clean(value(field));
        if (text.isEmpty() && required) {
            wrong(field, "events.registration.problem.answer");
        }
        if (!CleanText.fits(text, longest)) {
            wrong(field, "events.registration.problem.long", longest);
        }
        return text;
    }

    private @Nullable UUID id(String field) {
        var text = value(field);
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private String value(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(new FieldProblem(field, key, List.of(arguments)));
    }
}
