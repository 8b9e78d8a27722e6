package kolotest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a Spring test a [MutableClock] as the primary `Clock` bean, standing at a given instant.
///
/// Tests that move the clock inject the `MutableClock`; it stays where they leave it as long as the context lives.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClockAt {

    /// An ISO-8601 instant, for example `2026-03-01T09:00:00Z`.
    String value();
}
