/// The handing over from one holder of an office to the next: tasks, evidence, two signatures, an act.
@NullMarked
package kolo.governance.handover;

import org.jspecify.annotations.NullMarked;
