//! "was *on 3 May* arrested", "was *on Thursday* extradited": a day between the auxiliary and its participle, at
//! which a small model ends the clause.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::arguments::subject::SUBJECTS;
use crate::time::is_weekday;

/// So many words the day has, at most.
const LONGEST_DAY: usize = 4;

/// Makes one passive of the two, and hangs the day on it.
pub fn mend(document: &mut Document) {
    if document.is_french {
        return;
    }
    for auxiliary in 0..document.tokens().len() {
        let Some(participle) = participle_behind(document, auxiliary) else {
            continue;
        };
        let tree = &mut document.tree;
        tree.put_in_place_of(participle, auxiliary, Relation::Auxpass);
        tree.rehang(auxiliary, participle, Relation::Auxpass);
        for child in tree.children(auxiliary).to_vec() {
            let relation = match tree.relation(child) {
                relation if SUBJECTS.contains(&relation) => Relation::Nsubjpass,
                relation => relation,
            };
            tree.rehang(child, participle, relation);
        }
        let preposition = auxiliary + 1;
        tree.rehang(preposition, participle, Relation::Prep);
        tree.rehang(participle - 1, preposition, Relation::Pobj);
        for word in preposition + 1..participle - 1 {
            tree.rehang(word, participle - 1, Relation::Nmod);
        }
    }
}

/// The participle behind "was" or "were" and a day.
fn participle_behind(document: &Document, auxiliary: usize) -> Option<usize> {
    let is = matches!(document.lower(auxiliary), "was" | "were");
    let on = document.word_after(auxiliary) == "on";
    let sentence = document.sentence(auxiliary);
    let day = auxiliary + 2;
    let mut behind = day..sentence.end.min(day + LONGEST_DAY + 1);
    let participle = behind.find(|&t| !is_of_day(document, t))?;
    let word = document.token(participle);
    let verb = word.pos == "VERB" && matches!(word.tag.as_str(), "VBN" | "VBD");
    (is && on && participle > day && verb).then_some(participle)
}

fn is_of_day(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    is_weekday(word) || document.labels[token] == "DATE" || word.chars().all(|c| c.is_ascii_digit())
}
