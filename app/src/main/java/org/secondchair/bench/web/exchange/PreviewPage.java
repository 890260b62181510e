package org.secondchair.bench.web.exchange;

import java.util.UUID;
import org.secondchair.bench.exchange.Preview;

public record PreviewPage(UUID importId, String fileName, Preview preview) {}
