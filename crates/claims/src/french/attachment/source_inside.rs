//! "aurait, selon un proche, *gagné* Abuja": the source between an auxiliary and its participle, which the model
//! takes for what is said.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the participle where the source hung, and the source under it.
pub fn mend(draft: &mut Draft) {
    for case in draft.words() {
        if let Some((auxiliary, source, participle)) = inside(draft, case) {
            lift(draft, auxiliary, source, participle);
        }
        if let Some(aside) = set_apart(draft, case) {
            back_to_verb(draft, &aside);
        }
    }
}

fn inside(draft: &Draft, case: usize) -> Option<(usize, usize, usize)> {
    let cites = matches!(lowered(&draft.tokens[case]).as_str(), "selon" | "d'");
    let source = draft.tokens[case].head;
    let auxiliary = draft.previous(case)?;
    let carries = matches!(draft.tokens[auxiliary].lemma.as_str(), "avoir" | "être")
        && draft.tokens[auxiliary].head == source;
    if !cites || !carries || draft.tokens[case].dep != "case" || source < case {
        return None;
    }
    let participle = draft.below(source).into_iter().find(|&p| {
        p > source
            && draft.tokens[p].pos == "VERB"
            && draft.tokens[p].morph.contains("VerbForm=Part")
            && draft.tokens[p].head == source
    })?;
    Some((auxiliary, source, participle))
}

fn lift(draft: &mut Draft, auxiliary: usize, source: usize, participle: usize) {
    draft.swap(participle, source, "obl:mod");
    for child in draft.children(source) {
        let outside = child <= auxiliary || child > participle;
        if !outside {
            continue;
        }
        let object = child > participle
            && draft.child(child, "case").is_none()
            && matches!(draft.tokens[child].pos.as_str(), "NOUN" | "PROPN");
        draft.tokens[child].head = participle;
        if object {
            draft.tokens[child].dep = "obj".into();
        } else if child > participle && draft.tokens[child].dep == "nmod" {
            draft.tokens[child].dep = "obl:mod".into();
        }
    }
    let been = draft.tokens[auxiliary].lemma == "être";
    draft.tokens[auxiliary].dep = if been { "aux:pass" } else { "aux:tense" }.into();
    if let Some(subject) = draft.child(participle, "nsubj").filter(|_| been) {
        draft.tokens[subject].dep = "nsubj:pass".into();
    }
}

/// A source between commas behind a verb.
struct Aside {
    verb: usize,
    source: usize,
    end: usize,
}

/// "aurait fui*, selon un proche,* au Cameroun".
fn set_apart(draft: &Draft, case: usize) -> Option<Aside> {
    const LONGEST: usize = 8;
    let cites = matches!(lowered(&draft.tokens[case]).as_str(), "selon" | "d'");
    let source = draft.tokens[case].head;
    let comma = draft
        .previous(case)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let verb = draft
        .previous(comma)
        .filter(|&v| draft.tokens[v].pos == "VERB")?;
    let after = draft.next(case).map(|next| lowered(&draft.tokens[next]));
    let whose = lowered(&draft.tokens[case]) == "selon" || after.as_deref() == Some("après");
    let end = (source + 1..draft.tokens.len().min(source + LONGEST))
        .take_while(|&i| draft.in_one_sentence(i, case))
        .find(|&i| draft.tokens[i].text == ",")?;
    let plain = (source + 1..end).all(|i| draft.tokens[i].pos != "VERB");
    (cites && whose && plain && source > case).then_some(Aside { verb, source, end })
}

/// The source tells of the verb before it, and whatever follows belongs to that verb.
fn back_to_verb(draft: &mut Draft, aside: &Aside) {
    if draft.is_below(aside.verb, aside.source) {
        return;
    }
    draft.hang(aside.source, aside.verb, "obl:mod");
    for child in draft.children(aside.source) {
        if child > aside.end && draft.child(child, "case").is_some() {
            draft.hang(child, aside.verb, "obl:mod");
        }
    }
}
