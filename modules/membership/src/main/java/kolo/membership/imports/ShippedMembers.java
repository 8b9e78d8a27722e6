package kolo.membership.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.membership.MemberImport;
import kolo.tenancy.FirstContent;

/// Brings the members, the unclaimed profiles and the labels of a network that comes with Kolo's embedded default: facts
/// from public pages, each with its source, by the same import as any spreadsheet.
///
/// Reads the spreadsheets of the network's folder in the order of their names; the word behind the number says what a
/// file holds: `profiles`, `members` or `labels`.
@Component
@Order(0)
class ShippedMembers implements FirstContent {
    /// Two sources may differ on an organisation: the first one's value stays, and the report tells of the other.
    private static final MemberImport.Manner PROFILES = new MemberImport.Manner(false, true, true);

    private final MemberImport imports;
    private final LabelRegister labels;

    ShippedMembers(MemberImport imports, LabelRegister labels) {
        this.imports = imports;
        this.labels = labels;
    }

    @Override
    @Transactional
    public void bring(String folder) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:kolo/membership/first/" + folder + "/*.csv");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(String::compareTo)));
            for (var file : files) {
                bring(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void bring(String name, byte[] content) {
        if (name.contains("labels")) {
            labels.record(SheetReader.table(content, ImportOptions.USUAL));
        } else {
            imports.importNow(name, content, PROFILES);
        }
    }
}
