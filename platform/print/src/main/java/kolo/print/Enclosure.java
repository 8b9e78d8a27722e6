package kolo.print;

import java.util.Locale;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/// Keeps the renderer from fetching anything: only pictures that stand in the page itself as `data:` are read.
///
/// Three locks, since each of them alone depends on the renderer asking it: addresses do not resolve, resources are not
/// allowed, and the protocols have nobody who reads them.
final class Enclosure {
    private static final FSStreamFactory NOBODY = address -> {
        throw new IllegalStateException("Nothing is fetched while printing");
    };

    private Enclosure() {}

    static void around(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> isData(address) ? address : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(Enclosure::allows, moment);
        }
        builder.useProtocolsStreamImplementation(NOBODY, "http", "https", "file", "jar", "ftp", "jrt", "mailto");
    }

    private static boolean allows(String address, ExternalResourceType type) {
        return isData(address) && type != ExternalResourceType.FILE_EMBED;
    }

    private static boolean isData(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("data:image/");
    }
}
