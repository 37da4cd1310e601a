//! What names and phrases mean, by the table in `toponyms.txt`.

mod common;

use reportedly_places::{Context, Gazetteer, Place};

const TABLE: &str = include_str!("toponyms.txt");

#[test]
fn names_and_phrases_mean_what_the_table_says() {
    let gazetteer = common::gazetteer();
    let rows: Vec<&str> = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    assert!(rows.len() >= 150, "the table has only {} rows", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| check_row(&gazetteer, row).err())
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} wrong:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_division_spoken_of_tells_namesakes_apart() {
    let gazetteer = common::gazetteer();
    let ontario = gazetteer.resolve("Ontario", &context("CA:1", ""));
    let ontario = ontario.expect("Ontario is known").id;
    let speaks_of = |divisions: Vec<_>| Context {
        divisions,
        ..context("CA:1", "")
    };
    let country_of = |context| {
        let place = gazetteer
            .resolve("London", &context)
            .expect("London is known");
        place.country
    };
    assert_eq!(
        country_of(speaks_of(vec![(ontario, 1.0)])).as_deref(),
        Some("CA")
    );
    assert_eq!(country_of(speaks_of(Vec::new())).as_deref(), Some("GB"));
    let unknown = vec![("geonames:0".into(), 1.0), ("no id".into(), f32::NAN)];
    assert_eq!(country_of(speaks_of(unknown)).as_deref(), Some("GB"));
}

fn check_row(gazetteer: &Gazetteer, row: &str) -> Result<(), String> {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let phrase = cells[0];
    let found = gazetteer.resolve(phrase, &context(cells[1], cells[2]));
    let described = describe(found.as_ref());
    let Some(place) = found.filter(|_| cells[3] != "none") else {
        let is_right = cells[3] == "none" && described == "nothing";
        return is_right.then_some(()).ok_or(format!("{row}: {described}"));
    };
    let expected: Vec<&str> = cells[3].split(' ').collect();
    let [country, lat, lon, within] = expected[..] else {
        return Err(format!("{row}: the expectation has not four parts"));
    };
    let number = |text: &str| {
        text.parse::<f64>()
            .map_err(|error| format!("{row}: {error}"))
    };
    let far = kilometres(&place, number(lat)?, number(lon)?);
    let precision = serde_json::to_value(place.precision).map_err(|error| error.to_string())?;
    let is_right = place.country.as_deref().unwrap_or("-") == country
        && far <= number(within)?
        && precision == cells[4];
    is_right
        .then_some(())
        .ok_or(format!("{row}: {described}, {far:.0} km off"))
}

fn context(countries: &str, container: &str) -> Context {
    let pairs = countries.split(',').filter_map(|pair| pair.split_once(':'));
    let weighted = pairs.map(|(code, weight)| (code, weight.parse().expect("a weight")));
    let context = Context::of_countries(weighted);
    if container.is_empty() {
        context
    } else {
        context.inside(container)
    }
}

fn describe(place: Option<&Place>) -> String {
    place.map_or("nothing".to_owned(), |place| {
        let country = place.country.as_deref().unwrap_or("-");
        format!(
            "{} {} {country} {:?}",
            place.id, place.name, place.precision
        )
    })
}

/// Distance on a plane that is flat enough for a few hundred kilometres.
fn kilometres(place: &Place, lat: f64, lon: f64) -> f64 {
    let east = (place.lon - lon) * lat.to_radians().cos();
    (place.lat - lat).hypot(east) * 111.2
}
