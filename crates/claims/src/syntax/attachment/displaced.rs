//! Mends complements that a small model hangs on the word right before them: "convicted by a Paris
//! court *of fraud*", "On *Friday* Jordan's judiciary".

use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives verbs of law their offence back, and prepositions of time their day.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if let Some(verb) = verb_of_both(document, token) {
            document.tree.rehang(token, verb, Relation::Dobj);
        }
        if let Some((subject, verb)) = subject_after_day(document, token) {
            document.tree.rehang(subject, verb, Relation::Nsubj);
        }
        if let Some((subject, verb)) = one_more(document, token) {
            document.tree.rehang(subject, verb, Relation::Nsubj);
        }
        if let Some((noun, verb)) = subject_before_name(document, token) {
            document.tree.give_subject(verb, noun);
        }
        for (moved, head, relation) in place_before_speaker(document, token).into_iter().flatten() {
            document.tree.rehang(moved, head, relation);
        }
        let found =
            offence_of_verb(document, token).or_else(|| day_of_preposition(document, token));
        if let Some(place) = place_behind_particle(document, token) {
            let verb = document.tree.head(token);
            document.tree.rehang(token, verb, Relation::Prep);
            document.tree.rehang(place, token, Relation::Pobj);
        }
        if let Some(verb) = verb_before_day(document, token) {
            document.tree.rehang(token, verb, Relation::Prep);
        }
        if let Some(verb) = verb_told_by(document, token) {
            document.tree.rehang(token, verb, Relation::Ccomp);
        }
        if let Some(main) = verb_of_participle(document, token) {
            document.tree.rehang(token, main, Relation::Advcl);
        }
        if let Some((moved, head, relation)) = found {
            document.tree.rehang(moved, head, relation);
        }
    }
}

/// "AFP was told by two officials *that Novak had fled*": what was told, hung on those who told it.
fn verb_told_by(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let agent = tree.head(clause);
    let verb = tree.head(tree.head(agent));
    let told = matches!(document.lemma(verb), "tell" | "inform" | "assure" | "brief");
    let that = tree
        .children(clause)
        .iter()
        .any(|&t| t == agent + 1 && document.lower(t) == "that");
    let own = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass]);
    let subject = own.is_some_and(|s| document.lower(s) != "that");
    (tree.relation(clause) == Relation::Relcl
        && tree.relation(agent) == Relation::Pobj
        && tree.relation(tree.head(agent)) == Relation::Agent
        && told
        && that
        && subject)
        .then_some(verb)
}

/// "charged *both* with fraud": the object that was taken for a part of "both with … and …".
fn verb_of_both(document: &Document, token: usize) -> Option<usize> {
    let verb = token.checked_sub(1)?;
    let preposition = document.tree.head(token);
    let both = document.lower(token) == "both" && document.is_pos(verb, "VERB");
    let part = preposition == token + 1 && document.tree.head(preposition) == verb;
    // "both to X and to Y"
    let either_way = document
        .tree
        .child_in(preposition, &[Relation::Conj])
        .is_some();
    let taken = document.lexicon.legal.verbs.iter().any(|legal| {
        legal
            .verbs
            .iter()
            .any(|known| known == document.lemma(verb))
    });
    let alone = document.tree.child_in(verb, &[Relation::Dobj]).is_none();
    (both && part && alone && taken && !either_way).then_some(verb)
}

/// "and *a third* escaped": the number that was taken for an adjective of the verb.
fn one_more(document: &Document, number: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(number);
    let modifies = tree.relation(number) == Relation::Amod && verb == number + 1;
    let numbered = document.labels[number] == "ORDINAL" && document.word_before(number) == "a";
    let past = matches!(document.token(verb).tag.as_str(), "VBD" | "VBN");
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    (modifies && numbered && past && tree.child_in(verb, &subjects).is_none())
        .then_some((number, verb))
}

