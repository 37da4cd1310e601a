//! Whom to ask for.

use std::io::{BufRead as _, BufReader};

use serde_json::{Value, json};

use crate::Failure;

/// Every so many lines of the list give somebody to ask for.
const EVERY: usize = 211;

/// Bodies of requests: of each five people of the list two as they stand there with what is known of
/// them, one by the name alone, one misspelt, and one under another family name.
pub fn bodies(list: &str) -> Result<Vec<String>, Failure> {
    let lines = BufReader::new(std::fs::File::open(list)?).lines();
    let mut bodies = Vec::new();
    for (at, line) in lines.step_by(EVERY).enumerate() {
        let entity: Value = serde_json::from_str(&line?)?;
        let name = entity["caption"]
            .as_str()
            .ok_or("an entity without caption")?;
        let properties = match at % 5 {
            0 | 1 => json!({
                "name": [name],
                "birthDate": entity["properties"]["birthDate"],
                "nationality": entity["properties"]["nationality"],
            }),
            2 => json!({"name": [name]}),
            3 => json!({"name": [misspelt(name)]}),
            _ => json!({"name": [format!("{} Zwolkinder{}", first(name), at % 89)]}),
        };
        let query = json!({"schema": "Person", "properties": properties});
        bodies.push(json!({"queries": {"q": query}}).to_string());
    }
    Ok(bodies)
}

/// Without the third letter from the end.
fn misspelt(name: &str) -> String {
    let letters = name.chars().count();
    let kept = name.chars().enumerate().filter(|(at, _)| at + 3 != letters);
    kept.map(|(_, letter)| letter).collect()
}

fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}
