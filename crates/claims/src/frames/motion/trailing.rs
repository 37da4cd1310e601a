//! Going after somebody: "X fled to Tunis. His wife *followed* a week later." Where to isn't said.

use reportedly_model::MentionType;

use crate::Reader;
use crate::frames::attachments::attachments;
use crate::syntax::{Relation, subject_of};

/// Whether "followed", which names no place, tells of going: the words before tell that others
/// went, those who are followed where they are named.
pub(super) fn goes_after(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let Some(who) = subject_of(document, predicate).and_then(|s| reader.chains.chain_at(s.token))
    else {
        return false;
    };
    let people = matches!(
        reader.chains.mention_type(who),
        MentionType::Person | MentionType::Group
    );
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    let followed = object.and_then(|object| reader.chains.chain_at(object));
    let only_when = attachments(reader, predicate).iter().all(|attachment| {
        reader.is_time(attachment.object)
            || matches!(
                attachment.preposition.as_str(),
                "by" | "from" | "after" | ""
            )
    });
    let went = |chain: Option<usize>| {
        chain.is_some_and(|chain| chain != who && followed.is_none_or(|before| before == chain))
    };
    let sentence = document.sentence(predicate).start;
    let start = sentence
        .checked_sub(1)
        .map_or(sentence, |last| document.sentence(last).start);
    let told = || {
        (start..predicate)
            .filter(|&t| document.is_pos(t, "VERB") && document.lemma(t) != "follow")
            .flat_map(|t| super::find(reader, t))
            .any(|finding| went(reader.chains.chain_at(finding.subject)))
    };
    people && only_when && told()
}
