# For the instruments beside it: JAVA, KOLO_JAR (the application as it is packaged) and CLASSPATH (the instruments).
#   INSTALLED=1  the modules are in the local repository already; OFFLINE=1  without the network; KOLO_JAR=…  this jar
maven() { ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests "$@"; }
[ -n "${INSTALLED:-}" ] || maven install
if [ -z "${CLASSPATH:-}" ]; then
  maven package dependency:build-classpath -pl platform/app -Dmdep.outputFile=target/load.classpath
  libraries=$(cat platform/app/target/load.classpath 2>/dev/null || cat target/load.classpath)
  CLASSPATH="$PWD/platform/app/target/test-classes:$PWD/platform/app/target/classes:$libraries"
fi
KOLO_JAR=${KOLO_JAR:-$(ls "$PWD"/platform/app/target/kolo-app-*.jar | grep -v -e sources -e original | head -1)}
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
