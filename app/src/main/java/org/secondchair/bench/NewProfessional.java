package org.secondchair.bench;

import java.util.List;

/**
 * Somebody to be taken onto the bench, or under a known reference to be written anew.
 *
 * @param reference the provider's own number for them, 1 to 60 characters
 * @param rates with ids of any kind; they get new ones
 * @param checks what was found at the primary sources, by jurisdiction and number of the admissions
 */
public record NewProfessional(
        String reference,
        Profile profile,
        boolean sample,
        List<Admission.Stated> admissions,
        List<Rate> rates,
        List<SourceChecked> checks,
        List<VettingItem.Checked> vetting,
        List<CalendarException> exceptions) {
    /** The primary source was asked about the admission of this jurisdiction. */
    public record SourceChecked(Admission.Stated admission, java.time.LocalDate checkedOn, String evidence) {}

    public NewProfessional {
        reference = reference.strip();
        if (reference.isEmpty() || reference.length() > 60) {
            throw new IllegalArgumentException("a reference has 1 to 60 characters");
        }
        admissions = List.copyOf(admissions);
        rates = List.copyOf(rates);
        checks = List.copyOf(checks);
        vetting = List.copyOf(vetting);
        exceptions = List.copyOf(exceptions);
    }

    public static NewProfessional of(String reference, Profile profile) {
        return new NewProfessional(reference, profile, false, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
