/// The register of quality labels, and how ready a member is for the European Cluster Collaboration Platform.
@NullMarked
package kolo.membership.labels;

import org.jspecify.annotations.NullMarked;
