/// How long personal data are kept, and how a person's are erased.
@NullMarked
package kolo.account.privacy;

import org.jspecify.annotations.NullMarked;
