/// The page shell, components, slots, languages in addresses and error pages.
@NullMarked
package kolo.web;

import org.jspecify.annotations.NullMarked;
