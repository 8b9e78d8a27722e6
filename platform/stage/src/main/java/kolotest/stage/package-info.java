/// Two networks and whoever a test appoints to act in them.
@org.jspecify.annotations.NullMarked
package kolotest.stage;
