package org.secondchair.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the provider asks for somebody; set by the provider, seen by the professional too. */
@Service
public class Rates {
    private final DetailStore details;
    private final DossierStore dossiers;
    private final Changes changes;

    Rates(DetailStore details, DossierStore dossiers, Changes changes) {
        this.details = details;
        this.dossiers = dossiers;
        this.changes = changes;
    }

    /** Sets a rate; one of the same currency and unit that runs on ends the day before. */
    public boolean set(UUID professionalId, Rate rate) {
        return changes.of(professionalId, "bench.rate-set", _ -> {
            dossiers.read(List.of(professionalId)).stream()
                    .flatMap(professional -> professional.rates().stream())
                    .filter(known -> known.unit() == rate.unit()
                            && known.price().currency().equals(rate.price().currency())
                            && known.validOn(rate.validFrom())
                            && known.validFrom().isBefore(rate.validFrom()))
                    .forEach(known -> details.endRate(
                            professionalId, known.id(), rate.validFrom().minusDays(1)));
            details.rates(Map.of(professionalId, List.of(rate)));
            return true;
        });
    }

    public boolean end(UUID professionalId, UUID rateId, LocalDate lastDay) {
        return changes.of(
                professionalId, "bench.rate-ended", _ -> details.endRate(professionalId, rateId, lastDay) == 1);
    }
}
