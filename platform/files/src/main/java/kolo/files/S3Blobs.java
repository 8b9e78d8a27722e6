package kolo.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.TenantId;

/// Blobs in a bucket of any S3-compatible store, under `{network}/{id}` with renditions beside as `{id}.r320.jpg`.
///
/// Four requests of the S3 API are all that is needed (PutObject, GetObject, DeleteObject, ListObjectsV2), by path
/// and signed with [S3Signature]; an object is written whole or not at all by the store's own promise.
final class S3Blobs implements BlobStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// An archive of a network is large, and a request's patience includes the sending.
    private static final long BYTES_A_SECOND = 1_000_000;
    private static final int TRIES = 3;
    private static final Pattern CONTENTS = Pattern.compile("<Contents>(.*?)</Contents>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>", Pattern.DOTALL);
    private static final Pattern MODIFIED = Pattern.compile("<LastModified>(.*?)</LastModified>");
    private static final Pattern NEXT = Pattern.compile("<NextContinuationToken>(.*?)</NextContinuationToken>");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final FilesProperties.S3 settings;
    private final S3Signature signature;

    /// What a request sends, with its digest.
    private record Body(String sha256, HttpRequest.BodyPublisher content) {
        private static final Body EMPTY = new Body(new byte[0]);

        Body(byte[] content) {
            this(S3Signature.sha256(content),
                    content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
        }
    }

    S3Blobs(FilesProperties.S3 settings, Clock clock) {
        this.settings = settings;
        this.signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey(), clock);
    }

    @Override
    public void put(TenantId network, Name name, byte[] content) throws IOException {
        put(network, name, new Body(content));
    }

    @Override
    public void put(TenantId network, Name name, Path content) throws IOException {
        put(network, name, new Body(S3Signature.sha256(content), BodyPublishers.ofFile(content)));
    }

    private void put(TenantId network, Name name, Body content) throws IOException {
        var answer = send("PUT", key(network, name), new TreeMap<>(), content, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw refused("PUT", answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public Optional<Blob> open(TenantId network, Name name) throws IOException {
        var answer = send("GET", key(network, name), new TreeMap<>(), Body.EMPTY, BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            var length = answer.headers().firstValueAsLong("Content-Length");
            return length.isPresent() ? Optional.of(new Blob(length.getAsLong(), answer.body())) : whole(answer.body());
        }
        try (var body = answer.body()) {
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            throw refused("GET", answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Optional<Blob> whole(InputStream content) throws IOException {
        try (content) {
            byte[] bytes = content.readAllBytes();
            return Optional.of(new Blob(bytes.length, new java.io.ByteArrayInputStream(bytes)));
        }
    }

    @Override
    public void delete(TenantId network, UUID file) throws IOException {
        deleteBelow(network.value() + "/" + file);
    }

    @Override
    public void deleteAll(TenantId network) throws IOException {
        deleteBelow(network.value() + "/");
    }

    @Override
    public List<Name> names(TenantId network, UUID file) throws IOException {
        var names = new ArrayList<Name>();
        var whole = key(network, Name.whole(file));
        list(whole, (key, written) -> names
                .add(new Name(file, key.length() == whole.length() ? "" : key.substring(whole.length() + 1))));
        names.sort(Comparator.comparing(Name::part));
        return names;
    }

    private void deleteBelow(String prefix) throws IOException {
        var keys = new ArrayList<String>();
        list(prefix, (key, written) -> keys.add(key));
        for (var key : keys) {
            var answer = send("DELETE", key, new TreeMap<>(), Body.EMPTY, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
                throw refused("DELETE", answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void list(TenantId network, BiConsumer<UUID, Instant> files) throws IOException {
        int start = network.value().toString().length() + 1;
        list(network.value() + "/", (key, written) -> {
            try {
                if (key.length() >= start + 36) {
                    files.accept(UUID.fromString(key.substring(start, start + 36)), written);
                }
            } catch (IllegalArgumentException foreign) {
                // Somebody else's object in the bucket: none of ours.
            }
        });
    }

    private void list(String prefix, BiConsumer<String, Instant> objects) throws IOException {
        @Nullable
        String token = null;
        do {
            var query = new TreeMap<String, String>();
            query.put("encoding-type", "url");
            query.put("list-type", "2");
            query.put("prefix", prefix);
            if (token != null) {
                query.put("continuation-token", token);
            }
            var answer = send("GET", "", query, Body.EMPTY, BodyHandlers.ofByteArray());
            var page = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200) {
                throw refused("LIST", answer.statusCode(), page);
            }
            for (var each : all(CONTENTS, page)) {
                var key = URLDecoder.decode(all(KEY, each).getFirst(), StandardCharsets.UTF_8);
                objects.accept(key, moment(all(MODIFIED, each)));
            }
            var next = all(NEXT, page);
            token = page.contains("<IsTruncated>true</IsTruncated>") && !next.isEmpty() ? next.getFirst() : null;
        } while (token != null);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Instant moment(List<String> written) {
        try {
            return written.isEmpty() ? Instant.MAX : Instant.parse(written.getFirst());
        } catch (DateTimeParseException unreadable) {
            // The youngest possible age keeps the clean-up from touching it.
            return Instant.MAX;
        }
    }

    private static String key(TenantId network, Name name) {
        return network.value() + "/" + name.file() + (name.part().isEmpty() ? "" : "." + name.part());
    }

    private <T> HttpResponse<T> send(String method, String key, SortedMap<String, String> query, Body body,
            HttpResponse.BodyHandler<T> handler) throws IOException {
        var base = settings.endpoint().toString().replaceAll("/+$", "") + "/" + settings.bucket()
                + (key.isEmpty() ? "" : "/" + key);
        var encoded = query.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .reduce((left, right) -> left + "&" + right)
                .orElse("");
        var address = URI.create(encoded.isEmpty() ? base : base + "?" + encoded);
        for (int attempt = 1;; attempt++) {
            var request = HttpRequest.newBuilder(address).timeout(patience(body.content().contentLength()));
            signature.headers(method, address, encoded, body.sha256()).forEach(request::header);
            request.method(method, body.content());
            try {
                var answer = http.send(request.build(), handler);
                if (answer.statusCode() / 100 != 5 || attempt == TRIES) {
                    return answer;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            } catch (IOException broken) {
                if (attempt == TRIES) {
                    throw broken;
                }
            }
        }
    }

    /// How long the answer to so many bytes may take.
    static Duration patience(long bytes) {
        return PATIENCE.plusSeconds(Math.max(0, bytes) / BYTES_A_SECOND);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E",
                        "~");
    }

    private static IOException refused(String deed, int status, String answer) {
        return new IOException("The S3 store answered %s with %d: %s".formatted(deed, status,
                answer.substring(0, Math.min(answer.length(), 300))));
    }
}
