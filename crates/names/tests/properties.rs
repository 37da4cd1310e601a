//! What holds for any two names.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use reportedly_names::{
    Kind, Name, Part, PartRole, compare, compare_as, composed, gender_of_given, index_keys,
    is_compatible, score,
};
use unicode_normalization::UnicodeNormalization;

/// Names as lists and reports write them, in parts.
fn plausible() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Irena",
        "Karim",
        "al-Khatib",
        "bin",
        "Abd",
        "al-Rahman",
        "Novák",
        "van",
        "der",
        "Berg",
        "Petrovich",
        "Ivanov",
        "Dr.",
        "Jr",
        "\"Iskra\"",
        "J.",
        "Abu",
        "Bakr",
        "Mohammed",
        "Shahin",
        "Chahine",
        "Kim",
        "Ji-ho",
        "Salah",
        "ad-Din",
        "Nguyễn",
        "شاهين",
        "زبيدة",
        "Иван",
        "de",
        "la",
        "Cruz",
        "Gen.",
        "Sayyid",
        "O'Brien",
        "Noureddine",
        ",",
    ]);
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

/// Names in scripts that have letters with marks.
fn in_any_script() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "김민정",
        "박서연",
        "Park",
        "Seo-yeon",
        "Андрей",
        "Чайкин",
        "Семён",
        "Щёткин",
        "Andrei",
        "Chaikin",
        "ジャック",
        "ドゥボワ",
        "Jacques",
        "Dubois",
        "أحمد",
        "مؤمن",
        "القطريفي",
        "Ahmed",
        "Γιώργος",
        "Nguyễn",
        "Thị",
        "Zoubaïda",
        "Novák",
        "がくと",
    ]);
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

