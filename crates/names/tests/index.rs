//! What the index must find, whatever is asked.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use reportedly_names::{EntryId, Kind, NameIndex, PreparedName};

fn index_of(kind: Kind, names: &[&str]) -> NameIndex {
    let prepared = names.iter().map(|name| PreparedName::new(kind, name));
    NameIndex::build((0..).map(EntryId).zip(prepared))
}

fn finds(kind: Kind, listed: &str, asked: &str) -> bool {
    let crowd = [
        "Irena Novak",
        "Karim Haddad",
        "Kim Ji-ho",
        "Иван Петров",
        "Global Trading Ltd",
    ];
    let index = index_of(kind, &[&crowd[..], &[listed]].concat());
    let asked = PreparedName::new(kind, asked);
    let found = index.candidates(&asked, 10);
    found
        .iter()
        .any(|candidate| candidate.name.text() == listed)
}

#[test]
fn people_are_found_in_any_spelling() {
    for (listed, asked) in [
        ("Zoubaida Shahin", "Zoubaïda Chahine"),
        ("Zoubaida Shahin", "زبيدة شاهين"),
        ("زبيدة شاهين", "Zoubaida Shahin"),
        ("SHAHIN, Zoubaida", "Zubayda Shaheen"),
        ("Abd al-Rahman Qassab", "Abdurrahman Kassab"),
        ("Karim Abd al-Rahman", "ABDERRAHMANE, Karim"),
        ("陳國強", "陈国强"),
        ("澤田 太郎", "沢田太郎"),
        ("田中 太郎", "Taro Tanaka"),
        ("Kobayashi Syunji", "小林 俊二"),
        ("Inoue Hanako", "井上花子"),
        ("Zine El Abidine Ben Ali", "Zine Benali"),
        ("Fadi Benhaddad", "Fadi Ben Haddad"),
        ("Fadi al-Khatib", "Fadi Alkhatib"),
        ("Ivan Petrovich Sidorov", "Ivan Sidorov"),
        ("Ivan Sidorov", "Sidorov Ivan Petrovich"),
        ("J. Sidorov", "Jelena Sidorov"),
        ("Jelena Sidorov", "J. Sidorov"),
        ("Sidorov", "Jelena Sidorov"),
        ("Jelena Sidorov", "Sidorov"),
        ("Владимир Шевченко", "Wladimir Schewtschenko"),
        ("Rhee Soon-ok", "이순옥"),
        ("Zhang Mingxia", "张明霞"),
        ("Zhang Ming Xia", "Zhang Mingxia"),
        ("Zhang Mingxia", "Zhang Ming Xia"),
        ("Marcus Brenner", "マルクス・ブレナー"),
        ("Robert Brenner", "Bob Brenner"),
        ("Marcus Brenner", "Marcus Brennre"),
        ("Abdul Karim Wali", "Karim Wali"),
    ] {
        assert!(finds(Kind::Person, listed, asked), "{listed} | {asked}");
    }
}

#[test]
fn bodies_are_found_by_their_words() {
    for (listed, asked) in [
        ("Novak Trading GmbH", "OOO Novak Trading"),
        ("Good Will Shipping", "Goodwill Shipping"),
        ("Goodwill Shipping", "Good Will Shipping"),
        ("National Iron Company", "National Iron Co., Ltd."),
        ("Kolkheti Petroleum Group", "Kolkheti Petroleum"),
        ("Kolkheti Petroleum", "Kolkhety Petroleum"),
        ("Union of Northern Rowers", "UNR"),
        ("UNR", "Union of Northern Rowers"),
        ("Brigade 44", "Forty-Four Brigade"),
    ] {
        assert!(
            finds(Kind::Organization, listed, asked),
            "{listed} | {asked}"
        );
    }
    assert!(finds(Kind::Vessel, "MV Kolkheti Star", "KOLKHETI STAR"));
}

#[test]
fn an_index_keeps_kinds_apart_and_names_in_order() {
    let body = PreparedName::new(Kind::Organization, "Irena Novak");
    let person = PreparedName::new(Kind::Person, "Irena Novak");
    let index = NameIndex::build([(EntryId(7), body), (EntryId(7), person.clone())]);
    assert_eq!(index.len(), 2);
    let found = index.candidates(&person, 10);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].entry, found[0].name.kind()),
        (EntryId(7), Kind::Person)
    );
    let kinds: Vec<Kind> = index
        .names()
        .map(|candidate| candidate.name.kind())
        .collect();
    assert_eq!(kinds, [Kind::Person, Kind::Organization]);
    assert!(NameIndex::default().candidates(&person, 10).is_empty());
}

