package kolo.governance.turn;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A recorded decision as the page of an office shows it.
public record DecisionView(String matterKey, @Nullable String subject, LocalDate on, String text, int inFavour,
        int against, int abstaining, @Nullable String link) {}
