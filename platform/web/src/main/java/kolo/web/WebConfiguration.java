package kolo.web;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import kolo.identity.Actors;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.tenancy.Outlets;
import kolo.texts.Texts;
import kolo.web.problem.PlainRefusal;

/// Puts the parts of the web module into Spring MVC.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /// Behind the tenant's filter, in front of the session and the security chain.
    private static final int LANGUAGE_ORDER = -200;

    /// One engine for the templates of all modules: each artifact brings its compiled classes, in one package.
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    PageTools pageTools(TemplateEngine engine, Texts texts, Assets assets, NetworkNames names, Addresses addresses,
            Clock clock) {
        return new PageTools(engine, texts, assets, names, addresses, clock);
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter(Networks networks) {
        var registration = new FilterRegistrationBean<>(new LanguageFilter(networks));
        registration.setOrder(LANGUAGE_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestId> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new RequestId());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> headersFilter(Addresses addresses) {
        var registration = new FilterRegistrationBean<>(new HeadersFilter(addresses.secure()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }

    /// The locale of messages that Spring and Bean Validation make is the one of the address.
    @Bean
    LocaleResolver localeResolver() {
        return new AddressLocale();
    }

    /// Messages of validation come from the text bundles, in the language of the address.
    @Bean
    ValidationConfigurationCustomizer validationTexts(Texts texts) {
        return configuration -> configuration
                .messageInterpolator(new ValidationTexts(texts, configuration.getDefaultMessageInterpolator()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainRefusal.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer webMvc(Networks networks, Actors actors, Outlets outlets, Clock clock, Assets assets,
            ObjectProvider<BuildProperties> build, KeptPages kept) {
        // Without a build's name the start is the version: pages cannot change while the process runs.
        var version = build.stream()
                .map(properties -> properties.getVersion() + properties.getTime())
                .findFirst()
                .orElseGet(() -> clock.instant().toString()) + assets.hash();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoNulCharacters());
                registry.addInterceptor(new AccessInterceptor(networks, actors, clock, version, kept));
                registry.addInterceptor(new OutletInterceptor(outlets, actors));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/" + assets.hash() + "/**")
                        .addResourceLocations(Assets.LOCATIONS)
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new TypedIdConverter());
            }
        };
    }
}
