//! What a report says of itself, and how bad input is refused.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

use reportedly_model::{BlockRole, DateBasis, RelationKind, Report};
use reportedly_readers::{ReadError, ReadOptions, read_bytes, read_file};

fn read(name: &str, document: &str) -> Report {
    read_bytes(name, document.as_bytes(), &ReadOptions::default()).unwrap()
}

fn refusal(name: &str, bytes: &[u8]) -> String {
    read_bytes(name, bytes, &ReadOptions::default())
        .unwrap_err()
        .to_string()
}

fn published_by_analyst(date: &str) -> ReadOptions {
    ReadOptions {
        published: Some(date.to_owned()),
        ..ReadOptions::default()
    }
}

/// A folder of its own for each test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("reportedly-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_id_is_the_hash_of_the_bytes() {
    let report = read("a.txt", "abc");
    assert_eq!(
        report.id,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert_ne!(read("a.txt", "\u{feff}abc").id, report.id);
}

#[test]
fn the_front_matter_is_no_part_of_the_text() {
    let report = read(
        "a.txt",
        "---\r\ntitle: Gone\r\npublished: 2024-12-14\r\nretracts: b.txt\r\n---\r\nIrena Novak left.\r\n",
    );
    assert_eq!(report.text, "Irena Novak left.\n");
    assert_eq!(report.blocks[0].span.start, 0);
    assert_eq!(report.title.as_deref(), Some("Gone"));
    assert_eq!(report.relations[0].kind, RelationKind::Retracts);
    assert_eq!(report.relations[0].report, "b.txt");
}

#[test]
fn what_the_document_says_wins_over_the_analyst() {
    let options = published_by_analyst("2024-12-20");
    let dated = b"---\npublished: 2024-12-14\n---\nIrena Novak left.";
    let published = read_bytes("a.txt", dated, &options)
        .unwrap()
        .published
        .unwrap();
    assert_eq!(
        (published.date.as_str(), published.basis),
        ("2024-12-14", DateBasis::Metadata)
    );

    let published = read_bytes("a.txt", b"Irena Novak left.", &options)
        .unwrap()
        .published
        .unwrap();
    assert_eq!(
        (published.date.as_str(), published.basis),
        ("2024-12-20", DateBasis::Analyst)
    );
}

#[test]
fn a_date_shown_in_the_page_is_better_than_none() {
    let text = "Irena Novak leaves Minsk\nPublished 14 December 2024\nIrena Novak left on Friday, two officials said.";
    let published = read("a.txt", text).published.unwrap();
    assert_eq!(
        (published.date.as_str(), published.basis),
        ("2024-12-14", DateBasis::Page)
    );
    let published = read_bytes(
        "a.txt",
        text.as_bytes(),
        &published_by_analyst("2024-12-20"),
    )
    .unwrap()
    .published
    .unwrap();
    assert_eq!(published.basis, DateBasis::Analyst);
}

#[test]
fn neither_an_update_nor_a_post_dates_a_page_that_says_when_it_was_published() {
    let text = "Irena Novak leaves Minsk\nUpdated 16 December 2024\nPublished 14 December 2024\n\
                Irena Novak left on Friday, two officials said.";
    assert_eq!(read("a.txt", text).published.unwrap().date, "2024-12-14");
    let text = "Read: Irena Novak leaves Minsk\n— Jane Roe (@jane) December 12, 2024\n\
                Irena Novak left on Friday, two officials said.";
    assert_eq!(read("a.txt", text).published, None);
}

#[test]
fn the_days_of_a_chronicle_are_no_publication_date() {
    let text = "The road to Riga\nDecember 8, 2024\nIrena Novak left Minsk by car.\nDecember 9, 2024\n\
                She crossed the border at Medininkai.";
    assert_eq!(read("a.txt", text).published, None);
}

#[test]
fn no_date_is_made_up() {
    let text =
        "AFP, Beirut, 14 December\n\nIrena Novak left on December 8, 2024, two officials said.";
    assert_eq!(read("a.txt", text).published, None);
}

