@NullMarked
package kolo.mail.post;

import org.jspecify.annotations.NullMarked;
