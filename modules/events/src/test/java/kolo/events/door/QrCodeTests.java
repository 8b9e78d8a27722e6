package kolo.events.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class QrCodeTests {
    @Test
    void a_second_reader_reads_what_was_written() throws Exception {
        var text = "https://clusnet.example.org/check-in/0123456789AB";
        var svg = QrCode.svg(text, 100);
        assertThat(read(svg)).isEqualTo(text);
        assertThat(svg).doesNotContain("style=").contains("viewBox=\"0 0 ");
    }

    /// Draws the path of runs, as a browser would, and reads it with ZXing's reader.
    private static String read(String svg) throws Exception {
        int size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        int scale = 4;
        var pixels = new int[size * scale * size * scale];
        java.util.Arrays.fill(pixels, 0xffffff);
        var runs = java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (runs.find()) {
            int from = Integer.parseInt(runs.group(1));
            int row = Integer.parseInt(runs.group(2));
            int length = Integer.parseInt(runs.group(3));
            for (int y = row * scale; y < (row + 1) * scale; y++) {
                for (int x = from * scale; x < (from + length) * scale; x++) {
                    pixels[y * size * scale + x] = 0;
                }
            }
        }
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
