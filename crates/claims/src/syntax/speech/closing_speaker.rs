//! "… on a plane to Houston, *the justice minister*, Clara Novak, *announced*": whoever speaks at the end, whom the
//! model sets beside the place before the comma.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;
use crate::syntax::base_phrase;

/// Words between whoever speaks and the verb, at most.
const FARTHEST: usize = 8;
/// Words of such a speaker, with what tells who it is, at most.
const LONGEST_DESCRIPTION: usize = 16;

/// Gives the verb of saying its subject.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(speaker) = speaker_before(document, verb) {
            document.tree.rehang(speaker, verb, Relation::Nsubj);
        } else if let Some(speaker) = described_before(document, verb) {
            if document.tree.head(verb) == speaker {
                // the model takes the verb for one more thing that tells who speaks
                let said = document.tree.head(speaker);
                let above = clause_of(document, said);
                document.tree.rehang(verb, above, Relation::Parataxis);
            }
            document.tree.rehang(speaker, verb, Relation::Nsubj);
            set_times_free(document, verb);
        }
    }
}

fn speaker_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Auxpass];
    let complements = [Relation::Ccomp, Relation::Dobj, Relation::Mark];
    let says = document.is_pos(verb, "VERB")
        && document.token(verb).tag == "VBD"
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && matches!(
            tree.relation(verb),
            Relation::Advcl | Relation::Conj | Relation::Parataxis
        )
        && tree.child_in(verb, &subjects).is_none()
        && tree.child_in(verb, &complements).is_none();
    let closes = document.word_before(verb) == "," && document.word_after(verb) == ".";
    if !says || !closes || document.is_french {
        return None;
    }
    let start = document
        .sentence(verb)
        .start
        .max(verb.saturating_sub(FARTHEST));
    (start..verb).find(|&noun| {
        let place = tree.head(noun);
        tree.relation(noun) == Relation::Appos
            && place < noun
            && document.is_name(place, NameType::Place)
            && document.name_of(noun).is_none()
            && is_human_noun(document, noun)
            && document.word_before(base_phrase(document, noun).start) == ","
    })
}

/// "…, *a diplomat based in Cairo* said on Thursday, weeks after prosecutors charged him": whoever speaks, told apart
/// by a participle, whom the model sets beside the last noun before the comma.
fn described_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Auxpass];
    let says = document.is_pos(verb, "VERB")
        && document.token(verb).tag == "VBD"
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree.child_in(verb, &subjects).is_none()
        && tree.head(verb) < verb
        && !tells_more(document, verb);
    if !says || document.is_french {
        return None;
    }
    let start = document
        .sentence(verb)
        .start
        .max(verb.saturating_sub(LONGEST_DESCRIPTION));
    (start..verb).find(|&noun| {
        let set_beside = matches!(tree.relation(noun), Relation::Appos | Relation::Conj)
            && tree.head(noun) < noun
            && tree.head(verb) <= noun;
        let told_apart = tree
            .children_in(noun, &[Relation::Acl, Relation::Amod])
            .any(|clause| noun < clause && clause < verb);
        let own = tree.subtree(noun);
        let of_verb = tree.head(verb) == noun && tree.relation(verb) == Relation::Acl;
        let first = base_phrase(document, noun).start;
        set_beside
            && told_apart
            && (of_verb || tree.head(verb) < noun)
            && (noun + 1..verb).all(|t| own.contains(&t) && document.token(t).text != ",")
            && document.name_of(noun).is_none()
            && is_human_noun(document, noun)
            && first > 0
            && document.word_before(first) == ","
    })
}

/// The verb of the clause that `token` stands in.
fn clause_of(document: &Document, token: usize) -> usize {
    let verb = |&t: &usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    document.tree.ancestors(token).find(verb).unwrap_or(token)
}

/// "said *that he left*", "said *it*": the verb has before it what is said.
fn tells_more(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let told = [Relation::Ccomp, Relation::Dobj, Relation::Mark];
    tree.children_in(verb, &told)
        .any(|t| !(is_when(document, t) || tells_hearer(document, verb) && t > verb))
}

/// "told *Reuters*".
fn tells_hearer(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let clause = tree
        .children_in(verb, &[Relation::Ccomp])
        .any(|t| !is_when(document, t));
    matches!(document.lemma(verb), "tell" | "inform") && !clause
}

/// "weeks *after* prosecutors issued a warrant".
fn is_when(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    tree.relation(clause) == Relation::Ccomp
        && tree
            .child_in(clause, &[Relation::Mark])
            .is_some_and(|mark| {
                matches!(
                    document.lower(mark),
                    "after"
                        | "before"
                        | "when"
                        | "as"
                        | "since"
                        | "while"
                        | "once"
                        | "until"
                        | "because"
                )
            })
}

/// What happened before somebody spoke is not what was said.
fn set_times_free(document: &mut Document, verb: usize) {
    let tree = &document.tree;
    let clauses: Vec<usize> = tree
        .children_in(verb, &[Relation::Ccomp])
        .filter(|&clause| is_when(document, clause))
        .collect();
    for clause in clauses {
        document.tree.rehang(clause, verb, Relation::Advcl);
    }
}
