package kolo.app.watch;

import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/// Answers 404 on the management port for what it does not expose.
///
/// That port has a context of its own, which asks the resolvers of the pages' context too; those answer with a page that
/// the management port cannot show, and 404 became 500. So Spring's own is asked first there. Loaded by name from
/// `ManagementContextConfiguration.imports`, not by component scan, so the pages' context does not get it.
class UnknownManagementPage {

    @Bean
    HandlerExceptionResolver managementExceptionResolver() {
        var resolver = new DefaultHandlerExceptionResolver();
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }
}
