package org.secondchair.home.sample.files;

import java.util.Locale;

/** An attachment: its file name and its bytes; the media type follows from the name. */
public record MailPart(String name, byte[] content) {
    String mediaType() {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "jpg" -> "image/jpeg";
            case "tif" -> "image/tiff";
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "ics" -> "text/calendar; charset=utf-8; method=REQUEST";
            case "json" -> "application/json";
            case "zip" -> "application/zip";
            case "eml" -> "message/rfc822";
            default -> "application/octet-stream";
        };
    }
}
