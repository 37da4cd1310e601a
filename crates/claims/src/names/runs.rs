//! How far a name reaches: capitalised words, and the small words and marks between them.

use std::ops::Range;

use super::boundaries::Text;
use super::words::{ASSIMILATED, INNER, PARTICLES, could_open_name};

/// Most words, hyphens among them, of a place that is looked up as a whole.
const LONGEST_PLACE: usize = 7;

impl Text<'_> {
    /// Whether token `i` holds two words of a name together.
    fn joins(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        let tight = !self.is_apart(i) && !self.tokens[i].space_after;
        matches!(word, "-" | "‑" | "'" | "’" | "ʼ") && tight && self.tokens[i].pos != "PART"
            || matches!(
                word,
                "on" | "upon" | "sur" | "am" | "en" | "aan" | "e" | "i"
            ) && tight
            || self.is_particle(i)
            || self.is_of_the_people(i)
            || word == "." && self.shortens(i)
            || INNER.contains(&word)
                && self.inside_entity(i)
                && self.entity_of.get(i + 1) == Some(&self.entity_of[i])
                && !self.parts_two_people(i)
    }

    /// "Petra Novak *and* Sister Ana Lum": two people, though the model takes them for one.
    fn parts_two_people(&self, and: usize) -> bool {
        let capital = |i: Option<usize>| {
            i.is_some_and(|i| {
                self.blocks.get(i) == self.blocks.get(and) && could_open_name(self.word(i))
            })
        };
        let behind = |at: usize| Some(and + at).filter(|&i| i < self.tokens.len());
        let several_before = capital(self.before(and, 1)) && capital(self.before(and, 2));
        let several_behind = capital(behind(1)) && capital(behind(2));
        self.labels[and] == "PERSON"
            && matches!(self.lower[and].as_str(), "and" | "et")
            && several_before
            && several_behind
    }

    /// The "'s" of "People's Republic of X", another state than the "Republic of X".
    fn is_of_the_people(&self, i: usize) -> bool {
        let people = i > 0 && matches!(self.lower[i - 1].as_str(), "people" | "peoples");
        let state = |next: &_| matches!(AsRef::<str>::as_ref(next), "republic" | "democratic");
        people
            && matches!(self.lower[i].as_str(), "'s" | "’s" | "'" | "’")
            && self.lower.get(i + 1).is_some_and(state)
    }

    /// "al", "bin", "de"; "ash" with a hyphen after it; "al-" with a blank after that.
    fn is_particle(&self, i: usize) -> bool {
        let word = self.lower[i].as_str();
        if let Some(article) = word.strip_suffix('-') {
            return PARTICLES.contains(&article) || ASSIMILATED.contains(&article);
        }
        let pos = self.tokens[i].pos.as_str();
        let english = pos == "DET" || word == "do" && matches!(pos, "AUX" | "VERB");
        PARTICLES.contains(&word) && !english
            || ASSIMILATED.contains(&word)
                && self.tokens.get(i + 1).is_some_and(|next| next.text == "-")
    }

    /// The full stop of "Atty. Dizon", "Ma. Corazon", "K. Rao", where the model takes it for the end
    /// of a sentence.
    fn shortens(&self, stop: usize) -> bool {
        let Some(short) = self.before(stop, 1).filter(|_| !self.is_apart(stop)) else {
            return false;
        };
        let word = self.lower[short].as_str();
        let initial = self.word(short).chars().count() == 1;
        could_open_name(self.word(short))
            && (initial
                || self.lexicon.roles.abbreviations.contains_key(word)
                || self.lexicon.names.given.has(word))
    }

    /// The longest stretch from `start` that holds together as capitalised words and the small
    /// words between them.
    pub(super) fn run_from(&self, start: usize, limit: usize) -> Range<usize> {
        let particle_first = PARTICLES.contains(&self.lower[start].as_str())
            && self.labels[start] == "PERSON"
            && start + 1 < limit;
        let names = &self.lexicon.names;
        let opens = self.is_name_word(start)
            && !names.openers.has(&self.lower[start])
            && !names.imagining.has(&self.lower[start])
            && !self.ends_title(start);
        let place = self.known_place(start, limit);
        if !opens && !particle_first && place.is_none() {
            return start..start;
        }
        let mut end = place.unwrap_or(start + 1);
        loop {
            let mut next = end;
            while next < limit && self.joins(next) && next - end < 4 {
                next += 1;
            }
            if next == end + 1 && self.ends_given_name(start, next) {
                end = next + 1;
                continue;
            }
            if let Some(after) = self.nickname_inside(end, limit) {
                end = after + 1;
                continue;
            }
            // "Yusuf Tanko-Abu": what joins names can end one, too
            let continues = |next: &usize| {
                *next < limit
                    && self.is_name_word(*next)
                    && self.blocks[*next] == self.blocks[start]
                    && !self.changes_kind(end - 1, *next)
            };
            let Some(last) = (end..=next).rev().find(continues) else {
                break;
            };
            end = last + 1;
        }
        start..end
    }

    /// Where "Dar *es* Salaam", "Sidi *bel* Abbès" ends: a place known as a whole, with small words
    /// inside that stand in no other name.
    fn known_place(&self, start: usize, limit: usize) -> Option<usize> {
        if !could_open_name(self.word(start)) {
            return None;
        }
        let furthest = limit.min(start + LONGEST_PLACE);
        (start + 3..=furthest).rev().find(|&end| {
            let inner = start + 1..end - 1;
            self.blocks[start] == self.blocks[end - 1]
                && could_open_name(self.word(end - 1))
                && inner
                    .clone()
                    .all(|i| self.is_small_or_mark(i) || could_open_name(self.word(i)))
                && inner
                    .clone()
                    .any(|i| self.word(i).starts_with(char::is_lowercase))
                && self.gazetteer.is_known(&self.spelled(start..end))
        })
    }

    /// "es", "au", "bel", a hyphen; no English "of", "and", "in", which join two names.
    fn is_small_or_mark(&self, i: usize) -> bool {
        let word = self.word(i);
        let letters = word.chars().count();
        word == "-"
            || word.starts_with(char::is_lowercase)
                && letters <= 4
                && !self.lexicon.casing.small.has(&self.lower[i])
            || matches!(word, "on" | "upon" | "le") && !self.is_apart(i)
    }

    pub(super) fn spelled(&self, words: Range<usize>) -> String {
        let mut spelled = String::new();
        for i in words {
            spelled.push_str(self.word(i));
            if self.tokens[i].space_after {
                spelled.push(' ');
            }
        }
        spelled.trim_end().to_owned()
    }

    /// "Minister for the *Middle East* Irena Novak", "Minister for Foreign *Affairs* Irena Novak": what
    /// the office is of ends where a known place or a portfolio does, and a person's name follows.
    pub(super) fn without_next_name(&self, run: Range<usize>) -> Range<usize> {
        let article = self
            .before(run.start, 1)
            .filter(|&t| self.lower[t] == "the");
        let of = self.before(article.unwrap_or(run.start), 1);
        let office = of
            .filter(|&of| matches!(self.lower[of].as_str(), "of" | "for" | "to"))
            .and_then(|of| self.before(of, 1))
            .is_some_and(|noun| self.is_title_word(noun));
        if !office || self.is_body_as_a_whole(&run) {
            return run;
        }
        let portfolio = |end: usize| self.lexicon.names.portfolios.has(&self.lower[end - 1]);
        // "Bank of Angola": no person's name begins with "of", though there is a town of Bank
        let end = (run.start + 1..run.end)
            .rev()
            .filter(|&end| run.end - end >= 2 && could_open_name(self.word(end)))
            .find(|&end| self.is_place(run.start..end) || portfolio(end));
        run.start..end.unwrap_or(run.end)
    }

    fn is_place(&self, words: Range<usize>) -> bool {
        let words: Vec<&str> = words.map(|i| self.word(i)).collect();
        self.gazetteer.is_known(&words.join(" "))
    }

    /// "Secretary of *State* Novak".
    fn ends_title(&self, i: usize) -> bool {
        let is = |back: usize, word: &str| {
            let earlier = self.before(i, back);
            earlier.is_some_and(|t| self.lower[t] == word)
        };
        self.lower[i] == "state" && is(1, "of") && (is(2, "secretary") || is(2, "minister"))
    }

    /// "Rubén “El Chino” Valdez", "José (Pepe) Díaz": the family name behind a by-name in quotation
    /// marks or brackets.
    fn nickname_inside(&self, at: usize, limit: usize) -> Option<usize> {
        let personal = self
            .before(at, 1)
            .is_some_and(|b| self.labels[b] == "PERSON");
        let mark = |i: usize| match self.tokens[i].text.as_str() {
            "\"" | "“" | "”" | "‘" | "’" | "'" | "``" | "''" => true,
            "(" | ")" => personal,
            _ => false,
        };
        let opens = at < limit && mark(at) && !self.tokens[at].space_after;
        let close = (at + 2..limit.min(at + 5)).find(|&i| opens && mark(i))?;
        let inner = (at + 1..close).all(|i| self.tokens[i].pos != "VERB" && !mark(i))
            && could_open_name(self.word(at + 1));
        // "Jan “Piet” *van der* Merwe"
        let particles = (close + 1..limit)
            .take_while(|&i| self.is_particle(i))
            .count();
        let after = close + 1 + particles;
        let follows = after < limit
            && self.tokens[close].space_after
            && self.is_name_word(after)
            && self.blocks[after] == self.blocks[at];
        (inner && follows).then_some(after)
    }

    /// "Kim Jong-su", "Lin Tsai-yi": the second syllable of a given name, in lower case behind its
    /// hyphen; not "Moscow-based", nor "the Hamas-run ministry".
    fn ends_given_name(&self, start: usize, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let letters = token.text.chars().count() <= 6 && token.text.chars().all(char::is_lowercase);
        let tight = !self.is_apart(at) && self.before(at, 1).is_some_and(|b| self.word(b) == "-");
        let given = at >= start + 3
            && self
                .before(at, 2)
                .is_some_and(|b| could_open_name(self.word(b)));
        // "Hye-won": within a person's name, what looks like a verb is none
        let personal = self.labels[at] == "PERSON" && self.inside_entity(at);
        let participle =
            !personal && matches!(token.tag.as_str(), "VBN" | "VBD" | "VBG" | "JJ" | "IN");
        let modifies = self.tokens.get(at + 1).is_some_and(|next| {
            matches!(next.tag.as_str(), "NN" | "NNS" | "JJ") && !self.is_date_like(at + 1)
        });
        tight && letters && given && !participle && !modifies
    }

    /// Two neighbouring words that belong to entities of different kinds: "Lebanon Saturday",
    /// "Reuters Ali Hassan".
    fn changes_kind(&self, before: usize, next: usize) -> bool {
        let (a, b) = (self.entity_of[before], self.entity_of[next]);
        let label = |i: usize| self.labels[i].as_str();
        let places = |l: &str| matches!(l, "GPE" | "LOC" | "FAC");
        let given = reportedly_names::gender_of_given(self.word(before)).is_some()
            && !self.gazetteer.is_known(self.word(before));
        if given && label(next) == "PERSON" || self.is_family_name_of_place(before, next) {
            return false;
        }
        a != 0
            && b != 0
            && a != b
            && next == before + 1
            && (places(label(before)) && label(next) == "PERSON"
                || label(before) == "PERSON" && places(label(next))
                || label(next) == "PERSON" && self.is_set_beside_office(before, next))
    }

    /// "le gouverneur de la Banque centrale *Nadim Sfeir*": a name of several words that stands in apposition
    /// to the office whose body is told before it.
    fn is_set_beside_office(&self, before: usize, next: usize) -> bool {
        let whole = self.tokens.get(next + 1).is_some()
            && self.entity_of.get(next + 1) == Some(&self.entity_of[next]);
        let office = self.tokens[next].head;
        let outside = (office..before).all(|t| self.entity_of[t] != self.entity_of[next])
            && self.entity_of.get(office) == Some(&0);
        self.labels[before] == "ORG"
            && self.tokens[next].dep == "appos"
            && office < before
            && whole
            && outside
            && self.is_title_word(office)
    }

    /// "Rosa Quispe *Prado*, the mayor": a town's name right behind a given and a family name, and
    /// before no noun.
    fn is_family_name_of_place(&self, before: usize, next: usize) -> bool {
        let opens = before.checked_sub(1).filter(|&first| {
            self.labels[first] == "PERSON"
                && self.entity_of[first] == self.entity_of[before]
                && reportedly_names::gender_of_given(self.word(first)).is_some()
        });
        let closes = self
            .tokens
            .get(next + 1)
            .is_some_and(|after| matches!(after.pos.as_str(), "PUNCT" | "VERB" | "AUX" | "CCONJ"));
        opens.is_some() && self.labels[before] == "PERSON" && closes
    }
}
