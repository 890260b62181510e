package org.secondchair.staffing;

import java.util.ArrayList;
import java.util.List;
import org.secondchair.bench.Professional;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.matter.Party;
import org.springframework.stereotype.Component;

/** What a professional is compared by: their own name, and the ties that the provider's register holds. */
@Component
public class ConflictSubjects {
    private final ConflictEntries entries;

    ConflictSubjects(ConflictEntries entries) {
        this.entries = entries;
    }

    /** @param disclosed the professional consents that the matter's people read the stated names */
    public ConflictSubject of(Professional professional, boolean disclosed) {
        List<ConflictSubject.Stated> names = new ArrayList<>();
        names.add(new ConflictSubject.Stated(
                professional.profile().name(), Party.Kind.PERSON, ConflictSubject.Tie.OWN_NAME, null, null));
        names.addAll(entries.ofPerson(professional.id()));
        return new ConflictSubject(professional.id(), professional.organizationId(), disclosed, names);
    }
}
