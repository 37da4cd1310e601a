//! Attributed, hedged claims from the analysis of a report.
//!
//! [`read`] takes a [`Report`] with its [`Analysis`] and gives a [`Reading`]: mentions, chains of
//! coreference, and claims with their sources, factuality, time and evidence. No text is read
//! from anywhere else, and no clock is asked.
//!
//! The way through the crate: `blocks` with `casing` and `edits` (the text as the model is given it,
//! by `ellipsis`, `nicknames`, `former`, `told_plurals`, `accused`, in French `wording`) → `document` (words, trees, names) → `mentions` → `coreference` → `frames` (one phenomenon a file, its words in `lexicon/`) →
//! `factuality`, `attribution`, `time` → `assembly` and `journeys` → `denials` and `repetition`.
//!
//! Two further ways in show what lies beneath: [`layers()`] gives expressions of time, attributions,
//! factuality and toponyms without claims, for whoever measures; [`read_and_explain`] gives, beside
//! the reading, each sentence with a word of some frame that made no claim, and why
//! ([`Unclaimed`]).
//!
//! ```no_run
//! # fn analyze(texts: &[String]) -> Vec<reportedly_model::Analysis> { unimplemented!() }
//! # fn example(report: reportedly_model::Report, gazetteer: &reportedly_places::Gazetteer) {
//! let texts = reportedly_claims::block_texts(&report);
//! let analysis = reportedly_claims::join_blocks(&report, analyze(&texts));
//! let reading = reportedly_claims::read(report, &analysis, gazetteer);
//! for claim in &reading.claims {
//!     println!("{} {:?}", claim.subject.name, claim.kind());
//! }
//! # }
//! ```

mod assembly;
mod attribution;
mod blocks;
mod casing;
mod cast;
mod coreference;
mod dating;
mod denials;
mod document;
mod edits;
mod ellipsis;
mod factuality;
mod frames;
mod french;
mod interviewee;
mod journeys;
mod layers;
mod lexicon;
mod mentions;
mod names;
mod namesakes;
mod own_country;
mod quotes;
mod repetition;
mod syntax;
mod time;
mod turns;
mod unclaimed;

use std::borrow::Cow;
use std::collections::HashMap;

use reportedly_model::{Analysis, BlockRole, Chain, Claim, Mention, Reading, Report};
use reportedly_places::{Context, Gazetteer};

use coreference::Chains;
use document::Document;
use time::find_times;

pub use attribution::Attribution;
pub use blocks::{block_texts, join_blocks};
pub use casing::with_usual_capitals;
pub use factuality::Factuality;
pub use layers::{Layers, layers};
pub use time::{TimeExpression, TimeKind, Timex};
pub use unclaimed::{Silence, Unclaimed};

/// Everything known of a report while its claims are found.
struct Reader<'a> {
    document: &'a Document<'a>,
    chains: &'a Chains,
    times: &'a [TimeExpression],
    /// Whether each token is part of an expression of time.
    in_time: Vec<bool>,
    /// Countries the report speaks of, to choose among namesakes.
    place_context: Context,
    /// Names of places that the report sets in another one somewhere.
    qualified: HashMap<String, String>,
}

/// Reads the claims of `report` from its `analysis`.
pub fn read(report: Report, analysis: &Analysis, gazetteer: &Gazetteer) -> Reading {
    let parts = with_reader(&report, analysis, gazetteer, Parts::find);
    parts.into_reading(report)
}

/// Reads the claims of `report` as [`read`] does, and tells which sentences with a word of some
/// frame made none, and why.
pub fn read_and_explain(
    report: Report,
    analysis: &Analysis,
    gazetteer: &Gazetteer,
) -> (Reading, Vec<Unclaimed>) {
    let (parts, unclaimed) = with_reader(&report, analysis, gazetteer, |reader| {
        let parts = Parts::find(reader);
        let unclaimed = unclaimed::find_all(reader, &parts.claims);
        (parts, unclaimed)
    });
    (parts.into_reading(report), unclaimed)
}

/// What is made of a report.
struct Parts {
    mentions: Vec<Mention>,
    chains: Vec<Chain>,
    claims: Vec<Claim>,
}

impl Parts {
    fn find(reader: &Reader) -> Self {
        let findings = frames::find_all(reader);
        let mut claims = assembly::claims(reader, &findings);
        own_country::settle(reader, &mut claims);
        denials::add(reader, &mut claims);
        let claims = repetition::finish(reader, claims);
        let (mentions, chains) = cast::mentions(reader);
        Self {
            mentions,
            chains,
            claims,
        }
    }

    fn into_reading(self, report: Report) -> Reading {
        Reading {
            mentions: self.mentions,
            chains: self.chains,
            claims: self.claims,
            report,
        }
    }
}

/// Prepares all that is known of a report, and hands it over.
fn with_reader<Found>(
    report: &Report,
    analysis: &Analysis,
    gazetteer: &Gazetteer,
    find: impl FnOnce(&Reader) -> Found,
) -> Found {
    let parted = syntax::parted(analysis);
    let analysis = parted.as_ref().unwrap_or(analysis);
    let is_french = french::is_french(report);
    let reread = if is_french {
        Cow::Owned(french::for_frames(analysis))
    } else {
        syntax::reread(report, analysis, lexicon::english())
    };
    let analysis = reread.as_ref();
    let document = Document::new(report, analysis, lexicon::english(), gazetteer);
    let filled = syntax::with_left_out_verbs(&document);
    let analysis = filled.as_ref().unwrap_or(analysis);
    let document = match &filled {
        Some(filled) => Document::new(report, filled, lexicon::english(), gazetteer),
        None => document,
    };
    let chains = coreference::resolve(&document, mentions::find_mentions(&document));
    let mut times = find_times(analysis, layers::publication_day(report));
    if is_french {
        for time in &mut times {
            // English words were read; the report's own are shown
            time.value.span = document.span(time.tokens.clone());
            time.value.text = document.text(time.value.span).to_owned();
        }
    }
    let mut in_time = vec![false; analysis.tokens.len()];
    for time in &times {
        in_time[time.tokens.clone()].fill(true);
    }
    find(&Reader {
        in_time,
        document: &document,
        chains: &chains,
        times: &times,
        place_context: namesakes::spoken_of(&document),
        qualified: namesakes::qualified(&document),
    })
}

impl Reader<'_> {
    /// Whether the block around `token` makes claims at all.
    fn makes_claims(&self, token: usize) -> bool {
        matches!(
            self.document.block_role(token),
            BlockRole::Body | BlockRole::EmbeddedPost | BlockRole::Headline | BlockRole::Caption
        )
    }

    /// Whether `token` is part of an expression of time.
    fn is_time(&self, token: usize) -> bool {
        self.in_time[token]
    }

    /// The expressions of time in the sentence of `token`.
    fn times_near(&self, token: usize) -> &[TimeExpression] {
        let sentence = self.document.sentence(token);
        let first = self
            .times
            .partition_point(|time| time.tokens.start < sentence.start);
        let last = self
            .times
            .partition_point(|time| time.tokens.start < sentence.end);
        &self.times[first..last]
    }

    /// Whether `token` opens a frame of motion.
    fn is_motion(&self, token: usize) -> bool {
        self.document.is_pos(token, "VERB")
            && self
                .document
                .lexicon
                .motion
                .of_verb(self.document.lemma(token))
                .next()
                .is_some()
    }

    /// The verb with which a participle tells of one movement.
    fn told_with(&self, token: usize) -> Option<usize> {
        frames::told_with(self.document, token)
    }
}
