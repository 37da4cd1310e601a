//! Every format, on small lists of invented people.

use reportedly_model::Gender;
use reportedly_screening::{Entry, ListError, ListFile, NameKind, Problem, Watchlist, read_lists};

/// What was read: the entries that subjects are compared with, and what could not be read.
#[derive(Debug)]
struct Lists {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
}

fn read(files: &[(&str, &str)]) -> Result<Lists, ListError> {
    let files: Vec<ListFile<'_>> = files
        .iter()
        .map(|(name, text)| ListFile {
            name,
            bytes: text.as_bytes(),
        })
        .collect();
    let lists = read_lists(&files)?;
    Ok(Lists {
        entries: Watchlist::new(lists.entities).entries().collect(),
        problems: lists.problems,
    })
}

fn names(entry: &Entry, kind: NameKind) -> Vec<&str> {
    let listed = entry.names.iter().filter(|listed| listed.kind == kind);
    listed.map(|listed| listed.name.as_str()).collect()
}

fn edtf(entry: &Entry) -> Vec<String> {
    entry.birth_dates.iter().map(|date| date.edtf()).collect()
}

fn problems(lists: &Lists) -> Vec<String> {
    lists.problems.iter().map(ToString::to_string).collect()
}

const FTM: &str = include_str!("lists/entities.ftm.json");
const NESTED: &str = include_str!("lists/targets.nested.json");
const SIMPLE: &str = include_str!("lists/targets.simple.csv");
const UN: &str = include_str!("lists/consolidated.xml");
const SDN: &str = include_str!("lists/sdn.csv");
const ALT: &str = include_str!("lists/alt.csv");
const ADD: &str = include_str!("lists/add.csv");

/// What flat and nested entities say alike.
fn check_dorsetti(entry: &Entry) {
    assert_eq!(entry.schema, "Person");
    assert_eq!(entry.caption, "Ilvana Dorsetti");
    assert_eq!(names(entry, NameKind::Alias), ["Илвана Дорсети"]);
    assert_eq!(names(entry, NameKind::WeakAlias), ["Ilva"]);
    assert_eq!(edtf(entry), ["1961-04-03", "1962"]);
    assert_eq!(entry.countries, ["al"]);
    assert_eq!(entry.gender, Some(Gender::Female));
    assert_eq!(entry.topics, ["sanction"]);
    assert_eq!(entry.programmes, ["Example Programme"]);
    assert_eq!(entry.addresses, ["1 Harbour Street, Durrës"]);
    let passport = &entry.identifiers[0];
    assert_eq!(passport.kind.as_deref(), Some("Passport"));
    assert_eq!(passport.number, "BX 100200");
    assert_eq!(passport.country.as_deref(), Some("al"));
    assert!(entry.target);
}

#[test]
fn entities_are_tied_together_by_their_ids() {
    let lists = read(&[("entities.ftm.json", FTM)]).unwrap();
    assert_eq!(lists.entries.len(), 2, "{:?}", lists.entries);
    check_dorsetti(&lists.entries[0]);
    assert_eq!(lists.entries[0].line, 2);
    assert_eq!(lists.entries[0].positions, ["Minister of Ferries"]);
    assert!(!lists.entries[1].target, "a relative is no target");
}

#[test]
fn nested_entities_hold_what_is_tied_to_them() {
    let lists = read(&[("whatever.txt", NESTED)]).unwrap();
    check_dorsetti(
        &lists
            .entries
            .iter()
            .find(|entry| entry.id == "x-1")
            .unwrap()
            .clone(),
    );
}

#[test]
fn a_malformed_line_is_reported_and_the_rest_loads() {
    let broken = format!("{{\"id\": \"x-0\", \"schema\n{FTM}");
    let lists = read(&[("list.json", &broken)]).unwrap();
    assert_eq!(lists.entries.len(), 2);
    assert_eq!(lists.problems.len(), 1);
    assert!(
        problems(&lists)[0].starts_with("list.json, line 1: no JSON object"),
        "{:?}",
        problems(&lists)
    );

    let without_id = format!("{FTM}\n{{\"schema\": \"Person\", \"properties\": {{}}}}\n");
    let lists = read(&[("list.json", &without_id)]).unwrap();
    assert!(
        problems(&lists)[0].ends_with("an entity without id"),
        "{:?}",
        problems(&lists)
    );
}

