//! Words into lines: wrapping, columns, colour, and scripts that run from right to left.

use std::fmt::Write;
use std::io::{IsTerminal, stdout};

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::harmless::{harmless, isolated};

/// How wide lines get where neither a terminal nor `COLUMNS` says so.
const WIDTH_WITHOUT_TERMINAL: usize = 100;
/// The widest lines that are still easy to read.
const WIDEST: usize = 110;
/// Below this, columns make no sense; the terminal wraps.
const NARROWEST: usize = 40;

/// How the output is to look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Whether to use colour and bold type.
    pub(crate) colour: bool,
    /// Columns in a line.
    pub(crate) width: usize,
}

impl Look {
    /// What standard output can show; colour only on a terminal, and only if `NO_COLOR` and the
    /// like allow it.
    pub(crate) fn of_stdout() -> Self {
        let choice = anstream::AutoStream::choice(&stdout());
        let terminal = terminal_size::terminal_size_of(stdout());
        let by_terminal = terminal.map(|(width, _)| (width.0 as usize).min(WIDEST));
        let width = columns_asked_for().or(by_terminal);
        Self {
            colour: stdout().is_terminal() && choice != anstream::ColorChoice::Never,
            width: width.unwrap_or(WIDTH_WITHOUT_TERMINAL).max(NARROWEST),
        }
    }
}

/// What a stretch of words is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    /// Titles of sections.
    Heading,
    /// Whom or what it is about.
    Strong,
    /// What matters less: labels, offsets, separators.
    Faint,
    /// The words of a report.
    Quoted,
    /// Agreement.
    Good,
    /// Hedges, plans, differences in detail.
    Doubtful,
    /// Denials, contradictions.
    Against,
}

/// The width that the environment asks for, also where the output goes into a file.
fn columns_asked_for() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok()?;
    columns.trim().parse().ok().filter(|&columns| columns > 0)
}

impl Tone {
    fn style(self) -> Style {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        match self {
            Self::Plain => Style::new(),
            Self::Heading => colour(AnsiColor::Cyan).bold(),
            Self::Strong => Style::new().bold(),
            Self::Faint => Style::new().dimmed(),
            Self::Quoted => Style::new().italic(),
            Self::Good => colour(AnsiColor::Green),
            Self::Doubtful => colour(AnsiColor::Yellow),
            Self::Against => colour(AnsiColor::Red),
        }
    }
}

/// Words, each stretch with its tone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    runs: Vec<(Tone, String)>,
}

impl Words {
    /// `text` in one tone.
    pub(crate) fn of(tone: Tone, text: &str) -> Self {
        Self::default().with(tone, text)
    }

    /// These words, and `text` after them.
    pub(crate) fn with(mut self, tone: Tone, text: &str) -> Self {
        self.push(tone, text);
        self
    }

    /// Adds `text`, without a blank before it.
    pub(crate) fn push(&mut self, tone: Tone, text: &str) {
        if !text.is_empty() {
            self.runs.push((tone, harmless(text).into_owned()));
        }
    }

    /// Adds `text` after a blank, or at the start.
    pub(crate) fn say(&mut self, tone: Tone, text: &str) {
        if !self.runs.is_empty() && !text.is_empty() {
            self.push(Tone::Plain, " ");
        }
        self.push(tone, text);
    }

    /// Adds `text` after a raised dot.
    pub(crate) fn also(&mut self, tone: Tone, text: &str) {
        if !self.runs.is_empty() && !text.is_empty() {
            self.push(Tone::Faint, " · ");
        }
        self.push(tone, text);
    }

    /// Adds other words after a raised dot.
    pub(crate) fn also_words(&mut self, other: Words) {
        if !self.runs.is_empty() && !other.runs.is_empty() {
            self.push(Tone::Faint, " · ");
        }
        self.append(other);
    }

    /// Adds other words.
    pub(crate) fn append(&mut self, other: Words) {
        self.runs.extend(other.runs);
    }

    /// Columns that they take on one line.
    pub(crate) fn width(&self) -> usize {
        self.runs.iter().map(|(_, text)| text.width()).sum()
    }
}

/// A part of a word in one tone; `run` tells apart neighbours of the same tone.
struct Fragment<'w> {
    run: usize,
    tone: Tone,
    text: &'w str,
}

/// Writes `words` from column `indent` on; further lines start at column `hanging`.
pub(crate) fn paragraph(
    page: &mut String,
    look: Look,
    indent: usize,
    hanging: usize,
    words: &Words,
) {
    lines(page, look, &Words::default(), indent, hanging, words);
}

/// Writes `lead` at column `indent`, and `words` in a column of their own from `column` on. A lead
/// that is too wide pushes the first line to the right.
pub(crate) fn columns(
    page: &mut String,
    look: Look,
    indent: usize,
    lead: &Words,
    column: usize,
    words: &Words,
) {
    let gap = column.saturating_sub(indent + lead.width()).max(2);
    let mut lead = lead.clone();
    lead.push(Tone::Plain, &" ".repeat(gap));
    lines(page, look, &lead, indent, column, words);
}

