//! What a frame found, before attribution, factuality and time are added.

use std::ops::Range;

use reportedly_model::{Modality, Slots, Span};

use crate::syntax::{Choice, Standing};

/// One claim in the making.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The word that makes it: verb, noun or adjective.
    pub predicate: usize,
    /// Head token of the subject's phrase.
    pub subject: usize,
    /// What it says.
    pub slots: Slots,
    /// Token ranges its evidence must hold, subject and predicate aside.
    pub words: Vec<Range<usize>>,
    /// The rule of the lexicon.
    pub rule: String,
    /// Whether the words themselves mean that it is not so ("absent").
    pub negative: bool,
    /// Whether it stands whatever became of it: a request that was refused was made.
    pub stands: bool,
    /// A modality that the words themselves bring along ("safe passage to").
    pub modality: Option<Modality>,
    /// Further predicates whose time is this one's too: a participle told with it.
    pub partners: Vec<usize>,
    /// Words for what is only asked for, so that they tell of no happening: the arrest in "a
    /// warrant for his arrest".
    pub only_asked: Vec<usize>,
    /// Whether the day told is another's: the trial's in "went on trial on Monday on fraud charges".
    pub undated: bool,
    /// Whether the day told is that of finding out: "his body was *found* on Friday".
    pub found_later: bool,
    /// Whether its denial tells nothing: whoever did not meet X in Y may well have been in Y.
    pub only_affirmed: bool,
    /// The place right behind which its own day is told, where others have theirs: "in A on Monday and
    /// *in B* on Tuesday".
    pub dated_behind: Option<Span>,
    /// Who only tells of it, as its subject: "*reports* put him in X".
    pub teller: Option<usize>,
    /// The verb by which a sentence of its own counts the subject among those told of: "Among them
    /// *was* X".
    pub counted_by: Option<usize>,
    /// The words of the entry of a notice that it is read from, where no sentence holds them.
    pub entry: Option<Range<usize>>,
    /// What a list makes of the one place, or subject, that this is about: "not in A", "A or B".
    pub choice: Option<Choice>,
}

impl Finding {
    /// A plain finding.
    pub fn new(predicate: usize, subject: usize, slots: Slots, rule: &str) -> Self {
        Self {
            predicate,
            subject,
            slots,
            words: Vec::new(),
            rule: rule.to_owned(),
            negative: false,
            stands: false,
            modality: None,
            partners: Vec::new(),
            only_asked: Vec::new(),
            undated: false,
            found_later: false,
            only_affirmed: false,
            dated_behind: None,
            teller: None,
            counted_by: None,
            entry: None,
            choice: None,
        }
    }

    /// Whether the words mean the contrary of what its predicate says.
    pub fn is_turned(&self) -> bool {
        let standing = self.choice.map(|choice| choice.standing);
        self.negative != (standing == Some(Standing::Turned))
    }

    /// The "or" that makes it one of several.
    pub fn offered_by(&self) -> Option<usize> {
        self.choice
            .filter(|choice| choice.standing == Standing::Offered)
            .map(|choice| choice.word)
    }
}
