//! Expressions of time that French builds in another order: "vendredi dernier", "il y a deux
//! jours", "dans la nuit de samedi à dimanche". Words change their places; what they show of the
//! text stays where it was.

use crate::french::draft::Draft;

/// Puts the words in the order of the English ones.
pub fn reorder(draft: &mut Draft) {
    each(draft, 1, single);
    each(draft, 2, latter);
    each(draft, 2, first_of_two);
    each(draft, 3, age);
    each(draft, 2, qualified);
    each(draft, 2, part_of_month);
    each(draft, 2, day_beside);
    each(draft, 3, that_day);
    each(draft, 2, in_the_course_of);
    each(draft, 5, ago);
    each(draft, 5, span_of_days);
    each(draft, 4, span_of_years);
    each(draft, 7, night_between);
}

/// Applies `change` at each run of `length` words.
fn each(draft: &mut Draft, length: usize, change: fn(&mut Draft, &[usize])) {
    let words = draft.words();
    for run in words.windows(length) {
        if run.iter().all(|&i| draft.is_there(i)) {
            change(draft, run);
        }
    }
}

fn lower(draft: &Draft, i: usize) -> String {
    draft.tokens[i].text.to_lowercase().to_string()
}

fn put(draft: &mut Draft, i: usize, word: &str) {
    draft.tokens[i].text = word.into();
    draft.tokens[i].lemma = word.into();
}

/// "1er", "avant-hier", "mi-mars".
fn single(draft: &mut Draft, run: &[usize]) {
    let i = run[0];
    let text = lower(draft, i);
    let mid = text.strip_prefix("mi-").map(str::to_owned);
    if text == "1er" {
        put(draft, i, "1st");
    } else if text == "avant-hier" {
        draft.add(i, i, "two", "CD", "nummod");
        draft.add(i, i, "days", "NNS", "npadvmod");
        put(draft, i, "ago");
    } else if let Some(month) = mid.and_then(|month| english_month(&month)) {
        let word = format!("mid-{month}");
        put(draft, i, &word);
    }
}

/// "Ce dernier": "the latter".
fn latter(draft: &mut Draft, run: &[usize]) {
    let (this, last) = (run[0], run[1]);
    let noun = draft
        .next(last)
        .is_some_and(|n| matches!(draft.tokens[n].pos.as_str(), "NOUN" | "NUM"));
    let which = matches!(lower(draft, last).as_str(), "last" | "dernier" | "dernière");
    if which && lower(draft, this) == "this" && !noun {
        put(draft, this, "the");
        put(draft, last, "latter");
        draft.tokens[last].pos = "NOUN".into();
    }
}

/// "*Le premier* a été blessé": "the former", where nothing is counted.
fn first_of_two(draft: &mut Draft, run: &[usize]) {
    let (the, which) = (run[0], run[1]);
    let first = matches!(
        lower(draft, which).as_str(),
        "first" | "premier" | "première"
    );
    let token = &draft.tokens[which];
    // "le *premier ministre*", one word by now
    let one_word = token.span.len() <= "première".chars().count();
    let alone = one_word && token.dep.starts_with("nsubj") && token.head > which;
    let second = matches!(lower(draft, which).as_str(), "second" | "seconde");
    if (first || second) && lower(draft, the) == "the" && alone {
        put(draft, which, if first { "former" } else { "latter" });
        draft.tokens[which].pos = "NOUN".into();
    }
}

/// "homme de 61 ans", ", 58 ans,": as English has ages.
fn age(draft: &mut Draft, run: &[usize]) {
    let (before, number, years) = (run[0], run[1], run[2]);
    let count = draft.tokens[number].text.to_string();
    let digits = !count.is_empty() && count.len() < 4 && count.chars().all(|c| c.is_ascii_digit());
    if !digits || lower(draft, years) != "year" {
        return;
    }
    let comma = draft.tokens[before].text == ",";
    let closes = draft
        .next(years)
        .is_none_or(|n| draft.tokens[n].pos == "PUNCT");
    if comma && closes {
        draft.merge(number, years);
        put(draft, number, &count);
        draft.tokens[number].pos = "NUM".into();
        draft.tokens[number].dep = "appos".into();
    } else if lower(draft, before) == "of"
        && draft
            .previous(before)
            .is_some_and(|n| draft.tokens[n].pos == "NOUN")
    {
        let noun = draft.previous(before).unwrap_or(before);
        let english = crate::lexicon::english();
        let lemma = draft.tokens[noun].lemma.as_str();
        let aged = english.persons.person.has(lemma) || english.roles.nouns.has(lemma);
        if aged {
            draft.merge(before, years);
            put(draft, before, &format!("{count}-year-old"));
            draft.tokens[before].pos = "ADJ".into();
            draft.hang(before, noun, "amod");
        }
    }
}