fn lines(
    page: &mut String,
    look: Look,
    lead: &Words,
    indent: usize,
    hanging: usize,
    words: &Words,
) {
    let hanging = affordable(look, indent, hanging);
    pad(page, indent);
    for (tone, text) in &lead.runs {
        styled(page, look, *tone, &isolated(text));
    }
    let mut at = indent + lead.width();
    let mut line: Vec<Fragment<'_>> = Vec::new();
    for word in split(words) {
        let width: usize = word.iter().map(|fragment| fragment.text.width()).sum();
        let blank = usize::from(!line.is_empty());
        if !line.is_empty() && at + blank + width > look.width {
            write_line(page, look, &line);
            line.clear();
            pad(page, hanging);
            at = hanging;
        } else if let Some(first) = word.first().filter(|_| blank == 1) {
            line.push(blank_between(line.last(), first));
            at += 1;
        }
        at += width;
        line.extend(word);
    }
    write_line(page, look, &line);
}

/// The column that further lines start in: on a narrow page not so far to the right that hardly a
/// word has room.
fn affordable(look: Look, indent: usize, hanging: usize) -> usize {
    if 2 * hanging > look.width {
        hanging.min(indent + 2)
    } else {
        hanging
    }
}

/// The blank before `next`: within a run it belongs to the run, so that this stays whole.
fn blank_between<'w>(last: Option<&Fragment<'w>>, next: &Fragment<'w>) -> Fragment<'w> {
    let within = last.filter(|last| last.run == next.run);
    let run = within.map_or(usize::MAX, |last| last.run);
    Fragment {
        run,
        tone: Tone::Plain,
        text: " ",
    }
}

fn pad(page: &mut String, columns: usize) {
    page.extend(std::iter::repeat_n(' ', columns));
}

/// Words at their blanks, each as the fragments it is made of.
fn split(words: &Words) -> Vec<Vec<Fragment<'_>>> {
    let mut split: Vec<Vec<Fragment<'_>>> = vec![Vec::new()];
    for (run, (tone, text)) in words.runs.iter().enumerate() {
        for (at, text) in text.split(' ').enumerate() {
            if at > 0 {
                split.push(Vec::new());
            }
            if let (false, Some(word)) = (text.is_empty(), split.last_mut()) {
                word.push(Fragment {
                    run,
                    tone: *tone,
                    text,
                });
            }
        }
    }
    split.retain(|word| !word.is_empty());
    split
}

/// Writes the fragments of a line, those of one run together, and ends it.
fn write_line(page: &mut String, look: Look, line: &[Fragment<'_>]) {
    for run in line.chunk_by(|a, b| a.run == b.run) {
        let text: String = run.iter().map(|fragment| fragment.text).collect();
        let tone = run
            .iter()
            .map(|fragment| fragment.tone)
            .find(|tone| *tone != Tone::Plain);
        styled(page, look, tone.unwrap_or(Tone::Plain), &isolated(&text));
    }
    let written = page.trim_end_matches(' ').len();
    page.truncate(written);
    page.push('\n');
}

fn styled(page: &mut String, look: Look, tone: Tone, text: &str) {
    if look.colour && tone != Tone::Plain {
        let style = tone.style();
        // Writing to a string cannot fail.
        let _ = write!(page, "{style}{text}{style:#}");
    } else {
        page.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Look = Look {
        colour: false,
        width: 24,
    };

    fn page_of(words: &Words, look: Look) -> String {
        let mut page = String::new();
        paragraph(&mut page, look, 2, 4, words);
        page
    }

    #[test]
    fn lines_break_at_blanks_and_hang() {
        let words = Words::of(Tone::Strong, "Irena Novak")
            .with(Tone::Plain, " left Vienna for Graz by train");
        assert_eq!(
            page_of(&words, NARROW),
            "  Irena Novak left\n    Vienna for Graz by\n    train\n"
        );
    }

    #[test]
    fn a_word_wider_than_the_line_stays_whole() {
        let words = Words::of(Tone::Plain, "a https://example.org/a-very-long-address b");
        assert_eq!(
            page_of(&words, NARROW),
            "  a\n    https://example.org/a-very-long-address\n    b\n"
        );
    }

    #[test]
    fn columns_align_by_width_and_not_by_letters() {
        let mut page = String::new();
        for name in ["Bo", "بثينة", "王小明"] {
            columns(
                &mut page,
                NARROW,
                0,
                &Words::of(Tone::Strong, name),
                8,
                &Words::of(Tone::Plain, "left"),
            );
        }
        assert_eq!(
            page,
            "Bo      left\n\u{2068}بثينة\u{2069}   left\n王小明  left\n"
        );
    }

    #[test]
    fn a_lead_that_is_too_wide_pushes() {
        let mut page = String::new();
        columns(
            &mut page,
            NARROW,
            0,
            &Words::of(Tone::Strong, "Irena Novak"),
            6,
            &Words::of(Tone::Plain, "left Vienna for Graz"),
        );
        assert_eq!(page, "Irena Novak  left Vienna\n      for Graz\n");
    }

    #[test]
    fn colour_ends_with_its_run() {
        let words = Words::of(Tone::Strong, "Irena Novak").with(Tone::Plain, " left");
        let page = page_of(
            &words,
            Look {
                colour: true,
                width: 80,
            },
        );
        assert_eq!(page, "  \u{1b}[1mIrena Novak\u{1b}[0m left\n");
    }
}
