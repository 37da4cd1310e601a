//! Mends what stands beside a subject and was taken for it: speakers ("Novak, *sources close to her
//! say*, flew to Riga"), and names behind a description ("her brother-in-law, *the tailor Novak*,").

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives the clause its own subject back, and hangs speaker and verb of saying beside it.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if let Some(aside) = taken_for_subject(document, token) {
            let tree = &mut document.tree;
            tree.rehang(aside.subject, aside.verb, Relation::Nsubj);
            tree.rehang(aside.saying, aside.verb, Relation::Parataxis);
            tree.rehang(aside.speaker, aside.saying, Relation::Nsubj);
        }
        if let Some((clause, saying)) = announced_below_name(document, token) {
            document.tree.rehang(clause, saying, Relation::Ccomp);
            document.tree.set_subject(token, clause);
        }
        if let Some(subject) = apposed_to_stray(document, token) {
            let tree = &mut document.tree;
            let (verb, relation) = (tree.head(subject), tree.relation(subject));
            tree.rehang(subject, token, Relation::Appos);
            tree.rehang(token, verb, relation);
        }
    }
}

struct Aside {
    subject: usize,
    speaker: usize,
    saying: usize,
    verb: usize,
}

/// A noun for a speaker between commas, with a verb of saying below it and, below it too, the name
/// that the clause is about.
fn taken_for_subject(document: &Document, speaker: usize) -> Option<Aside> {
    let tree = &document.tree;
    let verb = tree.head(speaker);
    if tree.relation(speaker) != Relation::Nsubj || !document.is_pos(speaker, "NOUN") {
        return None;
    }
    let subject = tree
        .children_in(
            speaker,
            &[Relation::Nsubj, Relation::Compound, Relation::Nmod],
        )
        .find(|&s| s < speaker && document.name_of(s).is_some())?;
    let saying = tree.children(speaker).iter().copied().find(|&s| {
        s > speaker && s < verb && document.lexicon.speech.verbs.has(document.lemma(s))
    })?;
    let comma = |t: usize| document.token(t).text == ",";
    let parted = comma(subject + 1) && comma(saying + 1) && document.is_pos(verb, "VERB");
    parted.then_some(Aside {
        subject,
        speaker,
        saying,
        verb,
    })
}

/// "*Ex-minister* to be deported, lawyer says": a headline's subject that the model hangs on the verb
/// of saying, with the clause below it.
fn announced_below_name(document: &Document, subject: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let saying = tree.head(subject);
    let loose = matches!(tree.relation(subject), Relation::Other | Relation::Npadvmod);
    let speech = document.lexicon.speech.verbs.has(document.lemma(saying));
    if !loose || !speech || saying < subject {
        return None;
    }
    let clause = tree.child_in(subject, &[Relation::Relcl, Relation::Acl])?;
    let to = tree
        .children_in(clause, &[Relation::Aux])
        .find(|&a| document.token(a).tag == "TO")?;
    (to == subject + 1 && clause < saying).then_some((clause, saying))
}

/// "*Her brother-in-law*, the tailor Novak, was arrested": the subject between commas right behind a
/// noun for a person that the model could not place.
fn apposed_to_stray(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(noun);
    let stray = matches!(
        tree.relation(noun),
        Relation::Npadvmod | Relation::Advcl | Relation::Other
    ) && document.is_pos(noun, "NOUN")
        && is_human_noun(document, noun);
    if !stray || document.word_after(noun) != "," {
        return None;
    }
    tree.children_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .find(|&subject| {
            let phrase = tree.subtree(subject);
            let (first, last) = (phrase.iter().min(), phrase.iter().max());
            let person =
                document.is_name(subject, NameType::Person) || is_human_noun(document, subject);
            let closed = |&last: &usize| {
                document.word_after(last) == "," || document.token(last).text == ","
            };
            person && first == Some(&(noun + 2)) && last.is_some_and(closed)
        })
}
