//! "l'épouse de l'otage *libéré*": the participle is said of the noun right before it, where it doesn't agree with the
//! one that the model hangs it on.

use crate::french::draft::Draft;

/// Hangs such participles on the nearer noun.
pub fn mend(draft: &mut Draft) {
    for participle in draft.words() {
        let token = &draft.tokens[participle];
        let loose = matches!(token.dep.as_str(), "acl" | "amod");
        if !loose || !token.morph.contains("VerbForm=Part") {
            continue;
        }
        let far = token.head;
        let Some(near) = draft.previous(participle).filter(|&n| n > far) else {
            continue;
        };
        let inside = draft.tokens[near].pos == "NOUN"
            && draft.tokens[near].dep == "nmod"
            && draft.tokens[near].head == far;
        if inside && disagrees(draft, participle, far) && !disagrees(draft, participle, near) {
            draft.tokens[participle].head = near;
        }
    }
}

/// Whether gender or number of the two are told and differ.
pub fn disagrees(draft: &Draft, one: usize, other: usize) -> bool {
    let feature = |i: usize, name: &str| {
        let mut morph = draft.tokens[i].morph.split('|');
        morph.find_map(|f| f.strip_prefix(name))
    };
    ["Gender=", "Number="].into_iter().any(|name| {
        let both = feature(one, name).zip(feature(other, name));
        both.is_some_and(|(one, other)| one != other)
    })
}
