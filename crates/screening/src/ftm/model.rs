//! The data model of FollowTheMoney: schemata, their properties, and types of values.
//!
//! `data/ftm-model.json` is taken from the package `followthemoney` by `scripts/ftm-model`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let source: Source = serde_json::from_str(include_str!("../../data/ftm-model.json"))
        .unwrap_or_else(|error| unreachable!("the model in the program is well formed: {error}"));
    Model::of(source)
});

/// The data model.
pub fn model() -> &'static Model {
    &MODEL
}

/// Schemata and types by name.
///
/// ```
/// use reportedly_screening::ftm::model;
///
/// let company = model().schema("Company").unwrap();
/// assert!(company.is_a("LegalEntity"));
/// assert!(company.can_match("LegalEntity") && !company.can_match("Person"));
/// assert_eq!(company.property("name").unwrap().qualified_name(), "Thing:name");
/// ```
#[derive(Debug)]
pub struct Model {
    schemata: BTreeMap<String, Schema>,
    types: BTreeMap<String, ValueType>,
}

/// What an entity may be: `Person`, `Company`, `Sanction`.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Its name.
    pub name: String,
    /// For people to read.
    pub label: String,
    /// The same, of several.
    pub plural: String,
    /// Whether entities of it can be looked for by example.
    pub matchable: bool,
    /// Whether it ties two others together.
    pub edge: bool,
    /// Whether it is kept from people.
    pub hidden: bool,
    /// The properties that say most.
    pub featured: Vec<String>,
    /// The properties that may serve as a caption, the best first.
    pub caption: Vec<String>,
    /// Itself and all that it extends.
    ancestors: BTreeSet<String>,
    /// Itself and all that extend it.
    descendants: BTreeSet<String>,
    /// Schemata with which it can be one and the same.
    matchable_schemata: BTreeSet<String>,
    properties: BTreeMap<String, Property>,
}

/// What an entity may have: `birthDate`.
#[derive(Debug, Clone, Deserialize)]
pub struct Property {
    /// Its name.
    #[serde(skip)]
    pub name: String,
    /// The schema that has it first.
    #[serde(skip)]
    pub owner: String,
    /// For people to read.
    pub label: String,
    /// Type of its values: `name`, `date`, `country`, `entity`.
    #[serde(rename = "type")]
    pub value_type: String,
    /// Schema of the entities that it points at.
    pub range: Option<String>,
    /// Property by which these point back.
    pub reverse: Option<String>,
    /// Whether it is only the way back of another property.
    #[serde(default)]
    pub stub: bool,
    /// Whether it tells entities apart.
    #[serde(default)]
    pub matchable: bool,
    /// Whether it is kept from people.
    #[serde(default)]
    pub hidden: bool,
}

/// A type of values.
#[derive(Debug, Clone, Deserialize)]
pub struct ValueType {
    /// For people to read.
    pub label: String,
    /// The same, of several.
    pub plural: String,
    /// Name under which all values of the type are found together: `countries`.
    pub group: Option<String>,
    /// Words for the codes, where values are codes.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Source {
    schemata: BTreeMap<String, SchemaSource>,
    types: BTreeMap<String, ValueType>,
}

#[derive(Deserialize)]
struct SchemaSource {
    label: String,
    plural: String,
    #[serde(default)]
    extends: Vec<String>,
    #[serde(default)]
    featured: Vec<String>,
    #[serde(default)]
    caption: Vec<String>,
    #[serde(default)]
    matchable: bool,
    #[serde(default)]
    hidden: bool,
    edge: bool,
    properties: BTreeMap<String, Property>,
}

impl Model {
    fn of(source: Source) -> Self {
        let names: Vec<&String> = source.schemata.keys().collect();
        let ancestors: BTreeMap<&String, BTreeSet<String>> = names
            .iter()
            .map(|name| (*name, ancestors_of(name, &source.schemata)))
            .collect();
        let schemata = names.iter().filter_map(|name| {
            let schema = schema_of(name, &source.schemata, &ancestors)?;
            Some(((*name).clone(), schema))
        });
        Self {
            schemata: schemata.collect(),
            types: source.types,
        }
    }

    /// A schema by its name.
    pub fn schema(&self, name: &str) -> Option<&Schema> {
        self.schemata.get(name)
    }

    /// All schemata, by name.
    pub fn schemata(&self) -> impl Iterator<Item = &Schema> {
        self.schemata.values()
    }

    /// A type of values by its name.
    pub fn value_type(&self, name: &str) -> Option<&ValueType> {
        self.types.get(name)
    }

