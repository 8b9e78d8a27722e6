@NullMarked
package kolo.web.ui;

import org.jspecify.annotations.NullMarked;
