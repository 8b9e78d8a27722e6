package kolo.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Measures the renditions of a 24-megapixel photograph: one after another, then several at once. No test: it is run by
/// `infra/benchmarks/photographs.sh`.
final class PhotographBenchmark {

    private PhotographBenchmark() {}

    /// @param arguments how many photographs at once in the second part
    public static void main(String[] arguments) throws Exception {
        int together = arguments.length == 0 ? 8 : Integer.parseInt(arguments[0]);
        byte[] photograph = photograph(6000, 4000);
        System.out.printf("A photograph of 6000 x 4000 pixels, %,d bytes; heap up to %,d MB%n", photograph.length,
                Runtime.getRuntime().maxMemory() / 1_000_000);
        make(photograph);
        for (int i = 0; i < 5; i++) {
            System.gc();
            resetPeaks();
            long began = System.nanoTime();
            var made = make(photograph);
            System.out.printf("one: %,d ms, peak of the heap %,d MB, %d parts, %,d bytes%n",
                    (System.nanoTime() - began) / 1_000_000, peak(), made.parts().size(), made.bytes());
        }
        System.gc();
        resetPeaks();
        long began = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(together)) {
            var work = Stream.generate(() -> (Callable<PhotoRenditions.Made>) () -> make(photograph))
                    .limit(together)
                    .toList();
            for (var each : workers.invokeAll(work)) {
                each.get();
            }
        }
        System.out.printf("%d at once: %,d ms, peak of the heap %,d MB%n", together,
                (System.nanoTime() - began) / 1_000_000, peak());
    }

    private static PhotoRenditions.Made make(byte[] photograph) {
        return PhotoRenditions.of(Upload.of("photograph.jpg", photograph));
    }

    /// Something with detail everywhere, as a photograph has.
    private static byte[] photograph(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(24);
        var graphics = picture.createGraphics();
        for (int i = 0; i < 6_000; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), random.nextInt(300), random.nextInt(300));
        }
        graphics.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(12);
                picture.setRGB(x, y, picture.getRGB(x, y) ^ (noise << 16 | noise << 8 | noise));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void resetPeaks() {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return pools().collect(Collectors.summingLong(pool -> pool.getPeakUsage().getUsed())) / 1_000_000;
    }
}
