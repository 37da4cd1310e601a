//! "Locals in Ardee *claim* he left", "Villagers near Goma *report* he was shot": a verb of saying behind a
//! place, which the model takes for a noun, and the place for a part of it.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};
use crate::lexicon::Lexicon;

/// Words between whoever says it and the verb, at most.
const FARTHEST: usize = 8;

/// `analysis` with such words as the verbs that they are; nothing where there is none to mend.
pub fn with_claiming_nouns(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<Found> = analysis
        .sentences
        .iter()
        .filter_map(|sentence| {
            let (start, end) = (sentence.start, sentence.end);
            let mut near = sentence.clone().skip(3).take(FARTHEST);
            near.find_map(|verb| found_at(tokens, start, end, verb, lexicon))
        })
        .collect();
    mended(analysis, found, |tokens, found| {
        found.mend(tokens);
    })
}

struct Found {
    /// Those who say so, which open the sentence.
    sayers: usize,
    preposition: usize,
    verb: usize,
    /// The verb of what they say.
    said: usize,
}

fn found_at(
    tokens: &[Token],
    start: usize,
    end: usize,
    verb: usize,
    lexicon: &Lexicon,
) -> Option<Found> {
    let word = &tokens[verb];
    let lemma = word.text.as_str();
    let likely = word.tag == "NN" && lexicon.speech.verbs.has(lemma);
    let clause = tokens
        .get(verb + 1)
        .filter(|next| next.tag == "PRP" && matches!(next.dep.as_str(), "nsubj" | "nsubjpass"))?;
    let said = clause.head;
    let none = |t: &Token| !matches!(t.pos.as_str(), "VERB" | "AUX" | "PUNCT");
    let sayers = (start..verb).find(|&t| tokens[t].tag == "NNS")?;
    let preposition = (sayers + 1..verb).find(|&t| tokens[t].pos == "ADP")?;
    let place = verb - 1;
    let people = tokens[sayers].lemma.as_str();
    let known = lexicon.persons.person.has(people) || lexicon.speech.source_nouns.has(people);
    let apart = said > verb && said < end && preposition < place;
    (likely && known && apart && tokens[start..verb].iter().all(none)).then_some(Found {
        sayers,
        preposition,
        verb,
        said,
    })
}

impl Found {
    fn mend(&self, tokens: &mut [Token]) {
        let place = self.verb - 1;
        for token in &mut tokens[self.preposition + 1..place] {
            if token.head == self.verb {
                token.head = place;
            }
        }
        hang(&mut tokens[place], self.preposition, "pobj");
        hang(&mut tokens[self.preposition], self.sayers, "prep");
        hang(&mut tokens[self.sayers], self.verb, "nsubj");
        hang(&mut tokens[self.said], self.verb, "ccomp");
        let verb = &mut tokens[self.verb];
        verb.lemma = verb.text.to_lowercase();
        (verb.pos, verb.tag) = ("VERB".into(), "VBP".into());
        hang(verb, self.verb, "ROOT");
    }
}
