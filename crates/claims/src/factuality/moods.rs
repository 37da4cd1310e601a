//! Moods without a modal verb: orders ("bring him back"), what is demanded ("that he be
//! arrested"), what a headline announces ("Novak to return"), and journeys under way or arranged ("is
//! flying to Minsk on Monday").

use reportedly_model::Modality;

use super::Factuality;
use crate::Reader;
use crate::syntax::{Relation, subject_of};
use crate::time::is_weekday_or_tomorrow;

/// Applies the mood of the verb at `predicate`.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    if is_imperative(reader, predicate) {
        factuality.void = true;
    } else if is_subjunctive(reader, predicate)
        || is_called_for(reader, predicate)
        || is_announced(reader, predicate)
        || is_arranged(reader, predicate)
        || is_own_arrangement(reader, predicate)
    {
        factuality.suspend(Modality::Intended);
    }
}

/// "Bring him back to Minsk": a bare verb that opens a sentence or a quotation.
fn is_imperative(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Aux];
    let first = tree.first_conjunct(predicate);
    let bare = |verb: usize| {
        document.token(verb).tag == "VB"
            && document.is_pos(verb, "VERB")
            && tree.child_in(verb, &subjects).is_none()
    };
    // the model hangs quoted orders on the verb of saying in several ways
    let clause = matches!(
        tree.relation(first),
        Relation::Root | Relation::Ccomp | Relation::Advcl
    );
    let opens = |t: usize| {
        document.sentence(t).start == t
            || matches!(document.word_before(t), "“" | "\"" | "``" | "‘")
    };
    clause && (opens(first) && bare(first) && bare(predicate) || addressed(reader, first, &opens))
}

/// "*Let* him come back": whoever says so asks for it.
fn is_called_for(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(predicate);
    let bare = document.token(above).tag == "VB"
        && tree
            .child_in(
                above,
                &[Relation::Nsubj, Relation::Nsubjpass, Relation::Aux],
            )
            .is_none();
    let clause = matches!(tree.relation(predicate), Relation::Ccomp | Relation::Xcomp);
    clause && bare && document.lemma(above) == "let"
}

/// Words of whoever is called, with the comma.
const LONGEST_CALL: usize = 4;

/// "*Marko*, go home": whoever is called before the bare verb.
fn addressed(reader: &Reader, verb: usize, opens: &dyn Fn(usize) -> bool) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let bare = document.token(verb).tag == "VB" && tree.child_in(verb, &[Relation::Aux]).is_none();
    let called = tree.child_in(verb, &[Relation::Nsubj, Relation::Npadvmod]);
    let first = called.and_then(|c| tree.subtree(c).into_iter().min());
    let comma = document.word_before(verb) == ",";
    bare && comma && first.is_some_and(|t| opens(t) && verb - t <= LONGEST_CALL)
}

/// "that he be arrested", "that he return".
fn is_subjunctive(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let auxiliaries: Vec<usize> = tree
        .children_in(predicate, &[Relation::Aux, Relation::Auxpass])
        .collect();
    let be = !auxiliaries.is_empty() && auxiliaries.iter().all(|&a| document.lower(a) == "be");
    let above = tree.head(predicate);
    let demanded = tree.relation(predicate) == Relation::Ccomp
        && document
            .lexicon
            .factuality
            .demanding
            .verbs
            .has(document.lemma(above));
    let bare = matches!(document.token(predicate).tag.as_str(), "VB" | "VBP");
    // "insists that he did not go" demands nothing
    let present = bare && !auxiliaries.iter().any(|&a| document.lemma(a) == "do");
    be || demanded && present
}

/// "Novak to return to Lagos", "Novak to be deported, lawyer says": headlines leave out the "is".
fn is_announced(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let auxiliaries = || tree.children_in(predicate, &[Relation::Aux]);
    let Some(to) = auxiliaries().find(|&a| document.token(a).tag == "TO") else {
        return false;
    };
    let perfect = auxiliaries().any(|a| document.lemma(a) == "have");
    let head = tree.head(predicate);
    let ends_before = |subject: usize| subject < to && document.word_before(to) != ",";
    let own = tree
        .child_in(predicate, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some_and(ends_before);
    let announced = match tree.relation(predicate) {
        Relation::Root | Relation::Csubj => own,
        Relation::Ccomp => own && predicate < head && speaks(reader, head),
        Relation::Relcl | Relation::Acl => {
            document
                .name_of(head)
                .is_some_and(|name| name.tokens.end == to)
                && (tree.head(head) == head || speaks(reader, tree.head(head)))
        }
        _ => false,
    };
    announced && !perfect
}

fn speaks(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document.lexicon.speech.verbs.has(document.lemma(verb))
}

/// "is leaving Homs *on Monday*", "was leaving *the next day*": what is arranged.
fn is_arranged(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let present = tree
        .children_in(predicate, &[Relation::Aux])
        .any(|a| matches!(document.lower(a), "is" | "are" | "am" | "'s" | "’s" | "'re"));
    let ahead = |t: usize| is_weekday_or_tomorrow(document.lower(t));
    let on_day = |t: usize| {
        let day = tree.child_in(t, &[Relation::Pobj]).is_some_and(ahead);
        ahead(t) || day && document.lower(t) == "on"
    };
    // "was leaving *the next day*", said before it came
    let next = |t: usize| {
        let mut before = tree.children_in(t, &[Relation::Amod]);
        before.any(|word| matches!(document.lower(word), "next" | "following"))
    };
    let when = |t: usize| present && on_day(t) || !present && next(t);
    is_under_way(reader, predicate)
        && tree
            .children_in(predicate, &[Relation::Prep, Relation::Npadvmod])
            .any(when)
}

/// "told friends *he was moving to Spain*": where somebody says that he is going, he has yet to go.
fn is_own_arrangement(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let plain = [
        "move", "go", "leave", "fly", "travel", "return", "emigrate", "come", "head",
    ];
    let tells = tree.head(predicate);
    let own = subject_of(document, predicate).and_then(|s| reader.chains.chain_at(s.token));
    let teller = || subject_of(document, tells).and_then(|s| reader.chains.chain_at(s.token));
    let quoted = crate::quotes::quote_at(document, predicate).is_some();
    let broken_off = tree.child_in(predicate, &[Relation::Advcl]).is_some();
    plain.contains(&document.lemma(predicate))
        && is_under_way(reader, predicate)
        && tree.relation(predicate) == Relation::Ccomp
        && speaks(reader, tells)
        && own.is_some()
        && own == teller()
        && !(broken_off || quoted)
}

/// "is flying": under way, so that nothing is said of an arrival.
pub fn is_under_way(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let being = tree
        .children_in(predicate, &[Relation::Auxpass])
        .any(|a| document.lower(a) == "being");
    (being || document.token(predicate).tag == "VBG")
        && tree
            .children_in(predicate, &[Relation::Aux])
            .any(|a| document.lemma(a) == "be" && document.token(a).tag != "VBN")
}
