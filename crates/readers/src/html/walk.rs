//! Walks over a tree of elements and composes its text. The walk keeps its own stack, so that
//! no depth of nesting can overflow the program's.

use dom_query::NodeRef;
use reportedly_model::BlockRole;

use crate::composer::Composer;
use crate::draft::Markup;

/// Elements that hold no prose.
const SKIPPED: &[&str] = &[
    "head",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "canvas",
    "map",
    "button",
    "select",
    "input",
    "textarea",
    "nav",
    "dialog",
    "menu",
    "amp-ad",
    "amp-consent",
    "amp-embed",
    "amp-sidebar",
    "amp-sticky-ad",
    "amp-user-notification",
];

/// Elements that part paragraphs.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Classes with which platforms mark the quotation that holds a post.
const POST_CLASSES: &[&str] = &[
    "twitter-tweet",
    "twitter-video",
    "tweet",
    "bluesky-embed",
    "mastodon-embed",
    "instagram-media",
    "tiktok-embed",
    "telegram-post",
    "fb-post",
    "fb-xfbml-parse-ignore",
    "truthsocial-embed",
    "text-post-media",
];

/// Classes that many content systems give to captions and credits.
const CAPTION_CLASSES: &[&str] = &[
    "caption",
    "wp-caption-text",
    "image-caption",
    "photo-caption",
    "figure-caption",
    "credit",
    "photo-credit",
    "image-credit",
    "wp-element-caption",
];

/// Classes that many content systems give to the line about author, place and date.
const BYLINE_CLASSES: &[&str] = &[
    "byline",
    "author",
    "authors",
    "article-byline",
    "post-byline",
    "entry-meta",
    "post-meta",
    "article-meta",
    "dateline",
    "timestamp",
    "published",
    "publication-date",
];

enum Step<'a> {
    Enter(NodeRef<'a>),
    Leave { name: String, has_role: bool },
}

/// What the walk stands inside of.
#[derive(Default)]
struct Inside {
    quotations_seen: usize,
    quotations: Vec<Markup>,
    roles: Vec<BlockRole>,
    items: usize,
    preformatted: usize,
}

impl Inside {
    fn markup(&self) -> Markup {
        if let Some(&role) = self.roles.last() {
            return Markup::Role(role);
        }
        match self.quotations.first() {
            Some(&quotation) => quotation,
            None if self.items > 0 => Markup::Item,
            None => Markup::None,
        }
    }
}

/// Adds the words under `root`; quotations are numbered from `quotations`, and the last number
/// is returned.
pub(super) fn compose(root: &NodeRef<'_>, composer: &mut Composer, quotations: usize) -> usize {
    let mut inside = Inside {
        quotations_seen: quotations,
        ..Inside::default()
    };
    let mut steps: Vec<Step<'_>> = vec![Step::Enter(*root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave { name, has_role } => leave(&name, has_role, &mut inside, composer),
            Step::Enter(node) if node.is_text() => add_text(&node, &inside, composer),
            Step::Enter(node) => {
                // Comments and the like have neither a name nor children.
                if let Some(name) = node.node_name().map(|name| name.to_string()) {
                    if is_skipped(&node, &name) {
                        continue;
                    }
                    let role = role(&node, &name);
                    enter(&node, &name, role, &mut inside, composer);
                    let has_role = role.is_some();
                    steps.push(Step::Leave { name, has_role });
                }
                // The steps are taken from the end.
                steps.extend(node.children_it(true).map(Step::Enter));
            }
        }
    }
    composer.end_paragraph(Markup::None);
    inside.quotations_seen
}

fn add_text(node: &NodeRef<'_>, inside: &Inside, composer: &mut Composer) {
    let words = node.text();
    match inside.preformatted {
        0 => composer.words(&words),
        _ => composer.lines(&words, inside.markup()),
    }
}

fn is_skipped(node: &NodeRef<'_>, name: &str) -> bool {
    let is_hidden = || {
        node.has_attr("hidden")
            || node.attr("style").is_some_and(|style| {
                let style = style.to_lowercase().replace(' ', "");
                style.contains("display:none") || style.contains("visibility:hidden")
            })
    };
    SKIPPED.contains(&name) || is_hidden()
}

fn enter(
    node: &NodeRef<'_>,
    name: &str,
    role: Option<BlockRole>,
    inside: &mut Inside,
    composer: &mut Composer,
) {
    if is_block(name, role.is_some()) {
        composer.end_paragraph(inside.markup());
    }
    inside.roles.extend(role);
    match name {
        "a" => composer.open_link(),
        "br" => composer.set_break(inside.markup()),
        "td" | "th" => composer.cell_break(),
        "pre" => inside.preformatted += 1,
        "li" | "tr" | "dt" | "dd" => inside.items += 1,
        "blockquote" => {
            inside.quotations_seen += 1;
            let quotation = quotation(node, inside.quotations_seen);
            inside.quotations.push(quotation);
        }
        _ => {}
    }
}

fn leave(name: &str, has_role: bool, inside: &mut Inside, composer: &mut Composer) {
    if is_block(name, has_role) {
        composer.end_paragraph(inside.markup());
    }
    if has_role {
        inside.roles.pop();
    }
    match name {
        "a" => composer.close_link(),
        "pre" => inside.preformatted = inside.preformatted.saturating_sub(1),
        "li" | "tr" | "dt" | "dd" => inside.items = inside.items.saturating_sub(1),
        "blockquote" => {
            inside.quotations.pop();
        }
        _ => {}
    }
}

fn is_block(name: &str, has_role: bool) -> bool {
    has_role || BLOCKS.contains(&name)
}

fn quotation(node: &NodeRef<'_>, number: usize) -> Markup {
    match POST_CLASSES.iter().any(|class| node.has_class(class)) {
        true => Markup::Post(number),
        false => Markup::Quotation(number),
    }
}

/// The role that an element gives to all that it holds.
fn role(node: &NodeRef<'_>, name: &str) -> Option<BlockRole> {
    let has_one_of = |classes: &[&str]| classes.iter().any(|class| node.has_class(class));
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockRole::Headline),
        "figcaption" | "caption" => Some(BlockRole::Caption),
        "p" | "div" | "span" | "small" | "cite" | "address" | "time"
            if has_one_of(CAPTION_CLASSES) =>
        {
            Some(BlockRole::Caption)
        }
        "p" | "div" | "span" | "small" | "address" | "time" if has_one_of(BYLINE_CLASSES) => {
            Some(BlockRole::Byline)
        }
        _ => None,
    }
}
