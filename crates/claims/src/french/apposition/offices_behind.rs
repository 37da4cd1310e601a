//! "Hery Varnek, *Premier ministre jusqu'en 2019*, vit": an office right behind the name, which the model takes for a
//! complement of it.

use crate::french::draft::Draft;
use crate::french::names::described::is_office;

/// Sets such offices beside the name, while the words are still French.
pub fn mend(draft: &mut Draft) {
    for office in draft.words() {
        let token = &draft.tokens[office];
        let name = token.head;
        let loose = token.dep == "nmod" && token.pos == "NOUN" && name < office;
        let bare = ["case", "det"]
            .iter()
            .all(|label| draft.child(office, label).is_none());
        if loose
            && bare
            && matches!(draft.labels[name].as_str(), "PERSON" | "MISC")
            && behind_comma(draft, office, name)
            && is_office(draft, office)
        {
            draft.tokens[office].dep = "appos".into();
        }
    }
}

/// Whether a comma parts the name from the first word of the office.
fn behind_comma(draft: &Draft, office: usize, name: usize) -> bool {
    let end = { draft.entities.iter() }
        .find(|e| e.tokens.contains(&name))
        .map(|e| e.tokens.end);
    let first = draft.below(office).first().copied();
    let comma = first.and_then(|first| draft.previous(first));
    comma.is_some_and(|c| draft.tokens[c].text == "," && Some(c) == end)
}
