package kolo.identity.sessions;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import kolo.identity.WithoutCsrf;
import kolo.tenancy.Addresses;

/// The one filter chain: CSRF, headers, and who signed in. Which page needs a sign-in, the pages say themselves.
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final long TWO_YEARS = 2 * 365 * 24 * 3600L;

    @Bean
    SecurityFilterChain frontDoorChain(HttpSecurity http, SessionSecurityContexts contexts,
            CsrfTokenRepository csrfTokens, List<WithoutCsrf> exempt) {
        return http
                .securityContext(context -> context.securityContextRepository(contexts).requireExplicitSave(true))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(exempt.stream()
                                .map(each -> PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.POST, each.path()))
                                .toArray(RequestMatcher[]::new)))
                .headers(headers -> headers.frameOptions(frames -> frames.disable())
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(TWO_YEARS).includeSubDomains(true))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions
                                .policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .build();
    }

    /// The token in a cookie, so that a form on a page needs no session. Only our own host can set a `__Host-` cookie,
    /// which keeps a neighbour network's host from planting one; each page carries the token masked anew against
    /// BREACH.
    @Bean
    CsrfTokenRepository csrfTokens(Addresses addresses) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(addresses.secure() ? "__Host-KOLO-CSRF" : "KOLO-CSRF");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(addresses.secure()).sameSite("Lax"));
        return tokens;
    }

    /// Keeps the framework from making a user of its own: people sign in by this module's use cases only.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("People sign in by kolo.identity.SignIn");
        };
    }
}
