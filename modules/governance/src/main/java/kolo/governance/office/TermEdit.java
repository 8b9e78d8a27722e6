package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private final List<String> assignments = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    private TermEdit() {}

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
        if (tenure == null) {
            assignments.add("in_office = null");
            return this;
        }
        assignments.add("in_office = tstzrange(:began, :ended, '[)')");
        parameters.put("began", stamp(tenure.from()));
        parameters.put("ended", stamp(tenure.until()));
        return this;
    }

    /// Another holder.
    public TermEdit member(MemberId member) {
        return set("member_id", member.value());
    }

    /// An answer to the offer.
    public TermEdit answered(Instant at, @Nullable UUID by) {
        return set("answered_at", stamp(at)).set("answered_by", by);
    }

    /// That it was settled.
    public TermEdit confirmed(Instant at, @Nullable UUID by) {
        return set("confirmed_at", stamp(at)).set("confirmed_by", by);
    }

    /// That it is over or will not be, and why.
    public TermEdit closed(Instant at, @Nullable UUID by, @Nullable String reason) {
        return set("closed_at", stamp(at)).set("closed_by", by)
                .set("close_reason", reason == null || reason.isBlank() ? null : reason);
    }

    /// The decision on which it rests.
    public TermEdit decision(UUID decision) {
        return set("decision_id", decision);
    }

    /// One reminder more.
    public TermEdit reminded(int reminders, Instant at) {
        return set("reminders", reminders).set("reminded_at", stamp(at));
    }

    /// Since when the holder is unable to act, or null.
    public TermEdit unableSince(@Nullable LocalDate day) {
        return set("unable_since", day);
    }

    /// That the holder was told of the beginning.
    public TermEdit announced(Instant at) {
        return set("announced_at", stamp(at));
    }

    private TermEdit set(String column, @Nullable Object value) {
        assignments.add(column + " = :" + column);
        parameters.put(column, value);
        return this;
    }

    String assignments() {
        return String.join(", ", assignments);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private static Object stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
