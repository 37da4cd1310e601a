//! "*The son of a teacher*, Novak was born in A": a description that opens the sentence, which the model
//! makes a second subject, or hangs on the verb.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

const SUBJECTS: [Relation; 2] = [Relation::Nsubj, Relation::Nsubjpass];

/// Hangs such descriptions on the name.
pub fn mend(document: &mut Document) {
    for described in 0..document.tokens().len() {
        if let Some(name) = name_behind(document, described) {
            document.tree.rehang(described, name, Relation::Appos);
        }
    }
}

/// The name behind the comma, which is the subject of the same verb.
fn name_behind(document: &Document, described: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(described);
    let first = tree.subtree(described).into_iter().min()?;
    let loose = SUBJECTS.contains(&tree.relation(described))
        || matches!(
            tree.relation(described),
            Relation::Other | Relation::Npadvmod
        );
    let opens = loose
        && document.sentence(described).start == first
        && document.is_pos(described, "NOUN")
        && (matches!(document.token(first).tag.as_str(), "DT" | "PRP$")
            || is_office_of_years(document, described))
        && crate::mentions::is_human_noun(document, described);
    if document.is_french || !opens {
        return None;
    }
    let name = tree
        .children_in(verb, &SUBJECTS)
        .find(|&name| name > described && name < verb)?;
    let Some(whole) = document.name_of(name) else {
        // "A former adviser to the presidency, *he* lives in A"
        let he = matches!(document.lower(name), "he" | "she");
        return (he && document.word_before(name) == ",").then_some(name);
    };
    let apart = document.word_before(whole.start()) == ",";
    (apart && whole.name_type == NameType::Person).then_some(name)
}

/// "*Deputy director from 2011 to 2014*, Novak was sacked": an office without an article, and its years.
fn is_office_of_years(document: &Document, described: usize) -> bool {
    let tree = &document.tree;
    let years = |t: usize| {
        let word = document.lower(t);
        word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())
    };
    document.lexicon.roles.nouns.has(document.lemma(described))
        && tree
            .children_in(described, &[Relation::Prep])
            .filter(|&p| matches!(document.lower(p), "from" | "until" | "since" | "between"))
            .any(|p| tree.children_in(p, &[Relation::Pobj]).any(years))
}
