//! "Qu'il revienne", "qu'il soit à Malte ou non": what is wished or left open, and not told; "demande
//! qu'il soit libéré": what is demanded.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts "if" before the clause, while the words are still French: nobody says that it is so.
pub fn recast(draft: &mut Draft) {
    for that in draft.words() {
        dreaded(draft, that);
        if !is_wish(draft, that) {
            continue;
        }
        let token = &mut draft.tokens[that];
        token.text = "if".into();
        token.lemma = "if".into();
        token.pos = "SCONJ".into();
        token.morph = "Glossed=Yes".into();
    }
}

/// Verbs whose "que" and subjunctive say what is to be.
const DEMANDING: [&str; 14] = [
    "demander",
    "réclamer",
    "exiger",
    "souhaiter",
    "vouloir",
    "ordonner",
    "falloir",
    "préconiser",
    "recommander",
    "proposer",
    "requérir",
    "désirer",
    "suggérer",
    "prier",
];

/// Marks the clauses that tell what is demanded, while the verbs over them are still French.
pub fn mark_demands(draft: &mut Draft) {
    for clause in draft.words() {
        if is_imperative(draft, clause) {
            let token = &mut draft.tokens[clause];
            token.morph = "VerbForm=Fin|Demanded=Yes".into();
            continue;
        }
        let above = draft.tokens[clause].head;
        let demands = draft.tokens[clause].dep == "ccomp"
            && DEMANDING.contains(&draft.tokens[above].lemma.as_str());
        let children = draft.children(clause);
        let own = children.into_iter().chain([clause]);
        let subjunctive = own
            .filter(|&i| i == clause || draft.tokens[i].pos == "AUX")
            .any(|i| draft.tokens[i].morph.contains("Mood=Sub"));
        if demands && subjunctive {
            let token = &mut draft.tokens[clause];
            token.morph = format!("{}|Demanded=Yes", token.morph).into();
        }
    }
}

/// "*Libérez* X !": what others are called upon to do, by a form that "vous" would stand before elsewhere.
fn is_imperative(draft: &Draft, verb: usize) -> bool {
    let form = lowered(&draft.tokens[verb]);
    let you = { draft.children(verb).into_iter() }.any(|c| {
        c < verb
            && (draft.tokens[c].dep.starts_with("nsubj") || lowered(&draft.tokens[c]) == "vous")
    });
    let led = draft.previous(verb).is_none_or(|before| {
        !draft.in_one_sentence(before, verb) || draft.tokens[before].pos == "PUNCT"
    });
    draft.tokens[verb].pos == "VERB"
        && form.ends_with("ez")
        && led
        && !you
        && draft.child(verb, "obj").is_some()
}

/// Whether a "que" at the head of a sentence opens a clause in the subjunctive that stands alone.
fn is_wish(draft: &Draft, that: usize) -> bool {
    let opens = draft.previous(that).is_none_or(|before| {
        !draft.in_one_sentence(before, that)
            || matches!(
                draft.tokens[before].text.as_str(),
                "«" | "“" | ":" | "." | "!" | "?" | "…"
            )
    });
    if !opens || !matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'" | "qu’") {
        return false;
    }
    let verb = draft.tokens[that].head;
    let subjunctive = |i: usize| draft.tokens[i].morph.contains("Mood=Sub");
    let carried = draft.children(verb).into_iter().any(subjunctive);
    let alone = matches!(
        draft.tokens[verb].dep.as_str(),
        "ROOT" | "root" | "advcl" | "parataxis" | "ccomp" | "dep"
    );
    draft.tokens[that].dep == "mark" && alone && (subjunctive(verb) || carried)
}

/// "redoutaient d'*être arrêtés*": being arrested, which nobody plans.
fn dreaded(draft: &mut Draft, of: usize) {
    let verb = draft.tokens[of].head;
    let above = draft.tokens[verb].head;
    let led = draft.tokens[of].dep == "mark"
        && matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'");
    let dreads = matches!(
        draft.tokens[above].lemma.as_str(),
        "craindre" | "redouter" | "appréhender"
    );
    if !led || !dreads || verb < of {
        return;
    }
    let infinitive = |&i: &usize| draft.tokens[i].morph.contains("VerbForm=Inf");
    let first = (of + 1..verb).find(infinitive);
    if let Some(first) = first {
        draft.tokens[of].dep = "dep".into();
        draft.tokens[first].morph = "Tense=Pres|VerbForm=Part".into();
    }
}
