//! Somebody brought before a court by the verb above: "wants *him* back to face charges", "was
//! extradited to stand trial".

use reportedly_model::LegalAct;

use super::actor::acting_parties;
use super::is_human;
use crate::Reader;
use crate::frames::party::parties_in;
use crate::syntax::{Relation, is_passive, subject_of};

/// Who is to face what the infinitive tells, and who wants it so.
pub struct Awaited {
    pub who: Vec<usize>,
    pub authority: Vec<usize>,
    /// What it is as long as somebody only wants it.
    pub act: Option<LegalAct>,
}

/// Whom the verb above the infinitive `facing` sends or wants before the court: its object, never
/// its subject.
pub fn awaited(reader: &Reader, facing: usize) -> Option<Awaited> {
    let document = reader.document;
    let tree = &document.tree;
    // "wants him *back*", which the model may take for the verb of a clause
    let clause = Some(tree.head(facing)).filter(|&t| document.is_pos(t, "ADV"));
    let above = clause.map_or_else(|| tree.head(facing), |adverb| tree.head(adverb));
    let infinitive = tree
        .child_in(facing, &[Relation::Aux])
        .is_some_and(|to| document.lower(to) == "to");
    let below = matches!(
        tree.relation(facing),
        Relation::Advcl | Relation::Xcomp | Relation::Ccomp | Relation::Acl
    );
    if !infinitive || !below || !document.is_pos(above, "VERB") || is_passive(document, above) {
        return None;
    }
    let object = tree
        .child_in(above, &[Relation::Dobj])
        .or_else(|| tree.child_in(facing, &[Relation::Nsubj]))
        .or_else(|| tree.child_in(clause?, &[Relation::Nsubj]))
        .filter(|&o| is_human(reader, o))?;
    let wants = document.lexicon.legal.wanting.has(document.lemma(above));
    let wanting = || subject_of(document, above).map(|s| acting_parties(reader, s.token));
    Some(Awaited {
        who: parties_in(reader, object),
        authority: wanting().filter(|_| wants).unwrap_or_default(),
        act: wants.then_some(LegalAct::Wanted),
    })
}
