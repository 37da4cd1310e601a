//! "ont démenti *que X se soit posé* à Moroni", "La femme de X *et ses enfants sont* à Cotonou": clauses
//! that the model takes for their subject.

use super::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Puts the verb over its subject.
pub fn mend(draft: &mut Draft) {
    for said in draft.words() {
        copula_behind(draft, said);
        place_behind_that(draft, said);
    }
    for verb in draft.words() {
        if draft.tokens[verb].pos == "VERB" && is_finite(draft, verb) {
            styled_so(draft, verb);
            parted_from_subject(draft, verb);
            behind_that(draft, verb);
            that_on_subject(draft, verb);
            name_behind_that(draft, verb);
            second_subject(draft, verb);
        }
    }
}

/// "Un homme *se disant son cousin* a affirmé": whoever calls himself so is the one who speaks.
fn styled_so(draft: &mut Draft, verb: usize) {
    if has_subject(draft, verb) {
        return;
    }
    let found = draft.children(verb).into_iter().find_map(|p| {
        let token = &draft.tokens[p];
        let styled = p < verb && token.pos == "VERB" && token.text.ends_with("ant");
        let subject = draft.child(p, "nsubj").filter(|&s| s < p)?;
        (styled && token.dep == "advcl" && is_nominal(draft, subject)).then_some((p, subject))
    });
    if let Some((participle, subject)) = found {
        make_subject(draft, subject, verb);
        draft.hang(participle, subject, "acl");
    }
}

/// "a confirmé *qu'un jet*, loué par X, *s'était posé* à A": the verb behind the aside, which the model sets
/// beside the verb of saying.
fn parted_from_subject(draft: &mut Draft, verb: usize) {
    let says = draft.tokens[verb].head;
    let own_that = draft
        .child(verb, "mark")
        .is_some_and(|m| lowered(&draft.tokens[m]).starts_with("qu"));
    let loose = matches!(draft.tokens[verb].dep.as_str(), "conj" | "ccomp");
    let beside =
        loose && !own_that && !has_subject(draft, verb) && draft.child(verb, "cc").is_none();
    let subject = draft.children(says).into_iter().find(|&c| {
        let that = draft
            .child(c, "mark")
            .is_some_and(|m| matches!(lowered(&draft.tokens[m]).as_str(), "que" | "qu'" | "qu’"));
        c < verb && draft.tokens[c].dep == "ccomp" && is_nominal(draft, c) && that
    });
    let Some(subject) = subject.filter(|_| beside && says < verb) else {
        return;
    };
    if draft.child(subject, "cop").is_some() {
        return;
    }
    if let Some(that) = draft.child(subject, "mark") {
        draft.hang(that, verb, "mark");
    }
    draft.hang(verb, says, "ccomp");
    make_subject(draft, subject, verb);
}

/// "Un suspect, le colonel X, condamné en 2030, *est* en fuite": the clause that the model hangs on the name.
fn copula_behind(draft: &mut Draft, said: usize) {
    let copula = draft.child(said, "cop").filter(|&c| {
        let comma = draft
            .previous(c)
            .is_some_and(|b| draft.tokens[b].text == ",");
        comma && c < said && draft.tokens[c].morph.contains("VerbForm=Fin")
    });
    let strayed = matches!(
        draft.tokens[said].dep.as_str(),
        "nmod" | "appos" | "acl" | "obl:mod" | "amod"
    );
    let beside = draft.tokens[said].dep == "conj" && draft.child(said, "cc").is_none();
    let Some(copula) = copula.filter(|_| (strayed || beside) && !has_subject(draft, said)) else {
        return;
    };
    let mut root = said;
    for _ in 0..6 {
        root = draft.tokens[root].head;
    }
    let nominal = matches!(draft.tokens[root].pos.as_str(), "NOUN" | "PROPN");
    let alone = draft.tokens[root].head == root && draft.child(root, "cop").is_none();
    if nominal && alone && root < copula && draft.child(root, "case").is_none() {
        draft.tokens[said].head = said;
        draft.tokens[said].dep = "ROOT".into();
        draft.hang(root, said, "nsubj");
    }
}

/// "croit *que X est à Oran*": a clause of being somewhere, which the model makes a place of believing.
fn place_behind_that(draft: &mut Draft, place: usize) {
    let verb = draft.tokens[place].head;
    let Some(copula) = draft.child(place, "cop").filter(|&c| verb < c && c < place) else {
        return;
    };
    let strayed = draft.tokens[place].dep.starts_with("obl") && draft.tokens[verb].pos == "VERB";
    let that = draft
        .next(verb)
        .filter(|&m| matches!(lowered(&draft.tokens[m]).as_str(), "que" | "qu'" | "qu’"));
    let Some(that) = that.filter(|_| strayed) else {
        return;
    };
    draft.tokens[place].dep = "ccomp".into();
    for child in draft.children(copula) {
        draft.tokens[child].head = place;
    }
    draft.hang(that, place, "mark");
}

