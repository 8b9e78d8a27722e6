package kolo.web;

/// What is known of the handler of a request after it was found.
public final class Handlers {
    /// The request attribute with the handler's path pattern, which unlike the address holds nobody's secret; it stays
    /// when the request goes on to the error page.
    public static final String PATTERN = Handlers.class.getName() + ".pattern";

    private Handlers() {}
}
