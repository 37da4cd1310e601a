//! What the pipeline needs for a text, as one line of JSON: seconds to load, CPU seconds for a
//! first pass and for another. This is the Rust side of `bench/run`.
//!
//! usage: throughput MODEL TEXT MODE (MODE: batch or single; TEXT has one report a line)

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use cpu_time::ProcessTime;
use reportedly_nlp::Pipeline;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [model, text, mode] = &arguments[..] else {
        return Err("usage: throughput MODEL TEXT MODE".into());
    };
    let started = Instant::now();
    let pipeline = Pipeline::open(Path::new(model))?;
    let load = started.elapsed().as_secs_f64();

    let text = std::fs::read_to_string(text)?;
    let texts: Vec<&str> = text.lines().collect();
    let run = || -> Result<(f64, usize), Box<dyn Error>> {
        let before = ProcessTime::now();
        let analyses = match mode.as_str() {
            "batch" => pipeline.analyze_many(&texts),
            "single" => texts.iter().map(|text| pipeline.analyze(text)).collect(),
            _ => return Err(format!("unknown mode {mode}").into()),
        };
        let tokens = analyses.iter().map(|analysis| analysis.tokens.len()).sum();
        Ok((before.elapsed().as_secs_f64(), tokens))
    };
    let (first, tokens) = run()?;
    let (again, _) = run()?;

    let words = text.split_whitespace().count();
    let numbers = serde_json::json!({
        "load": load, "first": first, "again": again, "words": words, "tokens": tokens,
    });
    println!("{numbers}");
    Ok(())
}
