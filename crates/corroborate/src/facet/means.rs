//! How two means of travel lie to one another: a private jet is a plane, a trawler went by sea, and
//! "par la route" is by road.
//!
//! The word that names the kind puts a means into a tree, air over plane over jet; the other words
//! say more of it. Where a kind is not known, nothing is said of the two unless the words meet.

use std::collections::BTreeSet;

use super::relate::Relation;
use crate::words::{Overlap, content, overlap};

/// Words for a kind, folded and singular, with its way through the tree, the widest first.
const KINDS: &[(&[&str], &[&str])] = &[
    (
        &["air", "aircraft", "flight", "vol", "appareil", "aeronef"],
        &["air"],
    ),
    (
        &[
            "plane",
            "avion",
            "airplane",
            "aeroplane",
            "airliner",
            "antonov",
            "ilyushin",
            "tupolev",
            "boeing",
            "airbus",
            "cessna",
            "fokker",
            "embraer",
            "dornier",
            "turboprop",
            "warplane",
        ],
        &["air", "plane"],
    ),
    (
        &["jet", "gulfstream", "learjet", "challenger"],
        &["air", "plane", "jet"],
    ),
    (
        &["helicopter", "chopper", "helicoptere", "chinook", "helico"],
        &["air", "helicopter"],
    ),
    (&["land", "terre"], &["land"]),
    (
        &[
            "road",
            "route",
            "vehicle",
            "vehicule",
            "convoy",
            "convoi",
            "motorcade",
        ],
        &["land", "road"],
    ),
    (
        &[
            "car",
            "voiture",
            "automobile",
            "jeep",
            "suv",
            "sedan",
            "limousine",
            "toyota",
            "mercedes",
            "bmw",
            "lexus",
            "hilux",
            "pickup",
        ],
        &["land", "road", "car"],
    ),
    (&["taxi", "cab"], &["land", "road", "car", "taxi"]),
    (
        &["bus", "coach", "autobus", "autocar", "minibus"],
        &["land", "road", "bus"],
    ),
    (&["truck", "lorry", "camion"], &["land", "road", "truck"]),
    (
        &["van", "minivan", "fourgon", "camionnette", "fourgonnette"],
        &["land", "road", "van"],
    ),
    (&["ambulance"], &["land", "road", "ambulance"]),
    (
        &["motorbike", "motorcycle", "moto", "scooter"],
        &["land", "road", "motorcycle"],
    ),
    (&["bicycle", "bike", "velo"], &["land", "road", "bicycle"]),
    (&["train", "rail", "railway"], &["land", "rail"]),
    (&["foot", "pied"], &["land", "foot"]),
    (
        &[
            "horse",
            "horseback",
            "mule",
            "donkey",
            "camel",
            "cheval",
            "mulet",
            "ane",
            "chameau",
        ],
        &["land", "animal"],
    ),
    (
        &[
            "sea",
            "mer",
            "water",
            "boat",
            "ship",
            "vessel",
            "bateau",
            "navire",
            "embarcation",
        ],
        &["water"],
    ),
    (&["ferry"], &["water", "ferry"]),
    (&["trawler", "chalutier"], &["water", "trawler"]),
    (
        &["yacht", "sailboat", "voilier", "catamaran", "schooner"],
        &["water", "yacht"],
    ),
    (
        &["speedboat", "motorboat", "vedette"],
        &["water", "speedboat"],
    ),
    (
        &[
            "dinghy", "raft", "zodiac", "canoe", "rowboat", "pirogue", "canot", "radeau", "barque",
        ],
        &["water", "small boat"],
    ),
    (
        &["freighter", "tanker", "petrolier"],
        &["water", "freighter"],
    ),
    (
        &["submarine", "warship", "frigate", "fregate"],
        &["water", "warship"],
    ),
];

/// Words for whose a vehicle is: of two of them only one is true.
const OWNERS: &[(&str, &[&str])] = &[
    (
        "military",
        &["military", "militaire", "army", "armee", "force"],
    ),
    (
        "private",
        &[
            "private",
            "privee",
            "prive",
            "chartered",
            "charter",
            "affrete",
        ],
    ),
    (
        "commercial",
        &["commercial", "scheduled", "ligne", "passenger"],
    ),
];

