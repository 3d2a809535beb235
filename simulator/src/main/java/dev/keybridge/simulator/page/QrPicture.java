package dev.keybridge.simulator.page;

import java.util.Random;

/** A picture that looks like a QR code and says nothing: nobody can scan a simulator. */
public final class QrPicture {
    private static final int SIZE = 29;
    private static final int EYE = 7;

    private QrPicture() {}

    /** SVG; the same text always gives the same picture. */
    public static String svg(String text, String description) {
        Random random = new Random(text.hashCode());
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                if (isDark(row, column, random.nextBoolean())) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" role=\"img\" viewBox=\"-2 -2 33 33\" aria-label=\"" + Template.escape(description)
                + "\"><path d=\"" + path + "\"/></svg>";
    }

    private static boolean isDark(int row, int column, boolean noise) {
        int fromTop = Math.min(row, SIZE - 1 - row);
        int fromLeft = Math.min(column, SIZE - 1 - column);
        boolean corner = fromTop <= EYE && fromLeft <= EYE && !(row > SIZE / 2 && column > SIZE / 2);
        if (!corner) {
            return noise;
        }
        int ring = Math.max(Math.abs(fromTop - EYE / 2), Math.abs(fromLeft - EYE / 2));
        return ring != 2 && ring <= EYE / 2;
    }
}
