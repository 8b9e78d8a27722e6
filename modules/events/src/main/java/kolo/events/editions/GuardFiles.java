package kolo.events.editions;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.events.EditionState;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.identity.Visibility;

/// Sees to it that no file of an edition has more readers than the edition itself: while that is a draft, the office.
@Component
public class GuardFiles {
    private static final List<Visibility> NARROWER = List.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD,
            Visibility.OFFICE);

    private final JdbcClient jdbc;
    private final FileStore files;

    GuardFiles(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Attached(FileId file, Visibility wished) {}

    /// Lets every file of the edition follow its state and visibility.
    void follow(EditionId id, EditionState state, Visibility edition) {
        jdbc.sql("select file_id, visibility from events.attachment where edition_id = :edition")
                .param("edition", id.value())
                .query((row, number) -> new Attached(new FileId(row.getObject("file_id", UUID.class)),
                        Visibility.parse(row.getString("visibility"))))
                .list()
                .forEach(one -> files.changeVisibility(one.file(), readers(state, edition, one.wished())));
    }

    /// Who may read a file that was meant for some, in an edition that is for others.
    public static Visibility readers(EditionState state, Visibility edition, Visibility wished) {
        if (state == EditionState.DRAFT) {
            return Visibility.OFFICE;
        }
        int ofEdition = NARROWER.indexOf(edition);
        int ofFile = NARROWER.indexOf(wished);
        if (ofEdition < 0) {
            return ofFile > NARROWER.indexOf(Visibility.MEMBERS) ? wished : edition;
        }
        return ofFile > ofEdition ? wished : edition;
    }
}
