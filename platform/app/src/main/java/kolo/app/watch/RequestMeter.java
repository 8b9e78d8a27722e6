package kolo.app.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerMapping;

import kolo.tenancy.EveryDispatchFilter;
import kolo.tenancy.LogKeys;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.RequestNetwork;

/// Counts each request once, by network and outcome, and writes a line of it where the log `kolo.access` is on.
///
/// The line has the handler's pattern and not the address, which may hold the secret of a link.
final class RequestMeter extends EveryDispatchFilter {
    private static final Logger ACCESS = LoggerFactory.getLogger("kolo.access");
    private static final String BEGUN = RequestMeter.class.getName() + ".begun";
    private static final String COUNTED = RequestMeter.class.getName() + ".counted";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final List<String> OUTCOMES = List.of("success", "redirection", "client_error", "server_error");

    private record Series(String network, String outcome) {}

    private final NetworkTags tags;
    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RequestMeter(NetworkTags tags, MeterRegistry registry) {
        this.tags = tags;
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(BEGUN) instanceof Long)) {
            request.setAttribute(BEGUN, System.nanoTime());
        }
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            // What was thrown has no status yet: the page that tells of it is another dispatch of the same request.
            if ((answered && !request.isAsyncStarted()) || request.getDispatcherType() == DispatcherType.ERROR) {
                count(request, response);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(COUNTED) != null || !(request.getAttribute(BEGUN) instanceof Long begun)) {
            return;
        }
        request.setAttribute(COUNTED, true);
        long nanos = System.nanoTime() - begun;
        var network = RequestNetwork.of(request);
        timer(tags.of(network), outcome(response.getStatus(), network)).record(nanos, TimeUnit.NANOSECONDS);
        if (ACCESS.isInfoEnabled()) {
            network.ifPresent(known -> MDC.put(LogKeys.NETWORK, known.id().toString()));
            ACCESS.info("{} {} {} {} ms", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                            ? pattern
                            : "-",
                    response.getStatus(), TimeUnit.NANOSECONDS.toMillis(nanos));
            MDC.remove(LogKeys.NETWORK);
        }
    }

    /// All outcomes of a network are there from its first request on, so that its first failure is a rise and not the
    /// beginning of a series.
    private Timer timer(String network, String outcome) {
        var timer = timers.get(new Series(network, outcome));
        if (timer == null) {
            OUTCOMES.forEach(each -> timers.computeIfAbsent(new Series(network, each), this::register));
            timer = Objects.requireNonNull(timers.get(new Series(network, outcome)));
        }
        return timer;
    }

    private Timer register(Series series) {
        return Timer.builder("kolo.requests")
                .description("Requests by network and outcome")
                .tag("network", series.network())
                .tag("outcome", series.outcome())
                .serviceLevelObjectives(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(1000),
                        Duration.ofMillis(5000))
                .register(registry);
    }

    /// What a network that stands still answers is no fault of ours.
    private static String outcome(int status, Optional<Network> network) {
        boolean standingStill = network.filter(known -> known.status() != NetworkStatus.ACTIVE).isPresent();
        return status >= 500 && !standingStill
                ? "server_error"
                : status >= 400 ? "client_error" : status >= 300 ? "redirection" : "success";
    }
}