/// "Novak's widow, Irena, *left* for Dakar": a verb in the past that was taken for a participle of
/// the noun with a name beside it, so that the sentence has no verb.
fn subject_before_name(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let noun = tree.head(verb);
    let stray = matches!(tree.relation(verb), Relation::Acl | Relation::Relcl)
        && tree.relation(noun) == Relation::Root;
    let past = document.token(verb).tag == "VBD" && document.word_before(verb) == ",";
    let subjects = [Relation::Nsubj, Relation::Nsubjpass, Relation::Auxpass];
    let beside = tree.child_in(noun, &[Relation::Appos]);
    let named = beside.is_some_and(|t| document.is_name(t, NameType::Person) && t < verb);
    let nominal = document.is_pos(noun, "NOUN") || document.is_pos(noun, "PROPN");
    // "Novak's widow, Irena, left for dead in May, is in hospital"
    let goes_on = (verb + 1..document.sentence(verb).end).any(|t| {
        let finite = matches!(document.token(t).tag.as_str(), "VBZ" | "VBP" | "VBD" | "MD");
        finite && document.word_before(t) == ","
    });
    let agrees = stray && past && named && nominal && !goes_on;
    (agrees && tree.child_in(verb, &subjects).is_none()).then_some((noun, verb))
}

/// The "of" after the court that a passive verb of law names.
fn offence_of_verb(document: &Document, verb: usize) -> Option<(usize, usize, Relation)> {
    let tree = &document.tree;
    let legal = &document.lexicon.legal;
    let lemma = document.lemma(verb);
    let frame = legal
        .verbs
        .iter()
        .find(|frame| frame.verbs.iter().any(|v| v == lemma))?;
    let takes_of = document.is_pos(verb, "VERB") && frame.offence.iter().any(|p| p == "of");
    let agent = tree
        .child_in(verb, &[Relation::Agent])
        .filter(|_| takes_of)?;
    let court = tree.child_in(agent, &[Relation::Pobj])?;
    let of = tree
        .children_in(court, &[Relation::Prep])
        .find(|&p| document.lower(p) == "of" && p == court + 1)?;
    let object = tree.child_in(of, &[Relation::Pobj, Relation::Pcomp])?;
    let of_court =
        legal.court_names.has(document.lemma(object)) || document.name_of(object).is_some();
    (!of_court).then_some((of, verb, Relation::Prep))
}

/// "drowned *off* Malta": a preposition that was taken for the verb's particle.
fn place_behind_particle(document: &Document, off: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(off);
    let place = tree.child_in(verb, &[Relation::Dobj])?;
    let name = document.name_of(place)?;
    (tree.relation(off) == Relation::Prt
        && document.lower(off) == "off"
        && verb + 1 == off
        && name.name_type == NameType::Place
        && name.tokens.start == off + 1)
        .then_some(place)
}

/// "found guilty last month *of murder*", "convicted Nov. 12 *of fraud*": the verb of law before the
/// day that the preposition hangs on.
fn verb_before_day(document: &Document, of: usize) -> Option<usize> {
    let tree = &document.tree;
    let day = tree.head(of);
    let dated = |t: usize| document.labels[t] == "DATE" || document.labels[t] == "TIME";
    let object = tree.child_in(of, &[Relation::Pobj, Relation::Pcomp])?;
    let behind = document.lower(of) == "of"
        && of.checked_sub(1).is_some_and(dated)
        && dated(day)
        && !dated(object);
    let mut above = tree.ancestors(day).skip(1);
    let verb = above.find(|&t| !dated(t) && !document.is_pos(t, "ADP"))?;
    let guilty = || {
        tree.child_in(verb, &[Relation::Oprd, Relation::Acomp])
            .is_some_and(|c| document.lower(c) == "guilty")
    };
    let of_law = || {
        let verbs = &document.lexicon.legal.verbs;
        let takes_of = |o: &[String]| o.iter().any(|p| p == "of");
        verbs.iter().any(|frame| {
            takes_of(&frame.offence) && frame.verbs.iter().any(|v| v == document.lemma(verb))
        })
    };
    let verbal = behind && verb < day && document.is_pos(verb, "VERB");
    (verbal && (guilty() || of_law())).then_some(verb)
}

