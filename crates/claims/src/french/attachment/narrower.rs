//! "au Liban, *à Jounieh*": the place that tells more closely where, with the country behind it, as
//! "à Jounieh, au Liban" has it.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Hangs the country on the town, and the town where the country hung.
pub fn mend(draft: &mut Draft) {
    for comma in draft.words() {
        if let Some((country, town)) = places_around(draft, comma)
            && !draft.is_below(country, town)
        {
            draft.swap(town, country, "nmod");
        }
    }
}

fn places_around(draft: &Draft, comma: usize) -> Option<(usize, usize)> {
    if draft.tokens[comma].text != "," {
        return None;
    }
    let case = draft
        .next(comma)
        .filter(|&c| lowered(&draft.tokens[c]) == "à")?;
    let town = draft.tokens[case].head;
    let last = draft.previous(comma)?;
    let name = draft
        .entities
        .iter()
        .find(|e| e.label == "GPE" && e.tokens.contains(&last))?
        .tokens
        .clone();
    let country = name
        .clone()
        .find(|&i| !name.contains(&draft.tokens[i].head))?;
    let within = draft.child(country, "case").is_some_and(|c| {
        matches!(lowered(&draft.tokens[c]).as_str(), "en" | "au" | "aux") && c < country
    });
    let near = town > case && town <= case + 3 && draft.in_one_sentence(country, town);
    let place =
        draft.labels[town] == "GPE" || crate::french::names::entities::is_place_noun(draft, town);
    let verb = draft.tokens[country].head;
    let beside = [verb, country].contains(&draft.tokens[town].head);
    (within && near && place && beside).then_some((country, town))
}