fn english_month(french: &str) -> Option<&'static str> {
    let english = crate::french::lexicon::french().words.get(french)?;
    is_month(english).then_some(english)
}

fn is_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && crate::time::is_month(word)
}

/// "vendredi dernier", "la semaine prochaine", "le 12 mars dernier".
fn qualified(draft: &mut Draft, run: &[usize]) {
    let (noun, which) = (run[0], run[1]);
    let word = lower(draft, which);
    let qualifies = matches!(word.as_str(), "last" | "next") && draft.tokens[which].pos == "ADJ";
    if !qualifies || draft.tokens[noun].pos != "NOUN" {
        return;
    }
    let before = draft.previous(noun);
    let day_before = before.is_some_and(|b| {
        draft.tokens[b]
            .text
            .starts_with(|c: char| c.is_ascii_digit())
    });
    let article = before.filter(|&b| draft.tokens[b].pos == "DET" && lower(draft, b) == "the");
    if is_month(&draft.tokens[noun].text) && day_before {
        let month = draft.tokens[noun].text.to_string();
        draft.merge(noun, which);
        put(draft, noun, &month);
    } else if let Some(article) = article {
        let unit = draft.tokens[noun].text.to_string();
        draft.merge(noun, which);
        put(draft, noun, &unit);
        put(draft, article, &word);
        draft.tokens[article].pos = "ADJ".into();
        draft.tokens[article].dep = "amod".into();
    } else {
        let unit = std::mem::replace(&mut draft.tokens[noun].text, word.as_str().into());
        draft.tokens[which].text = unit;
    }
}

/// "début décembre", "fin 2023".
fn part_of_month(draft: &mut Draft, run: &[usize]) {
    let (part, month) = (run[0], run[1]);
    let year = draft.tokens[month].text.len() == 4
        && draft.tokens[month].text.chars().all(|c| c.is_ascii_digit());
    if !year && !is_month(&draft.tokens[month].text) {
        return;
    }
    match lower(draft, part).as_str() {
        "début" => put(draft, part, "early"),
        "fin" => put(draft, part, "late"),
        _ => {}
    }
}

/// "la veille", "le lendemain": "previous day", "following day".
fn day_beside(draft: &mut Draft, run: &[usize]) {
    let (article, noun) = (run[0], run[1]);
    let french = match lower(draft, noun).as_str() {
        "eve" => "previous",
        "next day" => "following",
        _ => return,
    };
    let of = draft.next(noun).is_some_and(|n| lower(draft, n) == "of");
    if lower(draft, article) == "the" && !of {
        put(draft, article, french);
        put(draft, noun, "day");
        draft.add(article, noun, "the", "DT", "det");
    }
}

/// "ce jour-là", "cette nuit-là": "that day", whatever "this day" is.
fn that_day(draft: &mut Draft, run: &[usize]) {
    let (this, unit, there) = (run[0], run[1], run[2]);
    let units = matches!(
        lower(draft, unit).as_str(),
        "day"
            | "evening"
            | "night"
            | "morning"
            | "afternoon"
            | "week"
            | "month"
            | "year"
            | "summer"
    );
    let close = !draft.tokens[unit].space_after;
    if lower(draft, this) != "this" || !units || !close || lower(draft, there) != "there" {
        return;
    }
    put(draft, this, "that");
    let (word, verb) = (draft.tokens[unit].text.to_string(), draft.tokens[unit].head);
    let other = { draft.children(verb).into_iter() }
        .any(|c| c > there && draft.tokens[c].dep.starts_with("nsubj"));
    let when = draft.tokens[unit].dep.starts_with("nsubj") && other;
    draft.merge(unit, there);
    put(draft, unit, &word);
    if when {
        draft.tokens[unit].dep = "obl:mod".into();
    }
}

