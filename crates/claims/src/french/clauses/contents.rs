//! "« Rien ne prouve *qu'il ait fui* », a tempéré Y", "Nous craignons *qu'il n'ait été tué*, dit Y": what "que"
//! opens right behind a verb is told by that verb, and a speaker who follows tells of the whole.

use super::incomplete::{has_subject, is_finite, is_nominal, make_subject};
use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::lexicon::french;

/// Hangs such clauses on the verb before them, where the model hangs them on the verb of saying behind.
pub fn mend(draft: &mut Draft) {
    for that in draft.words() {
        reports(draft, that);
        behind_time(draft, that);
        let clause = draft.tokens[that].head;
        let Some(verb) = draft
            .previous(that)
            .filter(|&v| draft.tokens[v].pos == "VERB")
        else {
            continue;
        };
        let says = draft.tokens[clause].head;
        let strayed = says > clause && says != verb && draft.in_one_sentence(says, verb);
        if strayed && is_content(draft, verb, clause) {
            told_by(draft, verb, clause);
        }
    }
}

/// "a affirmé la semaine dernière *que* X a fui": what was said, and nothing of the week.
fn behind_time(draft: &mut Draft, that: usize) {
    const TIMES: [&str; 8] = [
        "semaine", "mois", "an", "année", "jour", "matin", "soir", "veille",
    ];
    let clause = draft.tokens[that].head;
    let time = draft.tokens[clause].head;
    let verb = draft.tokens[time].head;
    let marks = draft.tokens[that].dep == "mark"
        && matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'");
    let day = french()
        .words
        .get(&lowered(&draft.tokens[time]))
        .is_some_and(|word| word.ends_with("day"));
    let when = day || TIMES.contains(&draft.tokens[time].lemma.as_str());
    let order = verb < time && time < that && that < clause;
    if marks && when && order && crate::french::speech::interposed::is_saying(draft, verb) {
        draft.hang(clause, verb, "ccomp");
    }
}

/// "Les informations *selon lesquelles* X aurait fui *sont fausses*": the reports are false, and the clause tells what
/// they say.
fn reports(draft: &mut Draft, which: usize) {
    let which_ones = matches!(
        lowered(&draft.tokens[which]).as_str(),
        "laquelle" | "lesquelles" | "lequel" | "lesquels"
    );
    let according = draft
        .previous(which)
        .filter(|&a| which_ones && lowered(&draft.tokens[a]) == "selon");
    let Some(noun) = according.and_then(|a| draft.previous(a)) else {
        return;
    };
    let clause = draft.tokens[which].head;
    if !is_nominal(draft, noun) || draft.tokens[noun].head != clause || clause < which {
        return;
    }
    let behind = draft.children(clause).into_iter().find(|&main| {
        let loose = matches!(
            draft.tokens[main].dep.as_str(),
            "advcl" | "conj" | "parataxis" | "acl" | "dep" | "xcomp" | "ccomp"
        );
        let led = draft.child(main, "mark").is_some() || draft.child(main, "cc").is_some();
        main > clause && loose && !led && is_finite(draft, main) && !has_subject(draft, main)
    });
    let Some(main) =
        behind.filter(|&main| !crate::french::speech::interposed::is_saying(draft, main))
    else {
        return;
    };
    draft.swap(main, clause, "acl:relcl");
    draft.hang(clause, noun, "acl:relcl");
    make_subject(draft, noun, main);
    for says in draft.children(clause) {
        if says > main && crate::french::speech::interposed::is_saying(draft, says) {
            draft.tokens[says].head = main;
        }
    }
}

/// Whether `clause` begins with a "que" right behind `verb`.
pub fn is_content(draft: &Draft, verb: usize, clause: usize) -> bool {
    let that = draft
        .child(clause, "mark")
        .filter(|&that| matches!(lowered(&draft.tokens[that]).as_str(), "que" | "qu'"));
    let behind = that.is_some_and(|that| draft.previous(that) == Some(verb));
    let tells = draft.tokens[verb].pos == "VERB" && clause > verb;
    tells && behind && is_finite(draft, clause) && has_subject(draft, clause)
}

/// Hangs `clause` on `above`, and a verb of saying behind the clause beside both.
pub fn told_by(draft: &mut Draft, above: usize, clause: usize) {
    let head = draft.tokens[clause].head;
    draft.hang(clause, above, "ccomp");
    if head > clause && draft.tokens[head].pos == "VERB" {
        draft.hang(head, above, "parataxis");
    }
    let aside = draft.children(clause).into_iter().find(|&says| {
        let loose = matches!(
            draft.tokens[says].dep.as_str(),
            "advcl" | "conj" | "parataxis" | "dep"
        );
        let led = draft.child(says, "mark").is_some() || draft.child(says, "cc").is_some();
        says > clause && loose && !led && crate::french::speech::interposed::is_saying(draft, says)
    });
    if let Some(says) = aside {
        draft.hang(says, above, "parataxis");
    }
}
