//! Opening, compiling and damage.

mod common;

use std::{fs, path::Path, sync::OnceLock};

use proptest::prelude::*;
use reportedly_places::{Context, Gazetteer, PlacesError, compile};

fn compiled() -> &'static [u8] {
    static INDEX: OnceLock<Vec<u8>> = OnceLock::new();
    INDEX.get_or_init(|| compile(&common::data_dir()).unwrap_or_else(|error| panic!("{error}")))
}

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(common::gazetteer)
}

#[test]
fn missing_packages_are_named_with_the_command_that_fetches_them() {
    let folder =
        std::env::temp_dir().join(format!("reportedly-no-packages-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for folder in [folder.as_path(), Path::new("/nonexistent/folder")] {
        let error = Gazetteer::open(folder).expect_err("nothing is there");
        assert!(matches!(error, PlacesError::MissingWheel { .. }));
        assert!(error.to_string().contains("make data"), "{error}");
    }
    fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let again = compile(&common::data_dir()).expect("compiled");
    assert!(again == compiled(), "two compilations differ");
}

#[test]
fn an_index_in_memory_answers_like_a_file() {
    let gazetteer = Gazetteer::from_static(compiled()).expect("sound");
    let place = gazetteer
        .resolve("Beirut airport", &Context::default())
        .expect("known");
    assert_eq!(place.id, "iata:BEY");
    assert!(gazetteer.len() > 200_000 && !gazetteer.is_empty());
}

#[test]
fn damage_is_an_error() {
    let sound = compiled();
    for length in [0, 1, 7, 50, 96, 1_000, sound.len() - 1] {
        let cut = sound[..length].to_vec();
        assert!(
            matches!(
                Gazetteer::from_bytes(cut),
                Err(PlacesError::BadIndex { .. })
            ),
            "{length}"
        );
    }
    for at in [0, 9, 33, 96, 100_000, sound.len() / 2, sound.len() - 1] {
        let mut damaged = sound.to_vec();
        damaged[at] ^= 0x10;
        assert!(
            matches!(
                Gazetteer::from_bytes(damaged),
                Err(PlacesError::BadIndex { .. })
            ),
            "{at}"
        );
    }
}

#[test]
fn a_damaged_file_is_made_anew() {
    let folder = std::env::temp_dir().join(format!("reportedly-places-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for entry in fs::read_dir(common::data_dir())
        .expect("the data")
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "whl") {
            let target = folder.join(entry.file_name());
            fs::hard_link(&path, &target)
                .or_else(|_| fs::copy(&path, &target).map(drop))
                .expect("a copy");
        }
    }
    let index = folder.join("places.index");
    fs::write(&index, &compiled()[..5_000]).expect("written");
    let gazetteer = Gazetteer::open(&folder).expect("made anew");
    assert!(gazetteer.is_known("Beirut"));
    assert!(
        fs::read(&index).expect("kept") == compiled(),
        "the file was not made anew"
    );
    drop(gazetteer);
    fs::remove_dir_all(&folder).expect("removed");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_text_is_too_odd(text in "\\PC*", container in proptest::option::of("\\PC{0,12}")) {
        let context = Context { container, ..Context::of_countries([("SY", f32::NAN), ("", 1.0)]) };
        gazetteer().resolve(&text, &context);
        gazetteer().lookup(&text);
        gazetteer().get(&text);
        gazetteer().contains(&text, "iso:SY");
        gazetteer().country_of_demonym(&text);
    }

    #[test]
    fn no_heap_of_words_is_too_odd(words in proptest::collection::vec(
        prop_oneof!["the", "of", "in", "north", "northern", "Syrian", "Syria's", "airport", "port",
            "capital", "border", "with", "Beirut", "Aleppo", "city", "al", "'s", "between", "and", ","], 0..12)) {
        gazetteer().resolve(&words.join(" "), &Context::of_countries([("SY", 1.0)]));
    }
}
