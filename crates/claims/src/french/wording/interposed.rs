//! "dit l'avoir vu mardi*, le bras en écharpe,* dans une clinique": what somebody looked like, and that a source
//! gives no name, stand between commas where they part a verb from its place, and a source from what it says.

use std::ops::Range;

use super::text_of;
use crate::edits::Edit;

/// Most words between the commas.
const LONGEST: usize = 10;

/// What is told of somebody's looks: a part of the body, clothes, what is in the hand.
const LOOKS: [&str; 28] = [
    "bras",
    "jambe",
    "jambes",
    "main",
    "mains",
    "tête",
    "visage",
    "yeux",
    "pied",
    "pieds",
    "crâne",
    "cheveux",
    "barbe",
    "valise",
    "sac",
    "arme",
    "fusil",
    "pistolet",
    "casquette",
    "cheville",
    "chevilles",
    "poignet",
    "poignets",
    "genou",
    "épaule",
    "front",
    "air",
    "regard",
];

/// What stands behind it: "*en* écharpe", "*liées*".
const HOW: [&str; 32] = [
    "en",
    "dans",
    "à",
    "au",
    "sur",
    "sous",
    "couvert",
    "couverte",
    "bandé",
    "bandée",
    "bandés",
    "plâtré",
    "plâtrée",
    "levés",
    "levées",
    "lié",
    "liés",
    "liées",
    "menottés",
    "menottées",
    "ensanglanté",
    "rasé",
    "rasés",
    "dissimulé",
    "caché",
    "masqué",
    "tuméfié",
    "teints",
    "entravés",
    "entravées",
    "hagard",
    "vide",
];

/// "*déguisé* en moine".
const DRESSED: [&str; 16] = [
    "déguisé",
    "déguisée",
    "déguisés",
    "déguisées",
    "vêtu",
    "vêtue",
    "vêtus",
    "vêtues",
    "habillé",
    "habillée",
    "habillés",
    "habillées",
    "coiffé",
    "coiffée",
    "grimé",
    "grimée",
];

/// Leaves such phrases out, with their commas.
pub fn phrases(chars: &[char], words: &[Range<usize>]) -> Vec<Edit> {
    (1..words.len())
        .filter_map(|at| phrase(chars, words, at))
        .collect()
}

fn phrase(chars: &[char], words: &[Range<usize>], at: usize) -> Option<Edit> {
    let first = words[at].start;
    let comma = first.checked_sub(2).filter(|&comma| chars[comma] == ',')?;
    let end = (first..chars.len())
        .find(|&i| matches!(chars[i], ',' | '.' | ';' | ':' | '»' | '«' | '('))?;
    let inside: Vec<String> = words[at..]
        .iter()
        .take_while(|word| word.end <= end)
        .map(|word| text_of(chars, word).to_lowercase())
        .collect();
    if chars[end] != ',' || inside.len() > LONGEST {
        return None;
    }
    let nameless = inside[0] == "qui"
        && inside
            .iter()
            .any(|word| matches!(word.as_str(), "anonymat" | "anonyme"));
    if nameless {
        // "Selon un officier, qui a requis l'anonymat, il …": one comma ends what "selon" opens
        let kept = usize::from(opens_with_source(chars, words, at));
        return Some(left_out(comma..end + 1 - kept));
    }
    let dressed = DRESSED.contains(&inside[0].as_str()) && inside.len() > 1;
    // "a gagné le Ghana, *déguisé en moine*, puis pris un bateau": the comma still parts the two
    let next = words
        .get(at + inside.len())
        .map(|next| text_of(chars, next));
    let parts = matches!(
        next.as_deref(),
        Some("puis" | "et" | "mais" | "avant" | "où" | "qui")
    );
    (dressed || is_look(&inside)).then(|| left_out(comma..end + usize::from(!parts)))
}

/// "le bras en écharpe", "les mains liées dans le dos", "une valise à la main".
fn is_look(inside: &[String]) -> bool {
    let article = matches!(inside[0].as_str(), "le" | "la" | "les" | "l" | "un" | "une");
    let mut rest = inside[1..].iter().map(String::as_str);
    let look = rest.next().is_some_and(|word| LOOKS.contains(&word));
    article && look && rest.next().is_some_and(|word| HOW.contains(&word))
}

/// Whether the sentence around the word `at` begins with "selon" or "d'après".
fn opens_with_source(chars: &[char], words: &[Range<usize>], at: usize) -> bool {
    let start = (0..words[at].start)
        .rev()
        .find(|&i| matches!(chars[i], '.' | '!' | '?' | '«' | '»' | '\n'))
        .map_or(0, |end| end + 1);
    let first = words.partition_point(|word| word.start < start);
    let mut opening = words[first..at].iter();
    let mut next = || {
        opening
            .next()
            .map(|word| text_of(chars, word).to_lowercase())
    };
    match next().as_deref() {
        Some("selon") => true,
        Some("d") => next().as_deref() == Some("après"),
        _ => false,
    }
}

fn left_out(at: Range<usize>) -> Edit {
    Edit {
        at,
        words: String::new(),
    }
}