#[test]
fn the_simple_table_parts_its_values_by_semicolons() {
    let lists = read(&[("targets.simple.csv", SIMPLE)]).unwrap();
    let entry = &lists.entries[0];
    assert_eq!(entry.caption, "Ilvana Dorsetti");
    assert_eq!(
        names(entry, NameKind::Alias),
        ["Dorsetti; the Elder", "Ilva Dorseti"]
    );
    assert_eq!(edtf(entry), ["1961-04-03", "1962"]);
    assert_eq!(entry.countries, ["al", "it"]);
    assert_eq!(entry.identifiers.len(), 2);
    assert_eq!(entry.lists, ["Example List"]);
    assert_eq!(
        problems(&lists),
        ["targets.simple.csv, line 3: 3 fields instead of 12"]
    );
    assert_eq!(lists.entries[1].caption, "Bruno Aldemar");
}

#[test]
fn the_consolidated_list_of_the_un() {
    let lists = read(&[("un.xml", UN)]).unwrap();
    assert_eq!(lists.entries.len(), 2, "{:?}", lists.problems);
    let entry = &lists.entries[0];
    assert_eq!(entry.id, "un-690001");
    assert_eq!(entry.caption, "Tarek Samir Wahdani");
    assert_eq!(names(entry, NameKind::Name)[1], "طارق سمير وهداني");
    assert_eq!(names(entry, NameKind::Alias), ["Tariq Wahdany"]);
    assert_eq!(names(entry, NameKind::WeakAlias), ["Abu Fanous"]);
    assert_eq!(edtf(entry), ["1970~", "1972/1974"]);
    assert_eq!(entry.birth_places, ["Homs, Syrian Arab Republic"]);
    assert_eq!(entry.countries, ["sy"]);
    assert_eq!(entry.positions, ["Emir & treasurer"]);
    assert_eq!(entry.programmes, ["Al-Example"]);
    assert_eq!(entry.identifiers[0].number, "N0099");
    assert_eq!(entry.identifiers[0].country.as_deref(), Some("sy"));
    assert_eq!(lists.entries[1].schema, "Organization");
    let problems = problems(&lists);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].starts_with("un.xml, line 32: malformed XML"),
        "{problems:?}"
    );
}

#[test]
fn bytes_that_are_no_utf8_are_named() {
    let mut bytes = UN.as_bytes().to_vec();
    let at = UN.find("Wahdani").unwrap();
    bytes[at] = 0xff;
    let files = [ListFile {
        name: "un.xml",
        bytes: &bytes,
    }];
    let problems = read_lists(&files).unwrap().problems;
    assert_eq!(problems[0].line, 5);
    assert!(
        problems[0].what.starts_with("bytes that are no UTF-8"),
        "{problems:?}"
    );
}

#[test]
fn ofac_tells_in_remarks() {
    let lists = read(&[("add.csv", ADD), ("alt.csv", ALT), ("sdn.csv", SDN)]).unwrap();
    let entry = &lists.entries[0];
    assert_eq!(entry.id, "ofac-90001");
    assert_eq!(entry.caption, "MERROVAN, Stilian");
    assert_eq!(names(entry, NameKind::Alias), ["MERROVANI, Stelian"]);
    assert_eq!(names(entry, NameKind::PreviousName), ["OLDEN, Stilian"]);
    assert_eq!(names(entry, NameKind::WeakAlias), ["THE PILOT"]);
    assert_eq!(edtf(entry), ["1971-02-14", "1970~"]);
    assert_eq!(entry.birth_places, ["Varna, Bulgaria"]);
    assert_eq!(entry.countries, ["bg", "kp"]);
    assert_eq!(entry.gender, Some(Gender::Male));
    assert_eq!(entry.programmes, ["EXAMPLE1", "EXAMPLE2"]);
    assert_eq!(
        entry.positions,
        ["Deputy Minister of Kites", "Head of the Kite Board"]
    );
    assert_eq!(entry.addresses, ["5 Quay Road, Varna, Bulgaria"]);
    assert_eq!(entry.identifiers[0].number, "C 77-100");
    assert_eq!(entry.identifiers[0].country.as_deref(), Some("bg"));
    assert_eq!(lists.entries[1].schema, "Vessel");
    assert_eq!(
        problems(&lists),
        [
            "sdn.csv, line 3: 2 fields instead of 12: the list seems to be cut off",
            "alt.csv, line 3: the number 99999, which sdn.csv does not have",
        ]
    );
}

