package kolo.files;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where files lie.
///
/// @param store `folder`, or `s3` for a bucket of an S3-compatible store
/// @param folder the root folder, on storage that all nodes share
/// @param s3 where the bucket is; needed when the store is `s3`
@ConfigurationProperties("kolo.files")
record FilesProperties(@DefaultValue("folder") Store store, @DefaultValue(".kolo/files") String folder,
        @Nullable S3 s3) {

    FilesProperties {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("kolo.files.folder names a folder that every node shares; it is empty.");
        }
        if (store == Store.S3 && s3 == null) {
            throw new IllegalArgumentException("kolo.files.store is s3, which needs kolo.files.s3.endpoint, "
                    + "kolo.files.s3.bucket, kolo.files.s3.access-key and kolo.files.s3.secret-key.");
        }
    }

    enum Store {
        FOLDER, S3
    }

    /// A bucket that exists already and that nobody else may read.
    ///
    /// @param endpoint such as `https://s3.eu-central-1.amazonaws.com` or `http://minio:9000`
    /// @param region as the store names it
    record S3(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey,
            String secretKey) {
        /// What is left out arrives as null here, whatever the type says.
        S3 {
            requireGiven("endpoint", endpoint);
            requireGiven("region", region);
            requireGiven("bucket", bucket);
            requireGiven("access-key", accessKey);
            requireGiven("secret-key", secretKey);
            if (endpoint.getHost() == null || !("http".equals(endpoint.getScheme())
                    || "https".equals(endpoint.getScheme()))) {
                throw new IllegalArgumentException(
                        "kolo.files.s3.endpoint is an address such as https://s3.example.org, not \"" + endpoint
                                + "\".");
            }
        }

        private static void requireGiven(String name, @Nullable Object value) {
            if (value == null || value.toString().isBlank()) {
                throw new IllegalArgumentException(
                        "kolo.files.s3." + name + " is missing, which uploads in a bucket need.");
            }
        }

        @Override
        public String toString() {
            return endpoint + "/" + bucket;
        }
    }
}
