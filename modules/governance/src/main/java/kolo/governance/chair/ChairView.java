package kolo.governance.chair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.governance.Holding;
import kolo.membership.MemberId;
import kolo.web.circle.Circle;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

/// The chair as a reader may know of it.
///
/// @param now who holds it, or null while nobody does
/// @param basis by what right, when somebody does
/// @param heldUntil the last day, unless something is decided before
/// @param unknownSince since which day it is not known who holds it
/// @param coming those who follow, the nearest first, as far as the reader may know
/// @param past those who held it, the latest first
/// @param parts what part the members have in the circle
/// @param middle what is written in its middle
/// @param circle the members with their parts, or null when the reader may not know them
/// @param members who stands in the circle
public record ChairView(String office, @Nullable TermView now, Holding.@Nullable Basis basis,
        @Nullable LocalDate heldUntil, @Nullable LocalDate unknownSince, List<TermView> coming, List<TermView> past,
        Map<MemberId, Dancer.State> parts, Middle middle, @Nullable Circle circle, List<Seat> members) {
    /// Copies the lists.
    public ChairView {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        parts = Map.copyOf(parts);
        members = List.copyOf(members);
    }

    /// A member in the circle.
    public record Seat(String name, String href, @Nullable String country, Dancer.State state) {}

    /// The same with the picture and those who stand in it.
    ChairView with(Circle picture, List<Seat> seats) {
        return new ChairView(office, now, basis, heldUntil, unknownSince, coming, past, parts, middle, picture, seats);
    }

    /// Whether the chair was never held and nobody is coming.
    public boolean empty() {
        return now == null && coming.isEmpty() && past.isEmpty();
    }
}
