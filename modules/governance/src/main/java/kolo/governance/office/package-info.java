/// Offices, bodies and terms as they are recorded, who holds an office at an instant, and what that lets people do.
@NullMarked
package kolo.governance.office;

import org.jspecify.annotations.NullMarked;
