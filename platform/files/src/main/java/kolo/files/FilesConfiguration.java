package kolo.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Actors;
import kolo.tenancy.CannotStart;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.LimitKind;
import kolo.tenancy.LimitUse;
import kolo.tenancy.Networks;

/// The beans of the module; another [BlobStore] takes the place of folders and buckets by being a bean.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesProperties.class)
class FilesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BlobStore blobStore(FilesProperties properties, Clock clock) {
        if (properties.store() == FilesProperties.Store.FOLDER) {
            return new FolderBlobs(writable(properties.folder()));
        }
        return new S3Blobs(Objects.requireNonNull(properties.s3()), clock);
    }

    private static Path writable(String name) {
        try {
            var folder = Files.createDirectories(Path.of(name).toAbsolutePath());
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException | InvalidPathException impossible) {
            throw unwritable(name, impossible);
        }
        throw unwritable(name, null);
    }

    private static CannotStart unwritable(String name, @Nullable Exception cause) {
        return new CannotStart("kolo.files.folder is a folder that this process may write to, not \"" + name + "\".",
                "Make the folder, or give it to the user that runs Kolo.", cause);
    }

    @Bean
    Quota fileQuota(JdbcClient jdbc, Networks networks) {
        return new Quota(jdbc, networks);
    }

    @Bean
    LimitUse storageUse(Quota quota) {
        return new LimitUse() {
            @Override
            public LimitKind kind() {
                return LimitKind.STORAGE;
            }

            @Override
            public long used() {
                return quota.used();
            }
        };
    }

    @Bean
    FileTable fileStore(JdbcClient jdbc, BlobStore blobs, Quota quota, Actors actors, Clock clock) {
        return new FileTable(jdbc, blobs, quota, actors, clock);
    }

    @Bean
    MediaTable media(JdbcClient jdbc, BlobStore blobs, Quota quota, Actors actors, ContentVersion contentVersion,
            Networks networks, Clock clock, TransactionTemplate transaction) {
        return new MediaTable(jdbc, blobs, quota, actors, new MediaReader(jdbc, actors, networks, clock),
                new MediaUses(jdbc), contentVersion, networks, clock, transaction);
    }

    @Bean
    ForgetOrphans forgetOrphans(JdbcClient jdbc, BlobStore blobs, ObjectProvider<KeptBlobs> others, Clock clock) {
        return new ForgetOrphans(jdbc, blobs, others, clock);
    }

    @Bean
    Downloads downloads(FileStore files, Media media) {
        return new Downloads(files, media);
    }
}
