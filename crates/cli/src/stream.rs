//! A bounded pipeline over many items: several threads work, one receives, in order.
//!
//! At no time are more than a few batches between being started and being received, so that
//! memory stays the same however many items there are. Batches start small, so that the first
//! result comes early, and grow, so that the work on many is done together.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// Batches grow up to this many items.
const LARGEST_BATCH: usize = 16;
/// Batches under way for each thread, beside the one that it works on.
const WAITING_PER_THREAD: usize = 3;

/// What the threads share: who has taken what, and what was received.
struct Dispenser {
    state: Mutex<State>,
    received_more: Condvar,
    total: usize,
    threads: usize,
}

struct State {
    next_item: usize,
    next_batch: usize,
    received: usize,
    stopped: bool,
}

/// Works on all `items` in `threads` threads and hands each result to `receive`, in the order of
/// the items. Stops early when `receive` fails.
///
/// # Errors
///
/// That of `receive`.
pub(crate) fn in_order<Item: Sync, Made: Send, Error>(
    items: &[Item],
    threads: usize,
    work: impl Fn(&[Item]) -> Vec<Made> + Sync,
    mut receive: impl FnMut(Made) -> Result<(), Error>,
) -> Result<(), Error> {
    let dispenser = Dispenser::new(items.len(), threads.max(1));
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        // Also when `receive` panics, so that no thread waits for a receiver that is gone.
        let _stop = StopAtEnd(&dispenser);
        for _ in 0..dispenser.threads {
            let (sender, dispenser, work) = (sender.clone(), &dispenser, &work);
            scope.spawn(move || {
                let _stop = StopOnPanic(dispenser);
                while let Some((batch, range)) = dispenser.take() {
                    if sender.send((batch, work(&items[range]))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        receive_in_order(results, &dispenser, &mut receive)
    })
}

fn receive_in_order<Made, Error>(
    results: mpsc::Receiver<(usize, Vec<Made>)>,
    dispenser: &Dispenser,
    receive: &mut impl FnMut(Made) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut early = BTreeMap::new();
    let mut expected = 0;
    for (batch, made) in results {
        early.insert(batch, made);
        while let Some(made) = early.remove(&expected) {
            made.into_iter().try_for_each(&mut *receive)?;
            expected += 1;
            dispenser.note_received();
        }
    }
    Ok(())
}

impl Dispenser {
    fn new(total: usize, threads: usize) -> Self {
        let state = State {
            next_item: 0,
            next_batch: 0,
            received: 0,
            stopped: false,
        };
        Self {
            state: Mutex::new(state),
            received_more: Condvar::new(),
            total,
            threads,
        }
    }

    /// The next batch and the items in it, once there is room; `None` when there is no more.
    fn take(&self) -> Option<(usize, Range<usize>)> {
        let room = self.threads * (1 + WAITING_PER_THREAD);
        let full = |state: &mut State| !state.stopped && state.next_batch >= state.received + room;
        let mut state = self
            .received_more
            .wait_while(self.lock(), full)
            .unwrap_or_else(PoisonError::into_inner);
        if state.stopped || state.next_item == self.total {
            return None;
        }
        let start = state.next_item;
        let end = start + self.batch_size(state.next_batch, self.total - start);
        let batch = state.next_batch;
        state.next_item = end;
        state.next_batch += 1;
        Some((batch, start..end))
    }

    /// 1, 1, 2, 2, 4, 4, … with two threads, and never so many that a thread goes idle.
    fn batch_size(&self, batch: usize, left: usize) -> usize {
        let doublings = (batch / self.threads).min(LARGEST_BATCH.ilog2() as usize);
        (1 << doublings).min(left.div_ceil(self.threads))
    }

    fn note_received(&self) {
        self.lock().received += 1;
        self.received_more.notify_all();
    }

    fn stop(&self) {
        self.lock().stopped = true;
        self.received_more.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct StopAtEnd<'d>(&'d Dispenser);

impl Drop for StopAtEnd<'_> {
    fn drop(&mut self) {
        self.0.stop();
    }
}

struct StopOnPanic<'d>(&'d Dispenser);

impl Drop for StopOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn results_come_in_order_whatever_takes_how_long() {
        let items: Vec<usize> = (0..500).collect();
        let mut seen = Vec::new();
        let slow = |batch: &[usize]| {
            let spin: usize = (0..(batch[0] % 7) * 10_000).sum();
            batch.iter().map(|item| item + spin - spin).collect()
        };
        let receive = |item| -> Result<(), Infallible> {
            seen.push(item);
            Ok(())
        };
        in_order(&items, 4, slow, receive).unwrap();
        assert_eq!(seen, items);
    }

    #[test]
    fn no_more_is_under_way_than_there_is_room_for() {
        let items: Vec<usize> = (0..2_000).collect();
        let (threads, started) = (3, AtomicUsize::new(0));
        let mut received = 0;
        let work = |batch: &[usize]| {
            started.fetch_add(batch.len(), Ordering::SeqCst);
            batch.to_vec()
        };
        let receive = |_| -> Result<(), Infallible> {
            received += 1;
            let most = threads * (1 + WAITING_PER_THREAD) * LARGEST_BATCH;
            assert!(started.load(Ordering::SeqCst) - received <= most);
            Ok(())
        };
        in_order(&items, threads, work, receive).unwrap();
        assert_eq!(received, items.len());
    }

    #[test]
    fn an_error_stops_the_work() {
        let items: Vec<usize> = (0..10_000).collect();
        let started = AtomicUsize::new(0);
        let work = |batch: &[usize]| {
            started.fetch_add(batch.len(), Ordering::SeqCst);
            batch.to_vec()
        };
        let result = in_order(
            &items,
            2,
            work,
            |item| if item == 5 { Err(item) } else { Ok(()) },
        );
        assert_eq!(result, Err(5));
        assert!(started.load(Ordering::SeqCst) < 1_000);
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_panic_in_a_thread_is_passed_on_and_nobody_waits() {
        let items: Vec<usize> = (0..1_000).collect();
        let work = |batch: &[usize]| {
            assert!(!batch.contains(&100), "at work");
            batch.to_vec()
        };
        let _ = in_order(&items, 2, work, |_| Ok::<(), Infallible>(()));
    }

    #[test]
    fn nothing_to_do_is_done() {
        let result = in_order(&[], 2, |_: &[u8]| Vec::new(), |(): ()| Err("received"));
        assert_eq!(result, Ok(()));
    }
}
