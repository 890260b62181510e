package org.secondchair.bench.generator;

import java.util.List;

/** A practice area, with what people in it usually know and use. */
record Field(String area, int weight, List<String> skills, List<String> tools) {
    private static final String TABLE = """
            litigation and disputes;30;first-level review, privilege review, privilege log, deposition summaries, chronologies;Relativity, Everlaw, CaseMap
            investigations;14;first-level review, issue coding, interview notes, chronologies;Relativity, Nuix, Reveal
            contracts and commercial;28;contract review, redlining, playbook drafting, clause extraction;Kira, Ironclad, Word
            mergers and acquisitions;16;due diligence, data room, disclosure schedules, redlining;Intralinks, Kira, Datasite
            employment;12;policy drafting, legal research, settlement agreements;Word, Westlaw
            intellectual property;12;prior art search, trade mark watching, patent drafting, office actions;PatSnap, Anaqua
            privacy and data protection;12;data-subject requests, processing records, breach notification;OneTrust, Excel
            banking and finance;14;facility agreements, security documents, covenant checks;Datasite, Word
            regulatory and compliance;14;regulatory filing, policy drafting, client screening;Thomson ONESOURCE, Excel
            competition;6;merger filings, first-level review, legal research;Relativity, Westlaw
            real estate;8;lease abstraction, title review, due diligence;Leverton, Word
            tax;5;legal research, filings, transfer pricing;Thomson ONESOURCE, Excel
            insurance;6;claims review, coverage opinions, legal research;Excel, Word
            immigration;4;filings, interview notes, client screening;INSZoom, Word
            corporate housekeeping;8;minutes, filings, entity management;Diligent, Excel
            """;

    static final List<Field> ALL = TABLE.lines().map(Field::read).toList();

    private static Field read(String line) {
        String[] parts = line.split(";");
        return new Field(
                parts[0], Integer.parseInt(parts[1]), List.of(parts[2].split(", ")), List.of(parts[3].split(", ")));
    }
}
