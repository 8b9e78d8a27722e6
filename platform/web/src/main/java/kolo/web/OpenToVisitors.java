package kolo.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Opens a handler to people who have not signed in; without it a handler is closed.
///
/// On a controller class it holds for all of its handlers.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenToVisitors {
    /// Whether a visitor's copy may be kept and asked for again with an ETag. A page with a form may not: its token
    /// belongs to one visitor.
    boolean cached() default true;
}
