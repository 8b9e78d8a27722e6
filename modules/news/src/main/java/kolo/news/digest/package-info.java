/// The weekly digest: what is new for this reader, by mail, in the reader's language, ended with one click.
@NullMarked
package kolo.news.digest;

import org.jspecify.annotations.NullMarked;
