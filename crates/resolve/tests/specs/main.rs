//! Runs the cases in `specs/*.md`: short reports, and the people expected of them all together;
//! `specs/README.md` tells the notation.
//!
//! `SPECS=word cargo test -p reportedly-resolve --test specs` runs those whose page or heading
//! contains the word; the figures are printed with `-- --nocapture`.

#[path = "../across_reports/support.rs"]
#[expect(dead_code, reason = "the other tests use the rest of it")]
mod support;

mod agreement;
mod page;
mod world;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use agreement::Agreement;
use page::{Case, Name};
use reportedly_model::{MentionType, Reading};
use reportedly_resolve::{Reliability, Resolution};
use world::World;

#[test]
fn people_are_found_as_specified() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let pages = page::read_all(&folder).unwrap_or_else(|error| panic!("{error}"));
    let world = World::open().unwrap_or_else(|error| panic!("{error}"));
    let filter = std::env::var("SPECS").unwrap_or_default().to_lowercase();
    let mut agreement = Agreement::default();
    let mut reliability = Reliability::default();
    let (mut cases, mut open, mut wrong) = (0, 0, String::new());
    for (page, case) in pages
        .iter()
        .flat_map(|page| page.cases.iter().map(move |c| (page, c)))
    {
        let place = format!("{}:{} {}", page.name, case.line, case.title);
        if !place.to_lowercase().contains(&filter) {
            continue;
        }
        cases += 1;
        open += usize::from(case.open);
        let faults = faults_of(case, &world, (&mut agreement, &mut reliability));
        match (faults.is_empty(), case.open) {
            (false, false) => drop(writeln!(wrong, "{place}\n{faults}")),
            (true, true) => drop(writeln!(wrong, "{place} holds now: take its mark away\n")),
            _ => {}
        }
    }
    println!("{cases} cases, {open} open; {agreement}");
    println!("{reliability}");
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// What is not as the case expects, in words.
fn faults_of(
    case: &Case,
    world: &World,
    (agreement, reliability): (&mut Agreement, &mut Reliability),
) -> String {
    let mut faults = String::new();
    let readings: Result<Vec<Reading>, String> = case
        .reports
        .iter()
        .enumerate()
        .map(|(at, report)| world.read(&format!("report-{}.txt", at + 1), report))
        .collect();
    let readings = match readings {
        Ok(readings) => readings,
        Err(error) => return format!("    {error}\n"),
    };
    let mut resolution = Resolution::default();
    resolution.extend(&readings);
    let mut found: Vec<(usize, &Name, String)> = Vec::new();
    for (person, name) in case
        .people
        .iter()
        .enumerate()
        .flat_map(|(at, names)| names.iter().map(move |name| (at, name)))
    {
        match person_called(&resolution, &readings, name) {
            Some(id) => found.push((person, name, id)),
            None => drop(writeln!(
                faults,
                "    {name} was not found as a person's name"
            )),
        }
    }
    tell_of_pairs(&found, &mut faults);
    for (a, b) in &case.asked {
        if !is_asked(&resolution, &readings, a, b) {
            let _ = writeln!(faults, "    nobody is asked about {a} and {b}");
        }
    }
    count_pairs(case, &resolution, &readings, reliability);
    let labels = found.iter().map(|(gold, _, id)| (*gold, id.clone()));
    agreement.add(&labels.collect::<Vec<_>>());
    faults
}

/// Counts the probability of each two names of different reports that were compared.
fn count_pairs(
    case: &Case,
    resolution: &Resolution,
    readings: &[Reading],
    reliability: &mut Reliability,
) {
    let mut gold: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for (at, names) in case.people.iter().enumerate() {
        let chains = names.iter().filter_map(|name| chain_called(readings, name));
        gold.extend(chains.map(|(reading, chain)| ((reading.report.id.as_str(), chain), at)));
    }
    for pair in resolution.compared_pairs() {
        if let (Some(a), Some(b)) = (gold.get(&pair.a), gold.get(&pair.b)) {
            reliability.add(pair.probability, a == b);
        }
    }
}

/// Tells of each two names that are wrongly one or wrongly two.
fn tell_of_pairs(found: &[(usize, &Name, String)], faults: &mut String) {
    for (at, (gold, name, id)) in found.iter().enumerate() {
        for (other_gold, other_name, other_id) in &found[at + 1..] {
            match (gold == other_gold, id == other_id) {
                (true, false) => drop(writeln!(faults, "    {name} and {other_name} stay two")),
                (false, true) => drop(writeln!(faults, "    {name} and {other_name} become one")),
                _ => {}
            }
        }
    }
}

/// Id of the person whom a report has under a name.
fn person_called(resolution: &Resolution, readings: &[Reading], name: &Name) -> Option<String> {
    let (reading, chain) = chain_called(readings, name)?;
    let person = resolution.person_of(&reading.report.id, chain)?;
    Some(person.id.clone())
}

/// The chain that a report has under a name.
fn chain_called<'r>(readings: &'r [Reading], name: &Name) -> Option<(&'r Reading, usize)> {
    let reading = readings.get(name.report.checked_sub(1)?)?;
    let is_called = |form: &String| form.trim_end_matches('.') == name.text;
    let mut chains = reading.chains.iter();
    let chain = chains.position(|chain| {
        let is_person = chain.mention_type == MentionType::Person;
        is_person && (is_called(&chain.name) || chain.names.iter().any(is_called))
    })?;
    Some((reading, chain))
}

fn is_asked(resolution: &Resolution, readings: &[Reading], a: &Name, b: &Name) -> bool {
    let id = |name| person_called(resolution, readings, name);
    let Some((a, b)) = id(a).zip(id(b)) else {
        return false;
    };
    let mut pairs = resolution.pairs_to_decide().into_iter();
    pairs.any(|pair| (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a))
}
