//! The few things that corpora in XML need: text, and elements with where they stand in it.

use anyhow::{Context, Result};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use reportedly_model::Span;

/// An element, with the code points of the text that it encloses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
    /// What it encloses.
    pub span: Span,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// All text of an XML document, and its elements in order of their ends.
///
/// # Errors
///
/// When the document is not well formed.
pub fn flatten(xml: &str) -> Result<(String, Vec<Element>)> {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut length) = (String::new(), 0);
    let (mut open, mut elements): (Vec<Element>, Vec<Element>) = (Vec::new(), Vec::new());
    loop {
        let at = reader.buffer_position();
        let event = reader
            .read_event()
            .with_context(|| format!("malformed XML near byte {at}"))?;
        let mut add = |piece: &str| {
            length += piece.chars().count();
            text.push_str(piece);
        };
        match event {
            Event::Start(start) => open.push(element(&start, length)?),
            Event::Empty(start) => elements.push(element(&start, length)?),
            Event::End(_) => elements.extend(open.pop().map(|mut element| {
                element.span.end = length;
                element
            })),
            Event::Text(piece) => add(&piece.decode()?),
            Event::CData(piece) => add(&piece.decode()?),
            Event::GeneralRef(name) => add(&resolve(&name.decode()?)),
            Event::Eof => return Ok((text, elements)),
            _ => {}
        }
    }
}

fn element(start: &BytesStart, at: usize) -> Result<Element> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute?;
        let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        attributes.push((name, String::from_utf8_lossy(&attribute.value).into_owned()));
    }
    Ok(Element {
        name: String::from_utf8_lossy(start.name().as_ref()).into_owned(),
        attributes,
        span: Span::new(at, at),
    })
}

/// `&amp;`, `&#39;` and their like; an unknown name is kept as written.
fn resolve(name: &str) -> String {
    let code = name.strip_prefix('#').and_then(|number| {
        number.strip_prefix('x').map_or_else(
            || number.parse().ok(),
            |hexadecimal| u32::from_str_radix(hexadecimal, 16).ok(),
        )
    });
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => code
            .and_then(char::from_u32)
            .map_or_else(|| format!("&{name};"), String::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_know_where_they_stand_in_the_text() -> Result<()> {
        let xml = "<d>é <t v=\"1\">on <b>Friday</b></t> &amp; after<![CDATA[ <that>]]></d>";
        let (text, elements) = flatten(xml)?;
        assert_eq!(text, "é on Friday & after <that>");
        assert_eq!(elements[1].attribute("v"), Some("1"));
        assert_eq!(elements[1].span, Span::new(2, 11));
        Ok(())
    }

    #[test]
    fn broken_xml_is_an_error() {
        assert!(flatten("<a><b></a>").is_err());
    }
}
