/// A person's own account: name, language, password, address, sessions, data.
@NullMarked
package kolo.account.self;

import org.jspecify.annotations.NullMarked;
