/// The picture of a network: its members in a circle, hand in hand, the chair leading.
@NullMarked
@NamedInterface("circle")
package kolo.web.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
