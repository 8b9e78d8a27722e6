package kolo.governance.chair;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import kolo.governance.Chairs;
import kolo.governance.Holding;
import kolo.kernel.CountryCode;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.circle.Circle;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

/// The members hand in hand, the chair leading, the next one dashed, those who have led before in the colour of wheat.
@Component
class ChairCircle {
    private final Membership membership;
    private final Texts texts;

    ChairCircle(Membership membership, Texts texts) {
        this.membership = membership;
        this.texts = texts;
    }

    /// The parts of those who lead, led and will lead.
    static Map<MemberId, Dancer.State> parts(Chairs chairs, @Nullable MemberId next) {
        var parts = new HashMap<MemberId, Dancer.State>();
        chairs.past().forEach(term -> put(parts, term.member(), Dancer.State.PAST));
        put(parts, next, Dancer.State.NEXT);
        chairs.now().ifPresent(holding -> put(parts, holding.term().member(), Dancer.State.CHAIR));
        return parts;
    }

    private static void put(Map<MemberId, Dancer.State> parts, @Nullable MemberId member, Dancer.State state) {
        if (member != null) {
            parts.put(member, state);
        }
    }

    /// The members whom the reader may know, by country, with their parts.
    List<ChairView.Seat> seats(Map<MemberId, Dancer.State> parts, LocalDate day) {
        var members = membership.members(day);
        var listed = membership.listedFor(members.stream().map(MemberSummary::id).toList());
        return members.stream()
                .filter(member -> listed.contains(member.id()))
                .sorted(Comparator.comparing(ChairCircle::code))
                .map(member -> new ChairView.Seat(member.name(), "/members/" + member.id(),
                        member.country() == null ? null : code(member),
                        parts.getOrDefault(member.id(), Dancer.State.NORMAL)))
                .toList();
    }

    private static String code(MemberSummary member) {
        CountryCode country = member.country();
        return country == null ? "·" : country.value();
    }

    /// The picture.
    Circle of(List<ChairView.Seat> seats, Middle middle) {
        var formats = Formats.in(language());
        return Circle.of(seats.stream().map(seat -> {
            var country = seat.country();
            return country == null
                    ? new Dancer("·", seat.name(), seat.state())
                    : new Dancer(country, seat.name() + " · " + formats.country(country), seat.state());
        }).toList(), middle);
    }

    /// What is written in the middle: who leads, and who next; or that it is not known.
    Middle middle(@Nullable TermView now, Holding.@Nullable Basis basis, @Nullable LocalDate unknownSince,
            @Nullable TermView next) {
        var following = next == null || next.holder() == null ? "" : text("governance.circle.next", next.holder());
        if (now != null && now.holder() != null) {
            var kicker = basis == Holding.Basis.TERM
                    ? text("governance.circle.chair", when(now))
                    : text("governance.basis." + String.valueOf(basis).toLowerCase(java.util.Locale.ROOT));
            var note = now.country() == null
                    ? following
                    : following.isEmpty()
                            ? Formats.in(language()).country(now.country())
                            : Formats.in(language()).country(now.country()) + " · " + following;
            return new Middle(kicker, now.holder(), note);
        }
        if (unknownSince == null) {
            return following.isEmpty()
                    ? Middle.NOTHING
                    : new Middle(text("governance.circle.title"), text("governance.circle.vacant"), following);
        }
        return new Middle(text("governance.circle.title"), text("governance.circle.unknown"),
                text("governance.circle.since", Formats.in(language()).date(unknownSince)));
    }

    private static String when(TermView term) {
        return When.of(term, Formats.in(language()));
    }

    private String text(String key, Object... args) {
        return texts.text(language(), key, args);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
