//! Whoever wants only likely listings gets the same ones, however much less is looked at for them.

use std::fmt::Write as _;

use reportedly_screening::{
    BirthDate, ListFile, Listing, Scope, Standing, Subject, Watchlist, read_lists,
};

const GIVEN: [&str; 7] = [
    "Ilvana",
    "Mohammed",
    "Ji Ho",
    "Omar",
    "Yelena",
    "خديجة",
    "Karim",
];
const FAMILY: [&str; 6] = ["Dorsetti", "Ali", "Darwish", "درويش", "Petrovskaya", "Kim"];

/// A list of everybody who can be named so, each once with a date of birth of the same few.
fn watchlist() -> Watchlist {
    let mut csv = "id,schema,name,aliases,birth_date,countries,dataset\n".to_owned();
    for (at, given) in GIVEN.iter().enumerate() {
        for (place, family) in FAMILY.iter().enumerate() {
            let year = 1950 + (at * 5 + place * 3) % 20;
            let alias = given.chars().next().unwrap_or('x');
            // Writing to a string cannot fail.
            let _ = writeln!(
                csv,
                "x-{at}-{place},Person,{given} {family},{alias}. {family},{year}-04-03,al,List"
            );
        }
    }
    let file = ListFile {
        name: "list.csv",
        bytes: csv.as_bytes(),
    };
    let lists = read_lists(&[file]).expect("a list");
    assert!(lists.problems.is_empty(), "{:?}", lists.problems);
    Watchlist::new(lists.entities)
}

fn subjects() -> Vec<Subject> {
    let names = [
        "Ilvana Dorsetti",
        "I. Dorsetti",
        "Dorsetti",
        "Jiho Kim",
        "Muhamad Aly",
        "Khadidja Darouiche",
        "Omar bin Karim Ali",
        "Елена Петровская",
    ];
    let named = names.iter().map(|name| Subject::person(*name));
    named
        .flat_map(|subject| {
            let mut born = subject.clone();
            born.birth_dates.extend(BirthDate::parse("1959-04-03"));
            let mut of = born.clone();
            of.countries.push("al".to_owned());
            of.birth_places.push("Tirana".to_owned());
            [subject, born, of]
        })
        .collect()
}

#[test]
fn likely_listings_are_the_same() {
    let list = watchlist();
    let mut compared = 0;
    for subject in subjects() {
        for least in [0.1, 0.4, 0.7, 0.9] {
            let scope = Scope {
                threshold: 0.7,
                ..Scope::default()
            };
            let all = list.screen_within(&subject, &scope).listings;
            let likely = |listing: &Listing| listing.probability >= least;
            let expected: Vec<Listing> = all.into_iter().filter(likely).collect();
            let found = list
                .screen_within(&subject, &Scope { least, ..scope })
                .listings;
            let found = found.into_iter().filter(|it| {
                it.standing == Standing::PossibleMatch || it.matched.probability >= 0.5
            });
            assert_eq!(found.collect::<Vec<_>>(), expected, "{subject:?} {least}");
            compared += expected.len();
        }
    }
    assert!(compared > 50, "{compared}");
}
