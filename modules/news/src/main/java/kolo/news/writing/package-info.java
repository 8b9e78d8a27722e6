/// The desk: articles and their texts from the first draft to the archive.
@NullMarked
package kolo.news.writing;

import org.jspecify.annotations.NullMarked;
