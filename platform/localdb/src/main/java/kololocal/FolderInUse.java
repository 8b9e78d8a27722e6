package kololocal;

import java.nio.file.Path;

/// Another living process runs a server in the folder.
public final class FolderInUse extends LocalPostgresFailure {

    FolderInUse(Path folder, String holder) {
        super("""
              The local database in %s is in use by %s, and one folder serves one run at a time. \
              Stop that run (Ctrl-C in its window, or `kill` with its process id) and start again, \
              or give this run a folder of its own by the environment variable KOLO_LOCAL_FOLDER=/another/folder, \
              or a server of its own with spring.datasource.url.""".formatted(folder, holder));
    }
}
