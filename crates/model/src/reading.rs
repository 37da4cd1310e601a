use serde::{Deserialize, Serialize};

use crate::{Chain, Claim, Mention, Report, Span};

/// All that was made of one report, complete in itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// The report, with its blocks.
    pub report: Report,
    /// Every mention, in order of the text.
    pub mentions: Vec<Mention>,
    /// Mentions of one thing, chained.
    pub chains: Vec<Chain>,
    /// What the report says, in order of the evidence.
    pub claims: Vec<Claim>,
}

impl Reading {
    /// The chain of the mention that stands at exactly `span`; this is how a party, source or
    /// place in a claim is traced to whom it stands for.
    pub fn chain_at(&self, span: Span) -> Option<usize> {
        self.mentions
            .iter()
            .find(|mention| mention.span == span)
            .map(|mention| mention.chain)
    }
}
