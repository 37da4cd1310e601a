use std::ops::Range;

use compact_str::CompactString;
use reportedly_model::{Analysis, BlockRole, CharIndex, Report, Span, Token};
use reportedly_places::Gazetteer;

use crate::lexicon::Lexicon;
use crate::names::{self, Entry, Name, NameType};
use crate::quotes::{self, Quotation};
use crate::syntax::{Tree, as_written, mend};
use crate::turns::{self, Question};

/// A report with everything the rules ask of it: words, trees, names, lexicon and gazetteer.
pub struct Document<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// Where code points lie in its text.
    pub index: CharIndex,
    /// The words of its language.
    pub lexicon: &'static Lexicon,
    /// Known places.
    pub gazetteer: &'a Gazetteer,
    /// Whether the words are French ones, glossed.
    pub is_french: bool,
    /// Names of people, places and bodies, in order.
    pub names: Vec<Name>,
    /// Entries of a notice: people by family name and label.
    pub entries: Vec<Entry>,
    /// Syntax, with names tied together.
    pub tree: Tree,
    /// Quotations, in order.
    pub quotations: Vec<Quotation>,
    /// Questions of an interview, in order.
    pub questions: Vec<Question>,
    /// Entity label of each token, empty where there is none.
    pub labels: Vec<CompactString>,
    /// The number of the name that each token is part of.
    name_at: Vec<Option<u32>>,
    semicolons: Vec<usize>,
    block_of: Vec<usize>,
    lower: Vec<CompactString>,
}

impl<'a> Document<'a> {
    /// Looks at `analysis` of `report` once, so that the rules can ask.
    pub fn new(
        report: &'a Report,
        analysis: &'a Analysis,
        lexicon: &'static Lexicon,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        let tokens = &analysis.tokens;
        let lower: Vec<CompactString> = tokens.iter().map(|t| t.text.to_lowercase()).collect();
        let mut labels = vec![CompactString::default(); tokens.len()];
        for entity in &analysis.entities {
            for slot in labels.get_mut(entity.tokens.clone()).unwrap_or_default() {
                *slot = entity.label.clone();
            }
        }
        names::free_dated_places(analysis, &lower, &mut labels, gazetteer);
        let block_of = blocks_of(report, tokens);
        let mut found = names::find_names(analysis, &lower, &labels, &block_of, lexicon, gazetteer);
        let entries = names::find_entries(tokens, &lower, &block_of, &labels, lexicon);
        names::with_entries(&mut found, &entries, tokens, &labels);
        names::with_spellings(&mut found, tokens);
        let mut units: Vec<Range<usize>> = found.iter().map(|name| name.tokens.clone()).collect();
        units.extend(hyphenated(tokens, &found));
        let tree = Tree::new(analysis, &units);
        let mut name_at = vec![None; tokens.len()];
        for (number, name) in found.iter().enumerate() {
            name_at[name.tokens.clone()].fill(u32::try_from(number).ok());
        }
        let mut document = Self {
            report,
            analysis,
            index: CharIndex::new(&report.text),
            lexicon,
            gazetteer,
            is_french: crate::french::is_french(report),
            names: found,
            entries,
            tree,
            quotations: Vec::new(),
            questions: Vec::new(),
            labels,
            name_at,
            semicolons: (0..tokens.len())
                .filter(|&t| tokens[t].text == ";")
                .collect(),
            block_of,
            lower,
        };
        names::settle_types(&mut document);
        names::settle_entries(&mut document.names, &document.entries);
        names::settle_spellings(&mut document.names, tokens);
        mend(&mut document);
        document.quotations = quotes::find_quotations(&document);
        document.questions = turns::questions(&document);
        document
    }

