//! "He is due *to land* in Lima": an infinitive behind "due", "set" or "about" that the model takes for a noun.

use reportedly_model::{Analysis, Token};

use super::{hang, mended};
use crate::lexicon::Lexicon;

/// `analysis` with such words as the infinitives that they are; nothing where there is none to mend.
pub fn with_infinitives_behind_due(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<usize> = (2..tokens.len())
        .filter(|&word| is_infinitive(tokens, word, lexicon))
        .collect();
    mended(analysis, found, |tokens, word| {
        let due = word - 2;
        let be = tokens[due].head;
        hang(&mut tokens[word - 1], word, "aux");
        (tokens[word - 1].pos, tokens[word - 1].tag) = ("PART".into(), "TO".into());
        hang(&mut tokens[word], due, "xcomp");
        (tokens[word].pos, tokens[word].tag) = ("VERB".into(), "VB".into());
        // what stands behind belongs to what is to be done
        for token in &mut tokens[word + 1..] {
            if matches!(token.dep.as_str(), "prep" | "npadvmod" | "advmod")
                && (token.head == be || token.head == due)
            {
                token.head = word;
            }
        }
    })
}

/// A bare word right behind "to", before where or when, of somebody: "the delays are due to land disputes" has a noun.
fn is_infinitive(tokens: &[Token], word: usize, lexicon: &Lexicon) -> bool {
    let (due, to, token) = (&tokens[word - 2], &tokens[word - 1], &tokens[word]);
    // "is *set* to" is read as a passive
    let be = if due.pos == "VERB" {
        word - 2
    } else {
        due.head
    };
    let goes = lexicon.motion.of_verb(&token.lemma).next().is_some();
    let open = tokens.get(word + 1).is_some_and(|next| {
        next.pos == "ADP" && next.text != "of" || next.pos == "ADV" || next.pos == "PUNCT"
    });
    let is_somebody = |subject: &Token| {
        let name = subject.pos == "PROPN" || matches!(subject.tag.as_str(), "PRP" | "WP");
        subject.head == be
            && subject.dep.starts_with("nsubj")
            && (name || lexicon.persons.person.has(&subject.lemma))
    };
    // The last question looks at the whole report.
    matches!(due.text.as_str(), "due" | "set" | "about")
        && to.text == "to"
        && token.tag == "NN"
        && token.head == word - 1
        && (tokens[be].lemma == "be" || be == word - 2)
        && goes
        && open
        && tokens.iter().any(is_somebody)
}
