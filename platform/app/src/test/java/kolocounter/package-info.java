/// Two modules that do what the rules forbid, to show that the rules can fail.
@org.jspecify.annotations.NullMarked
package kolocounter;
