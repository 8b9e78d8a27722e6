package kolotest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a Spring test a migrated database of its own, to which the application connects as `kolo_app`.
///
/// Sets `spring.datasource.*` and `kolo.migrator.*` and puts the [TestDatabase] into the context, so that a test may
/// inject it. The database goes when the context closes.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FreshDatabase {

    /// A name under which test classes with the same configuration share one context and one database, for tests that
    /// only read or that keep out of each other's way. Empty: the class has its own.
    String shared() default "";
}