#[test]
fn the_likeliest_come_first() {
    let index = index_of(
        Kind::Person,
        &["Karim Shahin", "Zoubaida Shahin", "Z. Shahin"],
    );
    let asked = PreparedName::new(Kind::Person, "Zubaida Chahine");
    let hits = index.search(&asked, 0.5, 10);
    assert_eq!(hits[0].name.text(), "Zoubaida Shahin");
    assert!(
        hits.iter()
            .all(|hit| hit.probability == asked.score(&hit.name))
    );
    assert_eq!(index.candidates(&asked, 1).len(), 1);
}

/// Many who share a given name, with family names that are all made of like sounds.
fn crowd_of(given: &str) -> Vec<String> {
    let starts = ["D", "T", "S", "Z", "Sh", "J", "Ch", "Dh"];
    let vowels = ["a", "e", "i", "o", "u", "ai", "ou", "ia"];
    let ends = ["n", "nn", "ne", "nah", "nou"];
    let families = starts.iter().flat_map(|start| {
        let endings = vowels
            .iter()
            .flat_map(|vowel| ends.map(|end| (*vowel, end)));
        endings.map(move |(vowel, end)| format!("{start}{vowel}{end}"))
    });
    families.map(|family| format!("{given} {family}")).collect()
}

#[test]
fn a_word_in_one_is_found_in_a_crowd_of_others() {
    let crowd = crowd_of("Karima");
    let texts: Vec<&str> = crowd.iter().map(String::as_str).collect();
    let index = index_of(Kind::Person, &texts);
    for asked in ["Karimashan", "Nadia Karimajoun", "karimadinne"] {
        let asked = PreparedName::new(Kind::Person, asked);
        let found = index.candidates(&asked, 500);
        let likely = index
            .names()
            .filter(|listed| asked.score(&listed.name) >= 0.7);
        let mut count = 0;
        for listed in likely {
            let among = found
                .iter()
                .any(|candidate| candidate.entry == listed.entry);
            assert!(among, "{} | {}", asked.text(), listed.name.text());
            count += 1;
        }
        assert!(
            count > 0 && count < crowd.len() / 4,
            "{} {count}",
            asked.text()
        );
    }
    let other = PreparedName::new(Kind::Person, "Karimaband");
    assert!(index.search(&other, 0.5, 500).is_empty());
}

#[test]
fn one_part_is_not_shared_with_two_and_initials_must_be_met() {
    let listed = [
        "Omar Karim",
        "Karim Karim Lomsar",
        "Karim Kareem Orvashe",
        "Tariq Karim",
        "T. Karim",
        "Lomsar Karim",
        "عمر كريم",
    ];
    let index = index_of(Kind::Person, &listed);
    let found = |asked: &str| -> Vec<String> {
        let asked = PreparedName::new(Kind::Person, asked);
        let hits = index.search(&asked, 0.5, 10).into_iter();
        hits.map(|hit| hit.name.text().to_owned()).collect()
    };
    assert!(found("O. Karim").contains(&"Omar Karim".to_owned()));
    assert!(!found("O. Karim").contains(&"Tariq Karim".to_owned()));
    assert!(found("T. Karim").contains(&"Tariq Karim".to_owned()));
    assert!(!found("T. Karim").contains(&"Omar Karim".to_owned()));
    assert!(found("Karim Carim Lomsar").contains(&"Karim Karim Lomsar".to_owned()));
    assert!(!found("Karim Carim Lomsar").contains(&"Karim Kareem Orvashe".to_owned()));
}

#[test]
fn finding_ahead_changes_no_answer() {
    let families = ["Shahin", "Khatib", "Novak", "Brenner", "Orvashe", "Lomsar"];
    let names: Vec<String> = (0..48)
        .map(|at| {
            format!(
                "{} {}son",
                ["Karim", "Kareem"][at % 2],
                families[at % 6].repeat(1 + at / 6)
            )
        })
        .collect();
    let texts: Vec<&str> = names.iter().map(String::as_str).collect();
    let (index, ahead) = (
        index_of(Kind::Person, &texts),
        index_of(Kind::Person, &texts),
    );
    assert!(ahead.find_ahead(0));
    while ahead.find_ahead(1) {}
    assert!(!ahead.find_ahead(usize::MAX));
    for asked in ["Karim Shahinson", "Carim Novakson", "Karim", "كريم"] {
        let asked = PreparedName::new(Kind::Person, asked);
        let found = |index: &NameIndex| -> Vec<EntryId> {
            let found = index.candidates(&asked, 50);
            found.iter().map(|candidate| candidate.entry).collect()
        };
        assert_eq!(found(&index), found(&ahead), "{}", asked.text());
    }
}

#[test]
fn absurd_names_take_no_time() {
    let index = index_of(Kind::Person, &["Irena Novak", "Abu Bakr al-Masri"]);
    let start = Instant::now();
    for text in [
        "a".repeat(100_000),
        "al-Khatib ".repeat(10_000),
        "ش".repeat(30_000),
    ] {
        for kind in [Kind::Person, Kind::Organization] {
            let name = PreparedName::new(kind, &text);
            index.candidates(&name, 10);
            NameIndex::build([(EntryId(0), name.clone())]).candidates(&name, 10);
        }
    }
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}

