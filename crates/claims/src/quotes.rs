//! Quotations and who speaks in them.

use std::ops::Range;

use reportedly_model::Token;

use crate::document::Document;
use crate::syntax::{Relation, subject_of};
use crate::turns;

/// A stretch between quotation marks, or under the label of whoever speaks.
#[derive(Debug, Clone)]
pub struct Quotation {
    /// The words between the marks.
    pub tokens: Range<usize>,
    /// Head token of whoever speaks, and the verb of speaking.
    pub speaker: Option<(usize, usize)>,
    /// The words before the colon that name the speaker of a line.
    pub label: Option<Range<usize>>,
}

impl Quotation {
    /// The words with the marks around them; a speaker's turn may end where the text ends.
    pub fn with_marks(&self, document: &Document) -> Range<usize> {
        let end = (self.tokens.end + 1).min(document.tokens().len());
        self.tokens.start.saturating_sub(1)..end
    }
}

/// Words before the colon of a line that names its speaker, at most.
const LONGEST_LABEL: usize = 10;

/// All quotations, in order; a mark that is never closed opens none.
pub fn find_quotations(document: &Document) -> Vec<Quotation> {
    let mut found = between_marks(document);
    let mut earlier = None;
    for i in 0..found.len() {
        if is_speech(document, &found[i].tokens) {
            found[i].speaker = speaker(document, &found, i, earlier);
            earlier = found[i].speaker.or(earlier);
        }
    }
    lend_speakers_back(&mut found);
    let turns = turns::find(document, &found);
    if !turns.is_empty() {
        found.extend(turns);
        found.sort_by_key(|quotation| quotation.tokens.start);
    }
    found
}

/// A quotation that runs on over paragraphs has its speaker at its end, or where it began.
fn lend_speakers_back(found: &mut [Quotation]) {
    for i in (1..found.len()).rev() {
        let runs_on = found[i - 1].tokens.end + 1 == found[i].tokens.start;
        if runs_on && found[i - 1].speaker.is_none() {
            found[i - 1].speaker = found[i].speaker;
        }
    }
}

