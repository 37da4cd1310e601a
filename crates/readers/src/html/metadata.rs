//! What a page says of itself, in its head and in its structured data.

use dom_query::{Document, NodeRef};
use reportedly_model::{DateBasis, Published};
use serde_json::Value;

use crate::draft::Metadata;
use crate::published::publication_date;

/// Structured data is searched this deep; articles lie at its top.
const MAX_STRUCTURE_DEPTH: usize = 6;

pub(super) fn read(document: &Document) -> Metadata {
    let article = structured_article(document);
    let meta = |names: &[&str]| meta_content(document, names);
    let structured = |keys: &[&str]| article.as_ref().and_then(|data| string_at(data, keys));
    let title = structured(&["headline"])
        .or_else(|| meta(&["og:title", "twitter:title", "dc.title", "title"]))
        .or_else(|| title_of(document));
    let publisher = structured(&["publisher", "name"])
        .or_else(|| meta(&["og:site_name", "application-name", "dc.publisher"]));
    let published = structured(&["datePublished"])
        .as_deref()
        .and_then(publication_date)
        .or_else(|| published_in_head(document));
    Metadata {
        title,
        publisher,
        published: published.map(|date| Published {
            date,
            basis: DateBasis::Metadata,
        }),
        url: attribute(document, "link[rel='canonical']", "href")
            .or_else(|| meta(&["og:url"]))
            .filter(|url| url.starts_with("http://") || url.starts_with("https://")),
        language: attribute(document, "html", "lang")
            .or_else(|| attribute(document, "html", "xml:lang"))
            .or_else(|| structured(&["inLanguage"]))
            .or_else(|| meta(&["og:locale", "content-language"]).map(|tag| tag.replace('_', "-"))),
        relations: Vec::new(),
    }
}

/// A date that cannot be read is passed over: pages are not written by whoever reads them.
fn published_in_head(document: &Document) -> Option<String> {
    let names = [
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "date",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
        "publish_date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
    ];
    names
        .iter()
        .filter_map(|name| meta_content(document, &[name]))
        .find_map(|value| publication_date(&value))
        .or_else(|| {
            attribute(document, "[itemprop='datePublished']", "datetime")
                .or_else(|| attribute(document, "[itemprop='datePublished']", "content"))
                .or_else(|| attribute(document, "time[pubdate]", "datetime"))
                .or_else(|| only_time(document))
                .as_deref()
                .and_then(publication_date)
        })
}

/// The page's time element, where there is only one.
fn only_time(document: &Document) -> Option<String> {
    let times = document.select("time[datetime]");
    match times.length() {
        1 => attribute(document, "time[datetime]", "datetime"),
        _ => None,
    }
}

/// The first of the named meta elements that says something.
fn meta_content(document: &Document, names: &[&str]) -> Option<String> {
    let metas = document.select("meta");
    names.iter().find_map(|wanted| {
        metas.nodes().iter().find_map(|node| {
            let is_wanted = ["property", "name", "itemprop", "http-equiv"]
                .iter()
                .filter_map(|key| node.attr(key))
                .any(|name| name.trim().eq_ignore_ascii_case(wanted));
            is_wanted
                .then(|| node.attr("content"))
                .flatten()
                .and_then(|content| tidy(&content))
        })
    })
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    document
        .select(selector)
        .nodes()
        .iter()
        .find_map(|node| node.attr(name).and_then(|value| tidy(&value)))
}

fn text_of(document: &Document, selector: &str) -> Option<String> {
    document
        .select(selector)
        .nodes()
        .iter()
        .find_map(|node| tidy(&words_of(node)))
}

/// The text of an element without what a browser doesn't show of it.
fn words_of(node: &NodeRef<'_>) -> String {
    const NOT_SHOWN: [&str; 4] = ["script", "style", "template", "noscript"];
    let name = node.node_name();
    if name.is_some_and(|name| NOT_SHOWN.contains(&&*name)) {
        return String::new();
    }
    if node.is_text() {
        return node.text().to_string();
    }
    node.children().iter().map(words_of).collect()
}

/// The page's title; its top heading where that is the title without the name of the site.
fn title_of(document: &Document) -> Option<String> {
    let heading = text_of(document, "h1");
    match text_of(document, "title") {
        None => heading,
        Some(title) => heading
            .filter(|heading| title.contains(heading.as_str()))
            .or(Some(title)),
    }
}

