//! Measures the service of a case on a large workspace: `bench-server FOLDER [--claims N] [--seconds N]`.
//!
//! The workspace is made of generated reports about people who do not exist. Their readings are made
//! beside the texts and put into storage directly, not by reading: what is measured is the service,
//! not the reader. It is kept in FOLDER, and made once. The service then runs as a process of its own
//! (`bench-server serve FILE`) and is asked over TCP by 1, 8 and 64 clients, each of whom asks again as
//! soon as it is answered. Printed are two tables in Markdown: of a service that answers each question as if
//! it were asked for the first time, and of one that remembers answers, started anew for each line.

mod client;
mod reports;
mod service;
mod workspace;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use client::Client;
use service::{Memory, Service};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Clients that ask at once.
const CLIENTS: [usize; 3] = [1, 8, 64];

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str, usual: u64| {
        let at = arguments.iter().position(|argument| argument == name);
        let given = at.and_then(|at| arguments.get(at + 1)?.parse().ok());
        given.unwrap_or(usual)
    };
    match arguments.as_slice() {
        [mode, file] if mode == "serve" => {
            service::answer(Path::new(file), Memory::Remembering).await
        }
        [mode, file] if mode == "serve-forgetting" => {
            service::answer(Path::new(file), Memory::Forgetting).await
        }
        [folder, ..] => {
            let claims = value("--claims", 100_000);
            let duration = Duration::from_secs(value("--seconds", 5));
            let file = Path::new(folder).join(format!("bench-server-{claims}.db"));
            workspace::make(&file, claims).await?;
            measure(&file, duration).await
        }
        [] => Err("name a folder for the workspace".into()),
    }
}

/// One question, in several wordings.
struct Question {
    name: &'static str,
    target: Duration,
    paths: Arc<Vec<String>>,
}

async fn measure(file: &Path, duration: Duration) -> Result<(), Failure> {
    let start = Instant::now();
    let service = Service::start(file, Memory::Remembering)?;
    let mut client = Client::connect(&service.address).await?;
    let about = client.json("/api/status").await?;
    println!("| | |\n|---|--:|");
    println!("| claims | {} |", about["claims"]);
    println!("| reports | {} |", about["reports"]);
    println!("| people with a name | {} |", about["people"]);
    println!(
        "| service ready after | {:.1} s |",
        start.elapsed().as_secs_f64()
    );
    let questions = questions(&mut client).await?;
    drop(service);
    println!("\nEach question answered as if it were asked for the first time:\n");
    table(file, &questions, Memory::Forgetting, duration).await?;
    println!("\nAs it is served: what was answered is remembered until something changes.\n");
    table(file, &questions, Memory::Remembering, duration).await
}

async fn table(
    file: &Path,
    questions: &[Question],
    memory: Memory,
    duration: Duration,
) -> Result<(), Failure> {
    println!(
        "| at the server | clients | p50 | p95 | p99 | answers a second | of them remembered | \
         processor time of one | target, p95 |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut most = 0;
    for question in questions {
        for clients in CLIENTS {
            // One that has answered nothing so far: no line gains by those before it.
            let service = Service::start(file, memory)?;
            let before = service.processor_time()?;
            let answers = together(&service, &question.paths, clients, duration).await?;
            let spent = service.processor_time()? - before;
            println!("{}", row(question, clients, answers, (duration, spent)));
            most = most.max(service.memory()?);
        }
    }
    println!("\nMemory of the service after a line, at its most: {most} MB.");
    Ok(())
}

async fn questions(client: &mut Client) -> Result<Vec<Question>, Failure> {
    let people = everybody(client).await?;
    let question = |name, target, paths| Question {
        name,
        target: Duration::from_millis(target),
        paths: Arc::new(paths),
    };
    let every = |nth: usize| people.iter().step_by(nth.max(1));
    let pages = every(people.len() / 500).map(|(id, _)| format!("/api/people/{id}"));
    let most = people.iter().take(10);
    let most = most.map(|(id, _)| format!("/api/people/{id}"));
    let by_name = every(people.len() / 200).map(|(_, name)| {
        let name = name.replace(' ', "+");
        format!("/api/search?limit=8&q={name}")
    });
    let by_word = reports::WORDS.map(|word| format!("/api/search?limit=8&q={word}"));
    let by_name: Vec<String> = by_name.collect();
    let filters = [
        "",
        "&disputed=true",
        "&min_origins=2",
        "&place=kars",
        "&q=nov",
        "&unnamed=true",
    ];
    Ok(vec![
        question("page of a person", 50, pages.collect()),
        question("page of one of the ten most reported", 50, most.collect()),
        question("search for a name", 50, by_name),
        question("search for a word", 50, by_word.to_vec()),
        question(
            "table of people",
            100,
            filters
                .map(|filter| format!("/api/people?limit=50{filter}"))
                .to_vec(),
        ),
    ])
}

/// Ids and names of all people, those of whom most reports speak first.
async fn everybody(client: &mut Client) -> Result<Vec<(String, String)>, Failure> {
    let (mut people, mut after) = (Vec::new(), String::new());
    loop {
        let page = client
            .json(&format!("/api/people?limit=1000&after={after}"))
            .await?;
        for row in page["items"].as_array().ok_or("a table without rows")? {
            let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
            people.push((text("id"), text("name")));
        }
        match page["next"].as_str() {
            Some(next) => after = client::encoded(next),
            None => return Ok(people),
        }
    }
}

async fn together(
    service: &Service,
    paths: &Arc<Vec<String>>,
    clients: usize,
    duration: Duration,
) -> Result<Vec<(Duration, bool)>, Failure> {
    let end = Instant::now() + duration;
    let mut running = Vec::with_capacity(clients);
    for number in 0..clients {
        let mut client = Client::connect(&service.address).await?;
        let paths = Arc::clone(paths);
        running.push(tokio::spawn(async move {
            let (mut times, mut at) = (Vec::new(), number * 31);
            while Instant::now() < end {
                times.push(client.time(&paths[at % paths.len()]).await?);
                at += 1;
            }
            Ok::<_, Failure>(times)
        }));
    }
    let mut times = Vec::new();
    for client in running {
        times.extend(client.await??);
    }
    Ok(times)
}

fn row(
    question: &Question,
    clients: usize,
    answers: Vec<(Duration, bool)>,
    (duration, spent): (Duration, f64),
) -> String {
    let count = answers.len().max(1) as f64;
    let remembered = answers.iter().filter(|(_, remembered)| *remembered).count();
    let mut times: Vec<Duration> = answers.into_iter().map(|(time, _)| time).collect();
    times.sort_unstable();
    let at = |share: f64| {
        let place = (times.len() as f64 * share) as usize;
        let time = times.get(place.min(times.len().saturating_sub(1)));
        time.map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    let target = question.target.as_secs_f64() * 1e3;
    let verdict = if at(0.95) <= target { "met" } else { "missed" };
    format!(
        "| {} | {clients} | {:.1} ms | {:.1} ms | {:.1} ms | {:.0} | {:.0} % | {:.2} ms | {target:.0} ms, {verdict} |",
        question.name,
        at(0.5),
        at(0.95),
        at(0.99),
        times.len() as f64 / duration.as_secs_f64(),
        remembered as f64 / count * 100.0,
        spent / count,
    )
}
