/// The articles that come with Kolo's embedded default.
@NullMarked
package kolo.news.first;

import org.jspecify.annotations.NullMarked;
