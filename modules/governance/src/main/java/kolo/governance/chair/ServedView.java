package kolo.governance.chair;

import java.time.LocalDate;

import kolo.governance.TermId;
import kolo.governance.TermPhase;
import kolo.texts.DatePrecision;

/// A term that a member serves or served, on the member's page.
public record ServedView(TermId id, String office, LocalDate from, LocalDate lastDay, DatePrecision precision,
        TermPhase phase) {}
