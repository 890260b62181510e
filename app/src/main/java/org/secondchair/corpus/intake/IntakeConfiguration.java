package org.secondchair.corpus.intake;

import java.nio.file.Path;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.corpus.extraction.ExtractorSettings;
import org.secondchair.tenancy.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    ExtractorPool extractorPool(DataFolder folder, @Value("${secondchair.ocr:false}") boolean ocr) {
        return new ExtractorPool(
                ExtractorSettings.standard(folder.root().resolve("extractors")).withOcr(ocr));
    }

    /** Members of containers and uploaded files wait here until they are opened; emptied when a take-in ends. */
    static Path spool(DataFolder folder) {
        return folder.root().resolve("spool");
    }
}