/// The stretches between marks of one sort; single marks inside double ones are left alone.
fn between_marks(document: &Document) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    for i in 0..document.tokens().len() {
        if let Some((start, single)) = open
            && document.block(start) != document.block(i)
        {
            if !single && runs_on(document, i) {
                found.push(quotation(start, i));
            }
            open = None;
        }
        let single = open.is_some_and(|(_, single)| single);
        match (mark(document.tokens(), i), open) {
            (Some(Mark::Open), _) | (Some(Mark::Either), None) => open = Some((i, false)),
            (Some(Mark::Either), Some(_)) if single => open = Some((i, false)),
            (Some(Mark::SingleOpen), None) => open = Some((i, true)),
            (Some(Mark::Close | Mark::Either), Some((start, _))) if !single => {
                found.push(quotation(start, i));
                open = None;
            }
            (Some(Mark::SingleClose), Some((start, _))) if single => {
                found.push(quotation(start, i));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// A paragraph that opens with a mark goes on with a quotation that the one before didn't close.
fn runs_on(document: &Document, first: usize) -> bool {
    matches!(
        mark(document.tokens(), first),
        Some(Mark::Open | Mark::Either)
    )
}

fn quotation(start: usize, end: usize) -> Quotation {
    Quotation {
        tokens: start + 1..end,
        speaker: None,
        label: None,
    }
}

/// Head token of whoever speaks in the quotation that `token` stands in.
pub fn speaker_of_quote(document: &Document, token: usize) -> Option<usize> {
    quote_at(document, token)?
        .speaker
        .map(|(speaker, _)| speaker)
}

/// The quotation that `token` stands in.
pub fn quote_at<'d>(document: &'d Document, token: usize) -> Option<&'d Quotation> {
    within(&document.quotations, token)
}

enum Mark {
    Open,
    Close,
    Either,
    SingleOpen,
    SingleClose,
}

fn mark(tokens: &[Token], at: usize) -> Option<Mark> {
    let token = &tokens[at];
    match token.text.as_str() {
        "“" | "„" | "«" | "``" => Some(Mark::Open),
        "”" | "»" => Some(Mark::Close),
        "\"" | "''" => Some(Mark::Either),
        "‘" => Some(Mark::SingleOpen),
        "'" | "’" | "`" => single(tokens, at),
        _ => None,
    }
}

/// A straight mark opens before a word and closes after one; a possessive's apostrophe does
/// neither.
fn single(tokens: &[Token], at: usize) -> Option<Mark> {
    let token = &tokens[at];
    let parted = at == 0 || tokens[at - 1].space_after || tokens[at - 1].pos == "PUNCT";
    if parted && !token.space_after && token.text != "’" {
        let closes = at > 0 && !tokens[at - 1].space_after;
        return Some(if closes {
            Mark::SingleClose
        } else {
            Mark::SingleOpen
        });
    }
    (token.tag != "POS" && (at == 0 || !tokens[at - 1].space_after)).then_some(Mark::SingleClose)
}

/// Speech has a verb, or stands by itself with its own full stop or comma; words set in quotation
/// marks for distance have neither.
fn is_speech(document: &Document, tokens: &Range<usize>) -> bool {
    let verbal = tokens.len() > 2
        && tokens
            .clone()
            .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    verbal || tokens.len() > 1 && stands_apart(document, tokens)
}

/// Whether a stop or comma parts the words on both sides from what stands around the marks.
fn stands_apart(document: &Document, tokens: &Range<usize>) -> bool {
    let ends = matches!(document.word_before(tokens.end), "." | "," | "!" | "?");
    let opens = tokens.start < 2
        || document.block(tokens.start - 2) != document.block(tokens.start)
        || document.is_pos(tokens.start - 2, "PUNCT");
    ends && opens
}

/// The subject of the verb of speaking nearest to the quotation, outside it: after it ("…", she
/// said), before it (he said: "…"), or, for a quotation that stands by itself, in the sentence
/// before.
fn speaker(
    document: &Document,
    quotations: &[Quotation],
    number: usize,
    earlier: Option<(usize, usize)>,
) -> Option<(usize, usize)> {
    let quote = &quotations[number].tokens;
    let sentence = document.sentence(quote.start).start..document.sentence(quote.end - 1).end;
    let limit = document.tokens().len();
    if let Some(signed) = signature(document, quote.end + 1) {
        return Some(signed);
    }
    if let Some(introduced) = introduced_by(document, quote) {
        return Some(introduced);
    }
    if let Some(named) = named_before(document, quote) {
        return Some(named);
    }
    let reach = if ends_its_sentence(document, quote.end) {
        0
    } else {
        14
    };
    let after = (quote.end..sentence.end.max((quote.end + 8).min(limit)))
        .take_while(|&t| document.block(t) == document.block(quote.start))
        // "she “is in A”. X denied": a full stop behind the marks ends what the words belong to
        .take_while(|&t| !matches!(document.lower(t), "." | "?" | "!"))
        .take(reach);
    let before = (sentence.start..quote.start).rev();
    let speaks = |t: usize| {
        let outside = within(quotations, t).is_none();
        let own = t < quote.start || has_own_subject(document, t);
        (outside && own).then(|| spoken_by(document, t)).flatten()
    };
    // "he said the senator “is on leave”. *Novak denied* it": the full stop parts the next from the words
    let own = if document.word_after(quote.end) == "." {
        before.chain(after).find_map(speaks)
    } else {
        after.chain(before).find_map(speaks)
    };
    if own.is_some() {
        return own;
    }
    let stands_alone = sentence.start + 1 >= quote.start.saturating_sub(1);
    if !stands_alone {
        return None;
    }
    if let Some(told) = pointed_back(document, sentence.end, quote.start) {
        return Some(told);
    }
    if sentence.start == 0 {
        return None;
    }
    let previous = document.sentence(sentence.start - 1);
    if document.block(previous.start) + 1 < document.block(quote.start) {
        return None;
    }
    if earlier.is_some_and(|(_, verb)| previous.contains(&verb)) {
        return earlier;
    }
    previous
        .rev()
        .filter(|&t| within(quotations, t).is_none())
        .find_map(|t| spoken_by(document, t))
        .or(earlier)
}

/// "“….” *That was all that the barman would say*": the sentence after a quotation that stands by
/// itself may point back at it.
fn pointed_back(document: &Document, next: usize, quote: usize) -> Option<(usize, usize)> {
    let opening = document.lower(next);
    if next >= document.tokens().len()
        || document.block(next) != document.block(quote)
        || !matches!(opening, "that" | "this" | "those" | "these" | "so" | "thus")
    {
        return None;
    }
    let tree = &document.tree;
    let points = |verb: usize| {
        let above = tree.ancestors(verb).find(|&t| document.lemma(t) == "be");
        let copula = above.filter(|&be| tree.child_in(be, &[Relation::Nsubj]) == Some(next));
        let clause = matches!(
            tree.relation(verb),
            Relation::Relcl | Relation::Ccomp | Relation::Csubj
        );
        let denied = |be| tree.child_in(be, &[Relation::Neg]).is_some();
        clause && copula.is_some_and(|be| !denied(be)) || verb == next + 1
    };
    document
        .sentence(next)
        .filter(|&t| points(t))
        .find_map(|t| spoken_by(document, t))
        .or_else(|| owner_of_words(document, next))
}

/// "*Those were the words of the barman*", "That was the barman's account": the owner and the noun.
fn owner_of_words(document: &Document, next: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let be = tree.head(next);
    let denied = tree.child_in(be, &[Relation::Neg]).is_some();
    let noun = tree.child_in(be, &[Relation::Attr]).filter(|_| !denied)?;
    let said = document.lexicon.speech.nouns.has(document.lemma(noun));
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&p| matches!(document.lower(p), "of" | "from" | "by"));
    let owner = tree
        .child_in(noun, &[Relation::Poss])
        .or_else(|| tree.child_in(of?, &[Relation::Pobj]))?;
    let human =
        document.name_of(owner).is_some() || crate::mentions::is_human_noun(document, owner);
    (said && human && document.lemma(be) == "be").then_some((owner, noun))
}

