package kolo.news.writing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

/// Pictures that Kolo draws itself for its demonstration articles: the circle, the weave, and what the theme adds. No
/// photograph comes from elsewhere.
final class DrawnPicture {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final Color PAPER = new Color(0xfbf8f2);
    private static final Color INK = new Color(0x1c2430);
    private static final Color WHEAT = new Color(0xe0b04c);

    private DrawnPicture() {}

    /// A picture of 1600 by 900 pixels as PNG.
    ///
    /// @param theme  what it shows: `circle`, `bridge`, `spiral`, `weave`, `label`, `paper`, `crafts` or `chair`
    /// @param colour the network's brand colour, as `#rrggbb`
    /// @param accent the colour beside it
    static byte[] png(String theme, String colour, String accent) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            draw(pen, theme, Color.decode(colour), Color.decode(accent));
            weave(pen, HEIGHT - 60, Color.decode(colour), Color.decode(accent));
        } finally {
            pen.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D pen, String theme, Color brand, Color accent) {
        switch (theme) {
            case "weave", "crafts" -> {
                for (int y = 90; y < HEIGHT - 120; y += theme.equals("crafts") ? 90 : 180) {
                    weave(pen, y, brand, accent);
                }
                circle(pen, WIDTH / 2, 400, 230, 11, brand, accent, true);
            }
            case "label" -> {
                for (int rank = 0; rank < 3; rank++) {
                    pen.setColor(List.of(new Color(0xb08d57), new Color(0xa8adb4), WHEAT).get(rank));
                    pen.fill(new Ellipse2D.Double(330 + rank * 340, 260 - rank * 50, 280, 280));
                    circle(pen, 470 + rank * 340, 400 - rank * 50, 105, 9, PAPER, accent, false);
                }
            }
            case "paper" -> {
                for (int sheet = 2; sheet >= 0; sheet--) {
                    pen.setColor(sheet == 0 ? Color.WHITE : sheet == 1 ? WHEAT : brand);
                    pen.fillRect(480 + sheet * 70, 110 + sheet * 50, 560, 620);
                }
                pen.setColor(INK);
                for (int line = 0; line < 9; line++) {
                    pen.fillRect(550, 330 + line * 40, line % 3 == 2 ? 260 : 420, 8);
                }
                circle(pen, 760, 220, 62, 9, brand, accent, false);
            }
            case "chair" -> {
                circle(pen, WIDTH / 2, 410, 300, 17, brand, accent, false);
                pen.setColor(accent);
                pen.fill(new Ellipse2D.Double(WIDTH / 2.0 - 90, 320, 180, 180));
            }
            case "bridge" -> {
                for (int ring = 0; ring < 5; ring++) {
                    circle(pen, 200 + ring * 300, ring % 2 == 0 ? 470 : 300, 150, 7 + ring % 3, ring % 2 == 0
                            ? brand
                            : accent, WHEAT, false);
                }
            }
            case "spiral" -> {
                for (int ring = 0; ring < 4; ring++) {
                    circle(pen, WIDTH / 2, 410, 90 + ring * 80, 5 + ring * 6, ring % 2 == 0 ? accent : brand, WHEAT,
                            false);
                }
            }
            default -> {
                circle(pen, 470, 400, 250, 13, brand, accent, false);
                circle(pen, 1130, 400, 250, 13, accent, brand, false);
            }
        }
    }

    /// The dancers hand in hand, one of them leading.
    private static void circle(Graphics2D pen, int x, int y, int radius, int dancers, Color colour, Color lead,
            boolean ground) {
        if (ground) {
            pen.setColor(PAPER);
            pen.fill(new Ellipse2D.Double(x - radius * 1.35, y - radius * 1.35, radius * 2.7, radius * 2.7));
        }
        double size = radius * 2.2 / dancers;
        pen.setStroke(new BasicStroke((float) (size / 5)));
        pen.setColor(WHEAT);
        pen.draw(new Ellipse2D.Double(x - (double) radius, y - (double) radius, radius * 2.0, radius * 2.0));
        for (int dancer = 0; dancer < dancers; dancer++) {
            double angle = Math.PI * 2 * dancer / dancers - Math.PI / 2;
            double big = dancer == 0 ? size * 1.35 : size;
            pen.setColor(dancer == 0 ? lead : colour);
            pen.fill(new Ellipse2D.Double(x + radius * Math.cos(angle) - big, y + radius * Math.sin(angle) - big,
                    big * 2, big * 2));
        }
    }

    /// The slanted stripes of the region's kilims.
    private static void weave(Graphics2D pen, int y, Color brand, Color accent) {
        int number = 0;
        for (int x = -60; x < WIDTH + 60; x += 40) {
            pen.setColor(switch (number++ % 4) {
                case 0 -> brand;
                case 1 -> WHEAT;
                case 2 -> accent;
                default -> PAPER;
            });
            var stripe = new Path2D.Double();
            stripe.moveTo(x, y + 36);
            stripe.lineTo(x + 26, y + 36);
            stripe.lineTo(x + 56, y);
            stripe.lineTo(x + 30, y);
            stripe.closePath();
            pen.fill(stripe);
        }
    }
}
