package kolo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The addresses of style sheets, scripts, fonts and pictures that come with the application.
///
/// One hash over all of them stands in the address, so that a file may name another one by a relative path, a browser
/// may keep a copy for ever, and a new version of the application is fetched at once.
final class Assets {
    static final String[] LOCATIONS = {"classpath:/static/", "classpath:/META-INF/resources/"};
    private static final String[] HASHED = {"classpath*:/static/**", "classpath*:/META-INF/resources/webjars/**/*.js"};

    private final String hash;

    Assets() {
        this.hash = hashOfAll();
    }

    /// The hash that stands in the addresses, 12 hexadecimal digits.
    String hash() {
        return hash;
    }

    /// The address of a file below `static` or of a WebJar.
    ///
    /// @param path begins with `/`, such as `/web/app.css`
    String url(String path) {
        return "/assets/" + hash + path;
    }

    private static String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader());
            for (var pattern : HASHED) {
                var files = Arrays.stream(resolver.getResources(pattern))
                        .filter(Assets::isFile)
                        .sorted(Comparator.comparing(Assets::name))
                        .toList();
                for (var file : files) {
                    digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isFile(Resource resource) {
        return resource.isReadable() && !name(resource).endsWith("/");
    }

    private static String name(Resource file) {
        try {
            var url = file.getURL().toString();
            // Where the jar lies must not matter: the same files have the same hash on every node.
            return url.substring(Math.max(url.lastIndexOf("/static/"), url.lastIndexOf("/META-INF/resources/")) + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