/// "courant mars": "in March".
fn in_the_course_of(draft: &mut Draft, run: &[usize]) {
    let (course, month) = (run[0], run[1]);
    let bare = draft.child(course, "det").is_none() && draft.child(course, "case").is_none();
    if lower(draft, course) != "courant" || !bare || !is_month(&draft.tokens[month].text) {
        return;
    }
    put(draft, course, "in");
    draft.tokens[course].pos = "ADP".into();
    if draft.tokens[month].head == course {
        draft.swap(month, course, "case");
        draft.tokens[month].dep = "obl:mod".into();
        for child in draft.children(course) {
            draft.tokens[child].head = month;
        }
    } else {
        draft.hang(course, month, "case");
    }
}

/// "il y a deux jours" → "deux jours ago".
fn ago(draft: &mut Draft, five: &[usize]) {
    let there_is = matches!(lower(draft, five[0]).as_str(), "he" | "it")
        && lower(draft, five[1]) == "y"
        && matches!(lower(draft, five[2]).as_str(), "a" | "has" | "have");
    let (number, unit) = (five[3], five[4]);
    let counted = draft.tokens[number].clone();
    let counts = matches!(counted.pos.as_str(), "NUM" | "DET");
    if !there_is || !counts {
        return;
    }
    let head = draft.tokens[unit].head;
    let verb = five[2];
    let above = draft.tokens[verb].head;
    draft.merge(five[0], number);
    let first = &mut draft.tokens[five[0]];
    first.text = counted.text;
    first.lemma = counted.lemma;
    first.pos = "NUM".into();
    first.tag = "CD".into();
    first.morph = "Glossed=Yes".into();
    let plural = draft.tokens[unit].text.trim_end_matches('s').to_owned() + "s";
    draft.tokens[unit].text = plural.into();
    draft.hang(five[0], unit, "nummod");
    if !(five[0]..=number).contains(&head) {
        draft.tokens[unit].head = head;
    } else if !(five[0]..=unit).contains(&above) {
        draft.hang(unit, above, "obl:mod");
    }
    draft.add_after(unit, "ago", "RB", "advmod");
}

/// "du 3 au 5 mars": "from 3 to 5 March".
fn span_of_days(draft: &mut Draft, run: &[usize]) {
    let number = |i: usize| lower(draft, i).trim_end_matches("st").parse::<u8>().is_ok();
    let spans = lower(draft, run[0]) == "of"
        && number(run[1])
        && lower(draft, run[2]) == "in"
        && number(run[3])
        && is_month(&draft.tokens[run[4]].text);
    if spans {
        put(draft, run[0], "from");
        put(draft, run[2], "to");
    }
}

/// "de 2012 à 2014": "from 2012 to 2014".
fn span_of_years(draft: &mut Draft, run: &[usize]) {
    let year = |i: usize| {
        let text = draft.tokens[i].text.as_str();
        text.len() == 4 && text.chars().all(|c| c.is_ascii_digit())
    };
    let spans = lower(draft, run[0]) == "of"
        && year(run[1])
        && lower(draft, run[2]) == "in"
        && year(run[3]);
    if spans {
        put(draft, run[0], "from");
        put(draft, run[2], "to");
    }
}

/// "dans la nuit de samedi à dimanche", "dans la nuit du 7 au 8 mars": "between … and …".
fn night_between(draft: &mut Draft, run: &[usize]) {
    let word = |i: usize| lower(draft, run[i]);
    let night = word(0) == "in" && word(1) == "the" && word(2) == "night" && word(3) == "of";
    let point = |i: usize| {
        let text = &draft.tokens[run[i]].text;
        text.ends_with("day") || text.trim_end_matches("st").parse::<u8>().is_ok()
    };
    if !night || !point(4) || word(5) != "in" || !point(6) {
        return;
    }
    draft.merge(run[0], run[3]);
    put(draft, run[0], "between");
    draft.tokens[run[0]].pos = "ADP".into();
    put(draft, run[5], "and");
    draft.tokens[run[5]].pos = "CCONJ".into();
    draft.tokens[run[5]].dep = "cc".into();
}
