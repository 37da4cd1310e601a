//! Words that look like a place's, and name none.

use crate::document::Document;
use crate::names::Name;
use crate::syntax::Relation;

/// "is *en route* for Kigali": on the way, and nowhere as yet.
pub fn is_en_route(document: &Document, token: usize) -> bool {
    document.lower(token) == "route" && document.word_before(token).eq_ignore_ascii_case("en")
}

/// "in a *better place*", "in a dark place": how somebody fares, and not where.
pub fn is_figure(document: &Document, place: usize) -> bool {
    let moods = ["better", "good", "bad", "worse", "dark", "happy", "happier"];
    matches!(document.lower(place), "place" | "places")
        && (document.tree.children_in(place, &[Relation::Amod]))
            .any(|mood| moods.contains(&document.lower(mood)))
}

/// "in *a Range Rover*", "in *a black Bentley*": of places there is but one; "a Paris that …", "a San
/// Jose farm" are no names of things either.
pub fn is_one_of_many(document: &Document, name: &Name) -> bool {
    let article = document.tree.child_in(name.head(), &[Relation::Det]);
    let modifies = document.tree.relation(name.head()) == Relation::Compound;
    let known = || {
        let words = document.words(name.tokens.clone());
        document.gazetteer.is_known(words)
    };
    // "in *his Nissan Sunny*"
    let owned = || {
        document
            .tree
            .child_in(name.head(), &[Relation::Poss])
            .is_some()
            && !known()
    };
    !modifies && (article.is_some_and(|a| matches!(document.lower(a), "a" | "an")) || owned())
}
