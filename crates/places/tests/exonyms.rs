//! A French name and the English one mean one place, by the table in `exonyms.txt`.

mod common;

use reportedly_places::{Context, Place};

const TABLE: &str = include_str!("exonyms.txt");

#[test]
fn french_names_mean_what_english_ones_mean() {
    let gazetteer = common::gazetteer();
    let id = |name: &str| {
        let found: Option<Place> = gazetteer.resolve(name, &Context::default());
        found.map(|place| place.id)
    };
    let pairs = TABLE.lines().filter_map(|line| line.split_once(" = "));
    let unlike: Vec<String> = pairs
        .filter(|(french, english)| id(french).is_none() || id(french) != id(english))
        .map(|(french, english)| {
            format!("{french}: {:?}, {english}: {:?}", id(french), id(english))
        })
        .collect();
    assert!(unlike.is_empty(), "{}", unlike.join("\n"));
}
