package kolo.files;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actors;

/// The beans of the module; another [BlobStore], such as one on S3, takes the place of folders by being a bean.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesProperties.class)
class FilesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BlobStore blobStore(FilesProperties properties) {
        return new FolderBlobs(Path.of(properties.folder()));
    }

    @Bean
    FileTable fileStore(JdbcClient jdbc, BlobStore blobs, FilesProperties properties, Actors actors, Clock clock) {
        return new FileTable(jdbc, blobs, new Quota(jdbc, properties.quota().toBytes()), actors, clock);
    }

    @Bean
    ForgetOrphans forgetOrphans(JdbcClient jdbc, BlobStore blobs, Clock clock) {
        return new ForgetOrphans(jdbc, blobs, clock);
    }

    @Bean
    Downloads downloads(FileStore files) {
        return new Downloads(files);
    }
}