/// "fled Mali as rebels closed in, *crossing* into Niger": behind the comma, whoever the sentence is
/// about goes on, and not those in the clause between.
fn verb_of_participle(document: &Document, participle: usize) -> Option<usize> {
    let tree = &document.tree;
    let between = tree.head(participle);
    let main = tree.head(between);
    let goes = |token: usize| {
        document.is_pos(token, "VERB")
            && document
                .lexicon
                .motion
                .of_verb(document.lemma(token))
                .any(|(frame, _)| frame.mover != Mover::Object)
    };
    let follows = document.token(participle).tag == "VBG"
        && tree.relation(participle) == Relation::Advcl
        && document.word_before(participle) == ","
        && tree.child_in(participle, &[Relation::Mark]).is_none();
    let set_between = tree.relation(between) == Relation::Advcl
        && main < between
        && between < participle
        && tree
            .children_in(between, &[Relation::Mark, Relation::Advmod])
            .any(|mark| {
                let opening = matches!(
                    document.lower(mark),
                    "as" | "when" | "while" | "after" | "before" | "once"
                );
                opening && mark < between
            });
    (follows && set_between && goes(main) && goes(participle)).then_some(main)
}

/// "On Friday Novak flew": the name that was taken for what "on" is about, and its verb.
fn subject_after_day(document: &Document, preposition: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let day = preposition + 1;
    let name = document.name_of(day + 1)?;
    let (subject, verb) = (name.head(), tree.head(preposition));
    let dated = document.labels[day] == "DATE" && document.name_of(day).is_none();
    let taken = tree.head(subject) == preposition && tree.relation(subject) == Relation::Pobj;
    let next = subject + 1 == verb && document.is_pos(verb, "VERB");
    let finite = matches!(document.token(verb).tag.as_str(), "VBD" | "VBZ" | "VBP");
    let alone = tree
        .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .is_none();
    let temporal = matches!(document.lower(preposition), "on" | "in" | "by" | "since");
    (temporal && dated && taken && next && finite && alone).then_some((subject, verb))
}

/// The day that was taken for a part of the name after it.
fn day_of_preposition(document: &Document, preposition: usize) -> Option<(usize, usize, Relation)> {
    let tree = &document.tree;
    let day = preposition + 1;
    let temporal = document.is_pos(preposition, "ADP")
        && matches!(document.lower(preposition), "on" | "in" | "by" | "since");
    let bare = tree
        .child_in(preposition, &[Relation::Pobj, Relation::Pcomp])
        .is_none();
    if !temporal
        || !bare
        || document.sentence(preposition).end <= day
        || document.name_of(day).is_some()
    {
        return None;
    }
    let part = matches!(
        tree.relation(day),
        Relation::Compound | Relation::Nmod | Relation::Poss | Relation::Amod
    );
    let dated = document.labels[day] == "DATE" && tree.head(day) > day;
    (part && dated).then_some((day, preposition, Relation::Pobj))
}

/// "went via Doha, an official said": the place that was taken for the speaker.
fn place_before_speaker(
    document: &Document,
    saying: usize,
) -> Option<Vec<(usize, usize, Relation)>> {
    if !document.lexicon.speech.verbs.has(document.lemma(saying)) {
        return None;
    }
    let tree = &document.tree;
    let place = tree.child_in(saying, &[Relation::Nsubj])?;
    let preposition = document.name_of(place)?.tokens.start.checked_sub(1)?;
    let bare = document.is_pos(preposition, "ADP")
        && tree
            .child_in(preposition, &[Relation::Pobj, Relation::Pcomp])
            .is_none();
    let speaker = tree.child_in(place, &[Relation::Appos])?;
    let parted = document.is_name(place, NameType::Place) && document.word_after(place) == ",";
    if !bare || !parted || speaker > saying {
        return None;
    }
    let (verb, told) = (tree.head(saying), tree.head(preposition) == saying);
    let beside = told && verb < preposition && document.is_pos(verb, "VERB");
    let mut moves = vec![
        (place, preposition, Relation::Pobj),
        (speaker, saying, Relation::Nsubj),
    ];
    if beside {
        moves.push((preposition, verb, Relation::Prep));
        moves.push((saying, verb, Relation::Parataxis));
    }
    Some(moves)
}
