//! Who is a possible match, who a namesake, and why.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use reportedly_screening::{
    BirthDate, EvidenceKind, Identifier, ListFile, Listing, Standing, Subject, Tendency, Watchlist,
    read_lists,
};

const LIST: &str = "\
id,schema,name,aliases,birth_date,countries,identifiers,dataset
a-1,Person,Ilvana Dorsetti,Илвана Дорсети,1961-04-03,al,BX 100200,Example List
a-2,Person,Karim Haddad,,1958-02-11,lb,,Example List
a-3,Person,Karim Haddad,,1980-09-30,sy,,Example List
a-4,Company,Dorsetti Shipping,,,al,,Example List
a-5,Person,Bruno Aldemar,,,,,Example List
";

fn watchlist() -> Watchlist {
    let files = [ListFile {
        name: "list.csv",
        bytes: LIST.as_bytes(),
    }];
    Watchlist::new(read_lists(&files).unwrap().entities)
}

fn born(name: &str, date: &str) -> Subject {
    Subject {
        birth_dates: vec![BirthDate::parse(date).unwrap()],
        ..Subject::person(name)
    }
}

fn ids(listings: &[Listing]) -> Vec<&str> {
    listings
        .iter()
        .map(|listing| listing.entry.id.as_str())
        .collect()
}

#[test]
fn a_name_is_found_over_spellings_and_scripts_and_is_never_certain() {
    let list = watchlist();
    for name in [
        "Ilvana Dorsetti",
        "DORSETTI, Ilvana",
        "Ilvana Dorseti",
        "Илвана Дорсетти",
    ] {
        let listings = list.screen(&Subject::person(name));
        assert_eq!(ids(&listings), ["a-1"], "{name}");
        assert_eq!(listings[0].standing, Standing::PossibleMatch, "{name}");
        assert!(listings[0].probability < 0.95, "{name}");
    }
    assert!(list.screen(&Subject::person("Orsolya Vint")).is_empty());
}

#[test]
fn a_birth_date_makes_sure_or_tells_apart() {
    let list = watchlist();
    let same = list.screen(&born("Ilvana Dorsetti", "3 Apr 1961"));
    assert!(same[0].probability > 0.98);
    let other = list.screen(&born("Ilvana Dorsetti", "1990-04-21"));
    assert_eq!(other[0].standing, Standing::Namesake);
    assert_eq!(
        other[0].reasons(Tendency::Against),
        ["born 1990-04-21, not 1961-04-03"]
    );
    assert!(
        other[0].sentence().starts_with("Namesake (0."),
        "{}",
        other[0].sentence()
    );
}

#[test]
fn namesakes_share_the_doubt_and_facts_tell_them_apart() {
    let list = watchlist();
    let both = list.screen(&Subject::person("Karim Haddad"));
    assert_eq!(both.len(), 2);
    assert!(both.iter().all(|listing| listing.namesakes == 1));
    let alone = list.screen(&Subject::person("Ilvana Dorsetti"));
    assert!(both[0].probability < alone[0].probability);

    let younger = list.screen(&born("Karim Haddad", "1980"));
    assert_eq!(ids(&younger), ["a-3", "a-2"]);
    assert_eq!(younger[1].standing, Standing::Namesake);
}

#[test]
fn another_country_weighs_against_and_excludes_nothing() {
    let list = watchlist();
    let with_country = |country: &str| Subject {
        countries: vec![country.to_owned()],
        ..Subject::person("Ilvana Dorsetti")
    };
    let (same, other) = (
        list.screen(&with_country("al")),
        list.screen(&with_country("fi")),
    );
    assert!(same[0].probability > other[0].probability);
    assert_eq!(other[0].standing, Standing::PossibleMatch);
}

#[test]
fn a_number_finds_whoever_changed_the_name() {
    let list = watchlist();
    let subject = Subject {
        identifiers: vec![Identifier::bare("bx-100200")],
        ..Subject::person("Olga Brandt")
    };
    let listings = list.screen(&subject);
    assert_eq!(ids(&listings), ["a-1"]);
    let kinds: Vec<EvidenceKind> = listings[0]
        .evidence
        .iter()
        .map(|evidence| evidence.kind)
        .collect();
    assert!(kinds.contains(&EvidenceKind::Identifier));
}

#[test]
fn a_given_name_in_common_is_no_match() {
    assert!(
        watchlist()
            .screen(&Subject::person("Ilvana Brandt"))
            .is_empty()
    );
    assert!(
        watchlist()
            .screen(&Subject::person("Bruno Haddad"))
            .is_empty()
    );
}

#[test]
fn things_are_no_people() {
    assert!(
        watchlist()
            .screen(&Subject::person("Dorsetti Shipping"))
            .iter()
            .all(|listing| listing.entry.id != "a-4")
    );
}

#[test]
fn organisations_and_ships_are_compared_as_such() {
    let list = "id,schema,name,identifiers,dataset\n\
        c-1,Company,Dorsetti Shipping Ltd,,Example List\n\
        v-1,Vessel,KOLKHETI STAR,IMO 9990001,Example List\n";
    let files = [ListFile {
        name: "list.csv",
        bytes: list.as_bytes(),
    }];
    let list = Watchlist::new(read_lists(&files).unwrap().entities);
    let of_schema = |schema: &str, name: &str| Subject {
        schema: Some(schema.to_owned()),
        ..Subject::named(name)
    };
    assert_eq!(
        ids(&list.screen(&of_schema("Company", "DORSETTI SHIPPING LIMITED"))),
        ["c-1"]
    );
    assert_eq!(
        ids(&list.screen(&Subject::named("M/V Kolkheti Star"))),
        ["v-1"]
    );
    assert!(list.screen(&Subject::person("Kolkheti Star")).is_empty());
    let ship = |number: &str| Subject {
        identifiers: vec![Identifier {
            kind: Some("IMO Number".to_owned()),
            ..Identifier::bare(number)
        }],
        ..of_schema("Vessel", "Kolkheti Star")
    };
    assert!(list.screen(&ship("9990001"))[0].probability > 0.99);
    let other = list.screen(&ship("9990002"));
    assert_eq!(
        other[0].standing,
        Standing::Namesake,
        "{}",
        other[0].sentence()
    );
}

#[test]
fn places_of_birth_speak_for_and_against() {
    let line = r#"{"id":"x-1","schema":"Person","properties":{"name":["Ilvana Dorsetti"],"birthPlace":["Durrës, Albania"]}}"#;
    let files = [ListFile {
        name: "list.json",
        bytes: line.as_bytes(),
    }];
    let list = Watchlist::new(read_lists(&files).unwrap().entities);
    let born_in = |place: &str| {
        let subject = Subject {
            birth_places: vec![place.to_owned()],
            ..Subject::person("Ilvana Dorsetti")
        };
        list.screen(&subject)[0].probability
    };
    let unknown = list.screen(&Subject::person("Ilvana Dorsetti"))[0].probability;
    assert!(born_in("Durres") > unknown && born_in("Vlorë, Albania") < unknown);
    assert!(
        (born_in("Albania") - unknown).abs() < 1e-9,
        "a country is no place of birth here"
    );
}

#[test]
fn a_number_alone_finds_its_bearer() {
    let subject = Subject {
        identifiers: vec![Identifier::bare("BX100200")],
        ..Subject::default()
    };
    let list = watchlist();
    let listings = list.screen(&subject);
    assert_eq!(ids(&listings), ["a-1"]);
    assert_eq!(
        listings[0].reasons(Tendency::For),
        ["the same number BX 100200"]
    );
}
