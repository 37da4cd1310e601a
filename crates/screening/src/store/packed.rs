//! Entities as bytes: texts with their lengths, words that recur as numbers.

use std::collections::{BTreeMap, HashMap};

use super::{Ordinal, Place};
use crate::ftm::Entity;

/// Texts that many entities share: schemata, properties, data sets, times.
#[derive(Debug, Default)]
pub(super) struct Words {
    texts: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Words {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    fn text(&self, number: usize) -> Option<&str> {
        self.texts.get(number).map(String::as_str)
    }
}

/// The bytes of all entities, one after the other.
#[derive(Debug, Default)]
pub(super) struct Packed {
    bytes: Vec<u8>,
    starts: Vec<u64>,
}

impl Packed {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    pub(super) fn push(&mut self, entity: &Entity, place: &Place, words: &mut Words) {
        self.starts.push(self.bytes.len() as u64);
        let mut out = Writer {
            bytes: &mut self.bytes,
        };
        out.number(words.number(&place.file) as usize);
        out.number(place.line);
        out.text(&entity.id);
        out.number(words.number(&entity.schema) as usize);
        out.number(usize::from(entity.target));
        out.text(&entity.caption);
        out.number(entity.datasets.len());
        for name in &entity.datasets {
            out.number(words.number(name) as usize);
        }
        out.texts(&entity.referents);
        for time in [&entity.first_seen, &entity.last_seen, &entity.last_change] {
            // Nought stands for no time.
            out.number(
                time.as_ref()
                    .map_or(0, |time| words.number(time) as usize + 1),
            );
        }
        out.number(entity.properties.len());
        for (name, values) in &entity.properties {
            out.number(words.number(name) as usize);
            out.texts(values);
        }
    }

    fn reader(&self, at: Ordinal) -> Option<Reader<'_>> {
        let start = usize::try_from(*self.starts.get(at as usize)?).ok()?;
        Some(Reader {
            bytes: self.bytes.get(start..)?,
        })
    }

    pub(super) fn place(&self, at: Ordinal, words: &Words) -> Option<Place> {
        let mut input = self.reader(at)?;
        Some(Place {
            file: words.text(input.number()?)?.to_owned(),
            line: input.number()?,
        })
    }

    /// The values of one property, read where they stand.
    pub(super) fn values<'b>(
        &'b self,
        at: Ordinal,
        property: &str,
        words: &Words,
    ) -> Option<impl Iterator<Item = &'b str> + use<'b>> {
        let mut input = self.reader(at)?;
        // File, line and id; schema, whether it is a target, and caption.
        for _ in 0..2 {
            input.numbers(2)?;
            input.str()?;
        }
        let datasets = input.number()?;
        input.numbers(datasets)?;
        input.pass_texts()?;
        // Its three times.
        input.numbers(3)?;
        for _ in 0..input.number()? {
            if words.text(input.number()?)? == property {
                let count = input.number()?;
                return Some((0..count).map_while(move |_| input.str()));
            }
            input.pass_texts()?;
        }
        None
    }

    pub(super) fn entity(&self, at: Ordinal, words: &Words) -> Option<Entity> {
        let mut input = self.reader(at)?;
        input.number()?;
        input.number()?;
        let id = input.text()?;
        let word = |input: &mut Reader<'_>| Some(words.text(input.number()?)?.to_owned());
        let schema = word(&mut input)?;
        let target = input.number()? == 1;
        let caption = input.text()?;
        let datasets = (0..input.number()?)
            .map(|_| word(&mut input))
            .collect::<Option<_>>()?;
        let referents = input.texts()?;
        let mut time = || {
            let number = input.number()?;
            Some(
                number
                    .checked_sub(1)
                    .and_then(|at| words.text(at))
                    .map(str::to_owned),
            )
        };
        let [first_seen, last_seen, last_change] = [time()?, time()?, time()?];
        let mut properties = BTreeMap::new();
        for _ in 0..input.number()? {
            let name = word(&mut input)?;
            properties.insert(name, input.texts()?);
        }
        Some(Entity {
            id,
            caption,
            schema,
            properties,
            datasets,
            referents,
            target,
            first_seen,
            last_seen,
            last_change,
        })
    }
}

struct Writer<'b> {
    bytes: &'b mut Vec<u8>,
}

impl Writer<'_> {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut number: usize) {
        while number > 0x7f {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.number(texts.len());
        for text in texts {
            self.text(text);
        }
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// Passes over some numbers.
    fn numbers(&mut self, count: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.number().map(|_| ()))
    }

    /// Passes over texts with their count.
    fn pass_texts(&mut self) -> Option<()> {
        let count = self.number()?;
        (0..count).try_for_each(|_| self.str().map(|_| ()))
    }

    fn str(&mut self) -> Option<&'b str> {
        let length = self.number()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    fn text(&mut self) -> Option<String> {
        self.str().map(str::to_owned)
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        (0..self.number()?).map(|_| self.text()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        let line = r#"{"id":"x-1","caption":"Ilvana","schema":"Person","target":false,
            "datasets":["a","b"],"referents":["y-1"],"first_seen":"2024-01-01T00:00:00",
            "properties":{"name":["Ilvana Dorsetti","Илвана"],"birthDate":["1961"]}}"#;
        let entity = Entity::read(line.as_bytes()).unwrap().remove(0);
        let place = Place {
            file: "list.json".to_owned(),
            line: 300,
        };
        let (mut packed, mut words) = (Packed::default(), Words::default());
        packed.push(&Entity::default(), &place, &mut words);
        packed.push(&entity, &place, &mut words);
        assert_eq!(packed.entity(1, &words), Some(entity));
        assert_eq!(packed.place(1, &words), Some(place));
        assert_eq!(packed.entity(2, &words), None);
        let values = |property: &str| -> Vec<&str> {
            let found = packed.values(1, property, &words);
            found.into_iter().flatten().collect()
        };
        assert_eq!(values("name"), ["Ilvana Dorsetti", "Илвана"]);
        assert_eq!(values("birthDate"), ["1961"]);
        assert!(values("topics").is_empty());
    }
}
