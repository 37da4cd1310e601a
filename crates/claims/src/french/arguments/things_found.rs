//! "Il a volé une camionnette, *retrouvée brûlée* à Die": said of the thing before the comma, which alone agrees.

use crate::french::attachment::agreeing::disagrees;
use crate::french::draft::Draft;

/// Hangs such participles on the object before them.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let token = &draft.tokens[participle];
        let verb = token.head;
        let loose = token.dep == "advcl"
            && token.morph.contains("VerbForm=Part")
            && !token.morph.contains("Tense=Pres")
            && verb < participle;
        let bare = [
            "aux:tense",
            "aux:pass",
            "nsubj",
            "nsubj:pass",
            "mark",
            "case",
        ]
        .iter()
        .all(|label| draft.child(participle, label).is_none());
        if !loose || !bare {
            continue;
        }
        let Some(object) = beside(draft, participle) else {
            continue;
        };
        let subject = ["nsubj", "nsubj:pass"]
            .iter()
            .find_map(|label| draft.child(verb, label));
        let other = subject.is_none_or(|subject| disagrees(draft, participle, subject));
        let own = draft.tokens[object].dep == "obj"
            && draft.tokens[object].pos == "NOUN"
            && draft.labels[object].is_empty();
        if own && other && !disagrees(draft, participle, object) {
            draft.hang(participle, object, "acl");
        }
    }
}

/// The noun right before the comma.
fn beside(draft: &Draft, participle: usize) -> Option<usize> {
    let comma = draft.previous(participle)?;
    let noun = draft.previous(comma)?;
    (draft.tokens[comma].text == "," && draft.in_one_sentence(noun, participle)).then_some(noun)
}
