/// The pages that lead in and out: password, link, code, invitation, reset.
@NullMarked
package kolo.account.signin;

import org.jspecify.annotations.NullMarked;
