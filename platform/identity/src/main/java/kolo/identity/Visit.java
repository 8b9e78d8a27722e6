package kolo.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;

/// Where a request came from, as far as the connection itself tells.
///
/// Headers such as `X-Forwarded-For` count only where the server was configured to trust a proxy, which then shows in
/// the remote address.
///
/// @param address the client's address; of an IPv6 address the first 64 bits, since one household has all the others
/// @param device  the browser's own description, at most 300 characters
public record Visit(String address, String device) {

    private static final int DEVICE_LENGTH = 300;

    /// The visit that a request is.
    public static Visit of(HttpServletRequest request) {
        var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Visit(network(request.getRemoteAddr()),
                device.substring(0, Math.min(device.length(), DEVICE_LENGTH)));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address six && !six.isLoopbackAddress()
                    ? network(six)
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static String network(Inet6Address address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        var groups = IntStream.range(0, 4)
                .mapToObj(group -> Integer.toHexString(Short.toUnsignedInt(bytes.getShort())));
        return groups.collect(Collectors.joining(":")) + "::/64";
    }
}
