//! A few properties of all entities side by side, to filter and count by.

use std::collections::HashMap;

use super::Ordinal;

/// For each entity the values that it has of one property, as numbers of names.
///
/// Many entities have the same values, so that each set of them is kept once.
#[derive(Debug, Default)]
pub(crate) struct Column {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
    sets: Vec<Box<[u32]>>,
    set_numbers: HashMap<Box<[u32]>, u32>,
    /// The set of each entity.
    set_of: Numbers,
}

/// Numbers in as little room as the greatest needs: most columns have few sets.
#[derive(Debug)]
enum Numbers {
    Byte(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::Byte(Vec::new())
    }
}

impl Numbers {
    fn push(&mut self, number: u32) {
        loop {
            match self {
                Self::Byte(numbers) => match u8::try_from(number) {
                    Ok(number) => return numbers.push(number),
                    Err(_) => *self = Self::Two(numbers.iter().map(|it| u16::from(*it)).collect()),
                },
                Self::Two(numbers) => match u16::try_from(number) {
                    Ok(number) => return numbers.push(number),
                    Err(_) => *self = Self::Four(numbers.iter().map(|it| u32::from(*it)).collect()),
                },
                Self::Four(numbers) => return numbers.push(number),
            }
        }
    }

    fn get(&self, at: usize) -> Option<u32> {
        match self {
            Self::Byte(numbers) => numbers.get(at).map(|number| u32::from(*number)),
            Self::Two(numbers) => numbers.get(at).map(|number| u32::from(*number)),
            Self::Four(numbers) => numbers.get(at).copied(),
        }
    }

    fn shrink_to_fit(&mut self) {
        match self {
            Self::Byte(numbers) => numbers.shrink_to_fit(),
            Self::Two(numbers) => numbers.shrink_to_fit(),
            Self::Four(numbers) => numbers.shrink_to_fit(),
        }
    }
}

impl Column {
    /// Adds the values of the next entity; those that recur count once.
    pub(super) fn push<'v>(&mut self, values: impl Iterator<Item = &'v str>) {
        let mut set: Vec<u32> = Vec::new();
        for value in values {
            let number = self.number_of_new(value);
            if !set.contains(&number) {
                set.push(number);
            }
        }
        let number = match self.set_numbers.get(set.as_slice()) {
            Some(number) => *number,
            None => self.number_of_new_set(set.into()),
        };
        self.set_of.push(number);
    }

    fn number_of_new_set(&mut self, set: Box<[u32]>) -> u32 {
        let number = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        self.sets.push(set.clone());
        self.set_numbers.insert(set, number);
        number
    }

    /// Gives back room that is not used.
    pub(super) fn shrink(&mut self) {
        self.set_of.shrink_to_fit();
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
        let set = self.set_of.get(at as usize);
        let set = set.and_then(|set| self.sets.get(set as usize));
        set.map_or(&[], |set| set)
    }

    /// Whether an entity has a name.
    pub(crate) fn has(&self, at: Ordinal, name: &str) -> bool {
        self.number(name)
            .is_some_and(|number| self.of(at).contains(&number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_room_they_need() {
        let mut numbers = Numbers::default();
        let all = [0, 255, 256, 7, 65_535, 65_536, u32::MAX];
        for number in all {
            numbers.push(number);
        }
        numbers.shrink_to_fit();
        for (at, number) in all.iter().enumerate() {
            assert_eq!(numbers.get(at), Some(*number));
        }
        assert_eq!(numbers.get(all.len()), None);
    }
}
