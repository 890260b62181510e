package org.secondchair.corpus.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.Limits;

/** Prints what the extractors make of files or folders: {@code java … HarvestByHand [--list] PATH…} */
final class HarvestByHand {

    private HarvestByHand() {}

    public static void main(String[] arguments) throws Exception {
        boolean list = arguments[0].equals("--list");
        var files = new java.util.ArrayList<Path>();
        for (int i = list ? 1 : 0; i < arguments.length; i++)
            try (var found = Files.walk(Path.of(arguments[i]))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        var work = Files.createTempDirectory("harvest");
        try (var pool = new ExtractorPool(ExtractorSettings.standard(work))) {
            for (int round = 0; round < Integer.getInteger("rounds", 1); round++) {
                long start = System.nanoTime();
                var harvest = new Harvest(pool, Limits.standard(), list).of(files);
                double seconds = (System.nanoTime() - start) / 1e9;
                harvest.items.sort(Comparator.comparing(Harvest.Item::path));
                Map<String, Integer> types = new TreeMap<>();
                for (var item : harvest.items) {
                    types.merge(item.extraction().facts().mediaType(), 1, Integer::sum);
                    System.out.println(
                            switch (item.extraction()) {
                                case Extraction.Extracted done ->
                                    "ok  " + item.path() + " " + done.facts().mediaType() + " chars="
                                            + done.text().length() + " " + done.notes() + " " + done.tally();
                                case Extraction.Excepted failed ->
                                    "EXC " + item.path() + " " + failed.facts().mediaType() + " " + failed.cause() + " "
                                            + failed.message() + " " + failed.tally();
                            });
                }
                if (list) System.out.println(types);
                harvest.failedChildren.stream().limit(40).forEach(System.out::println);
                harvest.broken.forEach(Throwable::printStackTrace);
                int all = harvest.processed + harvest.excepted;
                System.out.printf(
                        "items %d processed %d excepted %d %s failedChildren %d unreconciled %d chars %d seconds %.1f rate %.0f/s %s%n",
                        all,
                        harvest.processed,
                        harvest.excepted,
                        harvest.causes,
                        harvest.failedChildren.size(),
                        harvest.unreconciled,
                        harvest.characters,
                        seconds,
                        all / seconds,
                        pool.state());
            }
        }
    }
}
