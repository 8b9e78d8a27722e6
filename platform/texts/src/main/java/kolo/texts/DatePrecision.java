package kolo.texts;

/// How exactly a date is known: a project that ran from January 2012 has no first day to show.
public enum DatePrecision {
    DAY, MONTH, YEAR
}