/// How the means in `a` lie to those in `b`.
pub(super) fn relate(a: &str, b: &str) -> Relation {
    let by_words = overlap(a, b);
    let (Some(first), Some(second)) = (Means::read(a), Means::read(b)) else {
        return match by_words {
            Overlap::Same => Relation::Same,
            Overlap::FirstMore => Relation::FirstFiner,
            Overlap::SecondMore => Relation::SecondFiner,
            Overlap::Shared => Relation::Shared,
            Overlap::Nothing => Relation::Unknown,
        };
    };
    let rivals = first.owner.is_some() && second.owner.is_some() && first.owner != second.owner;
    let (first_more, second_more) = (first.says_more_than(&second), second.says_more_than(&first));
    match (first_more, second_more) {
        _ if rivals || !first.is_in_line_with(&second) => Relation::Apart,
        (false, false) => Relation::Same,
        (true, false) => Relation::FirstFiner,
        (false, true) => Relation::SecondFiner,
        (true, true) => Relation::Shared,
    }
}

/// A means of travel, understood.
struct Means {
    kind: &'static [&'static str],
    owner: Option<&'static str>,
    /// What else is said of it.
    details: BTreeSet<String>,
}

impl Means {
    /// The kind is the last word that is one: a "fishing boat", a "jet of the air force".
    fn read(words: &str) -> Option<Self> {
        let mut details = content(words);
        let kinds = KINDS
            .iter()
            .flat_map(|(names, way)| names.iter().map(move |name| (*name, *way)));
        let known: Vec<_> = kinds.filter(|(name, _)| details.contains(*name)).collect();
        let (_, kind) = *known.iter().max_by_key(|(_, way)| way.len())?;
        details.retain(|word| !known.iter().any(|(name, _)| name == word));
        let owner = OWNERS
            .iter()
            .find(|(_, words)| words.iter().any(|word| details.contains(*word)))
            .map(|(owner, _)| *owner);
        details.retain(|word| {
            !OWNERS
                .iter()
                .any(|(_, words)| words.contains(&word.as_str()))
        });
        Some(Self {
            kind,
            owner,
            details,
        })
    }

    fn is_in_line_with(&self, other: &Self) -> bool {
        self.kind.starts_with(other.kind) || other.kind.starts_with(self.kind)
    }

    fn says_more_than(&self, other: &Self) -> bool {
        self.kind.len() > other.kind.len()
            || self.owner.is_some() && other.owner.is_none()
            || !self.details.is_subset(&other.details)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrower_kind_says_more() {
        assert_eq!(relate("private jet", "plane"), Relation::FirstFiner);
        assert_eq!(
            relate("air", "a military helicopter"),
            Relation::SecondFiner
        );
        assert_eq!(relate("boat", "a fishing trawler"), Relation::SecondFiner);
        assert_eq!(
            relate("an Antonov cargo plane", "a plane"),
            Relation::FirstFiner
        );
        assert_eq!(relate("a car", "taxi"), Relation::SecondFiner);
    }

    #[test]
    fn kinds_beside_one_another_are_apart() {
        assert_eq!(relate("helicopter", "private jet"), Relation::Apart);
        assert_eq!(relate("car", "fishing trawler"), Relation::Apart);
        assert_eq!(relate("bus", "taxi"), Relation::Apart);
        assert_eq!(relate("foot", "a car"), Relation::Apart);
        assert_eq!(relate("military plane", "private plane"), Relation::Apart);
    }

    #[test]
    fn languages_share_kinds() {
        assert_eq!(relate("route", "car"), Relation::SecondFiner);
        assert_eq!(
            relate("un hélicoptère militaire", "military helicopter"),
            Relation::Same
        );
        assert_eq!(relate("jet privé", "private jet"), Relation::Same);
        assert_eq!(relate("bateau", "boat"), Relation::Same);
    }

    #[test]
    fn each_may_say_something_of_its_own() {
        assert_eq!(relate("white Toyota", "a stolen car"), Relation::Shared);
        assert_eq!(relate("a black car", "a vehicle"), Relation::FirstFiner);
    }

    #[test]
    fn what_is_not_known_is_left_open() {
        assert_eq!(relate("the smugglers", "a car"), Relation::Unknown);
        assert_eq!(relate("sleigh", "sleighs"), Relation::Same);
    }
}
