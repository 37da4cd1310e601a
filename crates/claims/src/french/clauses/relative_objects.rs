//! "Le juge qui a condamné *X* a été tué", "Y, qui commande *la milice Z*, a été tué": whom or what a relative
//! clause tells of, which the model hangs on the noun that the clause describes, or on the verb behind it.

use super::incomplete::{is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Gives such clauses their objects, and takes them from the clauses around.
pub fn mend(draft: &mut Draft) {
    for word in draft.words() {
        believed(draft, word);
        behind_whom(draft, word);
        behind_that(draft, word);
    }
    for word in draft.words() {
        if let Some(verb) = clause_before(draft, word) {
            draft.hang(word, verb, "obj");
        }
    }
}

/// The verb of a clause of "qui", or the present participle, that ends right before the noun or name at `word`.
fn clause_before(draft: &Draft, word: usize) -> Option<usize> {
    let loose = matches!(
        draft.tokens[word].dep.as_str(),
        "appos"
            | "nmod"
            | "flat:name"
            | "flat"
            | "nsubj"
            | "nsubj:pass"
            | "obl:mod"
            | "obl:arg"
            | "dep"
    );
    if !loose || !is_nominal(draft, word) || draft.child(word, "case").is_some() {
        return None;
    }
    let first = draft.below(word).into_iter().min()?;
    let verb = draft
        .previous(first)
        .filter(|&v| draft.tokens[v].pos == "VERB")?;
    let above = draft.tokens[word].head;
    let free =
        draft.child(verb, "obj").is_none() && above != verb && draft.in_one_sentence(verb, word);
    let noun = described(draft, verb)?;
    let of_noun = above == noun || noun < verb && above < verb && draft.is_below(above, noun);
    let shared = draft.tokens[noun].head == above || ends_at_comma(draft, word);
    let of_main = above > word && draft.tokens[word].dep.starts_with("nsubj") && shared;
    (free && (of_noun || of_main)).then_some(verb)
}

/// The noun that the clause of "qui" around `verb`, or the participle "gardant", describes.
fn described(draft: &Draft, verb: usize) -> Option<usize> {
    let noun = draft.tokens[verb].head;
    let who = draft
        .child(verb, "nsubj")
        .is_some_and(|who| who < verb && lowered(&draft.tokens[who]) == "qui");
    let relative =
        who && draft.tokens[verb].dep == "acl:relcl" && draft.child(verb, "aux:pass").is_none();
    let morph = draft.tokens[verb].morph.as_str();
    let participle = draft.tokens[verb].dep == "acl"
        && morph.contains("Tense=Pres")
        && morph.contains("VerbForm=Part");
    (noun < verb && (relative || participle)).then_some(noun)
}

/// Whether a comma ends the clause behind `word`.
fn ends_at_comma(draft: &Draft, word: usize) -> bool {
    let last = draft.below(word).into_iter().max().unwrap_or(word);
    let comma = |i: usize| draft.tokens[i].text == ",";
    comma(last) || draft.next(last).is_some_and(comma)
}

/// "X, *que la police croyait mort*, a fui": what others believed of X, which the model makes a clause of its own.
fn believed(draft: &mut Draft, verb: usize) {
    let that = draft
        .child(verb, "mark")
        .filter(|&m| matches!(lowered(&draft.tokens[m]).as_str(), "que" | "qu'"));
    let Some(that) = that.filter(|_| draft.tokens[verb].dep == "advcl" && is_finite(draft, verb))
    else {
        return;
    };
    let comma = draft
        .previous(that)
        .filter(|&c| draft.tokens[c].text == "," && draft.in_one_sentence(c, that));
    let Some(last) = comma.and_then(|c| draft.previous(c)) else {
        return;
    };
    let Some(name) =
        { draft.entities.iter() }.find(|e| e.label == "PERSON" && e.tokens.contains(&last))
    else {
        return;
    };
    let name = name.tokens.clone();
    let head = name
        .clone()
        .find(|&i| !name.contains(&draft.tokens[i].head) || draft.tokens[i].head == i);
    let main = draft.tokens[verb].head;
    let Some(head) = head.filter(|_| main > verb) else {
        return;
    };
    draft.hang(verb, head, "acl:relcl");
    draft.hang(that, verb, "obj");
    dead(draft, verb);
    let token = &mut draft.tokens[that];
    token.pos = "PRON".into();
    token.morph = "PronType=Rel".into();
    if draft.tokens[head].head == head || draft.tokens[head].head == main {
        make_subject(draft, head, main);
    }
}

/// "croyait *mort*": believed to have died, and not by whoever died.
fn dead(draft: &mut Draft, verb: usize) {
    let complement = draft
        .child(verb, "xcomp")
        .filter(|&c| draft.tokens[c].pos == "ADJ" && lowered(&draft.tokens[c]).starts_with("mort"));
    let Some(dead) = complement else {
        return;
    };
    draft.tokens[dead].pos = "VERB".into();
    draft.tokens[dead].lemma = "mourir".into();
    draft.tokens[dead].morph = "Tense=Past|VerbForm=Part".into();
    draft.add(dead, dead, "to", "TO", "aux");
    draft.add(dead, dead, "have", "VB", "aux");
}

/// "Y, *chez qui X* a logé": whoever stands right behind "qui" is the subject of the clause.
fn behind_whom(draft: &mut Draft, whom: usize) {
    let relative = matches!(
        lowered(&draft.tokens[whom]).as_str(),
        "qui" | "lequel" | "laquelle" | "lesquels" | "lesquelles"
    );
    let verb = draft.tokens[whom].head;
    let led = draft.child(whom, "case").is_some();
    if !relative
        || !led
        || verb < whom
        || super::incomplete::has_subject(draft, verb)
        || !is_finite(draft, verb)
    {
        return;
    }
    let subject = draft.children(whom).into_iter().find(|&s| {
        let beside = matches!(
            draft.tokens[s].dep.as_str(),
            "appos" | "nmod" | "flat:name" | "flat"
        );
        let first = draft.below(s).into_iter().min();
        let close = first.and_then(|first| draft.previous(first)) == Some(whom);
        beside && close && s < verb && is_nominal(draft, s) && draft.child(s, "case").is_none()
    });
    if let Some(subject) = subject {
        make_subject(draft, subject, verb);
        let token = &mut draft.tokens[whom];
        token.morph = "PronType=Rel".into();
    }
}

/// "La milice *que commande X* a fui": whoever stands right behind the verb of such a clause is its subject.
fn behind_that(draft: &mut Draft, that: usize) {
    let verb = draft.tokens[that].head;
    let relative = matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'")
        && draft.tokens[that].dep == "obj"
        && draft.tokens[verb].dep == "acl:relcl"
        && draft.next(that) == Some(verb);
    if !relative
        || super::incomplete::has_subject(draft, verb)
        || draft.child(verb, "det").is_some()
    {
        return;
    }
    let noun = draft.tokens[verb].head;
    let subject = draft.children(noun).into_iter().find(|&s| {
        let first = draft.below(s).into_iter().min();
        let close = first.and_then(|first| draft.previous(first)) == Some(verb);
        close && is_nominal(draft, s) && draft.child(s, "case").is_none()
    });
    let Some(subject) = subject else {
        return;
    };
    if draft.tokens[verb].pos == "NOUN" {
        // "commande", which the model takes for a noun
        let form = lowered(&draft.tokens[verb]);
        draft.tokens[verb].lemma = format!("{}er", form.trim_end_matches('e')).into();
        draft.tokens[verb].pos = "VERB".into();
        draft.tokens[verb].morph = "Mood=Ind|Tense=Pres|VerbForm=Fin".into();
    }
    draft.hang(subject, verb, "nsubj");
}
