package org.secondchair.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.access.door.Totp;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, DoorFixtures.class})
class SignInTest {
    private static final String WRONG = "five plain words here";

    @LocalServerPort
    int port;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    DoorFixtures door;

    @Autowired
    People people;

    Actor admin;
    Actor oda;
    String email;

    @BeforeEach
    void aPersonWithAPassword() {
        UUID firm = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        admin = fixtures.person(firm, "Piet Byrd", Role.ORGANIZATION_ADMIN);
        oda = fixtures.person(firm, "Oda Quillon");
        email = door.password(oda);
    }

    private HttpVisitor visitor() {
        return new HttpVisitor(port);
    }

    private HttpResponse<String> signIn(HttpVisitor visitor, String password, String code) {
        return visitor.post("/sign-in", "email", email, "password", password, "code", code, "to", "/me");
    }

    @Test
    void signsInByPasswordAndGoesWhereThePersonWanted() {
        HttpVisitor visitor = visitor();
        assertThat(visitor.get("/me").headers().firstValue("Location")).contains("/sign-in?to=%2Fme");
        HttpResponse<String> in = signIn(visitor, DoorFixtures.PASSWORD, "");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/me");
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(visitor.get("/me").body()).contains("Oda Quillon");
    }

    @Test
    void neverLeadsToAnotherSiteAfterwards() {
        for (String to : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\evil.example",
                "javascript:x",
                "/%0d%0aX: y\r\n")) {
            HttpResponse<String> in =
                    visitor().post("/sign-in", "email", email, "password", DoorFixtures.PASSWORD, "to", to);
            assertThat(in.headers().firstValue("Location")).as(to).contains("/");
        }
    }

    @Test
    void aSecondFactorCannotBeSkipped() {
        byte[] secret = door.secondFactor(oda);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "").statusCode()).isEqualTo(422);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "000000").statusCode())
                .isEqualTo(422);
        HttpVisitor refused = visitor();
        signIn(refused, DoorFixtures.PASSWORD, "");
        assertThat(refused.cookies())
                .as("a right password alone leaves nothing to go on with")
                .isEmpty();
        HttpVisitor visitor = visitor();
        assertThat(signIn(visitor, DoorFixtures.PASSWORD, now(secret)).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        assertThat(visitor()
                        .json("POST", "/api/session", credentials(DoorFixtures.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCodeOpensOnceAndNeverAgain() {
        byte[] secret = door.secondFactor(oda);
        String code = now(secret);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, code).statusCode()).isEqualTo(303);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, code).statusCode()).isEqualTo(422);
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneGetsIn()
            throws InterruptedException, java.util.concurrent.ExecutionException {
        byte[] secret = door.secondFactor(oda);
        String code = now(secret);
        List<Callable<Integer>> attempts = Collections.nCopies(
                4, () -> signIn(visitor(), DoorFixtures.PASSWORD, code).statusCode());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
    }

    @Test
    void aWrongPasswordSpendsNoCode() {
        byte[] secret = door.secondFactor(oda);
        String code = now(secret);
        assertThat(signIn(visitor(), WRONG, code).statusCode()).isEqualTo(422);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, code).statusCode()).isEqualTo(303);
    }

    @Test
    void anUnknownAccountAWrongPasswordAMissingCodeAndADisabledPersonLookTheSame() {
        Actor guarded = fixtures.person(oda.organizationId(), "Nell Strand");
        String guardedEmail = door.password(guarded);
        door.secondFactor(guarded);
        Actor disabled = fixtures.person(oda.organizationId(), "Ravi Solheim");
        String disabledEmail = door.password(disabled);
        Acting.as(admin, () -> people.disable(disabled.personId()));

        String unknown = shown("nobody." + UUID.randomUUID() + "@people.example", DoorFixtures.PASSWORD);
        assertThat(shown(email, WRONG)).isEqualTo(unknown);
        assertThat(shown(guardedEmail, DoorFixtures.PASSWORD)).isEqualTo(unknown);
        assertThat(shown(disabledEmail, DoorFixtures.PASSWORD)).isEqualTo(unknown);
    }

    /** Status and body, without what the visitor typed. */
    private String shown(String email, String password) {
        HttpResponse<String> refused = visitor().post("/sign-in", "email", email, "password", password);
        return refused.statusCode() + " " + refused.body().replace(email, "…");
    }

    @Test
    void unknownAndKnownAccountsTakeTheSameTime() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor person = fixtures.person(oda.organizationId(), "Timed Person");
            known.add(nanos(door.password(person)));
            unknown.add(nanos("nobody." + i + "." + UUID.randomUUID() + "@people.example"));
        }
        Collections.sort(known);
        Collections.sort(unknown);
        assertThat(known.getFirst()).isGreaterThanOrEqualTo(60_000_000);
        assertThat(unknown.getFirst()).isGreaterThanOrEqualTo(60_000_000);
        assertThat((double) known.get(4) / unknown.get(4)).isBetween(0.5, 2.0);
    }

    private long nanos(String email) {
        long begun = System.nanoTime();
        visitor().post("/sign-in", "email", email, "password", WRONG);
        return System.nanoTime() - begun;
    }

    @Test
    void slowsGuessingDownForKnownAndUnknownAccountsAlike() {
        String unknown = "nobody." + UUID.randomUUID() + "@people.example";
        for (String guessed : List.of(email, unknown)) {
            for (int i = 0; i < 5; i++) {
                assertThat(visitor()
                                .post("/sign-in", "email", guessed, "password", WRONG)
                                .statusCode())
                        .isEqualTo(422);
            }
            HttpResponse<String> sixth = visitor().post("/sign-in", "email", guessed, "password", WRONG);
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "").statusCode())
                .as("the right password is not looked at while the account is closed")
                .isEqualTo(429);
    }

    @Test
    void aSessionGetsANewTokenAtSignInAndAtEachProof() {
        HttpVisitor visitor = visitor();
        signIn(visitor, DoorFixtures.PASSWORD, "");
        String first = visitor.cookies().get("secondchair");
        assertThat(visitor.post("/prove", "password", DoorFixtures.PASSWORD, "to", "/me")
                        .statusCode())
                .isEqualTo(303);
        String second = visitor.cookies().get("secondchair");
        signIn(visitor, DoorFixtures.PASSWORD, "");
        String third = visitor.cookies().get("secondchair");
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(visitor().with("secondchair=" + first).get("/me").statusCode())
                .isEqualTo(303);
        assertThat(visitor().with("secondchair=" + second).get("/me").statusCode())
                .isEqualTo(303);
        assertThat(visitor().with("secondchair=" + third).get("/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionThatSomebodyChoseIsNeverTaken() {
        HttpVisitor visitor = visitor().with("secondchair=chosen-by-somebody-else");
        signIn(visitor, DoorFixtures.PASSWORD, "");
        assertThat(visitor.cookies().get("secondchair")).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void aSessionEndsWhenIdleAfterTwelveHoursAndAtSignOut() {
        HttpVisitor idle = visitor().with(fixtures.cookie(oda));
        door.age(oda, "seen_at = now() - interval '21 minutes'");
        assertThat(idle.get("/me").statusCode()).isEqualTo(303);
        HttpVisitor old = visitor().with(fixtures.cookie(oda));
        door.age(oda, "ends_at = now() - interval '1 second', seen_at = now()");
        assertThat(old.get("/me").statusCode()).isEqualTo(303);
        HttpVisitor out = visitor().with(fixtures.cookie(oda));
        String token = out.cookies().get("secondchair");
        assertThat(out.post("/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor().with("secondchair=" + token).get("/me").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDisabledPersonsSessionsEndWithTheNextRequestAndStayEnded() {
        HttpVisitor visitor = visitor().with(fixtures.cookie(oda));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
        Acting.as(admin, () -> people.disable(oda.personId()));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
        Acting.as(admin, () -> people.enable(oda.personId()));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aRevokedSessionIsOutWithTheNextRequestAndNobodyRevokesAnotherPersonsSession() {
        HttpVisitor mine = visitor().with(fixtures.cookie(oda));
        HttpVisitor other = visitor().with(fixtures.cookie(oda));
        String listed = mine.json("GET", "/api/me/sessions", "").body();
        String otherId = listed.replaceAll("(?s).*\"id\":\"([^\"]+)\"[^}]*\"current\":false.*", "$1");
        HttpVisitor stranger = visitor().with(fixtures.cookie(admin));
        assertThat(stranger.post("/security/sessions/" + otherId + "/end").statusCode())
                .isEqualTo(404);
        assertThat(other.get("/me").statusCode()).isEqualTo(200);
        assertThat(mine.post("/security/sessions/" + otherId + "/end").statusCode())
                .isEqualTo(303);
        assertThat(other.get("/me").statusCode()).isEqualTo(303);
        assertThat(mine.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsAllOtherSessions() {
        HttpVisitor other = visitor().with(fixtures.cookie(oda));
        HttpVisitor mine = visitor().with(fixtures.cookie(oda));
        assertThat(mine.post("/security/password", "password", WRONG, "wanted", "six rather plain words")
                        .statusCode())
                .isEqualTo(422);
        assertThat(mine.post("/security/password", "password", DoorFixtures.PASSWORD, "wanted", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(mine.post(
                                "/security/password",
                                "password",
                                DoorFixtures.PASSWORD,
                                "wanted",
                                "six rather plain words")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mine.get("/me").statusCode()).isEqualTo(200);
        assertThat(other.get("/me").statusCode()).isEqualTo(303);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "").statusCode()).isEqualTo(422);
        assertThat(signIn(visitor(), "six rather plain words", "").statusCode()).isEqualTo(303);
    }

    @Test
    void aRequestThatAnotherSiteMadeTheBrowserSendChangesNothing() {
        HttpVisitor visitor = visitor().with(fixtures.cookie(oda));
        for (String site : List.of("cross-site", "same-site", "none")) {
            visitor.header("Sec-Fetch-Site", site);
            assertThat(visitor.post("/me", "name", "Mallory", "timeZone", "Europe/Lisbon")
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        visitor.withoutHeader("Sec-Fetch-Site").header("Origin", "https://evil.example");
        assertThat(visitor.post("/me", "name", "Mallory", "timeZone", "Europe/Lisbon")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/me").body()).contains("Oda Quillon").doesNotContain("Mallory");
    }

    @Test
    void anOutdatedHashIsReplacedAtTheNextSignIn() {
        Actor old = fixtures.person(oda.organizationId(), "Old Hash");
        String address = door.password(old, door.outdatedHash());
        assertThat(visitor()
                        .post(
                                "/sign-in",
                                "email",
                                address.toUpperCase(java.util.Locale.ROOT),
                                "password",
                                DoorFixtures.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(door.hash(old)).startsWith("{pbkdf2-sha256-2000}");
        assertThat(visitor()
                        .post("/sign-in", "email", address, "password", DoorFixtures.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void recoveryCodesReplaceTheSecondFactorOnceEach() {
        HttpVisitor visitor = visitor().with(fixtures.cookie(oda));
        String page = visitor.get("/security/second-factor").body();
        assertThat(page).contains("<svg class=\"qr\"");
        String secret = page.replaceAll("(?s).*<code>([A-Z2-7]{32})</code>.*", "$1");
        assertThat(visitor.post("/security/second-factor", "code", "000000").statusCode())
                .isEqualTo(422);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "").statusCode())
                .as("an unconfirmed second factor changes nothing")
                .isEqualTo(303);
        String codes = visitor.post("/security/second-factor", "code", now(decode(secret)))
                .body();
        String recovery = codes.replaceAll("(?s).*?<li><code>([A-Z2-7-]{19})</code>.*", "$1");
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, "").statusCode()).isEqualTo(422);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, recovery.toLowerCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(303);
        assertThat(signIn(visitor(), DoorFixtures.PASSWORD, recovery).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatAsksForAProofSendsAStaleSessionToGiveOne() {
        HttpVisitor visitor = visitor().with(fixtures.cookie(oda));
        door.age(oda, "proved_at = now() - interval '11 minutes'");
        assertThat(visitor.get("/security/second-factor").headers().firstValue("Location"))
                .contains("/prove?to=%2Fsecurity%2Fsecond-factor");
        assertThat(visitor.post("/security/second-factor/off").headers().firstValue("Location"))
                .contains("/prove?to=%2Fsecurity%2Fsecond-factor");
        assertThat(visitor.json("DELETE", "/api/me/second-factor", "").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/prove", "password", WRONG, "to", "/security/second-factor")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/prove", "password", DoorFixtures.PASSWORD, "to", "/security/second-factor")
                        .headers()
                        .firstValue("Location"))
                .contains("/security/second-factor");
        assertThat(visitor.get("/security/second-factor").statusCode()).isEqualTo(200);
    }

    @Test
    void programsSignInWithJson() {
        HttpVisitor program = visitor().withoutHeader("Sec-Fetch-Site");
        assertThat(program.json("GET", "/api/session", "").statusCode()).isEqualTo(401);
        assertThat(program.json("POST", "/api/session", credentials(WRONG, "")).statusCode())
                .isEqualTo(401);
        assertThat(program.json("POST", "/api/session", credentials(DoorFixtures.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(204);
        assertThat(program.json("GET", "/api/session", "").body())
                .contains("\"personName\":\"Oda Quillon\"", "\"secondFactor\":false");
        assertThat(program.json("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
        assertThat(program.json("GET", "/api/session", "").statusCode()).isEqualTo(401);
    }

    private String credentials(String password, String code) {
        return "{\"email\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(email, password, code);
    }

    private static String now(byte[] secret) {
        return Totp.code(secret, Totp.step(Instant.now()));
    }

    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >>> bits);
            }
        }
        return bytes;
    }
}
