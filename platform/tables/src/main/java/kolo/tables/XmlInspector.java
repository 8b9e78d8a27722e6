package kolo.tables;

import java.io.IOException;
import java.io.InputStream;

/// Looks at the raw bytes of every part of a workbook before an XML parser does.
///
/// Refused are document type declarations (entities), encodings in which these checks would be blind, and single
/// texts or tags that are longer than any allowed cell: a parser would keep them in memory whole.
final class XmlInspector implements ArchiveGuard.EntryInspector {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final int longest;

    XmlInspector(Limits limits) {
        // A character takes up to eight bytes as an entity such as &#x10FFFF; and a little more.
        this.longest = 8 * limits.cell() + 16_384;
    }

    @Override
    public void inspect(String name, InputStream content) throws IOException {
        byte[] start = content.readNBytes(4);
        if (isWide(start)) {
            throw new TableRefused("tables.archive-unsafe");
        }
        int first = start.length > 3 && (start[0] & 0xff) == 0xef ? start[3] : start.length > 0 ? start[0] : 0;
        if (first != '<' && first != ' ' && (first < '\t' || first > '\r')) {
            return;
        }
        var scan = new Scan();
        scan.bytes(start, start.length);
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = content.read(buffer)) > 0) {
            scan.bytes(buffer, read);
        }
    }

    private static boolean isWide(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int pair = ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        // Two zero bytes begin many pictures, but only UTF-32 text goes on like this.
        boolean utf32 = pair == 0 && start.length == 4 && (start[3] == '<' || start[3] == (byte) 0xff);
        return utf32 || pair == 0xfeff || pair == 0xfffe || pair == 0x003c || pair == 0x3c00;
    }

    private final class Scan {

        private int run;
        private int matched;

        void bytes(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte octet = bytes[i];
                run = octet == '<' || octet == '>' ? 0 : run + 1;
                if (run > longest) {
                    throw new TableRefused("tables.archive-bomb");
                }
                matched = octet == DOCTYPE[matched] ? matched + 1 : octet == '<' ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new TableRefused("tables.archive-unsafe");
                }
            }
        }
    }
}
