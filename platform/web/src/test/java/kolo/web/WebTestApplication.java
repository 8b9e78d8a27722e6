package kolo.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

import kolo.audit.AuditLog;
import kolo.files.Downloads;
import kolo.files.Media;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Role;
import kolo.kernel.TooManyRequests;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.search.Search;
import kolo.search.SearchResults;
import kolo.tenancy.Addresses;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.EveryDispatchFilter;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.tenancy.Outlets;
import kolo.tenancy.Settings;

/// The web module on a real server, with everything below it made up, so that a test costs milliseconds.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@ComponentScan({"kolo.web", "kolo.texts"})
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class, ValidationAutoConfiguration.class,
    JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
class WebTestApplication {
    /// The header that makes somebody of a visitor.
    static final String ACTOR = "X-Test-Actor";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ScopedValue<Actor> PERSON = ScopedValue.newInstance();

    /// Texts and settings as a test sets them.
    static final class Written {
        final Map<NetworkTexts.Kind, Map<String, String>> texts = new HashMap<>();
        final Map<String, String> settings = new HashMap<>();
        final List<Letter> letters = new CopyOnWriteArrayList<>();
        final Map<String, Integer> spent = new HashMap<>();

        void reset() {
            texts.clear();
            settings.clear();
            letters.clear();
            spent.clear();
        }
    }

    @Bean
    Written written() {
        return new Written();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    MadeUpNetworks networks() {
        return new MadeUpNetworks();
    }

    @Bean
    FilterRegistrationBean<EveryDispatchFilter> tenantAndActor(Networks networks) {
        var registration = new FilterRegistrationBean<EveryDispatchFilter>(new EveryDispatchFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
                    FilterChain chain) throws ServletException, IOException {
                var network = networks.byHost(request.getServerName()).orElseThrow();
                try {
                    ScopedValue.where(PERSON, actor(request))
                            .call(() -> CurrentTenant.<Void, Exception>callChecked(
                                    network.id(), () -> {
                                        chain.doFilter(request, response);
                                        return null;
                                    }));
                } catch (IOException | ServletException | RuntimeException problem) {
                    throw problem;
                } catch (Exception problem) {
                    throw new ServletException(problem);
                }
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    private static Actor actor(HttpServletRequest request) {
        var name = request.getHeader(ACTOR);
        return name == null
                ? Actor.visitor()
                : Actor.of(new AccountId(new UUID(7, 7)), name, Set.of(Role.ADMINISTRATOR), Authority.NONE);
    }

    @Bean
    Actors actors() {
        return new Actors() {
            @Override
            public Actor current() {
                return PERSON.isBound() ? PERSON.get() : Actor.visitor();
            }

            @Override
            public void run(Actor actor, Runnable work) {
                work.run();
            }

            @Override
            public <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
                return work.get();
            }

            @Override
            public Actor of(AccountId account) {
                return Actor.visitor();
            }
        };
    }

    @Bean
    NetworkTexts networkTexts(Written written) {
        return new NetworkTexts() {
            @Override
            public Optional<NetworkText> find(Kind kind, String language) {
                var all = all(kind);
                return Optional.ofNullable(all.get(language))
                        .map(text -> new NetworkText(language, text))
                        .or(() -> all.entrySet()
                                .stream()
                                .findFirst()
                                .map(other -> new NetworkText(other.getKey(), other.getValue())));
            }

            @Override
            public Map<String, String> all(Kind kind) {
                return written.texts.getOrDefault(kind, Map.of());
            }

            @Override
            public void write(Kind kind, String language, String value) {
                var all = new HashMap<>(all(kind));
                all.put(language, value);
                written.texts.put(kind, all);
            }
        };
    }

    @Bean
    Settings settings(Written written) {
        return new Settings() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(written.settings.get(name));
            }

            @Override
            public Map<String, String> startingWith(String prefix) {
                return Map.of();
            }

            @Override
            public void write(String name, String value) {
                written.settings.put(name, value);
            }
        };
    }

    @Bean
    Outbox outbox(Written written) {
        return new Outbox() {
            @Override
            public UUID send(Letter letter) {
                written.letters.add(letter);
                return new UUID(9, 9);
            }

            @Override
            public void sendAgain(UUID message) {
                // Every letter is delivered at once.
            }
        };
    }

    @Bean
    RateLimits rateLimits(Written written) {
        return new RateLimits() {
            @Override
            public void spend(RateLimit limit, String key) {
                if (written.spent.merge(limit.name() + key, 1, Integer::sum) > limit.attempts()) {
                    throw new TooManyRequests(Duration.ofMinutes(12));
                }
            }

            @Override
            public void forgive(RateLimit limit, String key) {
                written.spent.remove(limit.name() + key);
            }
        };
    }

    @Bean
    Outlets outlets(Written written) {
        return client -> written.spent.merge("outlets", 1, Integer::sum);
    }

    @Bean
    Media media() {
        return Mockito.mock(Media.class);
    }

    @Bean
    AuditLog auditLog() {
        return Mockito.mock(AuditLog.class);
    }

    @Bean
    Search search() {
        return query -> SearchResults.NONE;
    }

    @Bean
    Accounts accounts() {
        return Mockito.mock(Accounts.class);
    }

    @Bean
    Downloads downloads() {
        return Mockito.mock(Downloads.class);
    }

    @Bean
    Addresses addresses() {
        return new Addresses() {
            @Override
            public String url(Network network, String path) {
                return "http://" + network.host() + path;
            }

            @Override
            public String hostOf(String slug) {
                return slug + ".localhost";
            }

            @Override
            public boolean secure() {
                return false;
            }
        };
    }

    @Bean
    PlatformTransactionManager transactionManager() {
        return new AbstractPlatformTransactionManager() {
            private static final long serialVersionUID = 1L;

            @Override
            protected Object doGetTransaction() {
                return new Object();
            }

            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                // There is no database to begin anything in.
            }

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                // There is no database to commit to.
            }

            @Override
            protected void doRollback(DefaultTransactionStatus status) {
                // There is no database to roll back.
            }
        };
    }
}
