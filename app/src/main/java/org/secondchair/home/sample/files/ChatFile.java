package org.secondchair.home.sample.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One day of one channel as chat systems export it: a JSON array of messages. The source has one message a line, {@code
 * 09:14 name: text}; a line that starts otherwise goes on with the message above; {@code :smile:} signs stay text.
 */
public final class ChatFile {
    private static final Pattern MESSAGE = Pattern.compile("(\\d\\d:\\d\\d) ([a-z-]+): (.*)");

    private record Message(LocalTime at, String who, StringBuilder text) {}

    private ChatFile() {}

    /** @param names display name by the short name in the source; an unknown short name is an error */
    public static String write(LocalDate day, ZoneId zone, String source, Map<String, String> names) {
        List<Message> messages = new ArrayList<>();
        for (String line : source.strip().split("\n")) {
            Matcher message = MESSAGE.matcher(line);
            if (message.matches()) {
                messages.add(new Message(
                        LocalTime.parse(message.group(1)), message.group(2), new StringBuilder(message.group(3))));
            } else {
                messages.getLast().text().append('\n').append(line);
            }
        }
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < messages.size(); i++) {
            json.append(i == 0 ? "\n" : ",\n").append(message(day, zone, messages.get(i), i, names));
        }
        return json.append("\n]\n").toString();
    }

    private static String message(LocalDate day, ZoneId zone, Message message, int number, Map<String, String> names) {
        String name = names.get(message.who());
        if (name == null) {
            throw new IllegalArgumentException("nobody is called " + message.who());
        }
        long second = day.atTime(message.at()).atZone(zone).toEpochSecond();
        return """
                    {"type": "message", "user": "U%s", "user_profile": {"real_name": "%s", "name": "%s"}, "text": "%s", \
                "ts": "%d.%06d"}""".formatted(
                        Integer.toHexString(message.who().hashCode()).toUpperCase(java.util.Locale.ROOT),
                        escaped(name),
                        message.who(),
                        escaped(message.text().toString()),
                        second,
                        100 + number);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