#[test]
fn what_is_no_list_is_refused_with_advice() {
    let refused = |name, text| read(&[(name, text)]).unwrap_err().to_string();
    assert!(refused("a.csv", " \n").starts_with("a.csv is empty; "));
    assert!(refused("a.csv", "name,age\nx,1\n").contains("no watchlist of a known format; "));
    assert!(refused("sdn.csv", "<html>Not found</html>").contains("known format"));
    assert!(refused("alt.csv", ALT).ends_with("; give that file as well"));
}

#[test]
fn an_entry_that_two_files_hold_counts_once() {
    let lists = read(&[("a.json", FTM), ("b.json", NESTED)]).unwrap();
    let same = lists.entries.iter().filter(|entry| entry.id == "x-1");
    assert_eq!(same.count(), 1);
}

mod any_bytes {
    use proptest::prelude::*;
    use reportedly_screening::{ListFile, read_lists};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn no_list_makes_the_reader_panic(at in 0usize..5_000, byte: u8, which in 0usize..6) {
            let all = [super::FTM, super::NESTED, super::SIMPLE, super::UN, super::SDN, super::ALT];
            let mut bytes = all[which].as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            let _ = read_lists(&[ListFile { name: "x", bytes: &bytes }]);
            bytes.truncate(at);
            let _ = read_lists(&[ListFile { name: "x", bytes: &bytes }]);
        }
    }
}

#[test]
fn an_id_that_a_file_has_twice_is_told_and_loses_nobody() {
    let list = concat!(
        r#"{"id":"x-1","schema":"Person","properties":{"name":["Irena Skrobotova"]}}"#,
        "\n",
        r#"{"id":"x-2","schema":"Person","properties":{"name":["Pavel Ledvin"]}}"#,
        "\n",
        r#"{"id":"x-2","schema":"Person","properties":{"name":["Pavel Ledvin"]}}"#,
        "\n",
        r#"{"id":"x-1","schema":"Person","properties":{"name":["Karim Bouteflik"]}}"#,
        "\n",
    );
    let lists = read(&[("list.json", list)]).unwrap();
    let lines: Vec<usize> = lists.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 4]);
    let ids: Vec<&str> = lists
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(ids, ["x-1", "x-2", "x-1#4"]);
}

#[test]
fn the_reasons_of_a_list_are_kept_in_its_words() {
    let nested = concat!(
        r#"{"id":"x-1","schema":"Person","properties":{"name":["Irena Skrobotova"],"notes":["Wanted elsewhere"],"#,
        r#""sanctions":[{"id":"x-1-s","schema":"Sanction","properties":{"program":["EX-7"],"reason":["Seized a depot."]}}]}}"#,
    );
    let un = concat!(
        "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Tarek</FIRST_NAME>",
        "<COMMENTS1>Treasurer of the example.</COMMENTS1></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>",
    );
    for (name, text, reasons, remarks) in [
        (
            "nested.json",
            nested,
            vec!["Seized a depot."],
            "Wanted elsewhere",
        ),
        ("un.xml", un, Vec::new(), "Treasurer of the example."),
    ] {
        let lists = read(&[(name, text)]).unwrap();
        let entry = &lists.entries[0];
        assert_eq!(entry.reasons, reasons, "{name}");
        assert_eq!(entry.remarks, [remarks], "{name}");
    }
}

