//! Demonyms, and names that are words too.

mod common;

use reportedly_places::Context;

#[test]
fn demonyms_tell_their_country() {
    let gazetteer = common::gazetteer();
    for (demonym, country) in [
        ("Lebanese", "LB"),
        ("Syrian", "SY"),
        ("Syrians", "SY"),
        ("Emirati", "AE"),
        ("British", "GB"),
        ("Briton", "GB"),
        ("Frenchmen", "FR"),
        ("Swedes", "SE"),
        ("Dutch", "NL"),
        ("Filipino", "PH"),
        ("South Korean", "KR"),
        ("Congolese", "CD"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("US", "US"),
        ("american", "US"),
        ("Danes", "DK"),
        ("Burmese", "MM"),
        ("Ivorian", "CI"),
        ("Saudi", "SA"),
    ] {
        assert_eq!(
            gazetteer.country_of_demonym(demonym),
            Some(country),
            "{demonym}"
        );
    }
    assert_eq!(gazetteer.country_of_demonym("Lebanon"), None);
    assert_eq!(gazetteer.country_of_demonym("table"), None);
}

#[test]
fn everyday_words_and_names_of_people_are_marked() {
    let gazetteer = common::gazetteer();
    for word in [
        "Nice", "Reading", "Mobile", "Said", "Ali", "March", "Most", "of", "Of", "Victoria",
    ] {
        for place in gazetteer.lookup(word) {
            assert!(place.ambiguous_word, "{word}: {}", place.name);
        }
    }
    for name in ["Lebanon", "Damascus", "Kyiv", "US", "UK", "Hmeimim"] {
        let places = gazetteer.lookup(name);
        assert!(
            !places.is_empty() && places.iter().all(|place| !place.ambiguous_word),
            "{name}"
        );
    }
}

#[test]
fn a_word_in_small_letters_is_hardly_a_place() {
    let gazetteer = common::gazetteer();
    let plausibility = |name: &str| {
        gazetteer
            .lookup(name)
            .first()
            .map_or(0.0, |place| place.plausibility)
    };
    assert!(plausibility("nice") < plausibility("Nice"));
    assert!(plausibility("us") < 0.3);
    assert_eq!(gazetteer.resolve("of", &Context::default()), None);
    assert_eq!(gazetteer.resolve("most", &Context::default()), None);
}

#[test]
fn known_names_are_known_and_others_are_not() {
    let gazetteer = common::gazetteer();
    for name in [
        "Beirut",
        "beirut",
        "BEIRUT",
        "Beirut's",
        "بيروت",
        "Beirut airport",
    ] {
        assert!(gazetteer.is_known(name), "{name}");
    }
    for name in [
        "",
        " ",
        "'",
        "Qwrtzuiop",
        "a very long text that is no name of any place at all",
    ] {
        assert!(!gazetteer.is_known(name), "{name}");
    }
}
