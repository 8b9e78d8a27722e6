/// What holds when something dies: trials with real processes, run by `infra/faults/run.sh` and never by a build.
@org.jspecify.annotations.NullMarked
package kolo.faults;
