package org.secondchair.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Rights to practise: stated by the provider or the professional, checked by the provider alone. */
@Service
public class Admissions {
    private final DetailStore details;
    private final DossierStore dossiers;
    private final Changes changes;

    Admissions(DetailStore details, DossierStore dossiers, Changes changes) {
        this.details = details;
        this.dossiers = dossiers;
        this.changes = changes;
    }

    /** Adds it, or replaces what was stated before under the same jurisdiction and number. */
    public boolean state(UUID professionalId, Admission.Stated stated) {
        return changes.of(professionalId, "bench.admission-stated", _ -> {
            admissions(professionalId).stream()
                    .filter(known -> known.jurisdiction().equals(stated.jurisdiction())
                            && known.barNumber().equals(stated.barNumber()))
                    .forEach(known -> details.removeAdmission(professionalId, known.id()));
            details.admissions(Map.of(professionalId, List.of(stated)));
            return true;
        });
    }

    public boolean remove(UUID professionalId, UUID admissionId) {
        return changes.of(
                professionalId,
                "bench.admission-removed",
                _ -> details.removeAdmission(professionalId, admissionId) == 1);
    }

    /**
     * Notes that the primary source confirmed the admission as it stands.
     *
     * @param evidence where that can be looked up, 1 to 2,000 characters
     */
    public boolean check(UUID professionalId, UUID admissionId, LocalDate checkedOn, String evidence) {
        if (evidence.isBlank() || evidence.length() > VettingItem.LONGEST_EVIDENCE) {
            throw new IllegalArgumentException("evidence says where a check can be looked up");
        }
        return changes.of(
                professionalId,
                "bench.source-checked",
                now -> admissions(professionalId).stream()
                        .filter(admission -> admission.id().equals(admissionId))
                        .peek(admission -> details.checks(
                                Map.of(
                                        professionalId,
                                        List.of(new NewProfessional.SourceChecked(
                                                new Admission.Stated(
                                                        admission.jurisdiction(),
                                                        admission.barNumber(),
                                                        admission.standing(),
                                                        admission.admittedOn()),
                                                checkedOn,
                                                evidence.strip()))),
                                now))
                        .findFirst()
                        .isPresent());
    }

    private List<Admission> admissions(UUID professionalId) {
        return dossiers.read(List.of(professionalId)).stream()
                .flatMap(professional -> professional.admissions().stream())
                .toList();
    }
}
