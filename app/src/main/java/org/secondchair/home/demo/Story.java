package org.secondchair.home.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.secondchair.home.client.ApiClient.Refused;
import org.secondchair.home.sample.SampleCustodian;
import org.secondchair.home.sample.SampleMatter;
import org.secondchair.home.sample.SampleMatterFacts;
import org.secondchair.home.sample.SimulatedReviewer;
import org.secondchair.home.terminal.ReportLines;
import tools.jackson.databind.JsonNode;

/** The whole way of one request, chapter by chapter, from an empty installation to the report. */
public final class Story {
    /**
     * @param server such as {@code http://127.0.0.1:8430}
     * @param firstLink as the server shows it at its first start
     * @param password of everybody in the demo
     * @param scratch empty folder, to write the sample to
     * @param custodians how many of the sample's, from the first on
     * @param hurry how many seconds of reading pass in one second of the demo
     */
    public record Plan(
            String server, String firstLink, String password, Path scratch, long seed, int custodians, double hurry) {}

    /**
     * What the demo leaves behind for the visitor.
     *
     * @param addsUp everything that came in is accounted for, and the report says the same
     */
    public record Ending(String matter, String ownMatter, String ownerEmail, boolean addsUp) {}

    /** Two people check what twelve have read: they would be waited for. */
    private static final double CHECKERS_HURRY = 5;

    private final Plan plan;
    private final DemoDoor door;
    private final Terminal terminal;
    private volatile String doing = "starting";

    public Story(Plan plan, DemoDoor door, Terminal terminal) {
        this.plan = plan;
        this.door = door;
        this.terminal = terminal;
    }

    private record Client(Player owner, Player attorney) {}

    /** @param house of the provider's own people, the lead and the visitor's persona included */
    private record Team(Player lead, Player quality, Player checker, List<Player> house) {}

    /** The chapter that is played now, as in "the demo stopped while …". */
    public String doing() {
        return doing;
    }

    /** @throws DemoFailed saying what did not go as it should */
    public Ending play() {
        try {
            return chapters();
        } catch (Refused e) {
            throw new DemoFailed(e.request() + ": " + e.getMessage());
        }
    }

    private Ending chapters() {
        doing = "the client set itself up";
        var founding = new Founding(plan.server(), plan.password(), door);
        Player owner = founding.client(plan.firstLink());
        terminal.step(Founding.clientName() + " sets itself up; " + owner.name() + " opens the matter");
        String matter = Engaging.openMatter(owner);
        SampleMatterFacts facts = SampleMatter.write(plan.scratch().resolve("sample"), plan.seed());
        doing = "the client uploaded its documents";
        var takingIn = new TakingIn(matter, terminal);
        takingIn.upload(owner, plan.scratch().resolve("sample"), custodians(facts));
        doing = "people came in";
        Client client = new Client(owner, founding.colleague(owner, Persona.ATTORNEY));
        Player outsider = founding.colleague(owner, Persona.OUTSIDER);
        Engaging.wallOff(owner, outsider, matter);
        terminal.step("a wall is raised between the matter and " + outsider.name());
        Team team = team(founding, owner);
        doing = "the work was handed over";
        Engaging.Agreed agreed = engage(client, team, matter, TakingIn.announced(facts));
        doing = "the team was staffed";
        List<Player> reviewers = staff(founding, client, team, matter, agreed);
        doing = "the documents were taken in";
        TakingIn.Counts counts = takingIn.settled(owner);
        terminal.step(counts.sum());
        doing = "the documents were reviewed";
        Insight insight = review(client, team, reviewers, matter, agreed, facts);
        doing = "the report was made";
        boolean addsUp = report(client, matter, counts, insight);
        return new Ending(matter, Engaging.openEmptyMatter(owner), owner.email(), addsUp);
    }

    /** @return whether its figures add up, and with what came in */
    private boolean report(Client client, String matter, TakingIn.Counts counts, Insight insight) {
        JsonNode report = client.attorney().at().get("/api/matters/" + matter + "/review/report");
        terminal.step("the report is made\n");
        ReportLines.of(report).forEach(terminal::say);
        terminal.say("\n    as a page   " + plan.server() + "/matters/" + matter + "/report");
        terminal.say("    to print    " + plan.server() + "/matters/" + matter + "/report.pdf");
        TruthFigures truth = TruthFigures.of(Insight.listed(client.attorney(), matter), insight);
        terminal.say("\n  Against the truth, because the sample comes with its answers");
        truth.lines().forEach(line -> terminal.say("    " + line));
        return ReportLines.addsUp(report) && report.path("cameIn").path("in").asLong() == counts.in();
    }

    private List<SampleCustodian> custodians(SampleMatterFacts facts) {
        return facts.custodians()
                .subList(0, Math.min(plan.custodians(), facts.custodians().size()));
    }

