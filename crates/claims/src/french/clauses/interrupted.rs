//! "X projetait, selon sa femme, Y, *de se rendre* à Z", "X souhaitait, a dit Y, *partir*": a plan, and whoever tells
//! of it put into the middle.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;
use crate::french::speech::interposed::{is_saying, speaker};

/// How many words the aside has at most.
const LONGEST: usize = 16;

/// Hangs the infinitive behind such an aside on the word before it.
pub fn mend(draft: &mut Draft) {
    for infinitive in draft.words() {
        let Some(aside) = aside_before(draft, infinitive) else {
            continue;
        };
        let Aside { before, end, says } = aside;
        if let Some(says) = says {
            if draft.tokens[says].head == before {
                draft.swap(says, before, "ccomp");
            }
            speaker(draft, says, end);
        }
        let label = match draft.tokens[before].pos.as_str() {
            _ if is_purpose(draft, infinitive) => "advcl",
            "NOUN" => "acl",
            _ => "xcomp",
        };
        draft.hang(infinitive, before, label);
    }
}

struct Aside {
    /// The verb or noun of planning.
    before: usize,
    /// The comma behind the aside.
    end: usize,
    /// Its verb of saying.
    says: Option<usize>,
}

fn aside_before(draft: &Draft, infinitive: usize) -> Option<Aside> {
    if !draft.tokens[infinitive].morph.contains("VerbForm=Inf") {
        return None;
    }
    let below = draft.children(infinitive).into_iter();
    let small = |&c: &usize| {
        c < infinitive
            && matches!(
                draft.tokens[c].dep.as_str(),
                "mark" | "expl:comp" | "expl:pv" | "iobj"
            )
    };
    let first = below.filter(small).min().unwrap_or(infinitive);
    let end = draft
        .previous(first)
        .filter(|&c| draft.tokens[c].text == ",")?;
    let inside = |i: usize| draft.in_one_sentence(i, infinitive);
    // of several commas the one that the aside begins with
    let commas = (end.saturating_sub(LONGEST)..end)
        .rev()
        .filter(|&c| draft.tokens[c].text == "," && inside(c));
    let (start, says) =
        { commas }.find_map(|c| opens_aside(draft, c, end).map(|says| (c, says)))?;
    let before = draft.previous(start).filter(|&b| inside(b))?;
    // "a quitté Oran, selon Y, *pour* se rendre à Z": told of the verb
    let purpose = is_purpose(draft, infinitive);
    let verb = std::iter::successors(Some(before), |&i| Some(draft.tokens[i].head)).take(4);
    let before = match purpose {
        true => { verb }.find(|&i| draft.tokens[i].pos == "VERB" && i <= before)?,
        false => before,
    };
    let within = (start..end).contains(&draft.tokens[infinitive].head);
    let plans = draft.tokens[before].pos == "VERB"
        || draft.tokens[before].pos == "NOUN" && draft.child(before, "det").is_some();
    (plans && within).then_some(Aside { before, end, says })
}

/// "*pour* se rendre".
fn is_purpose(draft: &Draft, infinitive: usize) -> bool {
    let mark = draft.child(infinitive, "mark");
    mark.is_some_and(|mark| lowered(&draft.tokens[mark]) == "pour")
}

/// Whether a source, or a verb of saying, stands behind the comma: with the verb.
fn opens_aside(draft: &Draft, comma: usize, end: usize) -> Option<Option<usize>> {
    let first = draft.next(comma)?;
    let second = draft.next(first).map(|s| lowered(&draft.tokens[s]));
    let word = lowered(&draft.tokens[first]);
    let cites = matches!(word.as_str(), "selon" | "d'après")
        || matches!(word.as_str(), "d'" | "d’") && second.as_deref() == Some("après");
    if cites {
        return Some(None);
    }
    let says = match draft.tokens[first].pos.as_str() {
        "AUX" => draft.tokens[first].head,
        _ => first,
    };
    ((first..end).contains(&says) && is_saying(draft, says)).then_some(Some(says))
}
