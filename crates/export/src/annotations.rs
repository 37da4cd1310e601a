//! Claims on their words, as W3C Web Annotations.

use std::io::{self, Write};

use reportedly_workspace::Case;
use serde_json::{Value, json};

use crate::facts::{Fact, address, assessed, facts};

/// Writes one annotation page, each claim an annotation: its body is the claim, its target the
/// words by a quote and a position in the text that the report holds.
///
/// # Errors
///
/// Those of the writer.
pub fn annotations(case: &Case, to: &mut impl Write) -> io::Result<()> {
    to.write_all(b"{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[")?;
    for (at, fact) in facts(case).iter().enumerate() {
        to.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *to, &annotation(fact))?;
    }
    to.write_all(b"\n]}\n")
}

fn annotation(fact: &Fact<'_>) -> Value {
    let (claim, report) = (fact.claim, &fact.reading.report);
    let evidence = &claim.evidence;
    let claimed = json!({"type": "Dataset", "format": "application/json", "value": claim});
    let assessed = assessed(fact).into_iter();
    let assessed = assessed
        .map(|words| json!({"type": "TextualBody", "purpose": "assessing", "value": words}));
    let body: Vec<Value> = [claimed].into_iter().chain(assessed).collect();
    json!({
        "id": format!("urn:reportedly:claim:{}", claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"type": "Software", "name": "Reportedly", "schema:softwareVersion": env!("CARGO_PKG_VERSION")},
        "body": body,
        "target": {
            "source": {
                "id": address(fact.reading),
                "type": "Text",
                "schema:name": report.title.as_ref().unwrap_or(&report.name),
                "schema:publisher": report.publisher,
                "schema:datePublished": fact.published,
                "schema:sha256": report.id,
                "dc:language": report.language,
            },
            "selector": [
                {"type": "TextQuoteSelector", "exact": evidence.exact, "prefix": evidence.prefix, "suffix": evidence.suffix},
                {"type": "TextPositionSelector", "start": evidence.span.start, "end": evidence.span.end},
            ],
        },
    })
}
