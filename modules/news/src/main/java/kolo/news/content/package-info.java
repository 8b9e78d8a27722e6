/// What stands in an article: clean HTML, its comparison, its languages.
@NullMarked
package kolo.news.content;

import org.jspecify.annotations.NullMarked;
