/// What a rolling upgrade relies on: for a while the previous version works on this version's schema, and this version on
/// what the previous one left: sessions, events, rows.
@NullMarked
package kolo.upgrade;

import org.jspecify.annotations.NullMarked;
