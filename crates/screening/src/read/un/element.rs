//! A small tree of elements.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::entry::tidy;

/// An element, with the text directly in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// Parses one element, which is all of `xml`.
    pub(super) fn parse(xml: &str) -> Result<Element, String> {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Element::default()];
        loop {
            match reader.read_event().map_err(|error| malformed(&error))? {
                Event::Start(tag) => open.push(Element::named(tag.name().as_ref())),
                Event::Empty(tag) => close(&mut open, Element::named(tag.name().as_ref())),
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        close(&mut open, element);
                    }
                }
                Event::Text(text) => {
                    add(
                        &mut open,
                        &text.decode().map_err(|error| malformed(&error))?,
                    );
                }
                Event::CData(text) => {
                    add(
                        &mut open,
                        &text.decode().map_err(|error| malformed(&error))?,
                    );
                }
                Event::GeneralRef(name) => {
                    let name = name.decode().map_err(|error| malformed(&error))?;
                    add(&mut open, &character(&name));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        if open.len() > 1 {
            return Err("an element that does not end".to_owned());
        }
        let root = open.pop().unwrap_or_default();
        root.children
            .into_iter()
            .next()
            .ok_or_else(|| "no element".to_owned())
    }

    fn named(name: &[u8]) -> Self {
        Self {
            name: String::from_utf8_lossy(name).into_owned(),
            ..Self::default()
        }
    }

    /// The children of a name.
    pub(super) fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Text of the first child of a name, unless it is blank.
    pub(super) fn text<'e>(&'e self, name: &str) -> Option<&'e str> {
        let mut texts = self.all(name).map(|child| child.text.trim());
        texts.find(|text| !text.is_empty())
    }

    /// The `VALUE`s in the children of a name.
    pub(super) fn values<'e>(&'e self, name: &str) -> Vec<&'e str> {
        let values = self.all(name).flat_map(|child| child.all("VALUE"));
        values
            .map(|value| value.text.trim())
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// Texts of several children, with commas between.
    pub(super) fn joined(&self, names: &[&str]) -> String {
        let texts: Vec<String> = names
            .iter()
            .filter_map(|name| self.text(name))
            .map(tidy)
            .collect();
        texts.join(", ")
    }
}

fn close(open: &mut [Element], element: Element) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(element);
    }
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

/// The character that a reference stands for, or a blank.
fn character(name: &str) -> String {
    if let Some(known) = quick_xml::escape::resolve_predefined_entity(name) {
        return known.to_owned();
    }
    let number = name
        .strip_prefix('#')
        .and_then(|number| match number.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
            None => number.parse().ok(),
        });
    number.and_then(char::from_u32).unwrap_or(' ').to_string()
}

fn malformed(error: &dyn std::error::Error) -> String {
    format!("malformed XML: {error}")
}
