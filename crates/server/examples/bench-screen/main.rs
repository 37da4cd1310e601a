//! Measures the service on a large list: `bench-screen LIST.ftm.json [--seconds N] [--clients N]
//! [--answers FILE]`.
//!
//! The service runs as a process of its own (`bench-screen serve LIST`), is asked over TCP for people of
//! the list, some of them misspelt and some on no list, by one client and then by many at once, and has
//! its list exchanged meanwhile. Printed is a table in Markdown. Processor time and memory are those of
//! the service as Linux counts them, so that what else the machine does stays out of them.

mod client;
mod people;
mod process;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use reportedly_server::{
    ConnectionLimits, Settings, Shared, Source, bind, serve, watch, watchlist_router,
};

use client::Client;
use process::Service;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Matches that one client asks for, one after the other.
const ALONE: usize = 2_000;
/// Requests whose answers are written down, and what is asked for besides: entries that are hardly
/// meant as well, as others weigh them too before they refuse them.
const WRITTEN_DOWN: usize = 500;
const REFUSED_TOO: &str = "?limit=10&cutoff=0.05&threshold=0.7";

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str, usual: usize| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)?.parse().ok().or(Some(usual))
    };
    match arguments.as_slice() {
        [mode, list] if mode == "serve" => answer(list).await,
        [list, ..] => {
            let seconds = value("--seconds", 10).unwrap_or(10);
            let clients = value("--clients", 64).unwrap_or(64);
            let at = arguments
                .iter()
                .position(|argument| argument == "--answers");
            let answers = at.and_then(|at| arguments.get(at + 1));
            let duration = Duration::from_secs(seconds as u64);
            measure(list, clients, duration, answers.map(String::as_str)).await
        }
        [] => Err("give a list, as scripts/make-watchlist writes it".into()),
    }
}

async fn answer(list: &str) -> Result<(), Failure> {
    let listener = bind(([127, 0, 0, 1], 0).into()).await?;
    let source = Source::new(vec![list.into()]);
    let shared = Arc::new(Shared::new(source.load()?, Settings::default()));
    tokio::spawn(watch(source, Arc::clone(&shared)));
    println!("{}", listener.local_addr()?);
    let limits = ConnectionLimits::default();
    let app = watchlist_router(shared);
    serve(listener, app, limits, std::future::pending()).await;
    Ok(())
}

async fn measure(
    list: &str,
    clients: usize,
    duration: Duration,
    answers: Option<&str>,
) -> Result<(), Failure> {
    let start = Instant::now();
    let mut service = Service::start(list)?;
    let loaded = start.elapsed();
    let bodies = Arc::new(people::bodies(list)?);
    println!("| | |\n|---|---|");
    println!("| list read and indexed | {:.0} s |", loaded.as_secs_f64());
    println!("| memory then | {} MB |", service.memory("VmRSS:")?);

    let mut alone = Client::connect(&service.address).await?;
    let before = service.processor_time()?;
    let mut times = Vec::with_capacity(ALONE);
    for at in 0..ALONE {
        times.push(alone.matched(&bodies[at % bodies.len()]).await?);
    }
    let used = service.processor_time()? - before;
    println!("| one client, p50 / p99 | {} |", quantiles(&mut times));
    println!(
        "| processor time of one match | {:.2} ms |",
        used.as_secs_f64() * 1e3 / ALONE as f64
    );

    let (mut times, used) = together(&service, &bodies, clients, duration).await?;
    let a_second = times.len() as f64 / duration.as_secs_f64();
    println!("| {clients} clients at once, matches a second | {a_second:.0} |");
    println!("| the same, p50 / p99 | {} |", quantiles(&mut times));
    let a_core = times.len() as f64 / used.as_secs_f64();
    println!("| matches a second of processor time | {a_core:.0} |");

    // the service lets a client go that has been silent for so long
    let mut anew = Client::connect(&service.address).await?;
    let version = anew.version().await?;
    service.touch(list)?;
    let reload = duration.max(loaded * 2 + Duration::from_secs(10));
    let (mut times, _) = together(&service, &bodies, clients, reload).await?;
    println!(
        "| answers while the list is read anew, of them failed | {}, 0 |",
        times.len()
    );
    println!("| the same, p50 / p99 | {} |", quantiles(&mut times));
    let mut anew = Client::connect(&service.address).await?;
    println!(
        "| the list served is the new one | {} |",
        anew.version().await? != version
    );
    println!(
        "| most memory, both lists in it | {} MB |",
        service.memory("VmHWM:")?
    );
    println!("| memory after | {} MB |", service.memory("VmRSS:")?);
    if let Some(answers) = answers {
        write_answers(&service, &bodies, answers).await?;
    }
    Ok(())
}

/// Writes requests with their answers into a file, and prints what answering took.
async fn write_answers(service: &Service, bodies: &[String], file: &str) -> Result<(), Failure> {
    let mut client = Client::connect(&service.address).await?;
    let mut written = BufWriter::new(File::create(file)?);
    let before = service.processor_time()?;
    let asked = bodies.iter().step_by(7).take(WRITTEN_DOWN);
    let mut count = 0;
    for body in asked {
        client.matched_with(REFUSED_TOO, body).await?;
        writeln!(written, "[{body},{}]", client.answer().trim())?;
        count += 1;
    }
    written.flush()?;
    let used = service.processor_time()? - before;
    println!(
        "| requests a second of processor time, ten entries each: Reportedly, finding and weighing | {:.0} |",
        f64::from(count) / used.as_secs_f64()
    );
    Ok(())
}

/// Answers of many clients, each of whom asks again as soon as it is answered. One that fails ends
/// the measurement.
async fn together(
    service: &Service,
    bodies: &Arc<Vec<String>>,
    clients: usize,
    duration: Duration,
) -> Result<(Vec<Duration>, Duration), Failure> {
    let before = service.processor_time()?;
    let end = Instant::now() + duration;
    let mut running = Vec::with_capacity(clients);
    for number in 0..clients {
        let mut client = Client::connect(&service.address).await?;
        let bodies = Arc::clone(bodies);
        running.push(tokio::spawn(async move {
            let mut times = Vec::new();
            let mut at = number * 31;
            while Instant::now() < end {
                times.push(client.matched(&bodies[at % bodies.len()]).await?);
                at += 1;
            }
            Ok::<_, Failure>(times)
        }));
    }
    let mut times = Vec::new();
    for client in running {
        times.extend(client.await??);
    }
    Ok((times, service.processor_time()? - before))
}

fn quantiles(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |share: f64| {
        let place = (times.len() as f64 * share) as usize;
        let time = times.get(place.min(times.len().saturating_sub(1)));
        time.map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    format!("{:.1} / {:.1} ms", at(0.5), at(0.99))
}
