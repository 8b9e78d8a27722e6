package kolo.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests to an S3-compatible store (AWS Signature Version 4, in headers, with the digest of the body).
final class S3Signature {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

    private final String region;
    private final String accessKey;
    private final String secretKey;
    private final Clock clock;

    S3Signature(String region, String accessKey, String secretKey, Clock clock) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    /// The headers that the request needs beside those the client writes itself.
    ///
    /// @param query sorted by name and percent-encoded
    /// @param digest of the body, in hexadecimal
    Map<String, String> headers(String method, URI address, String query, String digest) {
        var moment = MOMENT.format(clock.instant());
        var day = moment.substring(0, 8);
        var host = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        var canonical = String.join("\n", method, address.getRawPath(), query, "host:" + host,
                "x-amz-content-sha256:" + digest, "x-amz-date:" + moment, "", SIGNED, digest);
        var scope = day + "/" + region + "/s3/aws4_request";
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", moment, scope,
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        var key = hmac(hmac(hmac(hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day), region), "s3"),
                "aws4_request");
        return Map.of("x-amz-content-sha256", digest, "x-amz-date", moment, "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s".formatted(accessKey, scope, SIGNED,
                        HexFormat.of().formatHex(hmac(key, toSign))));
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
