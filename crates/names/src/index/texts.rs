/// Texts by number, one after the other in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Texts {
    letters: String,
    /// Where each ends; four gigabytes of names are more than there are numbers for.
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.letters.push_str(text);
        let end = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
    }

    /// The text of a number; empty where there is none.
    pub(super) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |start| *start as usize);
        let end = self.ends.get(number).map_or(0, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    pub(super) fn shrink(&mut self) {
        self.letters.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_apart() {
        let mut texts = Texts::default();
        for text in ["Irena Novak", "", "علي"] {
            texts.push(text);
        }
        assert_eq!(
            [0, 1, 2, 3].map(|at| texts.get(at)),
            ["Irena Novak", "", "علي", ""]
        );
    }
}