#[test]
fn ofac_numbers_of_ships_aircraft_and_firms_are_properties() {
    let empty = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
    let list = format!(
        "1,\"BLUE KITE\",\"vessel\",\"EX\",-0- ,\"9HXX\",\"Crude Oil Tanker\",-0- ,-0- ,\"Malta\",-0- ,\"Vessel \
         Registration Identification IMO 9187629; MMSI 256123456; Former Vessel Flag Panama.\"\n\
         2,\"ZZ-ABC\",\"aircraft\",\"EX\",{empty},\"Aircraft Model B737; Aircraft Manufacturer's Serial \
         Number (MSN) 23456; Aircraft Tail Number ZZ-XYZ.\"\n\
         3,\"KITE WORKS LTD\",\"-0- \",\"EX\",{empty},\"Company Number HE123 (Cyprus); SWIFT/BIC ABCDCY2N; \
         D-U-N-S Number 33-444-5555; Organization Established Date 04 Mar 2001.\"\n\
         4,\"QUIST, Ada\",\"individual\",\"EX\",{empty},\"Clerk who filed MMSI 256123456; Vessel Flag Malta.\"\n"
    );
    let file = ListFile {
        name: "sdn.csv",
        bytes: list.as_bytes(),
    };
    let lists = read_lists(&[file]).unwrap();
    assert!(lists.problems.is_empty(), "{:?}", lists.problems);
    let told = |id: &str, property: &str| {
        let entity = lists.entities.with_id(id).unwrap().1;
        entity.values(property).join("; ")
    };
    for (id, property, value) in [
        ("ofac-1", "imoNumber", "IMO9187629"),
        ("ofac-1", "mmsi", "256123456"),
        ("ofac-1", "callSign", "9HXX"),
        ("ofac-1", "type", "Crude Oil Tanker"),
        ("ofac-1", "flag", "mt"),
        ("ofac-1", "pastFlags", "pa"),
        ("ofac-2", "model", "B737"),
        ("ofac-2", "serialNumber", "23456"),
        ("ofac-2", "registrationNumber", "ZZ-XYZ"),
        ("ofac-3", "registrationNumber", "HE123"),
        ("ofac-3", "swiftBic", "ABCDCY2N"),
        ("ofac-3", "dunsCode", "33-444-5555"),
        ("ofac-3", "incorporationDate", "2001-03-04"),
        ("ofac-4", "mmsi", ""),
        ("ofac-4", "flag", ""),
    ] {
        assert_eq!(told(id, property), value, "{id} {property}");
    }
}

#[test]
fn a_list_that_is_cut_off_says_so() {
    let cut_of = |name: &str, text: &str| {
        let bytes = text.as_bytes();
        let lists = read_lists(&[ListFile { name, bytes }]).unwrap();
        assert!(lists.cut.is_empty() || !lists.problems.is_empty());
        !lists.cut.is_empty()
    };
    let half = |text: &str| {
        let text = text.trim_end();
        let mut end = text.len() - text.len() / 20 - 3;
        while !text.is_char_boundary(end) || text[..end].ends_with(['\n', '\r', '"', ',']) {
            end -= 1;
        }
        text[..end].to_owned()
    };
    for (name, text) in [("f.json", FTM), ("u.xml", UN)] {
        assert!(!cut_of(name, text), "{name} is whole");
        assert!(cut_of(name, &half(text)), "{name} is cut");
    }
    let header = SIMPLE.lines().next().unwrap();
    assert!(cut_of("s.csv", &format!("{header}\n")), "no entry");
    let row = "\"x-1\",\"Person\",\"Ada Quist\"";
    let fields = header.split(',').count();
    let whole = format!("{row}{}", ",\"\"".repeat(fields - 3));
    assert!(!cut_of("s.csv", &format!("{header}\n{whole}\n")));
    assert!(cut_of("s.csv", &format!("{header}\n{whole}\n{row}")));
    assert!(
        !cut_of("s.csv", &format!("{header}\n{row}\n{whole}\n")),
        "a short line in the middle is only malformed"
    );
    let sdn = "1,\"A\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
    assert!(!cut_of("sdn.csv", sdn));
    assert!(cut_of("sdn.csv", &format!("{sdn}2,\"B\",\"indiv")));
}

#[test]
fn what_would_be_a_list_if_written_otherwise_is_told_apart() {
    let refused = |bytes: &[u8]| {
        let file = ListFile { name: "x", bytes };
        read_lists(&[file]).unwrap_err().to_string()
    };
    let wide: Vec<u8> = "\u{feff}id,schema,name\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, advice) in [
        (&b"\x1f\x8b\x08\x00rest"[..], "; decompress it first"),
        (&wide, "; save it as UTF-8"),
        (b"id;schema;name\nx;Person;Ada\n", "; save it with commas"),
        (
            b"id\tschema\tname\nx\tPerson\tAda\n",
            "; save it with commas",
        ),
        (
            b"[{\"id\":\"x\",\n\"schema\":\"Person\"}]",
            "jq -c '.[]' does",
        ),
        (b"{\n\"id\":\"x\",\n\"schema\":\"Person\"}", "jq -c . does"),
        (b"[1, 2]", "or OFAC's sdn.csv"),
    ] {
        let words = refused(bytes);
        assert!(words.ends_with(advice), "{words}");
    }
    let simple = "id,schema,name\nx-1,Blob,Ada Quist\n";
    let file = ListFile {
        name: "s.csv",
        bytes: simple.as_bytes(),
    };
    let problems = read_lists(&[file]).unwrap().problems;
    assert!(problems[0].what.contains("an unknown schema, Blob"));
}
