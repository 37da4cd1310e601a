//! Openings that say what somebody is, or may have done: "*Wife of* Petr Novak", "*Former adviser to* the
//! presidency", "*May have fled* to Chile".

use super::opening::LeftOut;
use crate::lexicon::english;

/// Words of a sentence that is nothing but a calling, at most.
const LONGEST: usize = 14;

/// What such a sentence, in small letters the `words`, leaves out.
pub fn left_out(sentence: &str, words: &[String]) -> Option<LeftOut> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let may = matches!(word(0), "may" | "might" | "could");
    if may && matches!(word(1), "have" | "be") {
        return Some(LeftOut::Subject);
    }
    let former = matches!(word(0), "former" | "ex" | "longtime" | "onetime");
    let calling = word(usize::from(former));
    let next = word(1 + usize::from(former));
    let kin = english().kin.get(calling).is_some();
    let office = english().roles.nouns.has(calling)
        || english().ties.iter().any(|tie| tie.nouns.has(calling));
    let tied = match next {
        "of" => true,
        "to" | "at" | "for" | "in" | "with" => !kin && office,
        _ => false,
    };
    let is_one = tied && (kin || office) && !states(sentence, words);
    let article = if former { "is a" } else { "is the" };
    is_one.then_some(LeftOut::Verb(article))
}

/// "Minister of Defence Petr Novak *left*": a verb of its own, before any clause that describes.
fn states(sentence: &str, words: &[String]) -> bool {
    let described = [", who", ", which", " who ", " which ", " since ", " until "];
    let end = (described
        .iter()
        .filter_map(|clause| sentence.find(clause))
        .min())
    .unwrap_or(sentence.len());
    let own = sentence[..end].split_whitespace().count();
    let verb = |word: &String| {
        let lexicon = &english().ellipsis;
        let auxiliary = matches!(
            word.as_str(),
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "will"
                | "would"
                | "said"
                | "says"
                | "told"
        );
        auxiliary || lexicon.did.has(word) || word.len() > 4 && word.ends_with("ed")
    };
    own > LONGEST || words.iter().take(own).any(verb)
}