    /// All tokens.
    pub fn tokens(&self) -> &'a [Token] {
        &self.analysis.tokens
    }

    /// One token.
    pub fn token(&self, token: usize) -> &'a Token {
        &self.analysis.tokens[token]
    }

    /// The semicolons among `tokens`.
    pub fn semicolons_in(&self, tokens: Range<usize>) -> &[usize] {
        let at = |token: usize| self.semicolons.partition_point(|&s| s < token);
        &self.semicolons[at(tokens.start)..at(tokens.end)]
    }

    /// The words of the token before `token`; none at the start of the text.
    pub fn word_before(&self, token: usize) -> &'a str {
        token
            .checked_sub(1)
            .and_then(|before| self.analysis.tokens.get(before))
            .map_or("", |token| token.text.as_str())
    }

    /// The words of the token after `token`; none at the end of the text.
    pub fn word_after(&self, token: usize) -> &'a str {
        self.analysis
            .tokens
            .get(token + 1)
            .map_or("", |token| token.text.as_str())
    }

    /// A token's words in lower case; none beyond the end of the text.
    pub fn lower(&self, token: usize) -> &str {
        self.lower.get(token).map_or("", |word| word)
    }

    /// A token's lemma.
    pub fn lemma(&self, token: usize) -> &'a str {
        let lemma = &self.analysis.tokens[token].lemma;
        // the model has one lemma for "rapped" and "raped"
        let raped = || matches!(self.lower(token), "raped" | "raping");
        if lemma == "rap" && raped() {
            return "rape";
        }
        // nor does it tell "dined" from "dinned"
        if lemma == "din" && !self.lower(token).starts_with("dinn") {
            return "dine";
        }
        lemma
    }

    /// Whether `token` has universal part of speech `pos`.
    pub fn is_pos(&self, token: usize, pos: &str) -> bool {
        self.analysis.tokens[token].pos == pos
    }

    /// The name that `token` is part of.
    pub fn name_of(&self, token: usize) -> Option<&Name> {
        self.name_number(token).map(|number| &self.names[number])
    }

    /// The number of the name that `token` is part of.
    pub fn name_number(&self, token: usize) -> Option<usize> {
        let number = self.name_at.get(token).copied().flatten()?;
        Some(number as usize)
    }

    /// Whether `token` belongs to a name of this type.
    pub fn is_name(&self, token: usize, name_type: NameType) -> bool {
        self.name_of(token)
            .is_some_and(|name| name.name_type == name_type)
    }

    /// Role of the block that `token` stands in.
    pub fn block_role(&self, token: usize) -> BlockRole {
        self.report
            .blocks
            .get(self.block_of[token])
            .map_or(BlockRole::Body, |block| block.role)
    }

    /// Number of the block that `token` stands in.
    pub fn block(&self, token: usize) -> usize {
        self.block_of[token]
    }

    /// Tokens of the sentence that `token` stands in.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.analysis
            .sentences
            .get(self.tree.sentence(token))
            .cloned()
            .unwrap_or(token..token + 1)
    }

    /// Code points of a token range; of a word put back, those of the one that it stands for.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let span = self.analysis.span(tokens.clone());
        if span.start < span.end || tokens.len() != 1 {
            return span;
        }
        let written = as_written(self, tokens.start);
        self.analysis.span(written..written + 1)
    }

    /// The words of `span`.
    pub fn text(&self, span: Span) -> &'a str {
        let report: &'a Report = self.report;
        self.index.slice(&report.text, span)
    }

    /// The token that holds code point `at`.
    pub fn token_at(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens();
        let next = tokens.partition_point(|token| token.span.end <= at);
        tokens
            .get(next)
            .filter(|token| token.span.start <= at)
            .map(|_| next)
    }

    /// The tokens that a span of code points covers.
    pub fn index_range(&self, span: Span) -> Range<usize> {
        let tokens = self.tokens();
        let start = tokens.partition_point(|token| token.span.end <= span.start);
        let end = tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The word of attribution at `token` as the report has it, where the rules see `glossed`.
    pub fn cue(&self, token: usize, glossed: &'a str) -> &'a str {
        if self.is_french {
            self.words(token..token + 1)
        } else {
            glossed
        }
    }

    /// The words of a token range.
    pub fn words(&self, tokens: Range<usize>) -> &'a str {
        self.text(self.span(tokens))
    }
}

/// Number of the block each token stands in.
fn blocks_of(report: &Report, tokens: &[Token]) -> Vec<usize> {
    let mut block = 0;
    tokens
        .iter()
        .map(|token| {
            while report
                .blocks
                .get(block)
                .is_some_and(|b| b.span.end <= token.span.start)
            {
                block += 1;
            }
            block
        })
        .collect()
}

/// Nouns written with hyphens ("secretary-general"), outside names.
fn hyphenated(tokens: &[Token], names: &[Name]) -> Vec<Range<usize>> {
    let nominal = |i: usize| {
        tokens
            .get(i)
            .is_some_and(|t| t.pos == "NOUN" || t.pos == "PROPN" || t.pos == "ADJ")
            || inside_in_law(tokens, i)
    };
    let tight = |i: usize| tokens.get(i).is_some_and(|t| !t.space_after);
    let in_name = |i: usize| {
        let next = names.partition_point(|name| name.tokens.end <= i);
        names.get(next).is_some_and(|name| name.tokens.contains(&i))
    };
    let mut units = Vec::new();
    let mut at = 1;
    while at + 1 < tokens.len() {
        let joins = |i: usize| {
            tokens[i].text == "-" && tight(i - 1) && tight(i) && nominal(i - 1) && nominal(i + 1)
        };
        let noun = tokens[at + 1].pos == "NOUN" || tokens[at + 1].pos == "PROPN";
        if !joins(at) || !(noun || inside_in_law(tokens, at + 1)) {
            at += 1;
            continue;
        }
        let start = at - 1;
        let mut end = at + 2;
        while end + 1 < tokens.len() && joins(end) {
            end += 2;
        }
        if !(start..end).any(in_name) {
            units.push(start..end);
        }
        at = end;
    }
    units
}

/// The "in" of "brother-in-law".
fn inside_in_law(tokens: &[Token], i: usize) -> bool {
    let text = |at: usize| tokens.get(at).map(|token| token.text.as_str());
    text(i) == Some("in") && text(i + 1) == Some("-") && text(i + 2) == Some("law")
}
