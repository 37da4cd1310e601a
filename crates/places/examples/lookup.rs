//! Tells what each name or phrase means:
//! `cargo run --release -p reportedly-places --example lookup -- DATA_DIR NAME…`.
//! A name may end in `@` and codes of countries that the report speaks of: `Tripoli@LB,SY`.

use std::{path::Path, process::ExitCode, time::Instant};

use reportedly_places::{Context, Gazetteer, Place};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let data_dir = arguments.next().unwrap_or_else(|| "data".to_owned());
    let start = Instant::now();
    let gazetteer = match Gazetteer::open(Path::new(&data_dir)) {
        Ok(gazetteer) => gazetteer,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    eprintln!(
        "{} places, opened in {:?}",
        gazetteer.len(),
        start.elapsed()
    );
    for asked in arguments {
        let (name, countries) = asked.split_once('@').unwrap_or((&asked, ""));
        let countries = countries.split(',').filter(|code| !code.is_empty());
        let context = Context::of_countries(countries.map(|code| (code, 1.0)));
        println!("{asked}");
        print_place("->", gazetteer.resolve(name, &context));
        gazetteer
            .lookup(name)
            .into_iter()
            .take(4)
            .for_each(|place| print_place("  ", Some(place)));
    }
    ExitCode::SUCCESS
}

fn print_place(lead: &str, place: Option<Place>) {
    let Some(place) = place else {
        println!("{lead} nothing");
        return;
    };
    let word = if place.ambiguous_word { ", a word" } else { "" };
    println!(
        "{lead} {} {} {:?} ({:.2}, {:.2}) {:?}, plausibility {:.2}{word}",
        place.id,
        place.name,
        place.country.as_deref().unwrap_or("-"),
        place.lat,
        place.lon,
        place.kind,
        place.plausibility,
    );
}
