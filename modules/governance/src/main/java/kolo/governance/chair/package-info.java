/// Who chairs, who did and who will: the public page, the circle, and what the chair shows on other pages.
@NullMarked
package kolo.governance.chair;

import org.jspecify.annotations.NullMarked;
