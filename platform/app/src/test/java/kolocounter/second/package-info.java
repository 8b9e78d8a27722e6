@org.jspecify.annotations.NullMarked
package kolocounter.second;
