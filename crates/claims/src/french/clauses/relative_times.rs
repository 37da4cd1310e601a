//! "le jour *où* il a fui", "au moment *où* elle partait": when, and not where.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes "when" of it, while the words are still French.
pub fn mend(draft: &mut Draft) {
    const TIMES: [&str; 14] = [
        "jour", "moment", "époque", "année", "an", "date", "semaine", "mois", "nuit", "soir",
        "matin", "heure", "instant", "période",
    ];
    for word in draft.words() {
        let noun = draft.previous(word).filter(|&noun| {
            lowered(&draft.tokens[word]) == "où"
                && TIMES.contains(&draft.tokens[noun].lemma.as_str())
        });
        if noun.is_none() {
            continue;
        }
        let token = &mut draft.tokens[word];
        token.text = "when".into();
        token.lemma = "when".into();
        token.pos = "ADV".into();
        token.dep = "advmod".into();
        token.morph = "Glossed=Yes".into();
    }
}
