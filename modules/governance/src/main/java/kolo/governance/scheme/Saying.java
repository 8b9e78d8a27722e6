package kolo.governance.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kolo.governance.chair.When;
import kolo.governance.rotation.Candidate;
import kolo.governance.rotation.Criterion;
import kolo.governance.rotation.Explanation;
import kolo.governance.rotation.Explanation.Eligible;
import kolo.governance.rotation.Explanation.Objection;
import kolo.governance.rotation.Rule;
import kolo.governance.rotation.Rules;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Strategy;
import kolo.governance.rotation.Turn;
import kolo.texts.DatePrecision;
import kolo.texts.Formats;
import kolo.texts.Texts;

/// Says in a reader's language what the rotation answers as data.
final class Saying {
    private static final Pattern DATE_BEFORE_PUNCTUATION = Pattern.compile("(\\d)\\.([.,;)])");

    private final String language;
    private final Texts texts;
    private final Function<String, String> countryName;
    private final Map<UUID, Candidate> members;
    private final Set<UUID> known;
    private final Formats formats;

    /// @param countryName what the network calls a country of a code
    /// @param known       the members whom the reader may know of
    Saying(String language, Texts texts, Function<String, String> countryName, Collection<Candidate> members,
            Set<UUID> known) {
        this.language = language;
        this.texts = texts;
        this.countryName = countryName;
        this.members = members.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        this.known = known;
        this.formats = Formats.in(language);
    }

    /// A text; a Serbian date ends with a full stop, which gives way to the punctuation that follows it.
    String t(String key, Object... args) {
        var text = texts.text(language, key, args);
        return language.startsWith("sr") ? DATE_BEFORE_PUNCTUATION.matcher(text).replaceAll("$1$2") : text;
    }

    /// A term: a calendar year by its number, everything else from a day to a day.
    String when(LocalDate from, LocalDate until) {
        return When.of(from, until.minusDays(1), DatePrecision.DAY, formats);
    }

    String day(LocalDate day) {
        return formats.date(day);
    }

    boolean knows(UUID member) {
        return known.contains(member) && members.containsKey(member);
    }

    String name(UUID member) {
        var candidate = members.get(member);
        return candidate == null || !known.contains(member) ? t("governance.succession.unlisted") : candidate.name();
    }

    String country(UUID member) {
        var candidate = members.get(member);
        return candidate == null || candidate.country() == null ? "" : countryName.apply(candidate.country());
    }

    String countryOf(String code) {
        return countryName.apply(code);
    }

    /// Why the chosen one is next.
    List<String> because(Turn turn) {
        var eligible = turn.explanation().eligible();
        var sentences = new ArrayList<String>();
        if (turn.state() == Turn.State.CARRY_OVER) {
            sentences.add(t("governance.why.carry-over"));
        } else if (turn.state() == Turn.State.TO_BE_ELECTED) {
            sentences.add(t("governance.why.elected"));
        } else if (turn.state() == Turn.State.SETTLED) {
            sentences.add(t("governance.why.settled"));
        } else if (!eligible.isEmpty()) {
            sentences.add(facts(eligible.getFirst()));
            sentences.add(turn.explanation()
                    .decidedBy()
                    .map(criterion -> decided(criterion, eligible))
                    .orElseGet(() -> t("governance.why.alone")));
        }
        return sentences;
    }

    private String facts(Eligible chosen) {
        var name = name(chosen.member());
        if (chosen.lastServed() != null) {
            return t("governance.why.last", name, day(chosen.lastServed().minusDays(1)));
        }
        var country = country(chosen.member());
        if (country.isEmpty()) {
            return t("governance.why.never-alone", name);
        }
        return chosen.countryServed() == null
                ? t("governance.why.never", name, country)
                : t("governance.why.country", name, country, day(chosen.countryServed().minusDays(1)));
    }

    private String decided(Criterion criterion, List<Eligible> eligible) {
        var next = eligible.get(1);
        var sentence = t("governance.why.by." + criterion, name(next.member()), day(eligible.getFirst().since()));
        boolean evidence = criterion == Criterion.MEMBER_SINCE
                && eligible.getFirst().basis() != Candidate.Basis.STATED;
        return evidence ? sentence + " " + t("governance.why.evidence") : sentence;
    }

    /// Which rules gave way, each from its first to its last step.
    List<String> relaxed(Turn turn) {
        var steps = new LinkedHashMap<Rule, int[]>();
        for (var step : turn.relaxations()) {
            steps.merge(step.rule(), new int[]{step.from(), step.to()},
                    (before, now) -> new int[]{before[0], now[1]});
        }
        return steps.entrySet()
                .stream()
                .map(step -> t("governance.relaxed." + step.getKey(), step.getValue()[0], step.getValue()[1]))
                .toList();
    }

    /// Who was passed over, a sentence for each rule.
    List<String> passedOver(Turn turn, Scheme scheme) {
        var rules = relaxedRules(turn, scheme.rules());
        var byRule = new EnumMap<Rule, List<UUID>>(Rule.class);
        for (var barred : turn.explanation().barred()) {
            byRule.computeIfAbsent(barred.first().rule(), rule -> new ArrayList<>()).add(barred.member());
        }
        return byRule.entrySet()
                .stream()
                .map(group -> t("governance.barred." + group.getKey(), who(group.getKey(), group.getValue()),
                        number(group.getKey(), rules)))
                .toList();
    }

