/// How a letter is rendered, kept, delivered and read.
@NullMarked
package kolo.mail.post;

import org.jspecify.annotations.NullMarked;
