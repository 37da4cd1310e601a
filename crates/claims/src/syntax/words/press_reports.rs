//! "Media *reports* that he had fled were false": a noun behind another, which the model takes for the
//! verb of the sentence, and the verb for a clause that it tells.

use reportedly_model::{Analysis, Token};

use super::mended;
use crate::lexicon::Lexicon;

/// `analysis` with such words as the nouns that they are; nothing where there is none to mend.
pub fn with_press_reports(analysis: &Analysis, lexicon: &Lexicon) -> Option<Analysis> {
    let found: Vec<Found> = analysis
        .sentences
        .iter()
        .filter_map(|sentence| {
            let tokens = &analysis.tokens;
            let mut words = sentence.clone().skip(1).take(3);
            words.find_map(|at| found_at(tokens, sentence.start, sentence.end, at, lexicon))
        })
        .collect();
    mended(analysis, found, |tokens, found| {
        found.mend(tokens);
    })
}

struct Found {
    /// "reports", and what it is.
    noun: usize,
    lemma: String,
    /// The clause that it tells, and its "that".
    clause: usize,
    that: usize,
    /// The verb of the sentence.
    verb: usize,
    passive: bool,
}

/// Whether the word at `at` is such a noun: a clause with "that" behind it, and a finite verb without a
/// subject behind that.
fn found_at(
    tokens: &[Token],
    start: usize,
    end: usize,
    at: usize,
    lexicon: &Lexicon,
) -> Option<Found> {
    let word = tokens.get(at).filter(|word| word.pos == "VERB")?;
    let lemma = word.text.strip_suffix('s')?.to_lowercase();
    let nominal = |t: &Token| matches!(t.pos.as_str(), "NOUN" | "PROPN" | "ADJ");
    let that = at + 1;
    let told = lexicon.factuality.hearsay.nouns.has(&lemma)
        && tokens[start..at].iter().all(nominal)
        && tokens.get(that)?.text == "that";
    let below = |t: &usize| tokens[*t].head == at && *t > at;
    let clause = (that..end)
        .filter(below)
        .find(|&t| matches!(tokens[t].dep.as_str(), "ccomp" | "relcl" | "acl"))?;
    let verb = (clause + 1..end)
        .filter(below)
        .find(|&t| is_finite_without_subject(tokens, t, clause, end))?;
    let passive = (clause..verb).any(|t| tokens[t].head == verb && tokens[t].dep == "auxpass");
    told.then_some(Found {
        noun: at,
        lemma,
        clause,
        that,
        verb,
        passive,
    })
}

fn is_finite_without_subject(tokens: &[Token], verb: usize, clause: usize, end: usize) -> bool {
    let finite = |t: usize| matches!(tokens[t].tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    let mut own = (clause + 1..end).filter(|&t| tokens[t].head == verb && t != verb);
    let has_subject = own.clone().any(|t| {
        matches!(
            tokens[t].dep.as_str(),
            "nsubj" | "nsubjpass" | "expl" | "csubj"
        )
    });
    let opens = tokens[verb].dep == "ccomp" || tokens[verb].dep == "advcl";
    opens && !has_subject && (finite(verb) || own.any(|t| t < verb && finite(t)))
}

impl Found {
    fn mend(&self, tokens: &mut [Token]) {
        let (above, dep) = (tokens[self.noun].head, tokens[self.noun].dep.clone());
        let before = (0..self.noun)
            .rev()
            .take_while(|&t| tokens[t].head == self.noun);
        let before: Vec<usize> = before.collect();
        for t in before {
            tokens[t].dep = "compound".into();
        }
        let is_root = above == self.noun;
        tokens[self.verb].head = if is_root { self.verb } else { above };
        tokens[self.verb].dep = dep;
        let subject = if self.passive { "nsubjpass" } else { "nsubj" };
        let noun = &mut tokens[self.noun];
        noun.head = self.verb;
        noun.dep = subject.into();
        noun.pos = "NOUN".into();
        noun.tag = "NNS".into();
        noun.lemma = self.lemma.as_str().into();
        tokens[self.clause].dep = "acl".into();
        tokens[self.that].head = self.clause;
        tokens[self.that].dep = "mark".into();
    }
}
