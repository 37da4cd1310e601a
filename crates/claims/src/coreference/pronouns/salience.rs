//! How readily a reader thinks of a mention when a pronoun comes.

use crate::coreference::Chains;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Weight of a chain as antecedent of a word at `token`, by its latest mention before it, by
/// how that one stands in its sentence, and by how often the chain was spoken of.
pub fn weight(
    document: &Document,
    chains: &Chains,
    latest: usize,
    token: usize,
    times: usize,
) -> i32 {
    let sentence_of = |mention: usize| document.tree.sentence(chains.drafts[mention].head);
    let distance = document.tree.sentence(token) - sentence_of(latest);
    let function = chains
        .earlier(chains.chain(latest), latest + 1)
        .take_while(|&mention| sentence_of(mention) == sentence_of(latest))
        .map(|mention| by_function(document, chains.drafts[mention].head))
        .max()
        .unwrap_or(0);
    let latest_head = chains.drafts[latest].head;
    let parted = (latest_head..token).any(|t| document.token(t).text == ";");
    let by_distance = match distance {
        0 if parted => 130,
        0 => 150,
        1 => 80,
        2 => 40,
        3 => 20,
        4 => 10,
        _ => 0,
    };
    by_distance + function + 4 * times.min(6) as i32
}

/// Subjects, logical subjects included, before objects, objects before the rest.
fn by_function(document: &Document, head: usize) -> i32 {
    let tree = &document.tree;
    let governor = tree.head(head);
    match tree.relation(head) {
        // "landed in Conakry, where *Kone* met him. He was then to go on": told by the way
        Relation::Nsubj | Relation::Nsubjpass if acts_by_the_way(document, head) => 12,
        Relation::Nsubj | Relation::Nsubjpass if head < governor => 35,
        Relation::Nsubj | Relation::Nsubjpass => 12,
        Relation::Appos => by_function(document, governor),
        Relation::Dobj | Relation::Dative => 14,
        Relation::Pobj if tree.relation(governor) == Relation::Agent => 20,
        Relation::Pobj
            if tree.relation(tree.head(governor)) == Relation::Prep
                && document.lower(tree.head(governor)) == "according" =>
        {
            0
        }
        // "The body of *Novak* was found": told of Novak
        Relation::Pobj if is_body(document, tree.head(governor)) => {
            by_function(document, tree.head(governor))
        }
        Relation::Pobj if document.is_pos(tree.head(governor), "NOUN") => 4,
        Relation::Pobj => 8,
        Relation::Conj if governor != head => by_function(document, governor) - 6,
        // "Novak's deputy, Petr Halik, has fled": who fled comes to mind first
        Relation::Poss if owns_named_subject(document, governor) => 0,
        Relation::Poss if is_body(document, governor) => by_function(document, governor),
        Relation::Poss => 10,
        _ => 5,
    }
}

fn is_body(document: &Document, noun: usize) -> bool {
    matches!(document.lemma(noun), "body" | "corpse" | "remains")
}

/// Whether somebody does something to whomever the talk is of, in a clause that describes a place.
pub fn acts_by_the_way(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(head);
    let place = tree.head(verb);
    let whom = tree.child_in(verb, &[Relation::Dobj]);
    tree.relation(verb) == Relation::Relcl
        && place < head
        && tree
            .children_in(verb, &[Relation::Advmod])
            .any(|t| document.lower(t) == "where")
        && whom.is_some_and(|whom| crate::mentions::pronoun(document, whom).is_some())
}

/// Whether somebody set beside a name is what the sentence is about.
fn owns_named_subject(document: &Document, noun: usize) -> bool {
    let tree = &document.tree;
    let subject = matches!(tree.relation(noun), Relation::Nsubj | Relation::Nsubjpass);
    let mut beside = tree.children_in(noun, &[Relation::Appos]);
    subject && beside.any(|name| document.is_name(name, NameType::Person))
}
