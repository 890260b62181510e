package org.secondchair.matter.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondchair.matter.conflict.NameHit.Reason;
import org.secondchair.matter.conflict.NameHit.Strength;

class NameMatcherTest {
    private static final List<String> ONE_PERSON = List.of(
            "Ludmila Petrenkova|Lyudmyla Petrenkova",
            "Юлия Жданова|Yulia Zhdanova",
            "Сергей Щербаков|Sergey Shcherbakov",
            "Γιώργος Παπαδάκης|Yiorgos Papadakis",
            "محمد القاسم|Mohammed Al-Qasim",
            "עברון כהן|Evron Cohen",
            "יצחק לוי|Yitzhak Levy",
            "徐志明|Xu Zhiming",
            "徐志明|Hsu Chih-ming",
            "Wang Xiaoming|Xiaoming Wang",
            "김민준|Kim Min-jun",
            "이서연|Lee Seo-yeon",
            "田中太郎|Tanaka Taro",
            "タナカ ヒロシ|Hiroshi Tanaka",
            "J. R. Hartwell|John Robert Hartwell",
            "Hartwell, John|John Hartwell",
            "Bob Hartwell|Robert Hartwell",
            "Dr. Anna Quillfeather, Esq.|Anna Quillfeather",
            "Maria Garcia Lopez|Maria Garcia",
            "Jean-Pierre Duval|Jean Pierre Duval",
            "Min-jun Kim|Minjun Kim",
            "Joao da Silva|Joao Silva",
            "Joao da Silva|Joao Dasilva",
            "Hans Mueller|Hans Müller",
            "Jan van den Berg|Jan Vandenberg",
            "Catherine Reid|Katharine Reed",
            "Jonh Brackenridge|John Brackenridge",
            "Abdul Rahman Faris|Abdelrahman Faris",
            "Tom Sharpe Jr|Thomas Sharp",
            "Elena Ivanova|Elena Ivanov",
            "Stephen O'Brien|Steven OBrien",
            "Angus McDonald|Angus MacDonald",
            "Karoly Novakova|Karoly Novak",
            "Chan Tai Man|Tai-man Chan",
            "Robert Kowalczyk|Robert Kovalchik",
            "Zoë Brûlé|Zoe Brule",
            "سمير حداد|Samir Haddad",
            "خالد يوسف|Khaled Youssef",
            "نور الدين قاسم|Noureddine Kassem",
            "משה כץ|Moshe Katz",
            "יעקב פרידמן|Yaakov Friedman",
            "שרה גולדברג|Sarah Goldberg",
            "جمال عبد الناصر|Gamal Abdel Nasser",
            "عائشة الحسن|Aisha Al-Hassan",
            "Νίκος Χατζής|Nikos Hatzis",
            "Володимир Гнатюк|Volodymyr Hnatiuk",
            "Владимир Гнатюк|Volodymyr Hnatyuk",
            "박지훈|Park Ji-hoon",
            "최은경|Choi Eun Kyung",
            "欧阳明|Ouyang Ming",
            "山田花子|Yamada Hanako",
            "佐藤 健|Ken Sato",
            "Willaim Hathersedge|William Hathersedge",
            "Elizabth Hathersedge|Elizabeth Hathersedge",
            "John Hathersegde|John Hathersedge",
            "John Hathwrsedge|John Hathersedge",
            "محمد علي|Mohamed Aly",
            "Anton Chaikovskii|Anton Tschaikowski",
            "Tutomu Matumoto|Tsutomu Matsumoto",
            "Jonh Brackenrigde|John Brackenridge",
            "Jame Hathersedge|James Hathersedge",
            "Kim Young-hee|Kim Yeong-hui",
            "Ivan Romanoff|Ivan Romanow",
            "Guennadi Belyakov|Gennady Beliakoff");
    private static final List<String> TWO_PEOPLE = List.of(
            "John Smith|Jane Smith",
            "Martin Hale|Marvin Hale",
            "John Hartwell|John Hartley",
            "Maria Sousa|Mario Sousa",
            "Julian Weiss|Juliana Weiss",
            "Chen Wei|Cheng Wei",
            "Zhang Li|Zheng Li",
            "John A. Smith|John B. Smith",
            "Peter Hansen|Peter Jansen",
            "Daniel Ortega|Danielle Ortega",
            "Kim Min-jun|Kim Min-seo",
            "Ivan Petrov|Ivan Pavlov",
            "Ahmed Hassan|Ahmed Hussein",
            "Laura Keller|Laura Kessler",
            "Rajesh Gupta|Ramesh Gupta",
            "Li Wei|Li Na",
            "Hiroshi Tanaka|Hiroshi Takana",
            "سمير حداد|Samar Haddad",
            "Ana Ruiz Soto|Ana Soto Ruiz",
            "James Martin|Martin James Cole",
            "محمد علي|Mahmoud Ali",
            "Hassan Karimi|Hussein Karimi");
    private static final List<String> ONE_FAMILY = List.of(
            "Marrow & Quill Ltd|Marrow and Quill Limited",
            "Quillmark Logistics GmbH|Quillmark Foods Inc",
            "Quillmark Deutschland GmbH|Quillmark SA",
            "International Widget Makers|IWM Ltd",
            "North Gate Holdings|Northgate Holdings PLC",
            "Intl Brickwork Mfg Co|International Brickwork Manufacturing Company",
            "ООО Кварцстрой|Kvartsstroy LLC",
            "Обанко Групп|Obanko Group",
            "華信科技有限公司|Huaxin Technology Co., Ltd.",
            "株式会社タナベ|Tanabe KK",
            "Delta Shipping|Delta Shipping International Ltd",
            "Tarnbrook S.p.A.|Tarnbrook SRL",
            "Procter Gamblewood & Co|Procter & Gamblewood",
            "Fratelli Bertuzzo SNC|Bertuzzo Brothers",
            "The Harrowdene Group|Harrowdene",
            "Verdantix Solutions|Verdantics Solutions",
            "Société Marelle SARL|Marelle",
            "Acme Widgetry d/b/a Quibblo|Quibblo Inc",
            "Brindlemoor Internatonal Ltd|Brindlemoor International",
            "Brindelmoor Ltd|Brindlemoor Ltd",
            "АО «Брянскмаш»|Bryanskmash JSC",
            "ΕΛΛΑΚΤΩΡ Α.Ε.|Ellaktor SA",
            "삼보전자 주식회사|Sambo Electronics Co Ltd",
            "Brightwater Foods Ltd|Bright Water Foods",
            "Atlantic Mairne Services|Atlantic Marine Services",
            "Quillmrak Ltd|Quillmark Ltd");
    private static final List<String> STRANGERS = List.of(
            "General Trading Company|General Insurance Company",
            "Delta Shipping|Delta Pharma",
            "First National Bank|First National Insurance",
            "Johnson Bakery|Johnson Dental",
            "Pacific Energy Partners|Atlantic Energy Partners",
            "Global Logistics Solutions|Global Logistics Services Consulting",
            "Smith Brown LLP|Smith Green LLP",
            "Blue Star Ltd|Red Star Ltd",
            "National Bank of France|National Bank of Italy",
            "Nova Foods|Nora Foods",
            "Apex Capital|Apax Capital",
            "Horizon Logistics|Verizon Logistics",
            "Summit Partners|Summit Foods",
            "Lexar Group|Lexor Group",
            "Boston Foods|Boston Dental");

