//! Hangs a "not" on what it denies: "flew not to Paris but to Rome", "in Rome, not Paris".

use crate::document::Document;
use crate::syntax::{Relation, base_phrase};

/// Gives every "not" that stands right before a phrase to this phrase, and makes what it denies
/// a member of the list before it.
pub fn mend(document: &mut Document) {
    for not in 0..document.tokens().len() {
        if document.lower(not) != "not" || document.sentence(not).end <= not + 1 {
            continue;
        }
        if let Some(preposition) = denied_preposition(document, not) {
            document.tree.rehang(not, preposition, Relation::Neg);
        } else if let Some((noun, member)) = denied_member(document, not) {
            document.tree.coordinate(noun, member);
            document.tree.rehang(not, noun, Relation::Neg);
            give_back_clause(document, noun, member);
        }
    }
    for but in 1..document.tokens().len() {
        if let Some((all, excepted)) = excepted(document, but) {
            document.tree.rehang(but, all, Relation::Prep);
            document.tree.rehang(excepted, but, Relation::Pobj);
        }
    }
    for instead in 1..document.tokens().len() {
        if let Some((done, said)) = done_instead(document, instead) {
            document.tree.coordinate(done, said);
        }
    }
    for than in 1..document.tokens().len() {
        let rather = document.lower(than) == "than" && document.lower(than - 1) == "rather"
            || document.lower(than) == "of" && document.lower(than - 1) == "instead";
        let before = (than >= 3).then(|| than - 3).filter(|_| rather);
        let noun = document.tree.child_in(than, &[Relation::Pobj]).or_else(|| {
            document
                .tree
                .child_in(than - 1, &[Relation::Pobj])
                .filter(|_| rather)
        });
        if let Some((member, noun)) = before.zip(noun) {
            let member = document.name_of(member).map_or(member, |name| name.head());
            give_back_clause(document, noun, member);
        }
    }
}

/// "everyone but *the driver* was arrested": the model gives the verb two subjects.
fn subject_behind(document: &Document, all: usize, but: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let verb = tree.head(all);
    subjects.contains(&tree.relation(all)).then_some(())?;
    tree.children_in(verb, &subjects)
        .find(|&subject| subject > but && subject < verb)
}

/// "everyone *but* Novak", "no one *but* his wife": who is left out.
fn excepted(document: &Document, but: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let all = but - 1;
    let of_all = matches!(
        document.lower(all),
        "everyone" | "everybody" | "all" | "nobody" | "none" | "anyone" | "anybody" | "one"
    );
    let member = tree
        .children_in(all, &[Relation::Conj])
        .find(|&member| member > but)
        .or_else(|| subject_behind(document, all, but))?;
    (of_all && document.lower(but) == "but").then_some((all, member))
}

/// "told his wife he was going home, *but instead drove* to the airport": what was done is no more of
/// what was said. Gives the verb behind "instead" and that of saying.
fn done_instead(document: &Document, instead: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let done = instead + 1;
    let turns = document.lower(instead) == "instead"
        && document.lower(instead - 1) == "but"
        && done < document.tokens().len();
    let listed = turns && tree.relation(done) == Relation::Conj;
    let clause = listed.then(|| tree.first_conjunct(done))?;
    let said = tree.head(clause);
    let own = tree.child_in(clause, &[Relation::Nsubj])?;
    let finite = document.token(done).tag == "VBD" && document.is_pos(said, "VERB");
    let speaks = document.lexicon.speech.verbs.has(document.lemma(said));
    (finite && speaks && own < clause && tree.relation(clause) == Relation::Ccomp)
        .then_some((done, said))
}

/// "it was Aziz, not Nasser, *who fled*": the clause is about the first.
fn give_back_clause(document: &mut Document, noun: usize, member: usize) {
    let tree = &document.tree;
    let copula = tree.head(member);
    let cleft = tree.relation(member) == Relation::Attr
        && document.lemma(copula) == "be"
        && tree
            .children_in(copula, &[Relation::Nsubj, Relation::Expl])
            .any(|subject| document.lower(subject) == "it");
    if !cleft {
        return;
    }
    let clauses: Vec<usize> = tree.children_in(noun, &[Relation::Relcl]).collect();
    for clause in clauses {
        document.tree.rehang(clause, member, Relation::Relcl);
    }
}

/// "flew not *to* Paris": the preposition right after a "not" that the model hung on a full verb
/// before it.
fn denied_preposition(document: &Document, not: usize) -> Option<usize> {
    let verb = document.tree.head(not);
    let after_verb = document.is_pos(verb, "VERB") && verb < not;
    let preposition = not + 1;
    let adposition = document.is_pos(preposition, "ADP")
        && document.tree.relation(preposition) == Relation::Prep;
    // "n'ira pas avec elle": the French "not" stands behind the verb that it denies
    let end = document.sentence(not).end;
    let contrasted = (preposition..end).any(|t| matches!(document.lower(t), "but" | "instead"));
    let of_phrase = !document.is_french || contrasted;
    (after_verb && adposition && of_phrase).then_some(preposition)
}

/// "in Rome, not *Paris*": the noun right after, and the noun right before, to which it belongs.
fn denied_member(document: &Document, not: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let start = not + 1;
    let limit = document.sentence(not).end.min(start + 6);
    let noun = (start..limit).find(|&t| {
        let nominal = document.is_pos(t, "NOUN") || document.is_pos(t, "PROPN");
        nominal && tree.relation(t) != Relation::Compound && base_phrase(document, t).start == start
    })?;
    let loose = matches!(
        tree.relation(noun),
        Relation::Appos | Relation::Conj | Relation::Npadvmod | Relation::Dobj | Relation::Other
    );
    let before = (document.sentence(not).start..not)
        .rev()
        .find(|&t| !document.is_pos(t, "PUNCT") && !document.is_pos(t, "CCONJ"))?;
    let member = document.name_of(before).map_or(before, |name| name.head());
    let nominal = document.is_pos(member, "NOUN") || document.is_pos(member, "PROPN");
    (loose && nominal && not_verb_between(document, before, not)).then_some((noun, member))
}

fn not_verb_between(document: &Document, before: usize, not: usize) -> bool {
    (before + 1..not).all(|t| !document.is_pos(t, "VERB") && !document.is_pos(t, "AUX"))
}
