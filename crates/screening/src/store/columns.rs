//! A few properties of all entities side by side, to filter and count by.

use std::collections::HashMap;

use super::Ordinal;

/// For each entity the values that it has of one property, as numbers of names.
#[derive(Debug, Default)]
pub(crate) struct Column {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
    /// Where the values of each entity end.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Column {
    /// Adds the values of the next entity; those that recur count once.
    pub(super) fn push<'v>(&mut self, values: impl Iterator<Item = &'v str>) {
        let start = self.values.len();
        for value in values {
            let number = self.number_of_new(value);
            if !self
                .values
                .get(start..)
                .unwrap_or_default()
                .contains(&number)
            {
                self.values.push(number);
            }
        }
        self.ends
            .push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    fn number_of_new(&mut self, value: &str) -> u32 {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(value.to_owned());
        self.numbers.insert(value.to_owned(), number);
        number
    }

    /// The number of a name, if some entity has it.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// The name of a number.
    pub(crate) fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// All names that some entity has.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The values of an entity, as numbers.
    pub(crate) fn of(&self, at: Ordinal) -> &[u32] {
        let at = at as usize;
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.values
            .get(start.unwrap_or(0) as usize..end as usize)
            .unwrap_or_default()
    }

    /// Whether an entity has a name.
    pub(crate) fn has(&self, at: Ordinal, name: &str) -> bool {
        self.number(name)
            .is_some_and(|number| self.of(at).contains(&number))
    }
}
