//! Entities as bytes: texts with their lengths, words that recur as numbers.

use std::collections::{BTreeMap, HashMap};

use super::{Ordinal, Place};
use crate::ftm::{Entity, model};

/// Texts that many entities share: schemata, properties, data sets, times, and values of few words.
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

    /// The number of a value that others are likely to have, by its type.
    fn number_of_value(&mut self, value: &str, value_type: &str) -> Option<u32> {
        let recurs = SHARED_TYPES.contains(&value_type) && self.texts.len() < MOST_WORDS;
        recurs.then(|| self.number(value))
    }
}

/// Types of which there are few values.
const SHARED_TYPES: [&str; 4] = ["topic", "gender", "country", "language"];
/// Lists that write them in words of their own are kept as they are from so many on.
const MOST_WORDS: usize = 100_000;

/// In the place of a caption, that it is the first name.
const FIRST_NAME: usize = 1;
/// The property that this is of.
const NAME: &str = "name";

/// The bytes of all entities, one after the other.
#[derive(Debug, Default)]
pub(super) struct Packed {
    bytes: Vec<u8>,
    /// Where each starts, after where its block does.
    starts: Vec<u32>,
    blocks: Vec<u64>,
}

/// So many entities are a block: no four gigabytes of them are.
const BLOCK: usize = 256;

impl Packed {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    pub(super) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    pub(super) fn push(&mut self, entity: &Entity, place: &Place, words: &mut Words) {
        let start = self.bytes.len() as u64;
        if self.starts.len().is_multiple_of(BLOCK) {
            self.blocks.push(start);
        }
        let block = self.blocks.last().copied().unwrap_or(0);
        let start = u32::try_from(start - block).unwrap_or(u32::MAX);
        self.starts.push(start);
        let mut out = Writer {
            bytes: &mut self.bytes,
        };
        out.number(words.number(&place.file) as usize);
        out.number(place.line);
        out.text(&entity.id);
        out.number(words.number(&entity.schema) as usize);
        out.number(usize::from(entity.target));
        let is_first_name = entity.first(NAME) == Some(entity.caption.as_str());
        if is_first_name {
            out.number(FIRST_NAME);
        } else {
            out.number(entity.caption.len() << 1);
            out.bytes.extend_from_slice(entity.caption.as_bytes());
        }
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
        let schema = model().schema(&entity.schema);
        out.number(entity.properties.len());
        for (name, values) in &entity.properties {
            out.number(words.number(name) as usize);
            let property = schema.and_then(|schema| schema.property(name));
            let value_type = property.map_or("", |property| property.value_type.as_str());
            out.number(values.len());
            for value in values {
                match words.number_of_value(value, value_type) {
                    Some(number) => out.number((number as usize) << 1 | 1),
                    None => {
                        out.number(value.len() << 1);
                        out.bytes.extend_from_slice(value.as_bytes());
                    }
                }
            }
        }
    }

    fn reader(&self, at: Ordinal) -> Option<Reader<'_>> {
        let at = at as usize;
        let block = usize::try_from(*self.blocks.get(at / BLOCK)?).ok()?;
        let start = block + *self.starts.get(at)? as usize;
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
        words: &'b Words,
    ) -> Option<impl Iterator<Item = &'b str> + use<'b>> {
        let mut input = self.reader(at)?;
        // File, line and id; schema, whether it is a target, and caption.
        input.numbers(2)?;
        input.str()?;
        input.numbers(2)?;
        input.pass_value()?;
        let datasets = input.number()?;
        input.numbers(datasets)?;
        input.pass_texts()?;
        // Its three times.
        input.numbers(3)?;
        for _ in 0..input.number()? {
            if words.text(input.number()?)? == property {
                let count = input.number()?;
                return Some((0..count).map_while(move |_| input.value(words)));
            }
            for _ in 0..input.number()? {
                input.pass_value()?;
            }
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
        let mut caption = match input.number()? {
            FIRST_NAME => None,
            length => Some(input.slice(length >> 1)?.to_owned()),
        };
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
            let values = (0..input.number()?).map(|_| input.value(words).map(str::to_owned));
            let values: Vec<String> = values.collect::<Option<_>>()?;
            if caption.is_none() && name == NAME {
                caption = values.first().cloned();
            }
            properties.insert(name, values);
        }
        Some(Entity {
            id,
            caption: caption.unwrap_or_default(),
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
        self.slice(length)
    }

    /// A value: a text, or the number of a word.
    fn value(&mut self, words: &'b Words) -> Option<&'b str> {
        let number = self.number()?;
        if number & 1 == 1 {
            words.text(number >> 1)
        } else {
            self.slice(number >> 1)
        }
    }

    /// Passes over a value.
    fn pass_value(&mut self) -> Option<()> {
        let number = self.number()?;
        if number & 1 == 0 {
            self.slice(number >> 1)?;
        }
        Some(())
    }

    fn slice(&mut self, length: usize) -> Option<&'b str> {
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

    #[test]
    fn what_many_have_is_kept_once() {
        let line = |topic: &str| {
            format!(
                r#"{{"id":"x-1","caption":"Ilvana Dorsetti","schema":"Person","datasets":["a"],
                "properties":{{"name":["Ilvana Dorsetti"],"topics":["{topic}","made up here"],"gender":["female"]}}}}"#
            )
        };
        let place = Place {
            file: "list.json".to_owned(),
            line: 1,
        };
        let (mut packed, mut words) = (Packed::default(), Words::default());
        let entities = ["sanction", "role.pep"].map(|topic| {
            let entity = Entity::read(line(topic).as_bytes()).unwrap().remove(0);
            packed.push(&entity, &place, &mut words);
            entity
        });
        for (entity, at) in entities.iter().zip(0..) {
            assert_eq!(packed.entity(at, &words).as_ref(), Some(entity));
            let topics = packed.values(at, "topics", &words).unwrap();
            assert_eq!(topics.collect::<Vec<_>>(), entity.values("topics"));
        }
        let text = String::from_utf8_lossy(&packed.bytes).into_owned();
        assert_eq!(text.matches("Ilvana").count(), 2, "{text}");
        assert!(
            !text.contains("female") && !text.contains("sanction"),
            "{text}"
        );
    }
}
