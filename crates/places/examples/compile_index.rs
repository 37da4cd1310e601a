//! Compiles the gazetteer's packages into one index file:
//! `cargo run --release -p reportedly-places --example compile_index -- DATA_DIR INDEX_FILE`.

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data_dir, index_file] = arguments.as_slice() else {
        eprintln!("usage: compile_index DATA_DIR INDEX_FILE");
        return ExitCode::from(2);
    };
    let index = match reportedly_places::compile(Path::new(data_dir)) {
        Ok(index) => index,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    if let Err(error) = std::fs::write(index_file, index) {
        eprintln!("error: cannot write {index_file}: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
