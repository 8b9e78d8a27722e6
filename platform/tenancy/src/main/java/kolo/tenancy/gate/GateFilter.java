package kolo.tenancy.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import kolo.tenancy.BusyPage;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.host.CurrentNetwork;

/// Stands in front of the database: lets in as many requests of a network as it may make in a second, and works on no
/// more of them at a time than leaves the others their share of connections and threads.
///
/// A host that this node has not seen yet is looked up among all such hosts, which together are one party.
final class GateFilter extends OncePerRequestFilter {
    private static final Object STRANGERS = new Object();
    private final Doors doors;
    private final Shares shares;
    private final BusyPage page;

    GateFilter(Doors doors, Shares shares, BusyPage page) {
        this.doors = doors;
        this.shares = shares;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        var door = doors.of(host).orElse(null);
        boolean asset = request.getRequestURI().startsWith("/assets/");
        if (door != null && !asset) {
            var wait = door.pass();
            if (!wait.isZero()) {
                refuse(door.network(), 429, wait, request, response);
                return;
            }
        }
        if (door != null && asset && door.network().status() == NetworkStatus.ACTIVE) {
            // The same files for everybody: no reason to ask the database whose they are.
            CurrentNetwork.name(request, door.network());
        }
        work(door, asset, request, response, chain);
    }

    private void work(@Nullable Door door, boolean asset, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        Object party = door == null ? STRANGERS : door.network().id();
        var share = asset ? shares.sending() : isUpload(request) ? shares.uploads() : shares.working();
        if (!share.enter(party, asset ? Duration.ZERO : shares.patience())) {
            if (door != null) {
                door.meter().turnAway();
            }
            refuse(door == null ? null : door.network(), 503, shares.patience(), request, response);
            return;
        }
        var passage = new Passage(party, share, shares.sending());
        passage.hold(request);
        try {
            chain.doFilter(request, response);
        } finally {
            passage.leave();
            CurrentNetwork.named(request)
                    .ifPresentOrElse(network -> doors.learn(request.getServerName(), network),
                            () -> doors.forget(request.getServerName()));
        }
    }

    /// Its body is read while the request is worked on, at the speed of the other side.
    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void refuse(@Nullable Network network, int status, Duration wait, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        response.setHeader("Cache-Control", "no-store");
        if (network == null) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Too many requests. Please try again in a moment.\n");
        } else {
            page.write(network, status, request, response);
        }
    }
}
