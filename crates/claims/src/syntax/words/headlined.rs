//! Headlines whose verb the model takes for a plural: "President *lands* in Togo", "Court *orders* arrest
//! of Novak".

use std::ops::Range;

use reportedly_model::{Analysis, BlockRole, Report, Token};

use super::mended;
use crate::lexicon::{Lexicon, Mover};

/// So many words of a headline stand before its verb, at most.
const LONGEST_SUBJECT: usize = 7;

/// `analysis` with the verbs of headlines as verbs; nothing where there is none to mend.
pub fn with_verbs_of_headlines(
    report: &Report,
    analysis: &Analysis,
    lexicon: &Lexicon,
) -> Option<Analysis> {
    let headline = |sentence: &&Range<usize>| {
        let first = analysis.tokens.get(sentence.start);
        let block = first.and_then(|first| {
            let mut blocks = report.blocks.iter();
            blocks.find(|block| block.span.contains(first.span))
        });
        block.is_some_and(|block| block.role == BlockRole::Headline)
    };
    let found: Vec<Verb> = analysis
        .sentences
        .iter()
        .filter(headline)
        .filter_map(|sentence| verb_within(analysis, sentence.clone(), lexicon))
        .collect();
    mended(analysis, found, |tokens, verb| {
        mend(tokens, &verb);
    })
}

/// A verb that was taken for a plural.
struct Verb {
    at: usize,
    lemma: String,
    /// The head of the words before it.
    subject: usize,
    /// The noun that it was taken for a part of.
    object: Option<usize>,
}

fn verb_within(analysis: &Analysis, sentence: Range<usize>, lexicon: &Lexicon) -> Option<Verb> {
    let tokens = &analysis.tokens;
    let comma = |t: &usize| matches!(tokens[*t].text.as_str(), "," | ":" | ";");
    let clause: Vec<usize> = sentence.clone().take_while(|t| !comma(t)).collect();
    let finite = |&t: &usize| matches!(tokens[t].tag.as_str(), "VBZ" | "VBP" | "VBD" | "MD");
    if let Some(at) = clause.iter().copied().find(finite) {
        return without_subject(tokens, &clause, at);
    }
    let mut near = clause.iter().copied().skip(1).take(LONGEST_SUBJECT);
    let (at, lemma) = near.find_map(|t| Some((t, verb_at(tokens, t, lexicon)?)))?;
    let head = tokens[at].head;
    let object =
        (tokens[at].dep == "compound" && head > at && clause.contains(&head)).then_some(head);
    let follows = clause.contains(&(at + 1));
    let verb = Verb {
        at,
        lemma,
        subject: at - 1,
        object,
    };
    (follows && agrees(tokens, &verb, lexicon)).then_some(verb)
}

/// "Deposed *leader* flees": a verb known as one, whose subject was taken for a part of it.
fn without_subject(tokens: &[Token], clause: &[usize], at: usize) -> Option<Verb> {
    let subject = at.checked_sub(1)?;
    let before = &tokens[subject];
    let part = before.head == at && before.dep == "compound" && clause.contains(&subject);
    let others = clause
        .iter()
        .any(|&t| tokens[t].head == at && tokens[t].dep.starts_with("nsubj"));
    let known = part && !others && tokens[at].pos == "VERB";
    known.then(|| Verb {
        at,
        lemma: tokens[at].lemma.to_string(),
        subject,
        object: None,
    })
}

/// The base of the word at `at`, if it is tagged as a plural and spelled like a verb of some frame.
fn verb_at(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<String> {
    let token = &tokens[at];
    let word = token.text.to_lowercase();
    let plural = matches!(token.tag.as_str(), "NNS" | "NNPS" | "NNP" | "NN");
    let bases = [
        word.strip_suffix("ies").map(|stem| format!("{stem}y")),
        word.strip_suffix("es").map(str::to_owned),
        word.strip_suffix('s').map(str::to_owned),
    ];
    let known = |base: &String| {
        let moves = lexicon.motion.of_verb(base).next().is_some();
        let befalls = lexicon.fate.of_verb(base).next().is_some();
        let legal = lexicon.legal.verbs.iter();
        moves
            || befalls
            || legal.flat_map(|l| &l.verbs).any(|verb| verb == base)
            || matches!(base.as_str(), "order" | "seek" | "issue")
    };
    bases
        .into_iter()
        .flatten()
        .filter(|_| plural)
        .find(|base| base.len() > 2 && known(base))
}

/// Whether the word before the verb can be its subject, and what follows its object or its way: a noun
/// of the same spelling has neither.
fn agrees(tokens: &[Token], verb: &Verb, lexicon: &Lexicon) -> bool {
    let (Some(before), Some(next)) = (tokens.get(verb.subject), tokens.get(verb.at + 1)) else {
        return false;
    };
    let nominal = matches!(before.tag.as_str(), "NN" | "NNP");
    let goes = lexicon
        .motion
        .of_verb(&verb.lemma)
        .any(|(frame, _)| frame.mover == Mover::Subject);
    let way = next.pos == "ADP" && goes && !next.text.eq_ignore_ascii_case("of");
    let object = verb.object.is_some_and(|object| object > verb.at);
    nominal && (way || object)
}

/// Makes the word a verb, what stands before it its subject, and the noun it was a part of its object.
fn mend(tokens: &mut [Token], verb: &Verb) {
    let top = verb.object.unwrap_or(verb.at);
    let (mut head, mut dep) = (tokens[top].head, tokens[top].dep.clone());
    if head == top {
        head = verb.at;
    }
    if matches!(dep.as_str(), "nsubj" | "nsubjpass" | "dobj" | "compound") {
        dep = "ccomp".into();
    }
    let first = verb.at.saturating_sub(LONGEST_SUBJECT + 1);
    for (at, token) in tokens.iter_mut().enumerate().take(verb.at).skip(first) {
        let part = token.head == verb.at || Some(token.head) == verb.object;
        if part && at != verb.subject {
            token.head = verb.subject;
        }
    }
    let word = &mut tokens[verb.at];
    word.pos = "VERB".into();
    if word.tag.starts_with('N') {
        word.tag = "VBZ".into();
    }
    word.lemma = verb.lemma.as_str().into();
    word.head = head;
    word.dep = dep;
    tokens[verb.subject].head = verb.at;
    tokens[verb.subject].dep = "nsubj".into();
    if let Some(object) = verb.object {
        tokens[object].head = verb.at;
        tokens[object].dep = "dobj".into();
    }
}
