package kolo.events.capacity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Places of one sort of one edition.
///
/// @param subject  which mode, session, organisation or country; empty for the whole edition
/// @param capacity how many there are, or null without a limit
/// @param taken    how many are held, from 0; more than the capacity only where it was lowered afterwards
public record Pool(UUID id, PoolKind kind, String subject, @Nullable Integer capacity, int taken) {

    /// Whether so many places are free.
    public boolean has(int places) {
        return capacity == null || taken + places <= capacity;
    }

    /// How many places are held beyond the capacity; 0 where it suffices.
    public int over() {
        return capacity == null ? 0 : Math.max(0, taken - capacity);
    }

    /// How many are free; null without a limit.
    public @Nullable Integer free() {
        return capacity == null ? null : Math.max(0, capacity - taken);
    }

    /// How it is told to the public: exact numbers change with every registration, this seldom does.
    public Room room() {
        if (capacity == null) {
            return Room.FREE;
        }
        int free = capacity - taken;
        return free <= 0 ? Room.FULL : free * 10 <= capacity ? Room.FEW : Room.FREE;
    }

    /// Whether there are places.
    public enum Room {
        /// Many, or without a limit.
        FREE,
        /// At most a tenth is left.
        FEW,
        /// None is left.
        FULL
    }

    Pool with(int difference) {
        return new Pool(id, kind, subject, capacity, taken + difference);
    }
}
