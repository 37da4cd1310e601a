//! What the service offers, and where.

use reportedly_screening::ftm::{Schema, model};
use serde_json::{Value, json};

use crate::parameters::Parameters;
use crate::shared::Lists;
use crate::watchlist::matching::MOST_QUERIES;

const MODEL: &str = "https://followthemoney.tech/explorer/schemata/";

pub(super) fn manifest(lists: &Lists, dataset: &str, base: &str, asked: &Parameters) -> Value {
    let name: String = form_urlencoded::byte_serialize(dataset.as_bytes()).collect();
    let service = format!("{base}/reconcile/{name}");
    // What stands in the address may be a key: it is needed at the other services, too.
    let key = asked.text("api_key").map_or_else(String::new, |key| {
        let key: String = form_urlencoded::byte_serialize(key.as_bytes()).collect();
        format!("?api_key={key}")
    });
    let suggest = |what: &str| {
        json!({
            "service_url": service,
            "service_path": format!("/suggest/{what}{key}"),
            "flyout_service_url": service,
            "flyout_service_path": format!("/flyout/{what}?id=${{id}}"),
        })
    };
    json!({
        "versions": ["0.2"],
        "name": format!("{} (Reportedly)", title(lists, dataset)),
        "identifierSpace": format!("{base}/entities/"),
        "schemaSpace": MODEL,
        "documentation": "https://www.opensanctions.org/docs/api/",
        "view": {"url": format!("{service}/preview?id={{{{id}}}}")},
        "batchSize": MOST_QUERIES / 4,
        "defaultTypes": schemata(lists, dataset).into_iter().map(type_of).collect::<Vec<Value>>(),
        "preview": {
            "url": format!("{service}/preview?id={{{{id}}}}"), "width": 430, "height": 300,
        },
        "suggest": {
            "entity": suggest("entity"),
            "property": suggest("property"),
            "type": suggest("type"),
        },
        "extend": {
            "propose_properties": {
                "service_url": service,
                "service_path": format!("/extend/property{key}"),
            },
            "property_settings": settings(),
            "propose_settings": settings(),
        },
    })
}

fn settings() -> Value {
    json!([
        {
            "name": "limit", "label": "Limit", "type": "number", "default": 0,
            "help_text": "Maximum number of values to return per row (0 for no limit).",
        },
        {
            "name": "render", "label": "Value rendering", "type": "select", "default": "caption",
            "help_text": "Return readable values (Russia) instead of raw ones (ru).",
            "choices": [
                {"value": "caption", "id": "caption", "name": "User-readable value"},
                {"value": "raw", "id": "raw", "name": "Machine-readable value"},
            ],
        },
    ])
}

fn title<'l>(lists: &'l Lists, dataset: &'l str) -> &'l str {
    let mut datasets = lists.entities().datasets();
    let found = datasets.find(|(name, _)| *name == dataset);
    found.map_or("All lists", |(_, title)| title)
}

/// The schemata that entities of a data set can be looked for by, and what these extend.
pub(super) fn schemata(lists: &Lists, dataset: &str) -> Vec<&'static Schema> {
    let of_dataset = lists
        .schemata
        .get(dataset)
        .or_else(|| lists.schemata.get(""));
    let present = of_dataset
        .into_iter()
        .flatten()
        .filter_map(|name| model().schema(name));
    let matchable = present.filter(|schema| schema.matchable);
    let names = matchable.flat_map(Schema::ancestors);
    let names: std::collections::BTreeSet<&str> = names.collect();
    names
        .into_iter()
        .filter_map(|name| model().schema(name))
        .collect()
}

pub(super) fn type_of(schema: &Schema) -> Value {
    json!({
        "id": schema.name,
        "name": schema.plural,
        "description": schema.label,
    })
}
