//! "celui-ci", "l'intéressé": somebody spoken of before, as "he" and "she" are.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// Makes one pronoun of the words that take somebody up.
pub fn take_up(draft: &mut Draft) {
    for i in draft.words() {
        if !draft.is_there(i) {
            continue;
        }
        this_one(draft, i);
        concerned(draft, i);
    }
}

/// "celui-ci", which the model may part in three.
fn this_one(draft: &mut Draft, first: usize) {
    let word = lowered(&draft.tokens[first]);
    let number = match word.as_str() {
        "celui" | "celle" => "Sing",
        "ceux" | "celles" => "Plur",
        _ => return,
    };
    let mut last = first;
    let mut text = word;
    while text.len() < "celles-ci".len() && !draft.tokens[last].space_after {
        let Some(next) = draft.next(last) else { return };
        text += &lowered(&draft.tokens[next]);
        last = next;
        if text.ends_with("-ci") || text.ends_with("-là") {
            let text = text.replace("-là", "-ci");
            one_pronoun(draft, first, last, &text, number);
            return;
        }
    }
}

/// "l'intéressé", "la principale intéressée": whoever is spoken of, unless told in what.
fn concerned(draft: &mut Draft, noun: usize) {
    let (pronoun, number) = match lowered(&draft.tokens[noun]).as_str() {
        "intéressé" => ("il", "Sing"),
        "intéressée" => ("elle", "Sing"),
        "intéressés" | "intéressées" => ("ils", "Plur"),
        _ => return,
    };
    let main = draft.previous(noun).filter(|&m| {
        let word = lowered(&draft.tokens[m]);
        word.starts_with("principa") && draft.in_one_sentence(m, noun)
    });
    let article = draft.previous(main.unwrap_or(noun)).filter(|&a| {
        let word = lowered(&draft.tokens[a]);
        matches!(word.as_str(), "l'" | "le" | "la" | "les") && draft.in_one_sentence(a, noun)
    });
    let told = draft.next(noun).is_some_and(|n| {
        matches!(
            lowered(&draft.tokens[n]).as_str(),
            "par" | "de" | "à" | "dans"
        )
    });
    if let Some(article) = article.filter(|_| !told) {
        one_pronoun(draft, article, noun, pronoun, number);
    }
}

fn one_pronoun(draft: &mut Draft, first: usize, last: usize, text: &str, number: &str) {
    draft.merge(first, last);
    draft.unname(first..last + 1);
    draft.labels[first] = Default::default();
    let token = &mut draft.tokens[first];
    let capital = token.text.starts_with(char::is_uppercase);
    let shown = if capital {
        crate::french::english::gloss::capitalised(text)
    } else {
        text.to_owned()
    };
    token.text = shown.into();
    token.lemma = text.into();
    token.pos = "PRON".into();
    token.morph = format!("Number={number}|Person=3").into();
}
