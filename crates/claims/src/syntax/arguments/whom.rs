//! "X, *whom police arrested* in Oslo, fled": the model makes police that were arrested, and fled.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives the clause that "whom" opens its verb, and the verb behind it whoever the sentence is about.
pub fn mend(document: &mut Document) {
    for whom in 0..document.tokens().len() {
        let Some(lost) = lost_behind(document, whom) else {
            continue;
        };
        let tree = &mut document.tree;
        if let Some(main) = lost.main
            && tree.relation(lost.described) == Relation::Root
        {
            tree.put_in_place_of(main, lost.described, Relation::Other);
            tree.set_subject(lost.described, main);
        }
        tree.rehang(lost.verb, lost.described, Relation::Relcl);
        tree.rehang(lost.who, lost.verb, Relation::Nsubj);
        tree.rehang(whom, lost.verb, Relation::Dobj);
    }
}

struct Lost {
    /// Whom the clause describes.
    described: usize,
    /// Who does it, and the verb of the clause, taken for a participle that tells of them.
    who: usize,
    verb: usize,
    /// The verb of the sentence, where it was taken for that of the clause.
    main: Option<usize>,
}

fn lost_behind(document: &Document, whom: usize) -> Option<Lost> {
    let tree = &document.tree;
    if document.lower(whom) != "whom" || document.word_before(whom) != "," || document.is_french {
        return None;
    }
    let end = document.sentence(whom).end;
    // "whom *the police arrested*"
    let participle = |verb: usize| {
        let who = tree.head(verb);
        tree.relation(verb) == Relation::Acl && who + 1 == verb && whom < who
    };
    let verb = (whom + 1..end)
        .take_while(|&t| document.lower(t) != ",")
        .find(|&t| document.is_pos(t, "VERB"))
        .filter(|&verb| participle(verb))?;
    let who = tree.head(verb);
    let above = tree.head(whom);
    let own = [Relation::Dobj, Relation::Agent];
    if tree.child_in(verb, &own).is_some() {
        return None;
    }
    let apposed = tree.relation(whom) == Relation::Appos && tree.head(who) == whom;
    if apposed && above < whom {
        return Some(Lost {
            described: above,
            who,
            verb,
            main: None,
        });
    }
    let described = tree.head(above);
    let apart = document.word_before(above) == "," && verb < above;
    let clause = tree.relation(above) == Relation::Relcl && tree.head(who) == above;
    (apart && clause && described < whom).then_some(Lost {
        described,
        who,
        verb,
        main: Some(above),
    })
}
