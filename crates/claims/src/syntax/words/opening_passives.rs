//! "When the result was annulled, *the mayor* fled", "After he was freed *she* left": what follows an opening clause
//! in the passive, which the model hangs on that clause. A passive takes no object.

use std::ops::Range;

use reportedly_model::{Analysis, Token};

use super::{hang, mended};

/// Words that open such a clause.
const OPENERS: [&str; 8] = [
    "when", "after", "once", "as", "because", "since", "before", "while",
];

/// `analysis` with what follows in its own right; nothing where there is none to mend.
pub fn with_opening_passives(analysis: &Analysis) -> Option<Analysis> {
    let tokens = &analysis.tokens;
    let found: Vec<Found> = analysis
        .sentences
        .iter()
        .filter_map(|sentence| {
            let passive = opening_passive(tokens, sentence)?;
            subject_taken_in(tokens, sentence, passive)
                .or_else(|| clause_taken_in(tokens, sentence, passive))
        })
        .collect();
    mended(analysis, found, |tokens, found| match found {
        Found::Subject {
            passive,
            subject,
            verb,
        } => {
            for token in &mut tokens[subject + 1..verb] {
                if token.head == passive {
                    let name = token.dep == "npadvmod";
                    hang(token, subject, if name { "appos" } else { "punct" });
                }
            }
            hang(&mut tokens[subject], verb, "nsubj");
        }
        Found::Clause { passive, verb } => {
            hang(&mut tokens[verb], verb, "ROOT");
            hang(&mut tokens[passive], verb, "advcl");
        }
    })
}

enum Found {
    /// "…, *the mayor*, Ana Ruiz, fled": the subject hangs on the passive, and the verb has none.
    Subject {
        passive: usize,
        subject: usize,
        verb: usize,
    },
    /// "… her husband *fled*": the clause hangs on the passive as its content.
    Clause { passive: usize, verb: usize },
}

/// The verb of a clause in the passive that opens the sentence with "when" or the like.
fn opening_passive(tokens: &[Token], sentence: &Range<usize>) -> Option<usize> {
    let opener = &tokens[sentence.start];
    let passive = opener.head;
    let near = || tokens[sentence.start..passive.max(sentence.start)].iter();
    let opens = OPENERS
        .iter()
        .any(|word| opener.text.eq_ignore_ascii_case(word))
        && matches!(opener.dep.as_str(), "advmod" | "mark");
    let whole = near().any(|t| t.head == passive && t.dep == "nsubjpass")
        && near().any(|t| t.head == passive && t.dep == "auxpass");
    (opens && whole && tokens[passive].tag == "VBN").then_some(passive)
}

fn subject_taken_in(tokens: &[Token], sentence: &Range<usize>, passive: usize) -> Option<Found> {
    let verb = tokens[passive].head;
    let comma = (passive + 1..sentence.end).find(|&t| tokens[t].text == ",")?;
    let bare =
        !(sentence.clone()).any(|t| tokens[t].head == verb && tokens[t].dep.starts_with("nsubj"));
    let subject =
        (comma + 1..verb).find(|&t| tokens[t].head == passive && tokens[t].dep == "dobj")?;
    (tokens[passive].dep == "advcl" && verb > passive && bare).then_some(Found::Subject {
        passive,
        subject,
        verb,
    })
}

fn clause_taken_in(tokens: &[Token], sentence: &Range<usize>, passive: usize) -> Option<Found> {
    let verb = (passive + 1..sentence.end).find(|&t| {
        tokens[t].head == passive && tokens[t].dep == "ccomp" && tokens[t].pos == "VERB"
    })?;
    let child = |dep: &str| {
        (passive + 1..verb).any(|t| tokens[t].head == verb && tokens[t].dep.starts_with(dep))
    };
    let past = matches!(tokens[verb].tag.as_str(), "VBD" | "VBN");
    (tokens[passive].dep == "ROOT" && past && child("nsubj") && !child("mark"))
        .then_some(Found::Clause { passive, verb })
}
