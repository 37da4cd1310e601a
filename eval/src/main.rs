//! `reportedly-eval CORPUS DIR`: measures reading on an annotated corpus.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, ValueEnum};
use reportedly_eval::{Corpus, Machine, Split, corpora};

/// Measures how well reports are read, on a corpus that others annotated
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    /// Which corpus
    corpus: Corpus,
    /// The folder that holds it, in its published layout (eval/README.md)
    folder: PathBuf,
    /// Which part of it
    #[arg(long, default_value = "dev")]
    split: Split,
    /// How to print
    #[arg(long, default_value = "text")]
    format: Format,
    /// Prints so many misses of each class, on the dev split alone
    #[arg(long, value_name = "N", default_value_t = 0)]
    misses: usize,
    /// The folder with the language model and the gazetteer
    #[arg(
        long,
        value_name = "DIR",
        env = "REPORTEDLY_DATA",
        default_value = "data"
    )]
    data: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let machine = Machine::open(&arguments.data)?;
    let mut outcome = corpora::measure(
        arguments.corpus,
        &arguments.folder,
        arguments.split,
        &machine,
    )?;
    // What is missed on a test split is not for looking at: it would no longer be unseen.
    let shown = if arguments.split == Split::Dev {
        arguments.misses
    } else {
        0
    };
    let counts: Vec<(String, usize)> = outcome
        .misses
        .iter()
        .map(|(class, misses)| (class.clone(), misses.len()))
        .collect();
    outcome.limit_misses(shown);
    match arguments.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&outcome)?),
        Format::Text => {
            print!("{outcome}");
            for (class, count) in counts {
                println!("{count} {class}");
                for miss in outcome.misses.get(&class).into_iter().flatten() {
                    println!("    {miss}");
                }
            }
        }
    }
    Ok(())
}