/// Names of organisations and ships, in parts.
fn plausible_body() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Novak",
        "Novák",
        "Ltd",
        "GmbH",
        "ООО",
        "Sp. z o.o.",
        "Group",
        "Holdings",
        "VII",
        "44",
        "Forty-Four",
        "&",
        "The",
        "of",
        "Bank",
        "Kolkheti",
        "A.B.C.",
        "(Chile)",
        "MV",
        "«Заря»",
        "Ministry",
        "U.S.",
        "Van der",
        "NovakTrading",
        "NTK",
    ]);
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn comparing_is_symmetric(a in plausible(), b in plausible()) {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        let (there, back) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(there.probability.to_bits(), back.probability.to_bits());
        prop_assert_eq!(there.evidence.len(), back.evidence.len());
        prop_assert_eq!(there.explanation(), back.explanation());
    }

    #[test]
    fn a_name_is_itself(a in plausible()) {
        let name = Name::parse(&a);
        let comparison = compare(&name, &name);
        prop_assert!(!comparison.contradicts());
        prop_assert!((0.0..=1.0).contains(&comparison.probability));
        // an initial says too little to make a name sure
        let spelled_out = |part: &&Part| part.role != PartRole::Initial;
        if name.naming_parts().filter(spelled_out).count() > 1 {
            prop_assert!(comparison.probability > 0.5, "{} {}", comparison.probability, comparison.explanation());
        }
    }

    #[test]
    fn case_and_diacritics_say_nothing(given in "[A-Z][a-zéèïüö]{3,8}", family in "[A-Z][a-zéèïüö]{3,8}") {
        let name = Name::parse(&format!("{given} {family}"));
        let shouted = Name::parse(&format!("{given} {family}").to_uppercase());
        let plain: String = format!("{given} {family}").chars().map(|letter| match letter {
            'é' | 'è' => 'e', 'ï' => 'i', 'ü' => 'u', 'ö' => 'o', other => other,
        }).collect();
        let itself = compare(&name, &name).probability;
        prop_assert!((compare(&name, &shouted).probability - itself).abs() < 1e-9);
        prop_assert!((compare(&name, &Name::parse(&plain)).probability - itself).abs() < 1e-9);
    }

    #[test]
    fn the_comma_order_is_the_same_name(given in "[A-Z][a-z]{3,8}", family in "[BDFGK-MPR-T][a-z]{4,8}o") {
        let plain = Name::parse(&format!("{given} {family}"));
        let comma = Name::parse(&format!("{}, {given}", family.to_uppercase()));
        // "Vice", "Sheik" and their like are no names
        prop_assume!(plain.naming_parts().count() == 2);
        prop_assert!(!compare(&plain, &comma).contradicts());
        prop_assert!(compare(&plain, &comma).probability > 0.8);
    }

    #[test]
    fn marks_apart_from_their_letters_say_nothing(a in in_any_script(), b in in_any_script()) {
        let apart: String = a.nfd().collect();
        let (name, other) = (Name::parse(&a), Name::parse(&b));
        prop_assert_eq!(Name::parse(&apart), name.clone());
        prop_assert_eq!(score(&Name::parse(&apart), &other).to_bits(), score(&name, &other).to_bits());
        for kind in [Kind::Organization, Kind::Vessel] {
            let found = compare_as(kind, &apart, &b).probability;
            prop_assert_eq!(found.to_bits(), compare_as(kind, &a, &b).probability.to_bits());
        }
        prop_assert_eq!(gender_of_given(&apart), gender_of_given(&a));
        prop_assert_eq!(composed(&apart), a);
    }

    #[test]
    fn bodies_are_compared_symmetrically(a in plausible_body(), b in plausible_body()) {
        for kind in [Kind::Organization, Kind::Vessel] {
            let (there, back) = (compare_as(kind, &a, &b), compare_as(kind, &b, &a));
            prop_assert_eq!(there.probability.to_bits(), back.probability.to_bits());
            prop_assert_eq!(there.explanation(), back.explanation());
            let shouted = compare_as(kind, &a, &b.replace('á', "a"));
            prop_assert!((shouted.probability - there.probability).abs() < 1e-9);
            prop_assert!(!compare_as(kind, &a, &a).contradicts());
        }
    }

    #[test]
    fn nothing_panics_on_bodies(a in any::<String>(), b in any::<String>()) {
        for kind in [Kind::Organization, Kind::Vessel] {
            let comparison = compare_as(kind, &a, &b);
            prop_assert!((0.0..=1.0).contains(&comparison.probability));
        }
        Kind::of_names(&a, &b);
    }

    #[test]
    fn nothing_panics(a in any::<String>(), b in any::<String>()) {
        let (a_name, b_name) = (Name::parse(&a), Name::parse(&b));
        let comparison = compare(&a_name, &b_name);
        prop_assert!((0.0..=1.0).contains(&comparison.probability));
        is_compatible(&a_name, &b_name);
        index_keys(&a_name);
        gender_of_given(&a);
        a_name.gender();
        a_name.without_titles();
    }

    #[test]
    fn nothing_panics_across_scripts(a in "[ء-ي𐀀-𐀐א-תა-ჿ԰-֏Ѐ-ӿ가-힣ァ-ヿ一-龥 ・ー]{0,60}", b in "[a-zšçé' -]{0,60}") {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        let (there, back) = (compare(&a, &b).probability, compare(&b, &a).probability);
        prop_assert!((0.0..=1.0).contains(&there));
        prop_assert_eq!(there.to_bits(), back.to_bits());
    }

    #[test]
    fn nothing_panics_on_marks(a in "[\"'“”«»()\\[\\],.;\\- a'ا-ي]{0,40}") {
        let name = Name::parse(&a);
        compare(&name, &name);
    }
}

#[test]
fn absurdly_long_names_take_no_time() {
    let absurd = [
        "a".repeat(1_000_000),
        "al-Khatib ".repeat(100_000),
        "-".repeat(1_000_000),
        "\"".repeat(200_000),
        "(a ".repeat(100_000),
        "ش".repeat(300_000),
        ", Novak".repeat(100_000),
    ];
    let start = Instant::now();
    for text in &absurd {
        let name = Name::parse(text);
        compare(&name, &name);
        compare(&name, &Name::parse("Irena Novak"));
        compare_as(Kind::Organization, text, text);
    }
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}
