/// Articles outside of the network's own pages: feeds and the embedded list.
@NullMarked
package kolo.news.outlets;

import org.jspecify.annotations.NullMarked;
