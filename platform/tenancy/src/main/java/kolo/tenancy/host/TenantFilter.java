package kolo.tenancy.host;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.EveryDispatchFilter;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.SuspendedPage;

/// Binds the tenant that the host names, before sessions, security and everything else; nothing a client sends but
/// the host decides it.
///
/// An unknown host gets a plain 404 that tells nothing of the platform, a suspended network a 503, a closed one a 410.
class TenantFilter extends EveryDispatchFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private final Networks networks;
    private final SuspendedPage suspended;

    TenantFilter(Networks networks, SuspendedPage suspended) {
        this.networks = networks;
        this.suspended = suspended;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Network network = CurrentNetwork.named(request)
                .or(() -> networks.byHost(request.getServerName()))
                .orElse(null);
        if (network == null) {
            answer(response, 404, "Not found.\n");
            return;
        }
        CurrentNetwork.name(request, network);
        if (network.status() != NetworkStatus.ACTIVE) {
            if (network.status() == NetworkStatus.SUSPENDED) {
                response.setStatus(503);
                response.setHeader("Retry-After", "3600");
            } else {
                response.setStatus(410);
            }
            response.setHeader("Cache-Control", "no-store");
            suspended.write(network, request, response);
            return;
        }
        try {
            ScopedValue.where(CurrentNetwork.CURRENT, network)
                    .where(CurrentNetwork.ONLY_READ, onlyReads(request))
                    .call(() -> CurrentTenant.<Void, Exception>callChecked(network.id(), () -> {
                        chain.doFilter(request, response);
                        return null;
                    }));
        } catch (IOException | ServletException | RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new ServletException(problem);
        }
    }

    private static boolean onlyReads(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && READING.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/assets/");
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text);
    }
}
