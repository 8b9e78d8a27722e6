@org.jspecify.annotations.NullMarked
package kolocounter.first.inside;
