@org.jspecify.annotations.NullMarked
package kolo.account.privacy;
