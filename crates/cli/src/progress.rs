//! Tells how far a long reading is, on standard error.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Fewer reports than this are read before anyone wonders.
const MANY: usize = 50;
/// How often a line is printed where there is no terminal to draw a bar on.
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// How far a reading is: a bar on a terminal, a line now and then elsewhere, nothing for a few
/// reports.
#[derive(Debug)]
pub(crate) enum Progress {
    Silent,
    Bar(ProgressBar),
    Lines {
        done: usize,
        total: usize,
        last: Instant,
    },
}

impl Progress {
    /// Progress of reading `total` reports. A bar would run through what is printed when both
    /// go to the terminal, so then there is none.
    pub(crate) fn new(total: usize, prints_to_terminal: bool) -> Self {
        if total < MANY || prints_to_terminal {
            return Self::Silent;
        }
        if !stderr().is_terminal() {
            return Self::Lines {
                done: 0,
                total,
                last: Instant::now(),
            };
        }
        let bar = ProgressBar::new(total as u64);
        let template =
            "reading  {bar:32}  {human_pos} of {human_len} reports  {per_sec}  {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸ "));
        }
        Self::Bar(bar)
    }

    /// One more report is done.
    pub(crate) fn advance(&mut self) {
        match self {
            Self::Silent => {}
            Self::Bar(bar) => bar.inc(1),
            Self::Lines { done, total, last } => {
                *done += 1;
                if last.elapsed() >= BETWEEN_LINES && done < total {
                    eprintln!("read {done} of {total} reports");
                    *last = Instant::now();
                }
            }
        }
    }

    /// Prints a line on standard error without tearing the bar.
    pub(crate) fn say(&self, message: &str) {
        match self {
            Self::Bar(bar) => bar.suspend(|| eprintln!("{message}")),
            Self::Silent | Self::Lines { .. } => eprintln!("{message}"),
        }
    }

    /// Does something that prints, without tearing the bar.
    pub(crate) fn beside<Made>(&self, print: impl FnOnce() -> Made) -> Made {
        match self {
            Self::Bar(bar) => bar.suspend(print),
            Self::Silent | Self::Lines { .. } => print(),
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
