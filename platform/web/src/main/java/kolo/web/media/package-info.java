/// The media library: sending, describing and choosing pictures, and the addresses of their renditions.
@NullMarked
package kolo.web.media;

import org.jspecify.annotations.NullMarked;