/// Names as lists write them.
fn listed() -> impl Strategy<Value = String> {
    let given = "[BDFGKLMNPRST][aeiou][bdfgklmnprst][aeiou][bdfgklmnprst]";
    let family = "[BDFGKLMNPRST][aeiou][bdfgklmnprst]{1,2}[aeiou][bdfgklmnprst](ov|ian|i)?";
    (
        given,
        prop::sample::select(vec!["", "al-", "bin ", "de "]),
        family,
    )
        .prop_map(|(given, particle, family)| format!("{given} {particle}{family}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_compares_well_is_found(names in prop::collection::vec(listed(), 1..30), asked in listed()) {
        let texts: Vec<&str> = names.iter().map(String::as_str).collect();
        let index = index_of(Kind::Person, &texts);
        for asked in [asked.clone(), asked.to_uppercase(), names[0].replace('k', "q").replace('i', "ee")] {
            let asked = PreparedName::new(Kind::Person, &asked);
            let found = index.candidates(&asked, 100);
            for listed in index.names().filter(|listed| asked.score(&listed.name) >= 0.7) {
                let among = found.iter().any(|candidate| candidate.entry == listed.entry);
                prop_assert!(among, "{} | {}", asked.text(), listed.name.text());
            }
        }
    }

    #[test]
    fn what_is_written_in_one_is_found(
        names in prop::collection::vec((listed(), listed()), 1..20),
        shared in listed(),
    ) {
        // Half of them begin alike.
        let beginning = |at: usize, name: &String| if at.is_multiple_of(2) { shared.clone() } else { name.clone() };
        let texts = names.iter().enumerate();
        let texts: Vec<String> = texts
            .map(|(at, (one, other))| format!("{} {other}", beginning(at, one)))
            .collect();
        let listed: Vec<&str> = texts.iter().map(String::as_str).collect();
        let index = index_of(Kind::Person, &listed);
        for text in texts.iter().take(2) {
            let words: Vec<&str> = text.split(' ').collect();
            for at in 0..words.len().saturating_sub(1) {
                let (before, rest) = words.split_at(at);
                let (in_one, after) = rest.split_at(2);
                let asked = [before, &[in_one.concat().as_str()], after].concat().join(" ");
                let asked = PreparedName::new(Kind::Person, &asked.replace('k', "q"));
                let found = index.candidates(&asked, 100);
                for listed in index.names().filter(|listed| asked.score(&listed.name) >= 0.7) {
                    let among = found.iter().any(|candidate| candidate.entry == listed.entry);
                    prop_assert!(among, "{} | {}", asked.text(), listed.name.text());
                }
            }
        }
    }

    #[test]
    fn names_are_put_together_as_they_were(
        listed in prop::collection::vec(listed(), 1..9),
        odd in prop::collection::vec(any::<String>(), 1..9),
    ) {
        let titled = listed.iter().map(|name| format!("Gen. {name}, PhD"));
        let texts: Vec<String> = titled.chain(odd).chain(listed.iter().cloned()).collect();
        let prepared: Vec<PreparedName> =
            texts.iter().map(|text| PreparedName::new(Kind::Person, text)).collect();
        let index = NameIndex::build((0..).map(EntryId).zip(prepared.iter().cloned()));
        for (listed, given) in index.names().zip(&prepared) {
            prop_assert_eq!(listed.name.as_ref(), given);
        }
    }

    #[test]
    fn scores_are_those_of_comparing(a in listed(), b in listed(), odd in any::<String>()) {
        for kind in [Kind::Person, Kind::Organization, Kind::Vessel] {
            let names = [&a, &b, &odd].map(|text| PreparedName::new(kind, text));
            for (x, y) in [(0, 1), (0, 2), (2, 1), (2, 2)] {
                let (x, y) = (&names[x], &names[y]);
                prop_assert_eq!(x.score(y).to_bits(), x.compare(y).probability.to_bits());
                prop_assert_eq!(x.score(y).to_bits(), y.score(x).to_bits());
            }
        }
    }

    #[test]
    fn nothing_panics(listed in prop::collection::vec(any::<String>(), 0..6), asked in any::<String>()) {
        for kind in [Kind::Person, Kind::Organization, Kind::Vessel] {
            let prepared = listed.iter().map(|name| PreparedName::new(kind, name));
            let index = NameIndex::build((0..).map(EntryId).zip(prepared));
            let asked = PreparedName::new(kind, &asked);
            prop_assert!(index.candidates(&asked, 3).len() <= 3);
        }
    }
}
