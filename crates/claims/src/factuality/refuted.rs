//! What the report itself calls untrue: "rumours that … proved false", "falsely claimed that …".

use crate::Reader;
use crate::document::Document;
use crate::syntax::{Relation, is_passive};

/// Whether `head` calls untrue what stands below it at `at`: whoever said it is no source of the
/// denial.
pub fn is_refuted(reader: &Reader, at: usize, head: usize) -> bool {
    refutation(reader, at, head).is_some()
}

/// The word by which `head` calls untrue what stands below it at `at`.
pub fn refutation(reader: &Reader, at: usize, head: usize) -> Option<usize> {
    let document = reader.document;
    let under_noun = || {
        document
            .is_pos(head, "NOUN")
            .then(|| false_noun(reader, head))
            .flatten()
    };
    match document.tree.relation(at) {
        Relation::Nsubjpass if is_ending(reader, at, head) => Some(head),
        Relation::Nsubj | Relation::Dobj if is_so_too(reader, at, head) => Some(head),
        Relation::Nsubjpass | Relation::Dobj
            if tells(reader, head) && false_adverb(reader, head).is_some() =>
        {
            false_adverb(reader, head)
        }
        Relation::Nsubj | Relation::Nsubjpass | Relation::Csubj => found_false(reader, head),
        Relation::Ccomp if is_only_described(reader, at, head) => None,
        Relation::Ccomp | Relation::Xcomp | Relation::Oprd => false_adverb(reader, head)
            .or_else(|| false_speaker(reader, head))
            .or_else(|| liar(reader, head))
            .or_else(|| {
                is_impersonal(reader, head)
                    .then(|| found_false(reader, head))
                    .flatten()
            })
            .or_else(under_noun),
        Relation::Acl | Relation::Relcl => under_noun(),
        Relation::Prep if is_contrary(reader, at, head) => Some(head),
        Relation::Prep if is_ended(reader, at, head) => Some(head),
        Relation::Prep => under_noun().or_else(|| groundless(reader, at, head)),
        Relation::Dobj if is_ending(reader, at, head) => Some(head),
        Relation::Dobj if is_report(reader, at) => called_false(reader, head),
        _ => None,
    }
}

/// "Reports that … proved false. *So did the story* that …": the one at `at` under the "did".
fn is_so_too(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let opens = document.sentence(head).start;
    let so = document.lower(opens) == "so" && opens + 1 == head;
    if !so || head > at || !matches!(document.lemma(head), "do" | "be" | "have") {
        return false;
    }
    let before = opens.checked_sub(1).map(|last| document.sentence(last));
    is_report(reader, at)
        && before.is_some_and(|mut before| {
            before.any(|t| {
                let subject = tree.children_in(t, &[Relation::Nsubj, Relation::Nsubjpass]);
                tree.relation(t) == Relation::Root
                    && subject.into_iter().any(|s| is_report(reader, s))
                    && found_false(reader, t).is_some()
            })
        })
}

/// "reported", "announced": verbs whose object may be untrue.
fn tells(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB")
        && (document.lexicon.speech.verbs.has(lemma)
            || document.lexicon.factuality.hearsay.verbs.has(lemma))
}

/// "mistakenly believed he was *safe* in Homs": where he was, nobody doubts.
fn is_only_described(reader: &Reader, clause: usize, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let fate = |a: usize| document.lexicon.fate.of_adjective(document.lower(a)).next();
    document
        .lexicon
        .factuality
        .probable
        .verbs
        .has(document.lemma(verb))
        && document.lemma(clause) == "be"
        && tree
            .children_in(clause, &[Relation::Acomp])
            .any(|a| fate(a).is_none())
}

/// "called reports of his arrest *fake* news", "described them as *baseless*".
pub fn called_false(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    if !words.calling.verbs.has(document.lemma(verb)) || is_negated(reader, verb) {
        return None;
    }
    let after_as = |&t: &usize| t > verb && document.word_before(t) == "as";
    let own = document.tree.subtree(verb);
    complements(reader, verb)
        .into_iter()
        .filter(|&c| document.tree.relation(c) != Relation::Dobj)
        .chain(own.iter().copied().filter(after_as))
        .find_map(|c| {
            let untrue = words.untrue.adjectives.has(document.lower(c));
            untrue.then_some(c).or_else(|| false_noun(reader, c))
        })
}

/// "whoever says he has fled is *lying*", "those who claim it are *wrong*".
fn liar(reader: &Reader, saying: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(saying);
    let whoever = || {
        tree.child_in(saying, &[Relation::Nsubj])
            .is_some_and(|s| document.lower(s) == "whoever")
    };
    let verdict = match tree.relation(saying) {
        Relation::Csubj | Relation::Ccomp | Relation::Nsubj if whoever() => above,
        Relation::Relcl | Relation::Acl => tree.head(above),
        Relation::Advcl => above,
        _ => return None,
    };
    // the model hangs the clause on the "is" of "is lying"
    let verdict = match tree.relation(verdict) {
        Relation::Aux => tree.head(verdict),
        _ => tree
            .children_in(verdict, &[Relation::Xcomp])
            .find(|&v| document.lower(v) == "lying")
            .unwrap_or(verdict),
    };
    let lies = document.lemma(verdict) == "lie" && !is_negated(reader, verdict);
    let a_liar = || {
        tree.children_in(verdict, &[Relation::Attr])
            .find(|&a| document.lemma(a) == "liar")
    };
    lies.then_some(verdict)
        .or_else(a_liar)
        .or_else(|| found_false(reader, verdict))
}

