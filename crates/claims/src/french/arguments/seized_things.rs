//! "possédait un chalet à Nice, *saisi par la justice*": things are seized, frozen and sold, and not their owner.

use crate::french::draft::Draft;

/// Hangs such participles on the object before them.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let token = &draft.tokens[participle];
        let owner = token.head;
        let loose = token.dep == "advcl" && token.morph.contains("VerbForm=Part");
        let of_things = matches!(
            token.lemma.as_str(),
            "saisir"
                | "confisquer"
                | "geler"
                | "vendre"
                | "perquisitionner"
                | "acheter"
                | "acquérir"
        );
        let bare = ["aux:tense", "aux:pass", "nsubj", "nsubj:pass", "mark"]
            .iter()
            .all(|label| draft.child(participle, label).is_none());
        if !loose || !of_things || !bare || owner > participle {
            continue;
        }
        let thing = draft.child(owner, "obj").filter(|&thing| {
            let named = !draft.labels[thing].is_empty();
            thing < participle && draft.tokens[thing].pos == "NOUN" && !named
        });
        let thing = thing.filter(|&thing| {
            !crate::french::attachment::agreeing::disagrees(draft, participle, thing)
        });
        if let Some(thing) = thing {
            draft.hang(participle, thing, "acl");
        }
    }
}
