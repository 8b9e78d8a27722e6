package kolo.files;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Actors;
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
            return new FolderBlobs(Path.of(properties.folder()));
        }
        if (properties.s3() == null) {
            throw new IllegalStateException("kolo.files.store=s3 needs kolo.files.s3.endpoint, bucket and keys");
        }
        return new S3Blobs(properties.s3(), clock);
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