/// "false rumours", "the lie that": the word of a noun phrase that says that there is nothing to
/// it.
pub fn false_noun(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let untrue = &document.lexicon.factuality.untrue;
    let itself = untrue.nouns.has(document.lemma(noun)).then_some(noun);
    itself.or_else(|| {
        document
            .tree
            .children_in(noun, &[Relation::Amod, Relation::Compound])
            .find(|&a| untrue.adjectives.has(document.lower(a)))
    })
}

/// "contrary to reports that": the phrase at `at` under "contrary".
fn is_contrary(reader: &Reader, at: usize, head: usize) -> bool {
    reader.document.lower(at) == "to" && reader.document.lower(head) == "contrary"
}

/// The "no" of "*no* truth to reports that", "*no* basis for the claim that": the phrase at `at` under
/// the noun.
fn groundless(reader: &Reader, at: usize, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let grounds = &document.lexicon.factuality.accurate.nouns;
    let told = tree.child_in(at, &[Relation::Pobj])?;
    let about = matches!(document.lower(at), "to" | "in" | "for" | "behind");
    let found = about && grounds.has(document.lemma(noun)) && is_report(reader, told);
    tree.children_in(noun, &[Relation::Det])
        .find(|&no| found && document.lower(no) == "no")
}

/// "put an end *to* rumours that": the phrase at `at` under "put".
fn is_ended(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let ended = &document.lexicon.factuality.ended;
    let end = tree.child_in(head, &[Relation::Dobj]);
    document.lower(at) == "to"
        && ended.verbs.has(document.lemma(head))
        && end.is_some_and(|end| ended.nouns.has(document.lemma(end)))
        && tree
            .child_in(at, &[Relation::Pobj])
            .is_some_and(|noun| is_report(reader, noun))
}

