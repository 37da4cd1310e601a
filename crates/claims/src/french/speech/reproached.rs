//! "La justice *reproche à Slim Varnek* d'avoir fui": whom French reproaches is whom English accuses.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes the one reproached the object, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for verb in draft.words() {
        if draft.tokens[verb].lemma != "reprocher" || draft.tokens[verb].pos != "VERB" {
            continue;
        }
        let infinitive = draft
            .children(verb)
            .into_iter()
            .any(|c| c > verb && draft.tokens[c].morph.contains("VerbForm=Inf"));
        let whom = draft.children(verb).into_iter().find_map(|who| {
            let case = draft.child(who, "case")?;
            let to = matches!(lowered(&draft.tokens[case]).as_str(), "à" | "au" | "aux");
            let person = matches!(draft.tokens[who].pos.as_str(), "NOUN" | "PROPN");
            (who > verb && to && person && draft.labels[who] != "GPE").then_some((who, case))
        });
        if let Some((who, case)) = whom.filter(|_| infinitive) {
            draft.tokens[who].dep = "obj".into();
            draft.tokens[case].dep = "dep".into();
            draft.tokens[case].pos = "PART".into();
        }
    }
}