/// "*He said*, “…,” she told the agency": whoever the verb right before the marks belongs to.
fn introduced_by(document: &Document, quote: &Range<usize>) -> Option<(usize, usize)> {
    let verb = quote.start.checked_sub(3)?;
    let comma = matches!(document.token(quote.start - 2).text.as_str(), "," | ":");
    let here = document.block(verb) == document.block(quote.start);
    (comma && here)
        .then(|| spoken_by(document, verb))
        .flatten()
        .filter(|&(speaker, _)| speaker < verb)
}

/// "*Jane Roe*, a witness: “…”": the one person named before a colon that a line opens with, and the
/// colon.
fn named_before(document: &Document, quote: &Range<usize>) -> Option<(usize, usize)> {
    let colon = quote.start.checked_sub(2)?;
    if document.token(colon).text != ":" {
        return None;
    }
    let block = document.block(colon);
    let line = (colon.saturating_sub(LONGEST_LABEL)..colon).filter(|&t| document.block(t) == block);
    let mut heads = line.clone().filter(|&t| {
        let name = document.name_of(t);
        name.is_some_and(|name| {
            name.name_type == crate::names::NameType::Person && name.head() == t
        })
    });
    let first = line.clone().next()?;
    let opens = first == 0 || document.block(first - 1) != block;
    let verbs = line
        .clone()
        .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    let name = heads.next().filter(|_| opens && !verbs)?;
    heads.next().is_none().then_some((name, colon))
}

/// "“…” — Jane Roe": whoever signs, and the dash.
fn signature(document: &Document, dash: usize) -> Option<(usize, usize)> {
    let last = document.tokens().len() - 1;
    if dash >= last || !matches!(document.lower(dash), "―" | "—" | "–" | "--") {
        return None;
    }
    let name = document.name_of(dash + 1)?;
    let person = name.name_type == crate::names::NameType::Person;
    let end = name.tokens.end;
    let ends_line = end > last
        || document.block(end) != document.block(dash)
        || matches!(document.lower(end), "." | ",");
    (person && ends_line).then(|| (end - 1, dash))
}

/// "“…home.” She said": a full stop inside the marks and a capital after them part what follows.
fn ends_its_sentence(document: &Document, mark: usize) -> bool {
    let next = document.tokens().get(mark + 1);
    mark > 0
        && document.word_before(mark) == "."
        && next.is_some_and(|t| t.text.starts_with(char::is_uppercase))
}

/// After a quotation, a participle tells what the words did ("…, highlighting"), not who spoke.
fn has_own_subject(document: &Document, verb: usize) -> bool {
    document
        .tree
        .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_some()
}

/// The quotation that holds `token`.
fn within(quotations: &[Quotation], token: usize) -> Option<&Quotation> {
    let at = quotations.partition_point(|quotation| quotation.tokens.end <= token);
    quotations
        .get(at)
        .filter(|quotation| quotation.tokens.contains(&token))
}

/// Whoever speaks, if `token` is a verb of speaking with a human subject.
fn spoken_by(document: &Document, token: usize) -> Option<(usize, usize)> {
    let lemma = document.lemma(token);
    if !document.is_pos(token, "VERB") || !says(document, lemma) {
        return None;
    }
    let subject = subject_of(document, token)?;
    let pronoun = crate::mentions::pronoun(document, subject.token).is_some();
    let human = pronoun
        || document.name_of(subject.token).is_some()
        || crate::mentions::is_human_noun(document, subject.token);
    if subject.passive {
        let agent = document.tree.child_in(token, &[Relation::Agent])?;
        return document
            .tree
            .child_in(agent, &[Relation::Pobj])
            .map(|by| (by, token));
    }
    human.then_some((subject.token, token))
}

fn says(document: &Document, lemma: &str) -> bool {
    let speech = &document.lexicon.speech;
    speech.verbs.has(lemma) || speech.denials.has(lemma) || document.lexicon.cues.saying.has(lemma)
}
