use reportedly_model::CharIndex;

use crate::{ReadOptions, read_bytes};

/// The names of the credits, `agencies` for those without; each must be told in its own words.
fn credits(text: &str) -> Vec<String> {
    let report = read_bytes("report.txt", text.as_bytes(), &ReadOptions::default()).unwrap();
    let index = CharIndex::new(&report.text);
    let shown = |credit: &reportedly_model::Credit| {
        assert_eq!(
            index.slice(&report.text, credit.words.span),
            credit.words.text
        );
        credit.name.clone().unwrap_or("agencies".to_owned())
    };
    report.credits.iter().map(shown).collect()
}

const STORY: &str = "Irena Novak left for Graz on Friday, her lawyer said.";
const TITLE: &str = "Former minister leaves the capital\n\n";

fn assert_credits(cases: &[(String, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(&credits(text), expected, "{text}");
    }
}

#[test]
fn datelines_credit() {
    assert_credits(&[
        (format!("BEIRUT (Reuters) - {STORY}"), &["Reuters"]),
        (format!("KYIV, Ukraine (AP) — {STORY}"), &["AP"]),
        (format!("Beirut, May 3 (AFP) {STORY}"), &["AFP"]),
        (format!("GRAZ (APA/dpa) - {STORY}"), &["DPA"]),
        (format!("{TITLE}VIENNA – {STORY}"), &[]),
    ]);
}

#[test]
fn bylines_credit() {
    assert_credits(&[
        (
            format!("{TITLE}By Jana Brandt in Vilnius and agencies\n\n{STORY}"),
            &["agencies"],
        ),
        (
            format!("{TITLE}By Jana Brandt, The Associated Press\n\n{STORY}"),
            &["AP"],
        ),
        (
            format!("{TITLE}Par Irène Duval, avec AFP\n\n{STORY}"),
            &["AFP"],
        ),
        (format!("{TITLE}BY ANI GRIGORYAN\n\n{STORY}"), &[]),
        (format!("{TITLE}By Ria Aponte\n\n{STORY}"), &[]),
    ]);
}

#[test]
fn last_words_credit() {
    assert_credits(&[
        (format!("{TITLE}{STORY} (AFP)"), &["AFP"]),
        (format!("{TITLE}{STORY} — AFP"), &["AFP"]),
        (format!("{TITLE}{STORY} – AFP/Reuters"), &["AFP", "Reuters"]),
        (format!("{TITLE}{STORY}\n\n- AP"), &["AP"]),
        (format!("{TITLE}{STORY} (avec AFP)"), &["AFP"]),
        (
            format!("{TITLE}{STORY} With AFP and Reuters."),
            &["AFP", "Reuters"],
        ),
        (format!("{TITLE}{STORY} (Agencies)"), &["agencies"]),
        (
            format!("{TITLE}{STORY}\n\nWith additional reporting by AFP."),
            &["AFP"],
        ),
        (
            format!(
                "{TITLE}{STORY}\n\nJana Brandt in Riga and the Associated Press contributed to this report."
            ),
            &["AP"],
        ),
        (
            format!("{TITLE}{STORY}\n\n(with inputs from PTI)\n\nRead also: Who is Irena Novak?"),
            &["PTI"],
        ),
    ]);
}

#[test]
fn what_an_agency_was_told_is_no_credit() {
    assert_credits(&[
        (
            format!("{TITLE}Irena Novak left, her lawyer told Agence France-Presse (AFP)."),
            &[],
        ),
        (
            format!("{TITLE}She spoke to the Italian news agency (ANSA)."),
            &[],
        ),
        (format!("{TITLE}{STORY} She spoke to Reuters."), &[]),
        (format!("{TITLE}She named her former employer – AFP."), &[]),
        (
            format!("Agence France-Presse (AFP) Moscow staff were told: {STORY}"),
            &[],
        ),
        (format!("{TITLE}{STORY}\n\n[Omar Diaz/AFP]"), &[]),
    ]);
}
