package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A candidate while a plan is made: what it has served up to the turn in question.
final class Runner {
    static final long NEVER = Long.MIN_VALUE;
    static final int NONE = Integer.MIN_VALUE;

    final Candidate candidate;
    final Land land;
    final long since;
    int lotRank;

    /// The last slot it served that counts.
    int last = NONE;
    /// The first day after the last term that counts, as a day of the epoch.
    long end = NEVER;
    int terms;
    /// Slots that are settled for it and still to come, ascending.
    int[] ahead = {};
    private List<Refused> refusals = List.of();
    /// Where it stands after going to the end of the line.
    long lineEnd = NEVER;
    int lineTerms;
    boolean kept;

    /// What was last said of it, and after how many changes of its country.
    Explanation.@Nullable Eligible eligible;
    int eligibleSince;

    /// How far the rules have to give way for it in the present turn; [Field#BARRED] where they never do.
    int level;

    Runner(Candidate candidate, Land land) {
        this.candidate = candidate;
        this.land = land;
        this.since = candidate.since().toEpochDay();
    }

    /// A turn that it did not take, and the most terms that anybody had served by then.
    record Refused(int slot, long day, long slotEnd, int mostTerms, History.Refusal.Kind kind) {}

    void refuses(Refused refused) {
        refusals = refusals.isEmpty() ? new ArrayList<>() : refusals;
        refusals.add(refused);
    }

    /// What became of the turn that begins on one of the days, if it did not take it.
    History.Refusal.@Nullable Kind refused(long from, long until) {
        for (var refusal : refusals) {
            if (refusal.day >= from && refusal.day < until) {
                return refusal.kind;
            }
        }
        return null;
    }

    /// Applies the refusals before a slot: one keeps the place, the second goes to the end of the line.
    void line(int slot) {
        if (refusals.isEmpty()) {
            return;
        }
        int count = 0;
        lineEnd = NEVER;
        lineTerms = 0;
        for (var refusal : refusals) {
            if (refusal.slot < slot && refusal.slot > last && refusal.kind != History.Refusal.Kind.SKIPPED) {
                count++;
                if (count > 1) {
                    lineEnd = Math.max(lineEnd, refusal.slotEnd);
                    lineTerms = Math.max(lineTerms, refusal.mostTerms + 1);
                }
            }
        }
        kept = count == 1;
    }

    int distance(int slot) {
        return distance(slot, last, ahead);
    }

    /// How many terms lie between a slot and the nearest one held before it or settled after it; at least one.
    static int distance(int slot, int last, int[] ahead) {
        int nearest = last == NONE ? Integer.MAX_VALUE : Math.max(1, slot - last);
        for (int other : ahead) {
            if (other > slot) {
                return Math.min(nearest, other - slot);
            }
        }
        return nearest;
    }

    static int[] with(int[] slots, int slot) {
        var more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        Arrays.sort(more);
        return more;
    }

    /// A country while a plan is made.
    static final class Land {
        final String code;
        /// Its place in the network's list.
        int place;
        int last = NONE;
        long end = NEVER;
        int[] ahead = {};
        /// How often one of its members has served.
        int changes;
        private @Nullable LocalDate served;

        Land(String code) {
            this.code = code;
        }

        void serves(int slot, long until) {
            last = Math.max(last, slot);
            end = Math.max(end, until);
            changes++;
            served = code.isEmpty() ? null : LocalDate.ofEpochDay(end);
        }

        /// The first day after its last term; null where none has served, or no country is known.
        @Nullable
        LocalDate served() {
            return served;
        }

        int distance(int slot) {
            return code.isEmpty() ? Integer.MAX_VALUE : Runner.distance(slot, last, ahead);
        }
    }
}
