//! Verbs that tell who says so only by what goes with them: "ruled out", "does not know", "would not
//! say how".

use crate::Reader;
use crate::document::Document;
use crate::factuality::is_negated;
use crate::syntax::Relation;

/// "does not *know* that his brother is dead": whoever knows it not tells it not.
pub(super) fn knows_nothing(reader: &Reader, verb: usize) -> bool {
    matches!(
        reader.document.lemma(verb),
        "know" | "realise" | "realize" | "learn"
    ) && is_negated(reader, verb)
}

/// "*ruled out* that he was in Libya".
pub(super) fn rules_out(document: &Document, verb: usize) -> bool {
    document.lemma(verb) == "rule"
        && document
            .tree
            .children_in(verb, &[Relation::Prt])
            .any(|particle| document.lower(particle) == "out")
}

/// "*must* reveal where he is", "*urged* the army to disclose his fate": who ought to tell has told nothing.
pub(super) fn ought_to_tell(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let auxiliaries = || tree.children_in(verb, &[Relation::Aux]);
    let owes = auxiliaries().any(|aux| {
        matches!(document.lower(aux), "must" | "should" | "ought" | "shall") && aux < verb
    });
    // "I must admit that he left", "should have said", "must know"
    let subject = tree.child_in(verb, &[Relation::Nsubj]);
    let own = subject.is_some_and(|s| matches!(document.lower(s), "i" | "we" | "it"));
    let had = auxiliaries().any(|aux| document.lower(aux) == "have");
    let thinks = matches!(
        document.lemma(verb),
        "know" | "believe" | "think" | "see" | "hear"
    );
    if owes {
        return !own && !had && !thinks;
    }
    let infinitive = auxiliaries().any(|aux| document.token(aux).tag == "TO");
    infinitive && is_demanded(document, verb)
}

/// "*demanded* that the army …", "*urged* them to disclose", "*call on* Minsk to reveal", "*has yet* to say".
fn is_demanded(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let governed = matches!(
        tree.relation(verb),
        Relation::Xcomp | Relation::Ccomp | Relation::Advcl | Relation::Acl
    );
    let mut above = tree.head(verb);
    if tree.relation(above) == Relation::Pobj {
        // "called on the authorities *to disclose*"
        above = tree.head(tree.head(above));
    } else if tree.relation(above) == Relation::Dobj {
        above = tree.head(above);
    }
    governed && above < verb && document.lexicon.speech.demanding.has(document.lemma(above))
}

/// "would not say *how* she reached Lima", "refused to say how": that she did is not the word of whoever keeps it back.
pub(super) fn keeps_details(reader: &Reader, clause: usize, verb: usize) -> bool {
    let document = reader.document;
    let asks = |t: usize| matches!(document.lower(t), "how" | "where" | "when" | "why");
    let mut asked = document.tree.children_in(clause, &[Relation::Advmod]);
    let above = document.tree.head(verb);
    let refuses = || {
        document.tree.relation(verb) == Relation::Xcomp
            && matches!(document.lemma(above), "refuse" | "decline")
            && !is_negated(reader, above)
    };
    asked.any(|t| t < clause && asks(t)) && (is_negated(reader, verb) || refuses())
}
