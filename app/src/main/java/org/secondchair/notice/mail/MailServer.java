package org.secondchair.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.secondchair.ui.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a mail in words and hands it to the mail server: plain text, one sentence, one link. */
@Component
class MailServer {
    private static final String TIMEOUT_MILLIS = "15000";
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailSettings settings;
    private final Texts texts;
    private final String publicUrl;

    MailServer(
            MailSettings settings,
            Texts texts,
            @Value("${secondchair.public-url:}") String publicUrl,
            @Value("${server.port}") int port) {
        this.settings = settings;
        this.texts = texts;
        this.publicUrl = (publicUrl.isBlank() ? "http://localhost:" + port : publicUrl).replaceAll("/+$", "");
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    }

    /** The address of a path on this server. */
    String address(String path) {
        return publicUrl + path;
    }

    /** @throws MailException when the mail server cannot be reached or refuses it */
    void send(String to, String textKey, String url) {
        String sentence = texts.get(Locale.UK, textKey);
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(to);
            helper.setSubject(sentence);
            helper.setText(texts.get(Locale.UK, "notice.mail.body", sentence, url));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
