package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.governance.Tenure;
import kolo.governance.TermState;
import kolo.membership.MemberId;

/// What changes in a recorded term; everything else stays as it is.
public final class TermEdit {
    private static final List<String> NAMES = List.of("state", "began", "ended", "member", "answeredAt", "answeredBy",
            "confirmedAt", "confirmedBy", "closedAt", "closedBy", "reason", "decision", "reminders", "remindedAt",
            "announcedAt", "unableSince");
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private TermEdit() {
        NAMES.forEach(name -> parameters.put(name, null));
        parameters.put("moves", false);
        parameters.put("ability", false);
    }

    /// A change that leaves the state.
    public static TermEdit keeping() {
        return new TermEdit();
    }

    /// A change to another state.
    public static TermEdit to(TermState state) {
        return new TermEdit().set("state", state.name());
    }

    /// The instants in office, or none.
    public TermEdit tenure(@Nullable Tenure tenure) {
        return set("moves", true)
                .set("began", tenure == null ? null : stamp(tenure.from()))
                .set("ended", tenure == null ? null : stamp(tenure.until()));
    }

    /// Another holder.
    public TermEdit member(MemberId member) {
        return set("member", member.value());
    }

    /// An answer to the offer.
    public TermEdit answered(Instant at, @Nullable UUID by) {
        return set("answeredAt", stamp(at)).set("answeredBy", by);
    }

    /// That it was settled.
    public TermEdit confirmed(Instant at, @Nullable UUID by) {
        return set("confirmedAt", stamp(at)).set("confirmedBy", by);
    }

    /// That it is over or will not be, and why.
    public TermEdit closed(Instant at, @Nullable UUID by, @Nullable String reason) {
        return set("closedAt", stamp(at)).set("closedBy", by)
                .set("reason", reason == null || reason.isBlank() ? null : reason);
    }

    /// The decision on which it rests.
    public TermEdit decision(UUID decision) {
        return set("decision", decision);
    }

    /// One reminder more.
    public TermEdit reminded(int reminders, Instant at) {
        return set("reminders", reminders).set("remindedAt", stamp(at));
    }

    /// Since when the holder is unable to act, or null.
    public TermEdit unableSince(@Nullable LocalDate day) {
        return set("ability", true).set("unableSince", day);
    }

    /// That the holder was told of the beginning.
    public TermEdit announced(Instant at) {
        return set("announcedAt", stamp(at));
    }

    private TermEdit set(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private static Object stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
