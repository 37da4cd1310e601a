//! "Police *evacuated* the building": others left it than whoever saw to it.

use reportedly_model::MentionType;

use crate::Reader;

/// A force, an office or a body, or those who serve in one.
pub(super) fn is_body(reader: &Reader, subject: usize) -> bool {
    let document = reader.document;
    let persons = &document.lexicon.persons;
    let lemma = document.lemma(subject).to_lowercase();
    let chain = reader.chains.chain_at(subject);
    let body = |chain| reader.chains.mention_type(chain) == MentionType::Organization;
    persons.forces.has(&lemma)
        || persons.on_duty.has(&lemma)
        || persons.officials.has(&lemma)
        || matches!(
            lemma.as_str(),
            "official" | "soldier" | "firefighter" | "rescuer" | "worker"
        )
        || chain.is_none_or(body)
}