    private static Rules relaxedRules(Turn turn, Rules rules) {
        var relaxed = rules;
        for (var step : turn.relaxations()) {
            relaxed = switch (step.rule()) {
                case COUNTRY -> relaxed.withCountryTerms(step.to());
                case ORGANISATION -> relaxed.withOrganisationTerms(step.to());
                case SENIORITY -> relaxed.withSeniorityMonths(step.to());
                default -> relaxed;
            };
        }
        return relaxed;
    }

    /// Countries where the country is what counts, members otherwise.
    private String who(Rule rule, List<UUID> barred) {
        return formats.list(barred.stream()
                .map(member -> rule == Rule.COUNTRY ? country(member) : name(member))
                .distinct()
                .sorted(formats.order())
                .toList());
    }

    private static int number(Rule rule, Rules rules) {
        return switch (rule) {
            case COUNTRY -> rules.countryTerms();
            case ORGANISATION -> rules.organisationTerms();
            case SENIORITY -> rules.seniorityMonths();
            default -> 0;
        };
    }

    /// Everyone but the chosen one, in the order of the line.
    List<TurnView.Place> line(Turn turn) {
        var line = new ArrayList<TurnView.Place>();
        var eligible = turn.explanation().eligible();
        for (int place = turn.chosen() == null ? 0 : 1; place < eligible.size(); place++) {
            var one = eligible.get(place);
            line.add(new TurnView.Place(place + 1, name(one.member()), country(one.member()), place(one)));
        }
        for (var barred : turn.explanation().barred()) {
            line.add(new TurnView.Place(0, name(barred.member()), country(barred.member()),
                    barred.objections().stream().map(this::objection).distinct().collect(Collectors.joining(" "))));
        }
        return line;
    }

    private String place(Eligible one) {
        if (one.endOfLine()) {
            return t("governance.place.END");
        }
        return one.behindBy() == null ? "" : t("governance.place." + one.behindBy());
    }

    private String objection(Objection objection) {
        if (objection.hindrance() != null) {
            return t("governance.objection." + objection.hindrance());
        }
        var date = objection.date();
        return t("governance.objection." + objection.rule(), date == null ? "" : day(date));
    }

    /// What a change of the rules does to one turn: `2018 would move from … to …, because …`.
    String moved(Turn before, Turn after, Rules rules) {
        var when = when(after.from(), after.until());
        if (after.chosen() == null) {
            return t("governance.move.nobody." + after.state(), when, holder(before));
        }
        return t("governance.move", when, holder(before), holder(after), reason(before, after, rules));
    }

    private String holder(Turn turn) {
        var member = turn.chosen();
        if (member == null) {
            return t("governance.move.holder." + turn.state());
        }
        var country = country(member);
        return country.isEmpty() ? name(member) : t("governance.move.holder", name(member), country);
    }

    private String reason(Turn before, Turn after, Rules rules) {
        var chosen = Objects.requireNonNull(after.chosen());
        var former = before.chosen();
        if (former == null) {
            return t("governance.because.named", name(chosen));
        }
        var barred = after.explanation().barred(former);
        if (barred.isPresent()) {
            var rule = barred.get().first().rule();
            return t("governance.because.barred." + rule, name(former), number(rule, relaxedRules(after, rules)),
                    country(former));
        }
        var freed = before.explanation().barred(chosen).map(Explanation.Barred::first).map(Objection::rule);
        if (freed.isPresent() && !freed.get().code().isEmpty()) {
            return t("governance.because.free", name(chosen), freed.get().code());
        }
        var behind = after.explanation().eligible(former).map(Eligible::behindBy);
        return behind.isPresent()
                ? t("governance.because.by." + behind.get(), name(chosen), name(former))
                : t("governance.because.settled");
    }

    /// The rules in a line: `terms of 12 months, counted from 1 January 2027 · …`.
    String rules(Scheme scheme) {
        return t("governance.rules.summary", length(scheme), day(scheme.anchorDate()), strategy(scheme.strategy()),
                String.valueOf(scheme.version()));
    }

    /// The parameters of the rules that are set, in a line.
    String parameters(Rules rules) {
        var set = new ArrayList<String>();
        if (rules.seniorityMonths() > 0) {
            set.add(t("governance.rules.E2", rules.seniorityMonths()));
        }
        if (rules.countryTerms() > 0) {
            set.add(t("governance.rules.E4", rules.countryTerms()));
        }
        if (rules.organisationTerms() > 0) {
            set.add(t("governance.rules.E5", rules.organisationTerms()));
        }
        if (rules.contacts()) {
            set.add(t("governance.rules.E6"));
        }
        return String.join(" · ", set);
    }

    @SuppressWarnings("JavaPeriodGetDays") // a term counts in months or in days
    private String length(Scheme scheme) {
        long months = scheme.termLength().toTotalMonths();
        if (months == 0) {
            return t("governance.rules.days", scheme.termLength().getDays());
        }
        return months % 12 == 0
                ? t("governance.rules.years", months / 12)
                : t("governance.rules.months", months);
    }

    String strategy(Strategy strategy) {
        return t("governance.strategy." + strategy);
    }

    @Nullable
    String dates(Turn turn) {
        return turn.state() == Turn.State.PROJECTED
                ? t("governance.succession.dates", day(turn.decidedOn()), day(turn.answerBy()))
                : null;
    }
}
