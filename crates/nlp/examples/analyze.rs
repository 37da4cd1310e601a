//! Prints the analysis of each line of a file as one line of JSON:
//! `cargo run -p reportedly-nlp --release --example analyze -- FILE [LANGUAGE]`.
//!
//! A line of a `.jsonl` file is a JSON string, so that a text can have line breaks. The model is
//! the one in the folder `REPORTEDLY_DATA`, else in the workspace's `data/`.

use std::error::Error;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::time::Instant;

use reportedly_nlp::Pipeline;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("usage: analyze FILE [LANGUAGE]")?;
    let language = arguments.next();
    let started = Instant::now();
    let pipeline = Pipeline::open_language(&data(), language.as_deref().unwrap_or("en"))?;
    eprintln!(
        "{} loaded in {:?}",
        pipeline.name_and_version(),
        started.elapsed()
    );

    let texts = texts(Path::new(&file))?;
    let started = Instant::now();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let analyses = pipeline.analyze_many(&texts);
    let tokens: usize = analyses.iter().map(|analysis| analysis.tokens.len()).sum();
    eprintln!("{tokens} tokens in {:?}", started.elapsed());

    let mut out = BufWriter::new(stdout().lock());
    for analysis in analyses {
        serde_json::to_writer(&mut out, &analysis)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

fn texts(file: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let lines = std::fs::read_to_string(file)?;
    if file
        .extension()
        .is_some_and(|extension| extension == "jsonl")
    {
        return Ok(lines
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?);
    }
    Ok(lines.lines().map(str::to_owned).collect())
}

/// The folder that `make data` fills, or the one that is named instead.
fn data() -> PathBuf {
    match std::env::var_os("REPORTEDLY_DATA") {
        Some(data) => data.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
    }
}
