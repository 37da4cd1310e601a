//! What reading needs for a text, language pipeline and claims together, as one line of JSON:
//! seconds to load, CPU seconds for a first pass and for another. The Rust side of `bench/run`.
//!
//! usage: reading MODEL TEXT MODE (MODEL is the wheel, with the gazetteer beside it; MODE: batch
//! or single, which read alike here: one report after another; TEXT has one report a line)

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use cpu_time::ProcessTime;
use reportedly_eval::Machine;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [model, text, _mode] = &arguments[..] else {
        bail!("usage: reading MODEL TEXT MODE");
    };
    let started = Instant::now();
    let data = Path::new(model)
        .parent()
        .context("MODEL lies in no folder")?;
    let machine = Machine::open(data)?;
    let load = started.elapsed().as_secs_f64();

    let text = std::fs::read_to_string(text)?;
    let (mut tokens, mut claims) = (0, 0);
    let mut run = || -> Result<f64> {
        (tokens, claims) = (0, 0);
        let before = ProcessTime::now();
        for line in text.lines() {
            let understood = machine.understand("report", line, None)?;
            tokens += understood.analysis.tokens.len();
            claims += machine.read(understood).claims.len();
        }
        Ok(before.elapsed().as_secs_f64())
    };
    let (first, again) = (run()?, run()?);

    let words = text.split_whitespace().count();
    let numbers = serde_json::json!({
        "load": load, "first": first, "again": again, "words": words, "tokens": tokens, "claims": claims,
    });
    println!("{numbers}");
    Ok(())
}
