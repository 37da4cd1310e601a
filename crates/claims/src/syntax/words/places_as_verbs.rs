//! "moved with Zarmina *to Rustavi*": a place behind "to", which the model takes for an infinitive.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};

/// `analysis` with such places as what they are; nothing where there is none to mend.
pub fn with_places_behind_to(analysis: &Analysis) -> Option<Analysis> {
    let places = analysis.entities.iter().filter(|entity| {
        matches!(entity.label.as_str(), "GPE" | "LOC" | "FAC") && entity.tokens.len() == 1
    });
    let found: Vec<usize> = places
        .map(|entity| entity.tokens.start)
        .filter(|&place| is_infinitive(&analysis.tokens, place))
        .collect();
    mended(analysis, found, |tokens, place| {
        let to = place - 1;
        let verb = tokens[place].head;
        hang(&mut tokens[to], verb, "prep");
        (tokens[to].pos, tokens[to].tag) = ("ADP".into(), "IN".into());
        hang(&mut tokens[place], to, "pobj");
        (tokens[place].pos, tokens[place].tag) = ("PROPN".into(), "NNP".into());
        for token in tokens.iter_mut().skip(place + 1) {
            if token.head == place {
                token.head = verb;
            }
        }
    })
}

fn is_infinitive(tokens: &[Token], place: usize) -> bool {
    let Some(to) = place.checked_sub(1) else {
        return false;
    };
    let word = &tokens[place];
    word.pos == "VERB"
        && word.tag == "VB"
        && word.head != place
        && word.head < place
        && word.text.starts_with(char::is_uppercase)
        && tokens[to].text == "to"
        && tokens[to].head == place
}
