/// The outbox: mail written in the transaction, delivered and retried.
@NullMarked
package kolo.mail;

import org.jspecify.annotations.NullMarked;