    /// A property by its qualified name, `Thing:name`.
    pub fn qualified(&self, name: &str) -> Option<&Property> {
        let (schema, property) = name.split_once(':')?;
        self.schema(schema)?.property(property)
    }
}

impl Schema {
    /// Whether it is, or extends, another.
    pub fn is_a(&self, other: &str) -> bool {
        self.ancestors.contains(other)
    }

    /// Whether an entity of it and one of another can be the same.
    pub fn can_match(&self, other: &str) -> bool {
        self.matchable_schemata.contains(other)
    }

    /// Itself and all that it extends.
    pub fn ancestors(&self) -> impl Iterator<Item = &str> {
        self.ancestors.iter().map(String::as_str)
    }

    /// Itself and all that extend it.
    pub fn descendants(&self) -> impl Iterator<Item = &str> {
        self.descendants.iter().map(String::as_str)
    }

    /// A property, its own or one that it inherits.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.get(name)
    }

    /// All properties, inherited ones too, by name.
    pub fn properties(&self) -> impl Iterator<Item = &Property> {
        self.properties.values()
    }
}

impl Property {
    /// Its name with that of the schema that has it first: `Thing:name`.
    pub fn qualified_name(&self) -> String {
        format!("{}:{}", self.owner, self.name)
    }

    /// Whether its values are ids of entities.
    pub fn points_at_entities(&self) -> bool {
        self.value_type == "entity"
    }

    /// Words for a value, where values are codes.
    pub fn caption_of(&self, value: &str) -> Option<&'static str> {
        let kind = model().value_type(&self.value_type)?;
        kind.values.get(value).map(String::as_str)
    }
}

fn ancestors_of(name: &str, all: &BTreeMap<String, SchemaSource>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![name.to_owned()];
    while let Some(name) = open.pop() {
        if let Some(schema) = all.get(&name)
            && found.insert(name)
        {
            open.extend(schema.extends.iter().cloned());
        }
    }
    found
}

fn schema_of(
    name: &String,
    all: &BTreeMap<String, SchemaSource>,
    ancestors: &BTreeMap<&String, BTreeSet<String>>,
) -> Option<Schema> {
    let source = all.get(name)?;
    let own = ancestors.get(name)?;
    let descendants: BTreeSet<String> = ancestors
        .iter()
        .filter(|(_, of)| of.contains(name))
        .map(|(other, _)| (*other).clone())
        .collect();
    let related = own.union(&descendants);
    let matchable_schemata = related
        .filter(|other| source.matchable && all.get(*other).is_some_and(|other| other.matchable));
    Some(Schema {
        name: name.clone(),
        label: source.label.clone(),
        plural: source.plural.clone(),
        matchable: source.matchable,
        edge: source.edge,
        hidden: source.hidden,
        featured: source.featured.clone(),
        caption: source.caption.clone(),
        matchable_schemata: matchable_schemata.cloned().collect(),
        properties: properties_of(name, all),
        ancestors: own.clone(),
        descendants,
    })
}

/// Its own properties, then those of whom it extends, the nearest first.
fn properties_of(name: &str, all: &BTreeMap<String, SchemaSource>) -> BTreeMap<String, Property> {
    let mut found: BTreeMap<String, Property> = BTreeMap::new();
    let mut open = std::collections::VecDeque::from([name.to_owned()]);
    while let Some(owner) = open.pop_front() {
        let Some(schema) = all.get(&owner) else {
            continue;
        };
        for (property, source) in &schema.properties {
            found.entry(property.clone()).or_insert_with(|| Property {
                name: property.clone(),
                owner: owner.clone(),
                ..source.clone()
            });
        }
        open.extend(schema.extends.iter().cloned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemata_inherit_and_match_along_their_lines() {
        let person = model().schema("Person").unwrap();
        assert!(person.can_match("LegalEntity") && person.can_match("Person"));
        assert!(!person.can_match("Company") && !person.can_match("Thing"));
        assert!(person.property("sanctions").unwrap().stub);
        let sanctions = person.property("sanctions").unwrap();
        assert_eq!(sanctions.range.as_deref(), Some("Sanction"));
        assert_eq!(sanctions.reverse.as_deref(), Some("entity"));
        assert_eq!(
            model()
                .schema("Thing")
                .unwrap()
                .property("country")
                .unwrap()
                .caption_of("sy"),
            Some("Syria")
        );
        assert!(model().schema("Ownership").unwrap().edge);
        assert!(model().qualified("Person:birthDate").is_some());
        assert!(model().qualified("birthDate").is_none());
    }
}
