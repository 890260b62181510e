package org.secondchair.access.door;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of what happened at the door. */
@Component
class DoorLog {
    private static final Logger LOG = LoggerFactory.getLogger(DoorLog.class);

    void told(String type, Account account) {
        told(type, account.personId());
    }

    void told(String type, UUID personId) {
        LOG.info("{} {}", type, personId);
    }
}
