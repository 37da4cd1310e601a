//! Offices that stand where a name might: "the Foreign Minister, Irena Novak", "Chief Public Relations Officer".

use std::ops::Range;

use super::boundaries::Text;
use super::words::is_part_of_title;

impl Text<'_> {
    /// "the *Foreign Minister*, Irena Novak", "*U.S. Secretary* of State": several words, none of which
    /// is a name.
    pub(super) fn is_office_alone(&self, run: &Range<usize>) -> bool {
        let last = run.end - 1;
        let office = |i: usize| self.is_office_word(i) || is_part_of_title(&self.lower[i]);
        let of_state = |i: usize| {
            let word = self.word(i);
            office(i) || matches!(word, "U.S." | "US" | "UK" | "U.K." | "EU" | "UN" | "U.N.")
        };
        run.len() > 1 && office(last) && run.clone().all(of_state)
    }

    /// "Chief *Public Relations Officer*", "Crimes Against Police Officers *Section*": what is left behind a title is
    /// the rest of an office or a body, and nobody's name.
    pub(super) fn is_rest_of_office(&self, tokens: &Range<usize>) -> bool {
        let last = tokens.end - 1;
        let given = |i: usize| reportedly_names::gender_of_given(self.word(i)).is_some();
        let office = tokens.len() > 1
            && matches!(
                self.lower[last].as_str(),
                "officer"
                    | "secretary"
                    | "director"
                    | "manager"
                    | "executive"
                    | "inspector"
                    | "adviser"
                    | "advisor"
            );
        let part_of_body = matches!(
            self.lower[last].as_str(),
            "section" | "unit" | "division" | "branch" | "squad" | "team" | "taskforce"
        );
        let body = part_of_body || self.lexicon.organizations.nouns.has(&self.lower[last]);
        let body = body && tokens.len() == 1;
        (office || body)
            && !tokens.clone().any(|i| self.labels[i] == "PERSON")
            && !tokens.clone().any(given)
    }

    /// An office or a calling, and no rank, by which people are called: "Major", "King".
    pub(super) fn is_office_word(&self, i: usize) -> bool {
        let offices = &self.lexicon.roles.offices_of_state;
        offices.has(&self.lower[i]) && !matches!(self.word(i), "King" | "Prince" | "Major")
    }
}
