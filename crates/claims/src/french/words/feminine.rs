//! "avocate", "directrice", "conseillère": women, whatever gender the model gives the noun.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the gender of nouns right that have a form for women.
pub fn mend(draft: &mut Draft) {
    for noun in draft.words() {
        let token = &draft.tokens[noun];
        if token.pos != "NOUN" || !token.morph.contains("Gender=Masc") {
            continue;
        }
        let form = lowered(token);
        let singular = form.strip_suffix('s').unwrap_or(&form);
        // "*la* ministre": the article tells, where the word is the same of both
        let article = draft
            .child(noun, "det")
            .is_some_and(|d| matches!(lowered(&draft.tokens[d]).as_str(), "la" | "une" | "cette"));
        if article || is_feminine(singular, &token.lemma) {
            let morph = token.morph.replace("Gender=Masc", "Gender=Fem");
            draft.tokens[noun].morph = morph.into();
        }
    }
}

/// "avocate" of "avocat", "directrice" of "directeur", "conseillère" of "conseiller".
fn is_feminine(form: &str, lemma: &str) -> bool {
    let ends = |form_end: &str, lemma_end: &str| {
        let stems = form
            .strip_suffix(form_end)
            .zip(lemma.strip_suffix(lemma_end));
        stems.is_some_and(|(one, other)| one == other)
    };
    ends("e", "")
        || ends("trice", "teur")
        || ends("euse", "eur")
        || ends("ère", "er")
        || ends("nne", "n")
}
