/// The rotation of an office as a pure function: who is next, from published rules, and why.
///
/// Nothing here knows Spring, the database or the clock; [Planner#plan] is given all it needs and answers the same for
/// the same input. Dates are days of the network's own time zone; terms are half-open, `[from, until)`.
@NullMarked
package kolo.governance.rotation;

import org.jspecify.annotations.NullMarked;
