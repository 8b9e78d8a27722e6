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

    enum Store {
        FOLDER, S3
    }

    /// A bucket that exists already and that nobody else may read.
    ///
    /// @param endpoint such as `https://s3.eu-central-1.amazonaws.com` or `http://minio:9000`
    /// @param region as the store names it
    record S3(URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey,
            String secretKey) {
        @Override
        public String toString() {
            return endpoint + "/" + bucket;
        }
    }
}