    private static boolean hits(NameKind kind, String pair) {
        String[] names = pair.split("\\|");
        var hit = NameMatcher.compare(kind, names[0], names[1]);
        assertThat(NameMatcher.compare(kind, names[1], names[0])).as(pair).isEqualTo(hit);
        return hit.isPresent();
    }

    @Test
    void findsAPersonWhoseNameIsWrittenOtherwise() {
        assertThat(ONE_PERSON).allMatch(pair -> hits(NameKind.PERSON, pair));
    }

    @Test
    void keepsPeopleApartWhoseNamesContradict() {
        assertThat(TWO_PEOPLE).noneMatch(pair -> hits(NameKind.PERSON, pair));
    }

    @Test
    void findsCompaniesThatShareWhatIsRareInTheirNames() {
        assertThat(ONE_FAMILY).allMatch(pair -> hits(NameKind.COMPANY, pair));
    }

    @Test
    void keepsCompaniesApartThatShareCommonWordsOnly() {
        assertThat(STRANGERS).noneMatch(pair -> hits(NameKind.COMPANY, pair));
    }

    private static NameHit person(String entered, String listed) {
        return NameMatcher.compare(NameKind.PERSON, entered, listed).orElseThrow();
    }

    @Test
    void saysWhyAndHowStronglyTwoNamesMayBeOne() {
        assertThat(person("Anna Quillfeather", "ANNA QUILLFEATHER"))
                .isEqualTo(new NameHit(Strength.EXACT, List.of(Reason.SAME)));
        assertThat(person("Quillfeather, Anna", "Dr. Anna Quillfeather").reasons())
                .containsExactly(Reason.ORDER, Reason.TITLE);
        assertThat(person("Bob Quillfeather", "Robert Quillfeather").reasons()).containsExactly(Reason.NAME_VARIANT);
        assertThat(person("R. Quillfeather", "Robert Quillfeather"))
                .isEqualTo(new NameHit(Strength.WEAK, List.of(Reason.INITIAL)));
        assertThat(person("Сергей Щербаков", "Sergey Shcherbakov").reasons()).contains(Reason.SCRIPT);
    }

    @Test
    void anEntryWithoutALetterHitsNothing() {
        for (String empty : List.of("", "  ", "—", "!?", "()", ",", "'")) {
            for (NameKind kind : NameKind.values()) {
                assertThat(NameMatcher.compare(kind, empty, "Anna Quillfeather"))
                        .as(empty)
                        .isEmpty();
                assertThat(NameMatcher.compare(kind, empty, empty)).as(empty).isEmpty();
            }
        }
    }
}
