//! What sort of life an office speaks of: a striker and a minister of one name may be two.

use std::collections::BTreeSet;

use crate::words::content_words;

/// Walks of life that few people change between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Calling {
    Sport,
    Arts,
    Faith,
    Health,
    /// State, arms, law and trade, between which many do change.
    Affairs,
}

const CALLINGS: &[(Calling, &[&str])] = &[
    (
        Calling::Sport,
        &[
            "athlete",
            "boxer",
            "coach",
            "cricketer",
            "cyclist",
            "footballer",
            "goalkeeper",
            "gymnast",
            "jockey",
            "midfielder",
            "player",
            "sprinter",
            "striker",
            "swimmer",
            "winger",
            "wrestler",
        ],
    ),
    (
        Calling::Arts,
        &[
            "actor",
            "actress",
            "artist",
            "comedian",
            "composer",
            "dancer",
            "filmmaker",
            "guitarist",
            "musician",
            "novelist",
            "painter",
            "playwright",
            "poet",
            "rapper",
            "sculptor",
            "singer",
            "violinist",
        ],
    ),
    (
        Calling::Faith,
        &[
            "archbishop",
            "bishop",
            "cardinal",
            "cleric",
            "imam",
            "monk",
            "nun",
            "pastor",
            "patriarch",
            "priest",
            "rabbi",
            "vicar",
        ],
    ),
    (
        Calling::Health,
        &[
            "dentist",
            "midwife",
            "nurse",
            "paediatrician",
            "paramedic",
            "pharmacist",
            "physician",
            "psychiatrist",
            "surgeon",
            "vet",
        ],
    ),
    (
        Calling::Affairs,
        &[
            "admiral",
            "ambassador",
            "banker",
            "brigadier",
            "businessman",
            "businesswoman",
            "chancellor",
            "colonel",
            "commander",
            "congressman",
            "consul",
            "councillor",
            "deputy",
            "diplomat",
            "financier",
            "general",
            "governor",
            "judge",
            "lawmaker",
            "lawyer",
            "legislator",
            "lieutenant",
            "magistrate",
            "marshal",
            "mayor",
            "minister",
            "mp",
            "officer",
            "official",
            "oligarch",
            "politician",
            "premier",
            "president",
            "prosecutor",
            "secretary",
            "senator",
            "spy",
            "warlord",
        ],
    ),
];

/// The callings that a title speaks of.
pub(crate) fn of_title(title: &str) -> BTreeSet<Calling> {
    let words = content_words(title);
    let names_one = |of: &&(Calling, &[&str])| of.1.iter().any(|word| words.contains(*word));
    CALLINGS.iter().filter(names_one).map(|of| of.0).collect()
}
