//! What is set beside a clause with commas: "Novak, *it is believed*, crossed into Austria",
//! "Novak, *two sources believe*, crossed into Austria", "Novak crossed into Austria, *his lawyer denied*".

use std::ops::Range;

use reportedly_model::Certainty;

use super::Factuality;
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// Words that "…, so the rumour in town goes" may have before its verb.
const LONGEST_TALK: usize = 7;

/// Makes hearsay of what "it is said", without more, is set beside.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality.hearsay;
    let aside = tree
        .children_in(predicate, &[Relation::Parataxis, Relation::Other])
        .find(|&verb| {
            let of_nobody = tree
                .child_in(verb, &[Relation::Nsubjpass, Relation::Nsubj])
                .is_some_and(|subject| document.lower(subject) == "it");
            let bare = tree
                .child_in(verb, &[Relation::Ccomp, Relation::Xcomp, Relation::Agent])
                .is_none();
            let hearsay = words.verbs.has(document.lemma(verb));
            hearsay && of_nobody && bare && is_passive(document, verb)
        });
    if let Some(verb) = aside {
        if !words.firm.has(document.lemma(verb)) {
            factuality.hearsay();
        }
        factuality.hedge(reader, verb..verb + 1);
    }
    if let Some(verb) = believed_beside(reader, predicate) {
        factuality.at_most(Certainty::Probable);
        factuality.hedge(reader, verb..verb + 1);
    }
    if let Some(talk) = talk_has_it(reader, predicate) {
        factuality.hearsay();
        factuality.hedge(reader, talk);
    }
    if let Some(denial) = denied_beside(reader, predicate) {
        factuality.negate_by(denial);
    }
}

/// "Novak, *two sources believe*, crossed into Austria": a verb of believing between commas.
fn believed_beside(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let believed = &document.lexicon.factuality.probable.verbs;
    let first = tree.first_conjunct(predicate);
    tree.children_in(first, &[Relation::Parataxis])
        .find(|&verb| {
            let holder = tree.child_in(verb, &[Relation::Nsubj]);
            let set_off = document.word_after(verb) == "," && holder.is_some_and(|h| h < verb);
            set_off && believed.has(document.lemma(verb)) && !is_passive(document, verb)
        })
}

/// "…, *word is*", "…, *so the rumour goes*", "…, *local gossip has it*": talk that ends a sentence, or
/// stands between commas, is what all of it rests on.
fn talk_has_it(reader: &Reader, predicate: usize) -> Option<Range<usize>> {
    let document = reader.document;
    let words = &document.lexicon.factuality.hearsay;
    let sentence = document.sentence(predicate);
    let closes = |t: usize| t >= sentence.end || document.is_pos(t, "PUNCT");
    let commas = sentence.clone().filter(|&t| document.lower(t) == ",");
    let spoken = |comma: usize| {
        let from = comma + 1;
        let verb = (from..sentence.end.min(from + LONGEST_TALK))
            .take_while(|&t| !document.is_pos(t, "PUNCT"))
            .find(|&t| {
                matches!(
                    document.lower(t),
                    "is" | "has" | "was" | "had" | "goes" | "went"
                )
            })?;
        let noun = verb.checked_sub(1).filter(|&noun| noun >= from)?;
        let lemma = document.lemma(noun).to_lowercase();
        let it = document.lower(verb + 1) == "it";
        let talk = words.spreading.has(&lemma) || words.nouns.has(&lemma) || lemma == "story";
        (talk && closes(verb + 1 + usize::from(it))).then_some(from..verb + 1 + usize::from(it))
    };
    let talk = commas.into_iter().find_map(spoken)?;
    let quoted = crate::quotes::quote_at(document, predicate).is_some();
    (predicate < talk.start && !quoted).then_some(talk)
}

/// "…, *her lawyer denied*": a verb of denying after a comma, with nothing of its own that it
/// denies.
pub fn denied_beside(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let kinds = [Relation::Parataxis, Relation::Advcl, Relation::Other];
    let own = [
        Relation::Dobj,
        Relation::Ccomp,
        Relation::Xcomp,
        Relation::Mark,
        Relation::Advmod,
    ];
    tree.children_in(predicate, &kinds).find(|&verb| {
        let subject = tree.child_in(verb, &[Relation::Nsubj]);
        let opens = subject.and_then(|s| tree.subtree(s).into_iter().min());
        let parted = opens.is_some_and(|t| t > predicate && document.word_before(t) == ",");
        parted
            && document.lexicon.speech.denials.has(document.lemma(verb))
            && tree.child_in(verb, &own).is_none()
    })
}