/// "ended speculation that", "put to rest rumours that", "rumours that … were laid to rest".
fn is_ending(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let ended = &document.lexicon.factuality.ended;
    let lemma = document.lemma(head);
    let to_rest = tree
        .children_in(head, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .any(|object| ended.nouns.has(document.lemma(object)));
    is_report(reader, at)
        && ended.verbs.has(lemma)
        && (to_rest || !matches!(lemma, "put" | "bring" | "lay"))
        && !is_negated(reader, head)
}

/// "rumours", "reports", "the claim"; "*News* of his death", which the model takes for a name.
pub fn is_report(reader: &Reader, noun: usize) -> bool {
    let words = &reader.document.lexicon.factuality;
    let lemma = &reader.document.lemma(noun).to_lowercase();
    words.hearsay.nouns.has(lemma) || words.retracted.nouns.has(lemma)
}

/// "falsely claimed that", "was wrongly reported to have".
pub fn false_adverb(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let adverbs = &document.lexicon.factuality.untrue.adverbs;
    let tree = &document.tree;
    let own = tree.children_in(verb, &[Relation::Advmod]);
    // "was reported killed, *wrongly* as it turned out", which the model hangs on what was reported
    let told = tree.children_in(verb, &[Relation::Xcomp, Relation::Ccomp]);
    let behind = told
        .flat_map(|clause| tree.children_in(clause, &[Relation::Advmod]))
        .filter(|&a| document.word_before(a) == ",");
    own.chain(behind).find(|&a| adverbs.has(document.lower(a)))
}

/// "a fake video claimed that".
fn false_speaker(reader: &Reader, verb: usize) -> Option<usize> {
    let subjects = [Relation::Nsubj];
    let document = reader.document;
    let lemma = document.lemma(verb);
    // what a doctored video shows is nobody's word, and its opposite neither
    let says = document.lexicon.speech.verbs.has(lemma)
        && !document.lexicon.factuality.unreal.shown.has(lemma);
    let subject = document.tree.child_in(verb, &subjects).filter(|_| says)?;
    false_noun(reader, subject)
}

/// "it is false that", "it turned out to be untrue that".
fn is_impersonal(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(verb, &[Relation::Nsubj, Relation::Expl])
        .any(|s| document.lower(s) == "it")
}

/// "proved false", "turned out to be untrue", "were without foundation", "have been debunked",
/// "are not true".
pub fn found_false(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality;
    if is_passive(document, verb) && words.untrue.verbs.has(document.lemma(verb)) {
        return (!is_negated(reader, verb)).then_some(verb);
    }
    let below: Vec<usize> = [verb]
        .into_iter()
        .chain(tree.children_in(verb, &[Relation::Xcomp]))
        .collect();
    // "turned out to be invented"
    let unmade = |&&v: &&usize| {
        v != verb && is_passive(document, v) && words.untrue.verbs.has(document.lemma(v))
    };
    if let Some(&unmade) = below.iter().find(unmade) {
        return (!below.iter().any(|&v| is_negated(reader, v))).then_some(unmade);
    }
    let turned = below.iter().filter(|&&v| is_negated(reader, v)).count() % 2 == 1;
    let complements: Vec<usize> = below.iter().flat_map(|&v| complements(reader, v)).collect();
    let untrue = complements.iter().copied().find(|&c| {
        words.untrue.adjectives.has(document.lower(c)) || words.untrue.nouns.has(document.lemma(c))
    });
    let accurate = complements.iter().copied().find(|&c| {
        words.accurate.adjectives.has(document.lower(c))
            || words.accurate.nouns.has(document.lemma(c))
    });
    let groundless = |&c: &usize| {
        turned != (document.lower(tree.head(c)) == "without") || has_no_determiner(reader, c)
    };
    untrue
        .filter(|_| !turned)
        .or_else(|| accurate.filter(groundless))
}

/// "had no basis".
fn has_no_determiner(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(noun, &[Relation::Det])
        .any(|d| document.lower(d) == "no")
}

/// What a verb says of its subject: "false", "a lie", "without foundation", "as false".
fn complements(reader: &Reader, verb: usize) -> Vec<usize> {
    let tree = &reader.document.tree;
    let kinds = [
        Relation::Acomp,
        Relation::Attr,
        Relation::Oprd,
        Relation::Dobj,
    ];
    let direct = tree
        .children_in(verb, &kinds)
        .chain(reader.document.is_pos(verb, "ADJ").then_some(verb));
    let after = tree
        .children_in(verb, &[Relation::Prep])
        .filter(|&p| matches!(reader.document.lower(p), "as" | "without"))
        .flat_map(|p| tree.children(p).to_vec());
    direct.chain(after).collect()
}

/// Whether the verb is denied by its own words: "did not", "never", "nobody".
pub fn is_negated(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let negation = &document.lexicon.factuality.negation;
    let tree = &document.tree;
    tree.children(verb).iter().any(|&child| {
        let word = document.lower(child);
        match tree.relation(child) {
            Relation::Neg => true,
            Relation::Advmod | Relation::Cc | Relation::Other => {
                let no_longer = word == "longer" && document.word_before(child) == "no";
                child < verb && (no_longer || negation.adverbs.has(word))
            }
            Relation::Det => negation.determiners.has(word),
            Relation::Nsubj | Relation::Nsubjpass => is_nobody(reader, child),
            _ => false,
        }
    }) || none_of(document, verb).is_some()
}

/// "gave no *evidence*", "served no *time*": what a verb of little meaning brings.
fn is_brought(document: &Document, verb: usize, object: usize) -> bool {
    let light = matches!(
        document.lemma(verb),
        "give" | "make" | "serve" | "have" | "receive" | "get" | "take" | "do" | "face" | "spend"
    );
    let brought = matches!(
        document.lemma(object),
        "evidence" | "testimony" | "time" | "sentence" | "term" | "appearance" | "charge" | "trial"
    );
    light && brought
}

/// "freed *none of the men*", "served time *for none of it*": the word that leaves nothing of what the verb
/// tells. "Left with none of his money" was left.
pub fn none_of(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let object = tree.child_in(verb, &[Relation::Dobj]);
    let brought = object.filter(|&object| is_brought(document, verb, object));
    let no = brought.and_then(|object| {
        let mut determiners = tree.children_in(object, &[Relation::Det]);
        determiners.find(|&t| document.lower(t) == "no")
    });
    let at = |governor: usize| {
        tree.children_in(governor, &[Relation::Prep])
            .filter(|&p| {
                matches!(
                    document.lower(p),
                    "for" | "to" | "in" | "at" | "by" | "into"
                )
            })
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
    };
    let beside = object.into_iter().flat_map(at);
    let none = |&t: &usize| {
        document.lower(t + 1) == "of" && matches!(document.lower(t), "none" | "neither")
    };
    let mut named = object.into_iter().chain(at(verb)).chain(beside);
    no.or_else(|| named.find(none))
}

/// "no minister", "nobody", "none of them", "few".
pub fn is_nobody(reader: &Reader, subject: usize) -> bool {
    nobody(reader, subject).is_some()
}

/// The word that makes a subject nobody: "*no* minister", "*neither* of them".
pub fn nobody(reader: &Reader, subject: usize) -> Option<usize> {
    let document = reader.document;
    let negation = &document.lexicon.factuality.negation;
    let own = document
        .tree
        .children_in(subject, &[Relation::Det, Relation::Other]);
    [subject]
        .into_iter()
        .chain(own)
        .find(|&word| negation.determiners.has(document.lower(word)))
}
