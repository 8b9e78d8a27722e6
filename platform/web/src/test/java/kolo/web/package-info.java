/// Tests of the pages around all pages, on a real server with networks and people made up.
@NullMarked
package kolo.web;

import org.jspecify.annotations.NullMarked;
