//! The consolidated list of the UN Security Council.
//!
//! Each `INDIVIDUAL` and `ENTITY` is parsed by itself, so that a malformed one leaves the others
//! alone.

mod element;

use super::{ListFile, Reading};
use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, Identifier, NameKind, add_once, gender_of, tidy};
use element::Element;

const LIST: &str = "un_sc_sanctions";
const NAME_PARTS: [&str; 4] = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

pub(super) fn read(file: &ListFile<'_>, lists: &mut Reading) {
    report_foreign_bytes(file, lists);
    let text = String::from_utf8_lossy(file.bytes);
    let mut found = 0;
    for (tag, schema) in [("INDIVIDUAL", "Person"), ("ENTITY", "Organization")] {
        for (line, stretch) in stretches(&text, tag) {
            found += 1;
            match Element::parse(stretch).and_then(|element| entry_of(&element, tag, schema)) {
                Ok(entry) => lists.add(&Entry {
                    file: file.name.to_owned(),
                    line,
                    ..entry
                }),
                Err(what) => lists.report(file.name, line, what),
            }
        }
    }
    let last = text.trim_end().lines().count();
    if found == 0 {
        lists.report_cut(file.name, 1, "neither individuals nor entities");
    } else if !text.contains("</CONSOLIDATED_LIST>") {
        lists.report_cut(file.name, last, "its XML is not closed");
    }
}

/// Names the first bytes that are no UTF-8; what is read of them has signs of replacement.
fn report_foreign_bytes(file: &ListFile<'_>, lists: &mut Reading) {
    let Err(error) = std::str::from_utf8(file.bytes) else {
        return;
    };
    let before = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    lists.report(
        file.name,
        line,
        "bytes that are no UTF-8, here and perhaps further on",
    );
}

/// The stretches from one start of an element to its end, or to the next start where the end is
/// missing, with their lines.
fn stretches<'t>(text: &'t str, tag: &str) -> Vec<(usize, &'t str)> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let starts: Vec<usize> = text.match_indices(&open).map(|(at, _)| at).collect();
    let mut line = 1;
    let mut counted = 0;
    let mut found = Vec::with_capacity(starts.len());
    for (at, &start) in starts.iter().enumerate() {
        let until = starts.get(at + 1).copied().unwrap_or(text.len());
        let stretch = &text[start..until];
        let end = stretch
            .find(&close)
            .map_or(stretch.len(), |end| end + close.len());
        line += text[counted..start].matches('\n').count();
        counted = start;
        found.push((line, &stretch[..end]));
    }
    found
}

fn entry_of(element: &Element, tag: &str, schema: &str) -> Result<Entry, String> {
    let number = element.text("DATAID").ok_or("an entry without DATAID")?;
    let mut entry = Entry {
        id: format!("un-{number}"),
        schema: schema.to_owned(),
        lists: vec![LIST.to_owned()],
        topics: vec!["sanction".to_owned()],
        target: true,
        ..Entry::default()
    };
    let parts: Vec<&str> = NAME_PARTS
        .iter()
        .filter_map(|part| element.text(part))
        .collect();
    entry.add_name(&parts.join(" "), NameKind::Name);
    if let Some(name) = element.text("NAME_ORIGINAL_SCRIPT") {
        entry.add_name(name, NameKind::Name);
    }
    add_aliases(element, tag, &mut entry);
    if entry.names.is_empty() {
        return Err("an entry without a name".to_owned());
    }
    add_facts(element, tag, &mut entry);
    add_documents(element, tag, &mut entry);
    Ok(entry)
}

fn add_aliases(element: &Element, tag: &str, entry: &mut Entry) {
    for alias in element.all(&format!("{tag}_ALIAS")) {
        let quality = alias.text("QUALITY").unwrap_or_default().to_lowercase();
        let kind = match quality.as_str() {
            "low" => NameKind::WeakAlias,
            "f.k.a." => NameKind::PreviousName,
            _ => NameKind::Alias,
        };
        for name in alias.text("ALIAS_NAME").unwrap_or_default().split(';') {
            entry.add_name(name, kind);
        }
    }
}

fn add_facts(element: &Element, tag: &str, entry: &mut Entry) {
    for date in element.all("INDIVIDUAL_DATE_OF_BIRTH") {
        entry.birth_dates.extend(birth_date_of(date));
    }
    for place in element.all("INDIVIDUAL_PLACE_OF_BIRTH") {
        add_once(
            &mut entry.birth_places,
            &place.joined(&["CITY", "STATE_PROVINCE", "COUNTRY"]),
        );
    }
    for nationality in element.values("NATIONALITY") {
        add_once(
            &mut entry.countries,
            country_code(nationality).unwrap_or(nationality),
        );
    }
    for office in ["TITLE", "DESIGNATION"]
        .iter()
        .flat_map(|name| element.values(name))
    {
        add_once(&mut entry.positions, office);
    }
    for address in element.all(&format!("{tag}_ADDRESS")) {
        add_once(
            &mut entry.addresses,
            &address.joined(&["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"]),
        );
    }
    add_once(
        &mut entry.remarks,
        element.text("COMMENTS1").unwrap_or_default(),
    );
    entry.gender = element.text("GENDER").and_then(gender_of);
    add_once(
        &mut entry.programmes,
        element.text("UN_LIST_TYPE").unwrap_or_default(),
    );
}

fn birth_date_of(date: &Element) -> Option<BirthDate> {
    let kind = date.text("TYPE_OF_DATE").unwrap_or_default().to_lowercase();
    let about = if kind.starts_with("approx") {
        "circa "
    } else {
        ""
    };
    if let (Some(from), Some(to)) = (date.text("FROM_YEAR"), date.text("TO_YEAR")) {
        return BirthDate::parse(&format!("{about}{from} to {to}"));
    }
    let told = date.text("DATE").or_else(|| date.text("YEAR"))?;
    BirthDate::parse(&format!("{about}{told}"))
}

fn add_documents(element: &Element, tag: &str, entry: &mut Entry) {
    for document in element.all(&format!("{tag}_DOCUMENT")) {
        let country = ["ISSUING_COUNTRY", "COUNTRY_OF_ISSUE"]
            .iter()
            .find_map(|name| document.text(name))
            .and_then(country_code);
        entry.add_identifier(Identifier {
            kind: document.text("TYPE_OF_DOCUMENT").map(tidy),
            number: tidy(document.text("NUMBER").unwrap_or_default()),
            country: country.map(str::to_owned),
        });
    }
}
