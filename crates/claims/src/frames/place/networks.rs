//! Posts and channels of networks, whose nouns name places, too: a border post, a sea channel.

use crate::document::Document;

/// "a Facebook *post*", "his Telegram *channel*": where somebody writes is no place.
pub fn is_on_network(document: &Document, noun: usize) -> bool {
    let written = matches!(document.lemma(noun), "post" | "page" | "channel" | "site");
    let listed = &document.lexicon.organizations.names;
    let before = noun
        .checked_sub(1)
        .map_or("", |t| document.token(t).text.as_str());
    written && (listed.has(before) || matches!(before, "X" | "blog" | "media"))
}
