//! "La police *le croit* à Oran", "un rapport *le situe* à Sfax": pronouns that the model takes for articles, and
//! the verbs behind them that it takes for nouns.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Makes pronouns and verbs of them.
pub fn mend(draft: &mut Draft) {
    for pronoun in draft.words() {
        no_subject(draft, pronoun);
    }
    for article in draft.words() {
        let word = lowered(&draft.tokens[article]);
        if !matches!(word.as_str(), "le" | "la" | "les" | "l'")
            || draft.tokens[article].pos != "DET"
        {
            continue;
        }
        let Some(verb) = draft.next(article) else {
            continue;
        };
        if draft.tokens[article].head != verb {
            continue;
        }
        if is_noun_for_verb(draft, article, verb) {
            let infinitive = format!("{}r", lowered(&draft.tokens[verb]));
            let token = &mut draft.tokens[verb];
            token.lemma = infinitive.into();
            token.pos = "VERB".into();
            token.morph = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin".into();
        }
        let object = draft.tokens[verb].pos == "VERB"
            && draft.tokens[verb].morph.contains("VerbForm=Fin")
            && matches!(draft.tokens[article].dep.as_str(), "obj" | "det");
        if object {
            let number = if word == "les" { "Plur" } else { "Sing" };
            let token = &mut draft.tokens[article];
            token.pos = "PRON".into();
            token.dep = "obj".into();
            token.morph = format!("Number={number}|Person=3").into();
        }
    }
}

/// "*m'*a accordé l'asile": never a subject, but whom it is given, or whom it befell.
fn no_subject(draft: &mut Draft, pronoun: usize) {
    let me = matches!(
        lowered(&draft.tokens[pronoun]).as_str(),
        "m'" | "me" | "t'" | "te"
    );
    if me && draft.tokens[pronoun].dep.starts_with("nsubj") {
        let verb = draft.tokens[pronoun].head;
        let given = draft.child(verb, "obj").is_some();
        draft.tokens[pronoun].dep = if given { "iobj".into() } else { "obj".into() };
    }
}

/// "situe", with a subject before the article: a verb of the lexicon that is no noun of it.
fn is_noun_for_verb(draft: &Draft, article: usize, verb: usize) -> bool {
    let form = lowered(&draft.tokens[verb]);
    let infinitive = format!("{form}r");
    let known = form.ends_with('e')
        && french().verbs.contains_key(&infinitive)
        && !french().nouns.contains_key(&form);
    let subject = draft
        .child(verb, "nsubj")
        .is_some_and(|subject| subject < article && draft.next(subject).is_some());
    let copula = draft.child(verb, "cop").is_some();
    known && subject && !copula && draft.tokens[verb].pos == "NOUN"
}

/// "l'avait *séquestrée*": the participle agrees with whom it befell.
pub fn is_of_a_woman(draft: &Draft, pronoun: usize) -> bool {
    let verb = &draft.tokens[draft.tokens[pronoun].head];
    verb.morph.contains("VerbForm=Part") && lowered(verb).ends_with("ée")
}
