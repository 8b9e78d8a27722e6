/// What readers get: the list, the article, the front page.
@NullMarked
package kolo.news.reading;

import org.jspecify.annotations.NullMarked;
