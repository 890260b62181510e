package org.secondchair.bench.generator;

import java.util.List;
import java.util.random.RandomGenerator;

/** Sounds of which names are composed. Family names are put together of two pieces, so that hardly any of them exists. */
enum Culture {
    ENGLISH(
            "Alda Bram Corin Della Edric Faye Garth Hester Ivo Juno Kit Linnet Merrin Nell Orla Perrin Quill Rowan Sable Tamsin Una Wilf",
            "Ash Brack Cold Dun Elm Fen Gorse Hart Kest Lark Mill Nether Oak Penn Quar Rush Stan Thorn Under Wick",
            "by combe dale fold garth hurst ley mere ridge stow thwaite wood"),
    GERMAN(
            "Anneke Bertil Clara Detlev Elke Falko Gesa Henning Imke Jorin Karlotta Lennart Mareike Nils Ottilie Pelle Ruprecht Silke Tjark Wiebke",
            "Acker Birken Dorn Eichen Falken Grau Hasel Kiesel Linden Moor Nacht Quell Rohr Stein Tannen Winter",
            "bach berg brandt feld hagen horst kamp lohe mark rode stett wald"),
    FRENCH(
            "Apolline Bastien Clothilde Damien Elodie Florian Gaelle Hugo Ines Jolan Katell Lucien Margaux Noel Oriane Perrine Quentin Rosalie Sylvain Tiphaine",
            "Aube Beau Clair Dor Ferr Grand Haute Long Mont Noir Pierre Roche Saint Val Verte Vigne",
            "champ cour fontaine lande marais pont rive selve tour val vigne ville"),
    DUTCH(
            "Annelies Bas Corrie Dirk Elke Floor Gijs Hanneke Ids Jorrit Kaat Loes Maarten Nienke Otte Pleun Roos Siebe Tess Wout",
            "Berken Dijk Eiken Groen Haver Klaver Linden Meer Noorder Rozen Water Wilgen",
            "beek burg dam donk hof horst kamp laar stede veld waard zand"),
    IBERIAN(
            "Abril Baltasar Celia Duarte Elisa Fausto Gala Hernan Ilda Joaquin Leonor Martim Noelia Olmo Pilar Quim Rocio Simao Teresa Vasco",
            "Alm Barr Cast Doral Esp Font Gald Herr Lam Mor Nav Oliv Penh Quint Riv Sant Torr Valv",
            "ada aldo eira elhas era edo ilha inho onte osa uela uro"),
    ITALIAN(
            "Alba Brando Chiara Dario Elisa Fosca Gaia Ivano Lara Manlio Nives Orso Perla Remo Silvia Tullio Ugo Viola Zeno Ilaria",
            "Bel Cast Dolc Fior Grim Lann Mont Nerv Ors Pal Ross Salv Tram Vald Zan Arb",
            "aldi ameni atto elli endola ermi esco etti igliani ini otti ucci"),
    GREEK(
            "Agni Byron Daphne Elias Foivos Galini Iason Kallia Leandros Myrto Nefeli Orestis Phaedra Rea Stelios Thalia Xenia Zoe",
            "Alex Dimar Karav Kall Lamp Mavr Nikol Panag Sarant Theod Vlach Xanth",
            "akis antos arides atos ellis idis iotis opoulos oudis oulas"),
    SLAVIC(
            "Agata Borys Celina Dobrawa Emil Franka Gustaw Hana Igor Jagoda Kamil Lena Milosz Nadia Olga Pavel Radek Sonja Tomas Vesna",
            "Bor Cern Dab Grab Jesen Kal Lip Mal Nov Olsz Pol Rad Star Topol Vis Zel",
            "acki ak anek avec ecki ensky ic inski nik oslav ovic owski"),
    NORDIC(
            "Alva Birger Dagny Einar Freja Gunnar Hedda Ivar Jorun Kaisa Leif Maren Njal Oda Ragna Sindre Tuva Ulf Vilja Ylva",
            "As Bjerk Dal Ek Fjell Gran Hav Lund Myr Nord Ost Sol Strand Tor Vik Vinter",
            "berg blad dahl gren heim holt kvist lid mark qvist sen stad"),
    TURKISH(
            "Aylin Baris Ceren Deniz Elif Firat Gizem Hakan Irmak Kerem Lale Mert Nehir Onur Pelin Ruzgar Selin Tuna Umay Yigit",
            "Ak Bal Cam Demir Er Gok Gul Kara Kor Oz Sar Tas Yal Yild",
            "alan bay bulut dag deren gul han kaya oglu pinar soy tepe"),
    LEVANTINE(
            "Amal Basil Dalia Eitan Farah Ghassan Hala Idan Jana Karim Lina Maya Nadim Omer Rania Samir Tala Yael Zayd Noa",
            "Abu Al Bar Bel El Had Jub Kan Mal Nas Rah Sab Tah Zar",
            "amin arani azim bari dani dour hadi kari mani nour raz wahri"),
    AFRICAN(
            "Abena Bongani Chidi Dineo Emeka Fatou Gugu Habiba Imani Jabari Kagiso Lindiwe Mosi Naledi Obi Palesa Sipho Thandi Uzo Zola",
            "Ad Bek Chin Dla Ek Gum Kam Lek Mak Ndl Ok Sib Tch Wan",
            "abe ake amba anda edi ele ezi ini okwu ola ombo uma"),
    INDIAN(
            "Aarav Bhavna Chetan Diya Eshan Farida Gautam Harini Ishaan Jaya Kavya Lakshan Mira Nikhil Ojas Pooja Rohan Sanvi Tarun Uma",
            "Am Bhav Chand Dev Gir Har Kris Man Nar Pad Raj Shan Sur Van Vish Yash",
            "akar amurthy anathan appa araju avarkar endra eshan ikar ivelan puram wadkar"),
    CHINESE(
            "Anlan Beining Chengyu Daiyu Enlai Feiyan Guanting Haoran Jiayi Keming Liwen Meixin Ningyu Peishan Qiaoyi Ruoxi Siyuan Tingwei Weiran Yihan",
            "Bai Chu Duan Fang Gong Hua Jiang Kuang Luo Meng Ning Ou Pei Qiu Ruan Shao Tong Wen Xiang Yun",
            ""),
    JAPANESE(
            "Aoi Daichi Emi Fumio Hana Itsuki Juri Kaito Mei Naoki Rin Sora Tomo Umi Yuzu Akari Haruto Kanon Riku Saki",
            "Aka Fuji Hira Ishi Kawa Kuro Matsu Mori Naka Oka Saka Taka Uchi Yama",
            "bashi gata hara kawa mine mori moto numa saki shima tani zawa"),
    KOREAN(
            "Areum Bada Chanmi Dohyun Eunji Gaon Haneul Inseo Jiwoo Kyung Minseo Nari Rowoon Sarang Taeyang Uri Yejin Yoon Bitna Seojun",
            "Baek Chae Do Eun Gil Ha Jang Ma Noh Ok Pyo Ryu Seo Tak Won Yang",
            "");

    private final List<String> given;
    private final List<String> first;
    private final List<String> second;

    Culture(String given, String first, String second) {
        this.given = List.of(given.split(" "));
        this.first = List.of(first.split(" "));
        this.second = second.isEmpty() ? List.of("") : List.of(second.split(" "));
    }

    String name(RandomGenerator random) {
        return pick(given, random) + " " + pick(first, random) + pick(second, random);
    }

    private static String pick(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
