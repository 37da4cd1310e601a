//! What a step of law asks for, so that it has not happened: the arrest in "a warrant for his arrest".

use reportedly_model::LegalAct;

use crate::Reader;
use crate::lexicon::LegalNoun;
use crate::syntax::Relation;

/// The arrests, captures and deliveries that the step only asks for, or pays for.
pub fn only_asked(
    reader: &Reader,
    noun: &LegalNoun,
    predicate: usize,
    governor: Option<usize>,
) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let asks = matches!(
        noun.act,
        LegalAct::Warrant | LegalAct::Reward | LegalAct::RedNotice | LegalAct::Wanted
    );
    if !asks {
        return Vec::new();
    }
    let below = [
        Relation::Prep,
        Relation::Pobj,
        Relation::Pcomp,
        Relation::Acl,
        Relation::Advcl,
        Relation::Xcomp,
    ];
    let paid = |t: usize| {
        noun.act == LegalAct::Reward
            && tree.relation(t) == Relation::Relcl
            && matches!(document.lemma(t), "lead" | "help" | "provide")
    };
    let mut open = vec![predicate];
    let after = |t: usize| t > predicate || noun.act == LegalAct::Reward;
    open.extend(
        governor
            .into_iter()
            .flat_map(|verb| tree.children_in(verb, &[Relation::Prep]))
            .filter(|&t| after(t)),
    );
    let mut found = Vec::new();
    while let Some(token) = open.pop() {
        found.push(token);
        let lower = tree.children(token).iter().copied();
        open.extend(
            lower.filter(|&t| {
                below.contains(&tree.relation(t)) || paid(t) || paid(token) && t > token
            }),
        );
    }
    found.retain(|&t| t != predicate);
    found
}
