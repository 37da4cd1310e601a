//! What lies in what.

mod common;

use reportedly_places::{Context, Gazetteer, Relation};

fn id(gazetteer: &Gazetteer, name: &str) -> String {
    let place = gazetteer.resolve(name, &Context::default());
    place
        .unwrap_or_else(|| panic!("{name} is unknown"))
        .id
        .to_string()
}

#[test]
fn places_lie_in_larger_ones() {
    let gazetteer = common::gazetteer();
    for (outer, inner) in [
        ("the Emirates", "Abu Dhabi"),
        ("Syria", "Hmeimim airbase"),
        ("Syria", "Latakia province"),
        ("Latakia province", "Latakia"),
        ("Latakia province", "Hmeimim airbase"),
        ("Lebanon", "Beirut airport"),
        ("Beirut", "Beirut airport"),
        ("the Gulf", "Abu Dhabi"),
        ("the Gulf", "Qatar"),
        ("the Middle East", "the Levant"),
        ("the Middle East", "Tripoli, Lebanon"),
        ("Europe", "the Balkans"),
        ("Europe", "Belgrade"),
        ("the European Union", "Munich"),
        ("Africa", "the Sahel"),
        ("Iraq", "Kurdistan Region"),
        ("Kurdistan Region", "Erbil"),
        ("Ukraine", "Crimea"),
        ("Crimea", "Sevastopol"),
        ("Syria", "northern Syria"),
        ("Aleppo", "eastern Aleppo"),
        ("Damascus", "the Russian embassy in Damascus"),
        ("Syria", "the outskirts of Aleppo"),
        ("the United States", "San Jose, California"),
        ("Latin America", "Caracas"),
        ("Damascus", "Damascus"),
    ] {
        let (outer_id, inner_id) = (id(&gazetteer, outer), id(&gazetteer, inner));
        assert_eq!(
            gazetteer.contains(&outer_id, &inner_id),
            Some(true),
            "{inner} in {outer}"
        );
        if outer_id != inner_id {
            assert_ne!(
                gazetteer.contains(&inner_id, &outer_id),
                Some(true),
                "{outer} in {inner}"
            );
        }
    }
}

#[test]
fn other_places_lie_apart() {
    let gazetteer = common::gazetteer();
    for (first, second) in [
        ("Lebanon", "Abu Dhabi"),
        ("Lebanon", "Syria"),
        ("Tripoli, Lebanon", "Tripoli, Libya"),
        ("the Gulf", "Beirut"),
        ("Europe", "the Gulf"),
        ("Beirut airport", "Damascus airport"),
        ("Kurdistan Region", "Basra"),
        ("northern Syria", "Lebanon"),
    ] {
        let relation = gazetteer.relation(&id(&gazetteer, first), &id(&gazetteer, second));
        assert_eq!(relation, Some(Relation::Disjoint), "{first} and {second}");
    }
}

#[test]
fn areas_may_overlap() {
    let gazetteer = common::gazetteer();
    let (sahel, west) = (id(&gazetteer, "the Sahel"), id(&gazetteer, "West Africa"));
    assert_eq!(gazetteer.relation(&sahel, &west), Some(Relation::Overlaps));
}

#[test]
fn what_cannot_be_told_is_not_told() {
    let gazetteer = common::gazetteer();
    for (first, second) in [
        ("northern Syria", "Aleppo"),
        ("the Lebanese border", "Beirut"),
        ("the Lebanese border", "Lebanon"),
        ("Qalamoun", "Homs"),
        ("northern Syria", "the Homs countryside"),
    ] {
        let relation = gazetteer.relation(&id(&gazetteer, first), &id(&gazetteer, second));
        assert_eq!(relation, None, "{first} and {second}");
    }
    assert_eq!(gazetteer.contains("geonames:1", "curated:nowhere"), None);
    assert_eq!(gazetteer.contains("", "#"), None);
}

#[test]
fn ids_lead_back_to_their_places() {
    let gazetteer = common::gazetteer();
    for name in [
        "Iraq",
        "Beirut airport",
        "northern Syria",
        "the Gulf",
        "Aleppo province",
        "Hmeimim",
    ] {
        let place = gazetteer
            .resolve(name, &Context::default())
            .expect("a known place");
        let again = gazetteer.get(&place.id).expect("its id is known");
        assert_eq!((&place.name, place.kind), (&again.name, again.kind));
    }
    assert_eq!(
        gazetteer.get("iso:LB").map(|place| place.id),
        gazetteer.get("iso:LBN").map(|place| place.id)
    );
    assert_eq!(gazetteer.get("geonames:99237").expect("Iraq").name, "Iraq");
    let far = gazetteer
        .distance_km("geonames:276781", "iata:BEY")
        .expect("both known");
    assert!(far < 15.0);
}
