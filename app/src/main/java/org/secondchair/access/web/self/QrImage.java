package org.secondchair.access.web.self;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path of unit squares.
 *
 * @param size edge in squares, without the quiet zone
 */
public record QrImage(int size, String path) {
    static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrImage(code.size, path.toString());
    }
}
