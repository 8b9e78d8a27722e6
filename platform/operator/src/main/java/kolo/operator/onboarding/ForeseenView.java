package kolo.operator.onboarding;

import java.util.List;

import kolo.tenancy.NetworkSetup.Foreseen;

/// What a trial found out.
///
/// @param fileName the spreadsheet
/// @param accepted how many rows can be kept
/// @param refused how many cannot; with one of them nothing is imported
/// @param rows the refused rows, then the others, at most [#MOST]
public record ForeseenView(String fileName, long accepted, long refused, List<Foreseen> rows) {

    /// The most rows that are shown.
    public static final int MOST = 200;

    static ForeseenView of(String fileName, List<Foreseen> all) {
        long accepted = all.stream().filter(Foreseen::accepted).count();
        var rows = all.stream()
                .sorted(java.util.Comparator.comparing(Foreseen::accepted).thenComparingInt(Foreseen::row))
                .limit(MOST)
                .toList();
        return new ForeseenView(fileName, accepted, all.size() - accepted, rows);
    }

    /// Whether the network can be onboarded with this spreadsheet.
    public boolean good() {
        return refused == 0;
    }
}