    private Team team(Founding founding, Player owner) {
        Player lead = founding.provider(owner);
        Player quality = founding.colleague(lead, Persona.QC_LEAD);
        Player visitor = founding.colleague(lead, Persona.REVIEWER);
        Player checker = founding.colleagues(lead, List.of(Cast.SECOND_CHECKER)).getFirst();
        terminal.step("%s comes in with its own people, each by an invitation".formatted(Cast.PROVIDER));
        return new Team(lead, quality, checker, List.of(visitor, quality, checker, lead));
    }

    private Engaging.Agreed engage(Client client, Team team, String matter, int documents) {
        Engaging.Agreed agreed = Engaging.handOver(client.owner(), client.attorney(), team.lead(), matter, documents);
        Engaging.accept(team.lead(), agreed);
        terminal.step("the review is handed over, offered and accepted; due next Monday at nine");
        List<Player> visitors = new ArrayList<>(team.house());
        visitors.removeAll(List.of(team.lead(), team.quality(), team.checker()));
        Engaging.seat(team.lead(), agreed, visitors, "REVIEWER");
        Engaging.seat(team.lead(), agreed, List.of(team.quality(), team.checker()), "QC_REVIEWER");
        return agreed;
    }

    /** @return who is at work now */
    private List<Player> staff(Founding founding, Client client, Team team, String matter, Engaging.Agreed agreed) {
        var staffing = new Staffing(founding, terminal, client.owner(), team.lead(), agreed);
        List<Staffing.Member> members = staffing.team(plan.seed());
        Player eager = members.getFirst().player();
        terminal.step("%s tries to read already, and is refused:".formatted(eager.name()));
        Engaging.refused(eager, matter).forEach(reason -> terminal.say("          ✕ " + reason));
        Engaging.cleared(client.owner(), agreed);
        List<Player> everybody = new ArrayList<>(team.house());
        members.forEach(member -> everybody.add(member.player()));
        everybody.forEach(player -> Engaging.confirmUndertaking(player, agreed));
        staffing.onboard(members, false);
        Engaging.release(client.owner(), agreed);
        staffing.onboard(members, true);
        terminal.step("%d undertakings are confirmed, the lists are ticked off, the client releases: the gate is open"
                .formatted(everybody.size()));
        return staffing.atWork(members).stream().map(Staffing.Member::player).toList();
    }

    private Insight review(
            Client client,
            Team team,
            List<Player> reviewers,
            String matter,
            Engaging.Agreed agreed,
            SampleMatterFacts facts) {
        var reviewing = new Reviewing(matter, terminal);
        reviewing.open(client.attorney());
        Engaging.move(team.lead(), agreed, "begin");
        Insight insight = Insight.of(Insight.listed(team.lead(), matter), facts);
        terminal.step("the protocol is published; %d reviewers begin".formatted(reviewers.size()));
        List<Desk> desks = new ArrayList<>();
        for (Player player : reviewers) {
            SimulatedReviewer skill = Reviewing.skilled(player, plan.seed() + desks.size());
            desks.add(new Desk(player, skill, matter, insight, plan.hurry()));
        }
        Reviewing.Standing end = reviewing.run(desks, team.lead());
        terminal.step("%s stops the review: little new comes up. %,d of %,d documents decided, %,d responsive"
                .formatted(team.lead().name(), end.decided(), end.documents(), end.responsive()));
        int version = reviewing.publishAnswers(client.attorney());
        terminal.step(
                "%d questions were asked; the answers are version %d of the protocol".formatted(end.unsure(), version));
        doing = "the coding was checked";
        check(team, matter, insight);
        doing = "the work was delivered";
        Engaging.move(team.lead(), agreed, "deliver");
        Engaging.move(client.attorney(), agreed, "sign-off");
        terminal.step("delivered, and signed off by " + client.attorney().name());
        return insight;
    }

    private void check(Team team, String matter, Insight insight) {
        var checking = new Checking(matter);
        List<Desk> checkers = new ArrayList<>();
        for (Player player : List.of(team.quality(), team.checker())) {
            SimulatedReviewer skill = Reviewing.careful(player, plan.seed() + 100 + checkers.size());
            checkers.add(new Desk(player, skill, matter, insight, CHECKERS_HURRY * plan.hurry()));
        }
        checking.draw(team.quality(), "QC", Checking.CODED);
        checking.check(checkers, "checks");
        Checking.Overturned overturned = checking.overturned(team.quality());
        terminal.step("%s draws a sample; of %d checked, %d are overturned"
                .formatted(team.quality().name(), overturned.checked(), overturned.overturned()));
        int unseen = checking.draw(team.quality(), "ELUSION", Checking.UNSEEN);
        if (unseen > 0) {
            checking.check(checkers, "unseen");
            terminal.step("%d of the documents nobody has seen are drawn and read".formatted(unseen));
        }
        checking.close(team.lead());
        terminal.step("the review is closed");
    }
}
