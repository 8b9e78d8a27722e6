/// What the shared components are told: fields, tables, actions, and [kolo.web.ui.Toolkit], which draws them.
@NullMarked
@NamedInterface("ui")
package kolo.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
