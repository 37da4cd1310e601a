//! Sources in words.

use reportedly_model::{MentionForm, Source};

use crate::in_line::in_line;
use crate::index::Index;

/// A source in words: the fuller of name and words; for a pronoun, whom it stands for.
pub(crate) fn source_words(index: &Index<'_>, report: usize, source: &Source) -> String {
    if let Some(name) = &source.name
        && name.chars().count() > source.text.chars().count()
    {
        return name.clone();
    }
    let reading = index.reports[report];
    let mention = index.mention_at(report, source.span);
    match mention.filter(|mention| mention.form == MentionForm::Pronoun) {
        Some(pronoun) => reading
            .chains
            .get(pronoun.chain)
            .map_or_else(|| source.text.clone(), |chain| chain.name.clone()),
        None => source.text.clone(),
    }
}

/// A chain of sources in words, innermost first.
pub(crate) fn chain_words<'s>(
    index: &Index<'_>,
    report: usize,
    chain: impl IntoIterator<Item = &'s Source>,
) -> String {
    let links: Vec<String> = chain
        .into_iter()
        .map(|source| in_line(&source_words(index, report, source)))
        .collect();
    links.join(", as told by ")
}
