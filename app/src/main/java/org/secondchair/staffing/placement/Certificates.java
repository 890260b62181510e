package org.secondchair.staffing.placement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Sha256;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.paper.Letterhead;
import org.secondchair.paper.Papers;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;
import org.springframework.stereotype.Service;

/** The statement with which a professional leaves: what became of the client's material. Signed once, kept as PDF. */
@Service
public class Certificates {
    /** What came of signing. */
    public sealed interface Signing {
        record Signed(String sha256) implements Signing {}

        record SignedBefore() implements Signing {}

        /** Not the acting person's placement, not ended, or never begun. */
        record NotNow() implements Signing {}
    }

    /** What is printed. */
    public record Print(
            Placement placement, String provider, Certificate.Held held, String note, String signedBy, Instant at) {}

    private final CertificateStore store;
    private final PlacementStore placements;
    private final Papers papers;
    private final Texts texts;
    private final People people;
    private final Organizations organizations;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            PlacementStore placements,
            Papers papers,
            Texts texts,
            People people,
            Organizations organizations,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.placements = placements;
        this.papers = papers;
        this.texts = texts;
        this.people = people;
        this.organizations = organizations;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Signs in the acting person's own name. @param note at most 2,000 characters; may be empty */
    public Signing sign(UUID placementId, Certificate.Held held, String note) {
        if (note.length() > Placements.LONGEST_WORDS) {
            throw new IllegalArgumentException("too long");
        }
        return transactions.write(() -> {
            Optional<Placement> own = placements
                    .find(placementId)
                    .filter(one -> one.personId().equals(Acting.current().personId()) && one.state() == State.ENDED);
            if (own.isEmpty()) {
                return new Signing.NotNow();
            }
            Placement placement = own.get();
            People.Person me = people.find(Acting.current().personId()).orElseThrow();
            byte[] content = print(placement, held, note.strip(), me);
            String sha256 = HexFormat.of().formatHex(Sha256.of(content));
            var signed = new Certificate(placementId, held, note.strip(), me.name(), clock.instant(), sha256, true);
            if (!store.insert(signed, content)) {
                return new Signing.SignedBefore();
            }
            tell(placement, sha256);
            return new Signing.Signed(sha256);
        });
    }

    private void tell(Placement placement, String sha256) {
        UUID provider = placement.organizationId();
        log.append(AuditEvent.of(provider, provider, "staffing.certificate-signed", placement.id())
                .with("sha256", sha256));
        UUID client = placement.clientOrganizationId();
        if (client != null) {
            log.append(AuditEvent.of(client, placement.matterId(), "staffing.certificate-signed", placement.id())
                    .with("sha256", sha256));
        }
        notices.tell(
                List.of(placement.invitedBy()),
                Told.of("staffing.notice.certificate", "/placements", placement.name()));
        notices.tell(
                List.of(placement.askedBy()),
                Told.of("staffing.notice.certificate", Placements.at(placement), placement.name()));
    }

    private byte[] print(Placement placement, Certificate.Held held, String note, People.Person me) {
        Instant now = clock.instant();
        var head = new Letterhead(
                texts.get(Locale.UK, "staffing.certificate.title"),
                placement.id().toString(),
                now,
                texts,
                new Formats(Locale.UK, ZoneId.of(me.timeZone())));
        String provider = organizations
                .find(placement.organizationId())
                .map(Organizations.Organization::name)
                .orElse("");
        var output = new ByteArrayOutputStream();
        try {
            papers.pdf(
                    "staffing/certificatePrint",
                    head,
                    new Print(placement, provider, held, note, me.name(), now),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    /** Signed ones by placement, as far as the acting person may see them. */
    public Map<UUID, Certificate> of(Collection<UUID> placementIds) {
        return transactions.read(() -> store.of(placementIds));
    }

    /** The document; empty before it was signed, and once its signatory was erased. */
    public Optional<byte[]> document(UUID placementId) {
        return transactions.read(() -> store.content(placementId));
    }
}
