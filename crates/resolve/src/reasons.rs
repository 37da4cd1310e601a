//! What speaks for two being one and what against it, in short.

use reportedly_model::{LinkGround, PairToDecide};

use crate::doubtful::WHY;

/// What says no more than that nothing was said: told only where nobody has a reason.
const EMPTY: [&str; 2] = ["too little speaks for it", WHY];

/// Reasons for and against a pair, each once; the parts of a name one by one.
pub fn reasons(pair: &PairToDecide) -> (Vec<String>, Vec<String>) {
    let (mut speaks_for, mut against) = (Vec::new(), Vec::new());
    for told in &pair.evidence {
        let is_for = told.weight >= 0.0;
        let parts: Vec<&str> = match told.ground {
            LinkGround::Names => told.words.split("; ").collect(),
            _ => vec![&told.words],
        };
        // What one name has and the other lacks is against it, whatever the other parts come to.
        let lacks = |part: &str| part.starts_with("only one has");
        let some_lack = parts.iter().any(|part| lacks(part));
        for part in parts {
            let side = match lacks(part) || !is_for && !some_lack {
                true => &mut against,
                false => &mut speaks_for,
            };
            add(side, part);
        }
    }
    if !EMPTY.contains(&pair.why_apart.as_str()) {
        add(&mut against, &pair.why_apart);
    }
    (speaks_for, against)
}

fn add(reasons: &mut Vec<String>, reason: &str) {
    if !reason.is_empty() && !reasons.iter().any(|known| known == reason) {
        reasons.push(reason.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use reportedly_model::{Evidence, LinkEvidence, MentionSelector, Span};

    use super::*;

    fn pair(evidence: &[(LinkGround, f64, &str)], why_apart: &str) -> PairToDecide {
        let mention = || MentionSelector {
            report: "r".to_owned(),
            words: Evidence {
                span: Span::new(0, 1),
                ..Evidence::default()
            },
        };
        let evidence = evidence.iter().map(|(ground, weight, words)| LinkEvidence {
            ground: *ground,
            weight: *weight,
            words: (*words).to_owned(),
        });
        PairToDecide {
            a: "a".to_owned(),
            b: "b".to_owned(),
            mentions: (mention(), mention()),
            probability: 0.5,
            evidence: evidence.collect(),
            why_apart: why_apart.to_owned(),
            judged: None,
        }
    }

    #[test]
    fn the_parts_of_a_name_stand_where_each_speaks() {
        let names = "“Hasan” and “Hassan” are known spellings of one name, a common name; only one has “Ahmed”";
        let place = "both are placed in Oslo";
        let told = [
            (LinkGround::Names, -0.4, names),
            (LinkGround::Place, 1.0, place),
            (LinkGround::Place, 1.0, place),
        ];
        let (speaks_for, against) = reasons(&pair(&told, "too little speaks for it"));
        assert_eq!(
            speaks_for,
            [
                "“Hasan” and “Hassan” are known spellings of one name, a common name",
                place
            ]
        );
        assert_eq!(
            against,
            ["only one has “Ahmed”"],
            "and nothing that says nothing"
        );
    }

    #[test]
    fn names_that_differ_speak_against_it() {
        let names = "“Ana” and “Eva” may stand for one sound, but hardly do; “Lim” and “Lim” are written alike";
        let (speaks_for, against) = reasons(&pair(
            &[(LinkGround::Names, -3.0, names)],
            "p5.md speaks of both as two",
        ));
        assert!(speaks_for.is_empty());
        assert_eq!(against.len(), 3);
        assert_eq!(against[2], "p5.md speaks of both as two");
    }
}
