package kolo.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where files lie and how much each network may store.
///
/// @param folder the root folder, on storage that all nodes share
/// @param quota for each network
@ConfigurationProperties("kolo.files")
record FilesProperties(@DefaultValue(".kolo/files") String folder, @DefaultValue("2GB") DataSize quota) {}