/// One line without blanks around it, or nothing.
fn tidy(value: &str) -> Option<String> {
    let words: Vec<&str> = value.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The article in the page's JSON-LD, if it is there and valid.
fn structured_article(document: &Document) -> Option<Value> {
    document
        .select("script[type='application/ld+json']")
        .nodes()
        .iter()
        .filter_map(|node| serde_json::from_str::<Value>(node.text().trim()).ok())
        .find_map(|data| article_in(&data, 0).cloned())
}

fn article_in(data: &Value, depth: usize) -> Option<&Value> {
    if depth > MAX_STRUCTURE_DEPTH {
        return None;
    }
    match data {
        Value::Array(items) => items.iter().find_map(|item| article_in(item, depth + 1)),
        Value::Object(_) if is_article(data) => Some(data),
        Value::Object(fields) => ["@graph", "mainEntity", "mainEntityOfPage"]
            .iter()
            .filter_map(|key| fields.get(*key))
            .find_map(|value| article_in(value, depth + 1)),
        _ => None,
    }
}

/// Whether the type ends as those of articles do: `NewsArticle`, `Report`, `BlogPosting`.
fn is_article(data: &Value) -> bool {
    let is_article_type =
        |kind: &str| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report";
    match data.get("@type") {
        Some(Value::String(kind)) => is_article_type(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_article_type),
        _ => false,
    }
}

/// The string under `keys`; of a list, the first one.
fn string_at(data: &Value, keys: &[&str]) -> Option<String> {
    let mut value = data;
    for key in keys {
        value = value.get(key)?;
        if let Value::Array(items) = value {
            value = items.first()?;
        }
    }
    value.as_str().and_then(tidy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(head: &str) -> Metadata {
        let page = format!("<html lang='en-GB'><head>{head}</head><body><p>x</p></body></html>");
        read(&Document::from(page.as_str()))
    }

    fn date(head: &str) -> Option<String> {
        metadata(head).published.map(|published| published.date)
    }

    #[test]
    fn reads_open_graph() {
        let found = metadata(
            "<title>Minister gone | The Example</title>
             <meta property='og:title' content='Minister  gone'>
             <meta property='og:site_name' content='The Example'>
             <meta property='article:published_time' content='2024-12-14T10:00:00+02:00'>
             <link rel=canonical href='https://example.org/gone'>",
        );
        assert_eq!(found.title.as_deref(), Some("Minister gone"));
        assert_eq!(found.publisher.as_deref(), Some("The Example"));
        assert_eq!(found.url.as_deref(), Some("https://example.org/gone"));
        assert_eq!(found.language.as_deref(), Some("en-GB"));
        let published = found.published.unwrap();
        assert_eq!(published.date, "2024-12-14");
        assert_eq!(published.basis, DateBasis::Metadata);
    }

    #[test]
    fn a_title_has_no_words_that_nobody_sees() {
        let page = "<html><body><h1>Minister gone<script>track('h1')</script><style>b{}</style> <b>again</b>\
                    </h1><p>x</p></body></html>";
        let found = read(&Document::from(page));
        assert_eq!(found.title.as_deref(), Some("Minister gone again"));
    }

    #[test]
    fn reads_structured_data_wherever_the_article_lies() {
        let article = r#"{"@type": ["NewsArticle"], "headline": "Gone", "datePublished": "2024-12-14", "publisher": [{"name": "The Example"}]}"#;
        for data in [
            article.to_owned(),
            format!("[{{\"@type\": \"Organization\"}}, {article}]"),
            format!("{{\"@graph\": [{{\"@type\": \"WebPage\"}}, {article}]}}"),
        ] {
            let head = format!("<script type='application/ld+json'>{data}</script>");
            let found = metadata(&head);
            assert_eq!(found.title.as_deref(), Some("Gone"));
            assert_eq!(found.publisher.as_deref(), Some("The Example"));
            assert_eq!(date(&head).as_deref(), Some("2024-12-14"));
        }
    }

    #[test]
    fn broken_metadata_is_passed_over() {
        assert_eq!(date("<meta name=date content='last week'>"), None);
        assert_eq!(
            date("<script type='application/ld+json'>{\"@type\": \"NewsArticle\",</script>"),
            None
        );
        assert_eq!(
            date("<meta name=date content='last week'><meta name=pubdate content='2024-12-14'>")
                .as_deref(),
            Some("2024-12-14")
        );
    }
}
