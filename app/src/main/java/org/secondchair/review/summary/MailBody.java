package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what the writer of a message said: leaves out mail headers, quoted and forwarded parts, signatures and
/// legal footers, in the languages met most. Plain documents pass through nearly untouched.
///
/// When nothing is left (a bare forward), everything but headers and footers counts.
final class MailBody {

    private static final int SIGNATURE_LINES = 12;
    private static final int FOOTER_LINES = 12;

    private static final Pattern HEADER = Pattern.compile(
            "(?iU)(from|to|cc|bcc|sent|date|subject|importance|attachments?|reply-to|message-id|x-[\\w-]+|mime-version"
                    + "|content-[\\w-]+|received|return-path"
                    + "|von|an|gesendet|betreff|datum|de|à|envoyé|objet|para|enviado( el)?|asunto|assunto|fecha|data|da"
                    + "|inviato|oggetto|a|van|aan|verzonden|onderwerp|från|till|skickat|ämne|od|do|temat|wysłano)\\s*:.*");
    private static final Pattern CUT = Pattern.compile(
            "(?iU)(-{2,}|_{5,}).{0,40}(original message|original appointment|forwarded by|forwarded message"
                    + "|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original"
                    + "|message transféré|mensaje original|mensaje reenviado|mensagem original|messaggio originale"
                    + "|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande"
                    + "|wiadomość oryginalna|исходное сообщение|original-nachricht).*|_{20,}|begin forwarded message:.*");
    private static final Pattern REPLY = Pattern.compile(
            "(?iU)(on|am|le|el|il|op|em|den|w dniu|dne|в|pe)\\b.{4,200}\\b(wrote|writes|schrieb|a écrit|escribió|ha scritto"
                    + "|schreef|escreveu|skrev|napisał\\(?a?\\)?|napsal\\(a\\)|написал\\(?а?\\)?|пишет|a scris)\\b.{0,60}:?");
    private static final Pattern CLOSING = Pattern.compile(
            "(?iU)(best|kind|warm|many|sincere)?\\s*(regards|wishes|thanks|sincerely|yours (truly|sincerely|faithfully)"
                    + "|cheers|respectfully|cordially|mit freundlichen grüßen|freundliche grüße|viele grüße|mfg|lg"
                    + "|cordialement|bien à vous|salutations|saludos( cordiales)?|atentamente|cordiali saluti"
                    + "|distinti saluti|met vriendelijke groet(en)?|med vänlig hälsning|mvh|atenciosamente|abraços"
                    + "|pozdrawiam|с уважением)\\b[\\p{P}\\s]*");
    private static final Pattern FOOTER = Pattern.compile(
            "(?iU).*(this (e-?mail|message|communication|transmission)\\b.{0,80}\\b(confidential|intended|privileged|may contain|is the property)"
                    + "|confidentiality (notice|note)|if you are not the (intended|named) (recipient|addressee)"
                    + "|diese e-?mail (enthält|ist|kann)|ce message (et|est|peut)|este (mensaje|correo|e-?mail) (es|puede|contiene|e seus)"
                    + "|questo messaggio (è|contiene)|dit (e-?mail)?bericht (is|kan)|please consider the environment"
                    + "|sent from my |get outlook for|von meinem .{2,20} gesendet|envoyé de mon |enviado desde mi ).*");

    private MailBody() {}

    /// The lines that are the writer's own words; blank lines stay where paragraphs end.
    static List<Line> of(CharSequence text, List<Line> lines) {
        List<Line> own = lines(text, lines, true);
        boolean anything = own.stream().anyMatch(line -> !line.isBlank());
        return anything ? own : lines(text, lines, false);
    }

    private static List<Line> lines(CharSequence text, List<Line> lines, boolean stopAtQuotation) {
        List<Line> kept = new ArrayList<>();
        boolean inHeader = looksLikeHeader(text, lines, 0);
        int footerLeft = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                inHeader = inHeader && kept.isEmpty() && i < 2;
                footerLeft = 0;
                kept.add(line);
                continue;
            }
            if (inHeader) {
                continue;
            }
            char first = text.charAt(line.start());
            if (first == '>' || (first == '|' && line.length() > 1)) {
                continue;
            }
            String words = text.subSequence(line.start(), Math.min(line.end(), line.start() + 300))
                    .toString();
            if (isCut(words, first, lines, i, text)) {
                if (stopAtQuotation && kept.stream().anyMatch(before -> !before.isBlank())) {
                    break;
                }
                inHeader = looksLikeHeader(text, lines, i + 1) || looksLikeHeader(text, lines, i + 2);
                continue;
            }
            if (looksLikeHeader(text, lines, i)) {
                if (stopAtQuotation && kept.stream().anyMatch(before -> !before.isBlank())) {
                    break;
                }
                inHeader = true;
                continue;
            }
            if (footerLeft > 0) {
                footerLeft--;
                continue;
            }
            if (words.length() > 12 && FOOTER.matcher(words).matches()) {
                footerLeft = FOOTER_LINES;
                continue;
            }
            if (endsHere(words, lines, i)) {
                if (stopAtQuotation) {
                    break;
                }
                continue;
            }
            kept.add(line);
        }
        return kept;
    }

    private static boolean isCut(String words, char first, List<Line> lines, int at, CharSequence text) {
        if (first == '-' || first == '_' || first == 'b' || first == 'B') {
            return CUT.matcher(words).matches();
        }
        if (!Character.isLetter(first) || words.length() > 280) {
            return false;
        }
        if (REPLY.matcher(words).matches()) {
            return true;
        }
        // the line that introduces a quotation is often wrapped
        if (at + 1 < lines.size()
                && words.length() > 20
                && !lines.get(at + 1).isBlank()
                && words.matches(".*\\d{4}.*")) {
            Line next = lines.get(at + 1);
            String both = words + " " + text.subSequence(next.start(), next.end());
            return both.length() < 280
                    && both.endsWith(":")
                    && REPLY.matcher(both).matches();
        }
        return false;
    }

    /// Whether at least two of the three lines from here on are mail headers, the first included.
    private static boolean looksLikeHeader(CharSequence text, List<Line> lines, int at) {
        int headers = 0;
        for (int i = at; i < Math.min(at + 3, lines.size()); i++) {
            Line line = lines.get(i);
            boolean header = hasEarlyColon(text, line)
                    && HEADER.matcher(text.subSequence(line.start(), Math.min(line.end(), line.start() + 100)))
                            .matches();
            if (i == at && !header) {
                return false;
            }
            headers += header ? 1 : 0;
        }
        return headers >= 2;
    }

    private static boolean hasEarlyColon(CharSequence text, Line line) {
        for (int i = line.start(); i < Math.min(line.end(), line.start() + 40); i++) {
            if (text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /// A signature: its mark, or a closing formula alone on its line with little text behind it.
    private static boolean endsHere(String words, List<Line> lines, int at) {
        if (words.equals("--") || words.equals("—")) {
            return lines.size() - at <= 4 * SIGNATURE_LINES;
        }
        if (words.length() > 45
                || !CLOSING.matcher(words.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        int behind = 0;
        for (int i = at + 1; i < lines.size() && i <= at + SIGNATURE_LINES; i++) {
            behind += lines.get(i).length() > 90 ? 1 : 0;
        }
        return behind == 0;
    }
}
