//! Lists read piece by piece, so that the largest need not be in memory as they are written.

use std::io::BufRead;

use super::{Format, ListFile, Reading, Watchlists, format, ftm, ofac, without_byte_order_mark};
use crate::problem::ReadError;

/// Lines at the start of a file that tell its format, blank ones left out.
const START: usize = 20;

/// The same as [`read_lists`](super::read_lists), of files that are read as it goes, each under the
/// name that problems are reported under. Entities of FollowTheMoney are taken in line by line, so
/// that a list of any size takes no more room than what is kept of it.
///
/// # Errors
///
/// As [`read_lists`](super::read_lists), and when a file can't be read to its end.
pub fn read_lists_from<R: BufRead>(
    files: impl IntoIterator<Item = (String, R)>,
) -> Result<Watchlists, ReadError> {
    let mut lists = Reading::default();
    let mut of_ofac: Vec<(Format, String, Vec<u8>)> = Vec::new();
    for (name, mut input) in files {
        let unreadable = |error| ReadError::Unreadable {
            file: name.clone(),
            error,
        };
        let mut bytes = start_of(&mut input).map_err(unreadable)?;
        let format = format::format_of(&named(&name, &bytes))?;
        if matches!(format, Format::FtmEntities | Format::FtmNested) {
            read_lines(&name, &bytes, input, &mut lists).map_err(unreadable)?;
            continue;
        }
        input.read_to_end(&mut bytes).map_err(unreadable)?;
        match format {
            part @ (Format::OfacNames | Format::OfacAliases | Format::OfacAddresses) => {
                of_ofac.push((part, name, bytes));
            }
            format => lists.read_whole(format, &named(&name, &bytes)),
        }
    }
    let of_ofac: Vec<(Format, ListFile<'_>)> = of_ofac
        .iter()
        .map(|(part, name, bytes)| (*part, named(name, bytes)))
        .collect();
    ofac::read(&of_ofac, &mut lists)?;
    Ok(lists.finish())
}

fn named<'b>(name: &'b str, bytes: &'b [u8]) -> ListFile<'b> {
    without_byte_order_mark(ListFile { name, bytes })
}

/// The first lines of a file, whole.
fn start_of(input: &mut impl BufRead) -> Result<Vec<u8>, std::io::Error> {
    let (mut bytes, mut lines) = (Vec::new(), 0);
    while lines < START {
        let before = bytes.len();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let line = bytes.get(before..).unwrap_or_default();
        lines += usize::from(!line.trim_ascii().is_empty());
    }
    Ok(bytes)
}

/// Takes in entities, those of the lines in `start` and then the rest.
fn read_lines(
    name: &str,
    start: &[u8],
    mut input: impl BufRead,
    lists: &mut Reading,
) -> Result<(), std::io::Error> {
    ftm::read(&named(name, start), lists);
    let mut number = start.iter().filter(|byte| **byte == b'\n').count();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            ftm::end(name, lists);
            return Ok(());
        }
        number += 1;
        let line = line.trim_ascii();
        if !line.is_empty() {
            ftm::read_line(name, number, line, lists);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read_lists;
    use super::*;
    use crate::problem::ListError;
    use crate::store::Place;

    fn list_of(count: usize) -> String {
        let line = |at: usize| match at % 50 {
            7 => "no entity\n".to_owned(),
            9 => "\n".to_owned(),
            _ => format!(
                "{{\"id\":\"x-{at}\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"Name {at}\"]}}}}\n"
            ),
        };
        (0..count).map(line).collect()
    }

    #[test]
    fn pieces_say_what_the_whole_does() {
        for list in [list_of(3), list_of(200), format!("\u{feff}{}", list_of(60))] {
            let whole = read_lists(&[ListFile {
                name: "list",
                bytes: list.as_bytes(),
            }])
            .unwrap();
            let pieces = read_lists_from([("list".to_owned(), list.as_bytes())]).unwrap();
            assert_eq!(whole.problems, pieces.problems);
            let all = |lists: &Watchlists| -> Vec<(Option<String>, Option<Place>)> {
                let entities = &lists.entities;
                let ordinals = entities.ordinals();
                let all = ordinals.map(|at| (entities.get(at).map(|it| it.id), entities.place(at)));
                all.collect()
            };
            assert_eq!(all(&whole), all(&pieces));
            assert!(!all(&pieces).is_empty());
        }
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let read = |text: &'static str| read_lists_from([("list".to_owned(), text.as_bytes())]);
        assert!(matches!(
            read(" \n"),
            Err(ReadError::NoList(ListError::Empty(_)))
        ));
        assert!(matches!(
            read("a\nb"),
            Err(ReadError::NoList(ListError::UnknownFormat(_)))
        ));
    }
}
