//! "She *swam* to the far bank": irregular pasts that the model takes for infinitives, so that they keep no lemma.

use reportedly_model::Analysis;

use super::mended;

/// Pasts of verbs of going and telling whose form is that of no infinitive.
const PASTS: [(&str, &str); 24] = [
    ("clung", "cling"),
    ("crept", "creep"),
    ("drove", "drive"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("forsook", "forsake"),
    ("hid", "hide"),
    ("rode", "ride"),
    ("sank", "sink"),
    ("slew", "slay"),
    ("slept", "sleep"),
    ("slunk", "slink"),
    ("sped", "speed"),
    ("stole", "steal"),
    ("strode", "stride"),
    ("strove", "strive"),
    ("swam", "swim"),
    ("swept", "sweep"),
    ("swore", "swear"),
    ("trod", "tread"),
    ("wept", "weep"),
    ("withdrew", "withdraw"),
    ("withheld", "withhold"),
    ("wove", "weave"),
];

/// `analysis` with such words as the pasts that they are; nothing where there is none to mend.
pub fn with_irregular_pasts(analysis: &Analysis) -> Option<Analysis> {
    let lemma_of = |form: &str| {
        PASTS
            .iter()
            .find(|(past, _)| *past == form)
            .map(|past| past.1)
    };
    let found: Vec<(usize, &str)> = analysis
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.pos == "VERB" && token.lemma == token.text)
        .filter_map(|(at, token)| Some((at, lemma_of(&token.text)?)))
        .collect();
    mended(analysis, found, |tokens, (at, lemma)| {
        tokens[at].lemma = lemma.into();
        tokens[at].tag = "VBD".into();
    })
}
