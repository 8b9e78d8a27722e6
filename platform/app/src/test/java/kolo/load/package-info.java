/// Trials under load, run by the commands of `infra/load` and never by a build.
@org.jspecify.annotations.NullMarked
package kolo.load;
