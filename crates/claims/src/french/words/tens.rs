//! "*une quarantaine de* personnes", "*des dizaines de* soldats": about forty, dozens.

use crate::french::draft::Draft;
use crate::french::english::gloss::lowered;

/// What is counted by the word, and the English number.
const TENS: [(&str, &str); 11] = [
    ("dizaine", "ten"),
    ("douzaine", "twelve"),
    ("quinzaine", "fifteen"),
    ("vingtaine", "twenty"),
    ("trentaine", "thirty"),
    ("quarantaine", "forty"),
    ("cinquantaine", "fifty"),
    ("soixantaine", "sixty"),
    ("centaine", "hundred"),
    ("millier", "thousand"),
    ("poignée", "few"),
];

/// Makes a number of the word, under the noun of those it counts.
pub fn mend(draft: &mut Draft) {
    for tens in draft.words() {
        let word = lowered(&draft.tokens[tens]);
        let singular = word.strip_suffix('s').unwrap_or(&word);
        let Some((_, english)) = TENS.iter().find(|(french, _)| *french == singular) else {
            continue;
        };
        let article = draft.previous(tens).map(|a| lowered(&draft.tokens[a]));
        let counts = matches!(
            article.as_deref(),
            Some("une" | "un" | "des" | "quelques" | "plusieurs" | "deux" | "trois")
        );
        if counts {
            alone(draft, tens);
        }
        if let Some((of, noun)) = counted(draft, tens).filter(|_| counts) {
            number(draft, tens, english);
            draft.swap(noun, tens, "nummod");
            for child in draft.children(tens) {
                draft.tokens[child].head = noun;
            }
            draft.tokens[of].dep = "dep".into();
            draft.tokens[of].pos = "PART".into();
            let others = is_others(draft, noun);
            let token = &mut draft.tokens[noun];
            if others {
                token.text = "others".into();
                token.lemma = "other".into();
                token.pos = "NOUN".into();
                token.morph = "Glossed=Yes".into();
            }
            if !token.morph.contains("Number=Plur") {
                token.morph = format!("{}|Number=Plur", token.morph).into();
            }
        }
    }
}

/// "onze personnes sont mortes et *une trentaine* portées disparues": about thirty others, with the verb that was said
/// before.
fn alone(draft: &mut Draft, tens: usize) {
    let verb = draft.tokens[tens].head;
    let left_out = draft.next(tens) == Some(verb)
        && draft.tokens[tens].dep == "nummod"
        && draft.tokens[verb].dep == "conj"
        && draft.tokens[verb].morph.contains("VerbForm=Part");
    if !left_out {
        return;
    }
    if let Some(article) = draft.child(verb, "det").filter(|&a| a < tens) {
        draft.hang(article, tens, "det");
    }
    let token = &mut draft.tokens[tens];
    token.text = "others".into();
    token.lemma = "other".into();
    token.pos = "NOUN".into();
    token.dep = "nsubj:pass".into();
    token.morph = "Number=Plur|Glossed=Yes".into();
    draft.add(verb, verb, "was", "VBD", "auxpass");
}

/// "de" and the noun behind it.
fn counted(draft: &Draft, tens: usize) -> Option<(usize, usize)> {
    let of = draft.next(tens)?;
    let noun = draft.tokens[of].head;
    let led = matches!(lowered(&draft.tokens[of]).as_str(), "de" | "d'")
        && draft.tokens[of].dep == "case"
        && noun > of
        && draft.tokens[noun].head == tens
        && (draft.tokens[noun].pos == "NOUN" || is_others(draft, noun));
    led.then_some((of, noun))
}

/// "une quarantaine d'*autres*".
fn is_others(draft: &Draft, word: usize) -> bool {
    lowered(&draft.tokens[word]) == "autres"
}

fn number(draft: &mut Draft, tens: usize, english: &str) {
    let token = &mut draft.tokens[tens];
    token.text = english.into();
    token.lemma = english.into();
    token.pos = "NUM".into();
    token.morph = "Glossed=Yes".into();
}
