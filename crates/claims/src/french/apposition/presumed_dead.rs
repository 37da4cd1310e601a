//! "X, *présumé mort* en 2023, se trouverait à A": the year is that of the death, and not of what X does.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes a participle of it, whatever the model calls it, with its time, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        let presumed = lowered(&draft.tokens[word]).starts_with("présumé");
        let Some(dead) = draft.next(word).filter(|_| presumed) else {
            continue;
        };
        if !lowered(&draft.tokens[dead]).starts_with("mort") {
            continue;
        }
        draft.tokens[word].pos = "VERB".into();
        draft.tokens[word].lemma = "présumer".into();
        draft.tokens[word].morph = "Tense=Past|VerbForm=Part".into();
        draft.tokens[dead].pos = "ADJ".into();
        if matches!(draft.tokens[word].dep.as_str(), "appos" | "nmod" | "amod") {
            draft.tokens[word].dep = "acl".into();
        }
        if draft.tokens[word].dep == "obl:mod" {
            draft.tokens[word].dep = "advcl".into();
        }
    }
}
