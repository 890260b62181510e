package org.secondchair.notice.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails go out.
 *
 * @param host empty: no mail is sent, and the inbox says so
 * @param from sender's address
 * @param user empty: without signing in to the mail server
 * @param startTls required where true; false only for a mail server on this very machine
 */
@ConfigurationProperties("secondchair.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("secondchair@localhost") String from,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean startTls) {

    public boolean configured() {
        return !host.isBlank();
    }
}
