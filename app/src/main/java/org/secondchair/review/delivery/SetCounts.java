package org.secondchair.review.delivery;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many documents met each fate. @param withoutNative of those given, because the native holds something silent */
record SetCounts(Map<Fate, Long> fates, long withoutNative) {
    SetCounts {
        fates = Collections.unmodifiableMap(new EnumMap<>(fates));
    }

    long documents() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    long rows() {
        return fates.entrySet().stream()
                .filter(entry -> entry.getKey().hasRow())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /** For the manifest and the record: {@code documents} is the sum of all others but {@code givenWithoutNative}. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("documents", documents());
        told.put("given", of(Fate.GIVEN));
        told.put("givenWithoutNative", withoutNative);
        told.put("withheld", of(Fate.WITHHELD));
        told.put("redactionPending", of(Fate.REDACTION_PENDING));
        told.put("sameAsPrivileged", of(Fate.SAME_AS_PRIVILEGED));
        told.put("leftOutAsNotResponsive", of(Fate.LEFT_OUT));
        told.put("open", of(Fate.OPEN));
        return told;
    }
}
