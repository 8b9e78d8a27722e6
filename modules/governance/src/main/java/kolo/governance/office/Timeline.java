package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import kolo.governance.Holding;
import kolo.governance.Tenure;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;

/// The one answer to "who holds this office at this instant", for pages and rights alike; pure dates, no clock.
///
/// @param terms the recorded terms of one office
/// @param zone the network's time zone, in which days begin
public record Timeline(List<TermSummary> terms, ZoneId zone) {
    /// How long the last holder stays when nobody follows, in days.
    public static final int CARRY_OVER_DAYS = 90;

    /// Copies the terms.
    public Timeline {
        terms = List.copyOf(terms);
    }

    /// When a day begins in the network: the first instant that has its date, also where midnight does not exist or
    /// comes twice.
    public static Instant beginningOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// Who holds the office at the instant: the term that is in office, else the last holder for at most 90 days.
    public Optional<Holding> at(Instant at) {
        return terms.stream()
                .filter(term -> term.inOffice(at))
                .findFirst()
                .map(term -> holding(term, term.kind() == TermKind.ACTING ? Holding.Basis.ACTING : Holding.Basis.TERM))
                .or(() -> carriedOver(at));
    }

    private static Holding holding(TermSummary term, Holding.Basis basis) {
        var tenure = Objects.requireNonNull(term.tenure());
        return new Holding(term, basis, tenure.from(), tenure.until());
    }

    /// A past term never carries over, and one that ended before its time leaves a vacancy.
    private Optional<Holding> carriedOver(Instant at) {
        return terms.stream()
                .filter(term -> term.tenure() != null && !term.tenure().until().isAfter(at))
                .max(Comparator.comparing((Function<TermSummary, Instant>) Timeline::ended))
                .filter(Timeline::mayCarryOver)
                .filter(term -> at.isBefore(carryOverEnds(term)))
                .map(term -> new Holding(term, Holding.Basis.CARRY_OVER, ended(term), carryOverEnds(term)));
    }

    private static boolean mayCarryOver(TermSummary term) {
        return term.kind() != TermKind.PAST && term.state() == TermState.CONFIRMED;
    }

    private static Instant ended(TermSummary term) {
        return Objects.requireNonNull(term.tenure()).until();
    }

    private Instant carryOverEnds(TermSummary term) {
        var longest = beginningOf(LocalDate.ofInstant(ended(term), zone).plusDays(CARRY_OVER_DAYS), zone);
        return terms.stream()
                .map(TermSummary::tenure)
                .filter(Objects::nonNull)
                .map(Tenure::from)
                .filter(from -> !from.isBefore(ended(term)) && from.isBefore(longest))
                .min(Comparator.naturalOrder())
                .orElse(longest);
    }

    /// The settled terms that begin after the instant, the nearest first.
    public List<TermSummary> next(Instant at) {
        return terms.stream()
                .filter(term -> term.tenure() != null && term.tenure().from().isAfter(at))
                .sorted(Comparator.comparing(TermSummary::from))
                .toList();
    }

    /// The terms that were over by the instant, the latest first; one that carries over is not among them.
    public List<TermSummary> past(Instant at) {
        var now = at(at).map(holding -> holding.term().id());
        return terms.stream()
                .filter(term -> term.tenure() != null && !term.tenure().until().isAfter(at))
                .filter(term -> !now.equals(Optional.of(term.id())))
                .sorted(Comparator.comparing(TermSummary::from).reversed())
                .toList();
    }

    /// Since which day it is not known who holds the office; null while somebody does, or where nobody ever did.
    public @Nullable LocalDate unknownSince(Instant at) {
        if (at(at).isPresent()) {
            return null;
        }
        return past(at).stream()
                .max(Comparator.comparing((Function<TermSummary, Instant>) Timeline::ended))
                .map(this::lastDayAfter)
                .orElse(null);
    }

    private LocalDate lastDayAfter(TermSummary term) {
        return term.state() == TermState.CONFIRMED && term.kind() != TermKind.ACTING
                ? term.until()
                : LocalDate.ofInstant(ended(term), zone);
    }
}
