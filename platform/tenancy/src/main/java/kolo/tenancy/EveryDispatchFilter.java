package kolo.tenancy;

import org.springframework.web.filter.OncePerRequestFilter;

/// A filter that works again when a request is handed on: to the page of an error, or to what is answered later.
public abstract class EveryDispatchFilter extends OncePerRequestFilter {
    @Override
    protected final boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected final boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