#[test]
fn a_nonsense_date_is_refused_by_name() {
    let error = read_bytes(
        "a.txt",
        b"Irena Novak left.",
        &published_by_analyst("yesterday"),
    )
    .unwrap_err()
    .to_string();
    assert!(error.contains("whoever adds it"), "{error}");
    assert!(error.contains("\"yesterday\""), "{error}");
    let dated = b"---\npublished: 2024-12-14\n---\nIrena Novak left.";
    assert!(read_bytes("a.txt", dated, &published_by_analyst("yesterday")).is_err());
}

#[test]
fn pages_say_who_published_them_and_when() {
    let report = read(
        "page.html",
        "<!DOCTYPE html><html lang=fr><head><title>Partie</title>
         <meta property='og:site_name' content='L’Exemple'>
         <meta property='article:published_time' content='2024-12-14T08:00:00Z'>
         <link rel='canonical' href='https://example.org/partie'></head>
         <body><p>Irena Novak aurait quitté Minsk vendredi.</p></body></html>",
    );
    assert_eq!(report.title.as_deref(), Some("Partie"));
    assert_eq!(report.publisher.as_deref(), Some("L’Exemple"));
    assert_eq!(report.url.as_deref(), Some("https://example.org/partie"));
    assert_eq!(report.language.as_deref(), Some("fr"));
    let published = report.published.unwrap();
    assert_eq!(
        (published.date.as_str(), published.basis),
        ("2024-12-14", DateBasis::Metadata)
    );
    assert_eq!(report.text, "Irena Novak aurait quitté Minsk vendredi.");
}

#[test]
fn a_declared_charset_is_believed() {
    let page = "<html><head><meta charset='windows-1251'></head><body><p>Ирина Новак уехала в Вильнюс.</p></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    let report = read_bytes("page.html", &bytes, &ReadOptions::default()).unwrap();
    assert_eq!(report.text, "Ирина Новак уехала в Вильнюс.");
}

#[test]
fn content_tells_a_page_whatever_its_name() {
    let report = read("page.txt", "<!DOCTYPE html><p>Irena Novak left.</p>");
    assert_eq!(report.text, "Irena Novak left.");
    assert_eq!(read("novak", "Irena Novak left.").text, "Irena Novak left.");
    assert_eq!(
        read("novak.log", "# Irena Novak left.").blocks[0].role,
        BlockRole::Body
    );
}

#[test]
fn bad_input_is_refused_by_name() {
    assert!(refusal("report.txt", b"").starts_with("report.txt is empty, with not a byte in it; "));
    assert!(refusal("report.txt", b" \n\t\n").contains("report.txt holds no text"));
    assert!(
        refusal("report.bin", b"ab\0\0\x01\x02cd")
            .contains("report.bin holds binary data, not text")
    );
    assert!(refusal("report.pdf", b"%PDF-1.7\n...").contains("a PDF document"));
    assert!(refusal("report.html", b"<html><script>x</script></html>").contains("holds no text"));
    let deep = "<div>".repeat(5_000);
    assert!(refusal("report.html", deep.as_bytes()).contains("deeper than"));
    assert!(
        refusal("report.txt", b"---\ntitle: a: b\n---\nText").starts_with("report.txt, line 2")
    );
}

#[test]
fn files_are_called_by_their_name() {
    let folder = Folder::new("names");
    let path = folder.file("novak.txt", b"Irena Novak left.");
    let report = read_file(&path, &ReadOptions::default()).unwrap();
    assert_eq!(report.name, "novak.txt");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let missing = read_file(Path::new("no/such/report.txt"), &ReadOptions::default()).unwrap_err();
    assert!(matches!(missing, ReadError::Io { .. }));
    assert!(missing.to_string().contains("no/such/report.txt"));

    let folder = Folder::new("folder");
    let error = read_file(&folder.0, &ReadOptions::default()).unwrap_err();
    assert!(matches!(error, ReadError::Folder { .. }), "{error}");

    let path = folder.file("large.txt", &[b'a'; 2048]);
    let options = ReadOptions {
        max_bytes: 1024,
        ..ReadOptions::default()
    };
    let error = read_file(&path, &options).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { .. }), "{error}");

    let path = folder.file("blank.txt", b" ");
    let error = read_file(&path, &ReadOptions::default()).unwrap_err();
    let named = path.display().to_string();
    assert!(error.to_string().starts_with(&named), "{error}");
}
