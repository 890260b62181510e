package org.secondchair.bench.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.BenchFixtures;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.Vettings;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class VettingRemindersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    VettingReminders reminders;

    @Autowired
    ReminderStore store;

    @Autowired
    Vettings vettings;

    @Autowired
    Notices notices;

    @Autowired
    Transactions transactions;

    BenchFixtures with;
    UUID job;
    LocalDate today;

    @BeforeEach
    void aWatch() {
        with = new BenchFixtures(context);
        job = Ids.next();
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
        Acting.as(
                with.manager,
                () -> transactions.write(() -> {
                    store.take(
                            with.manager.organizationId(),
                            job,
                            java.time.Instant.now(),
                            java.time.Instant.now().minusSeconds(60));
                }));
    }

    private JobStep look() {
        return Acting.as(with.manager, () -> reminders.step(new JobRun(job, null, "", 0, () -> false)));
    }

    private List<String> told(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    private UUID endingIn(int days) {
        UUID id = with.tied();
        Acting.as(
                with.manager,
                () -> vettings.record(
                        id,
                        new VettingItem.Checked(
                                VettingItem.Kind.REFERENCES, "letter", today.minusYears(1), today.plusDays(days))));
        return id;
    }

    @Test
    void thirtyDaysBeforeTheKeeperWhoWatchesAndTheProfessionalAreToldOnce() {
        endingIn(30);
        assertThat(look()).isInstanceOf(JobStep.Later.class);
        look();
        assertThat(told(with.manager)).containsExactly("bench.notice.expiring");
        assertThat(told(with.lawyer)).containsExactly("bench.notice.own");
        assertThat(told(with.colleague)).isEmpty();
        assertThat(told(with.stranger)).isEmpty();
    }

    @Test
    void earlierNobodyIsTold() {
        endingIn(31);
        look();
        assertThat(told(with.manager)).isEmpty();
    }

    @Test
    void theLastWeekAndTheEndAreToldByThemselves() {
        endingIn(7);
        look();
        assertThat(told(with.manager)).containsExactly("bench.notice.expiring");
        UUID over = with.added(with.manager, "Amparo Quelho");
        Acting.as(
                with.manager,
                () -> vettings.record(
                        over,
                        new VettingItem.Checked(
                                VettingItem.Kind.TRAINING, "course", today.minusYears(1), today.minusDays(2))));
        look();
        look();
        assertThat(told(with.manager)).containsExactly("bench.notice.expired", "bench.notice.expiring");
    }

    @Test
    void manyAtOnceBecomeOneNoticeAndWhatEndedLongAgoNone() {
        for (int i = 0; i < 12; i++) {
            UUID id = with.added(with.manager, "Amparo Quelho " + i);
            Acting.as(
                    with.manager,
                    () -> vettings.record(
                            id,
                            new VettingItem.Checked(
                                    VettingItem.Kind.REFERENCES, "letter", today.minusYears(1), today.plusDays(3))));
            Acting.as(
                    with.manager,
                    () -> vettings.record(
                            id,
                            new VettingItem.Checked(
                                    VettingItem.Kind.TRAINING, "course", today.minusYears(1), today.minusDays(60))));
        }
        look();
        look();
        assertThat(told(with.manager)).containsExactly("bench.notice.many");
        assertThat(Acting.as(with.manager, () -> notices.inbox(false, null, 5))
                        .items()
                        .getFirst()
                        .arguments())
                .containsExactly("12");
    }

    @Test
    void aJobThatLostItsWatchStops() {
        assertThat(Acting.as(with.manager, () -> reminders.step(new JobRun(Ids.next(), null, "", 0, () -> false))))
                .isInstanceOf(JobStep.Done.class);
    }
}
