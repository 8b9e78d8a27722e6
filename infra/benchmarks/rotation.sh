#!/usr/bin/env bash
# What a plan of the rotation costs for 10 to 10,000 members, reasons included (JMH, some two minutes).
#   JAVA_HOME=… infra/benchmarks/rotation.sh [JMH OPTIONS…]      for instance -p members=1000 -p turns=50; with a JDK 25
set -euo pipefail
cd "$(dirname "$0")/../.."
# compiled afresh: the code that JMH writes lies among the test classes, and an ordinary build clears it away
rm -rf modules/governance/target/{test-classes,generated-test-sources,maven-status/maven-compiler-plugin/testCompile}
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install -pl modules/governance -am
./mvnw -q ${OFFLINE:+-o} -Pbenchmark -Dquick -Dspotless.check.skip test-compile dependency:build-classpath -pl modules/governance \
  -Dmdep.outputFile=target/benchmark.classpath
"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "modules/governance/target/test-classes:modules/governance/target/classes:$(cat modules/governance/target/benchmark.classpath 2>/dev/null || cat target/benchmark.classpath)" \
  org.openjdk.jmh.Main RotationBenchmark "$@"