/// "que X | se soit posé": the name carries "que", and the verb has no subject.
fn behind_that(draft: &mut Draft, verb: usize) {
    let above = draft.tokens[verb].head;
    if has_subject(draft, verb) || draft.tokens[verb].dep != "advcl" || above > verb {
        return;
    }
    let content = draft.children(above).into_iter().find_map(|c| {
        let that = draft.child(c, "mark")?;
        let bare = is_nominal(draft, c) && draft.child(c, "cop").is_none() && c < verb;
        let content = bare && draft.tokens[c].dep == "ccomp";
        (content && lowered(&draft.tokens[that]).starts_with("qu")).then_some((c, that))
    });
    if let Some((subject, that)) = content {
        draft.tokens[verb].dep = "ccomp".into();
        draft.hang(that, verb, "mark");
        make_subject(draft, subject, verb);
    }
}

/// "a annoncé *qu'*Omar X serait jugé": the clause's, and not the name's.
fn that_on_subject(draft: &mut Draft, verb: usize) {
    let above = draft.tokens[verb].head;
    let loose = matches!(draft.tokens[verb].dep.as_str(), "advcl" | "conj");
    if !loose || above >= verb || draft.child(verb, "mark").is_some() {
        return;
    }
    let that = draft.children(verb).into_iter().find_map(|subject| {
        let mark = draft.child(subject, "mark").filter(|&m| m > above)?;
        let own =
            draft.tokens[subject].dep.starts_with("nsubj") && draft.child(subject, "cop").is_none();
        let that = matches!(lowered(&draft.tokens[mark]).as_str(), "que" | "qu'");
        (own && that && subject < verb).then_some(mark)
    });
    if let Some(that) = that {
        draft.tokens[verb].dep = "ccomp".into();
        draft.hang(that, verb, "mark");
    }
}

/// "a affirmé aux enquêteurs *que Ortiz* lui avait ordonné": the clause's subject, and none of the hearers.
fn name_behind_that(draft: &mut Draft, verb: usize) {
    let says = draft.tokens[verb].head;
    let content = matches!(draft.tokens[verb].dep.as_str(), "ccomp" | "advcl");
    if !content || has_subject(draft, verb) || says > verb || draft.child(verb, "mark").is_some() {
        return;
    }
    let name = (says + 1..verb).find(|&n| {
        let that = draft
            .child(n, "mark")
            .is_some_and(|m| m < n && matches!(lowered(&draft.tokens[m]).as_str(), "que" | "qu'"));
        that && is_nominal(draft, n) && draft.child(n, "cop").is_none()
    });
    let stray =
        name.filter(|&n| matches!(draft.tokens[n].dep.as_str(), "nmod" | "appos" | "obl:mod"));
    if let Some(name) = stray {
        if let Some(that) = draft.child(name, "mark") {
            draft.hang(that, verb, "mark");
        }
        draft.tokens[verb].dep = "ccomp".into();
        make_subject(draft, name, verb);
    }
}

/// "X *et Y sont partis*": both went, where the model makes X a sentence of its own.
fn second_subject(draft: &mut Draft, verb: usize) {
    let first = draft.tokens[verb].head;
    let and = draft.child(verb, "cc");
    let second = draft
        .child(verb, "nsubj")
        .or_else(|| draft.child(verb, "nsubj:pass"));
    let (Some(and), Some(second)) = (and, second) else {
        return;
    };
    let plural = draft.children(verb).into_iter().chain([verb]).any(|c| {
        draft.tokens[c].morph.contains("VerbForm=Fin")
            && draft.tokens[c].morph.contains("Number=Plur")
    });
    let alone = draft.tokens[first].head == first
        && matches!(draft.tokens[first].pos.as_str(), "NOUN" | "PROPN")
        && draft.child(first, "cop").is_none()
        && !has_subject(draft, first);
    let listed = first < and && and < second && second < verb && draft.tokens[verb].dep == "conj";
    if !alone || !listed || !plural {
        return;
    }
    draft.swap(verb, first, "nsubj");
    draft.tokens[verb].dep = "ROOT".into();
    draft.hang(second, first, "conj");
    draft.hang(and, second, "cc");
    make_subject(draft, first, verb);
}
