//! A cheap look at the markup before anyone builds a tree of it.
//!
//! No real page nests more than a few dozen levels deep, but a hostile one can make the best
//! parser take time with the cube of its length. It is told by counting tags.

use crate::ReadError;

/// As browsers have it.
const MAX_DEPTH: usize = 512;

/// A formatting element that is left open is repeated in every paragraph after it; this many
/// repetitions are bearable.
const MAX_REPEATED: usize = 1_000_000;

/// What the markup looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) depth: usize,
    pub(super) elements: usize,
}

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements whose end tag may be left out: they do not nest in themselves.
const END_OPTIONAL: &[&str] = &[
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
    "colgroup", "rt", "rp", "html", "head", "body",
];

const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "noembed", "xmp", "iframe",
];

/// Counts tags; an error where a parser would be led astray.
pub(super) fn measure(name: &str, source: &str) -> Result<Shape, ReadError> {
    let mut shape = Shape::default();
    let mut open: Vec<&str> = Vec::new();
    let mut formatting = 0_usize;
    let mut repeated = 0_usize;
    let mut rest = source;
    while let Some((tag, after)) = next_tag(rest) {
        rest = after;
        if let Some(closed) = tag.strip_prefix('/') {
            close(element(closed), &mut open, &mut formatting);
            continue;
        }
        let element = element(tag);
        shape.elements += 1;
        if is_one_of(element, FORMATTING) {
            formatting += 1;
        } else {
            repeated += formatting;
        }
        if is_one_of(element, RAW) {
            rest = after_raw(element, rest);
        } else if !is_one_of(element, VOID)
            && !is_one_of(element, END_OPTIONAL)
            && !is_one_of(element, FORMATTING)
        {
            open.push(element);
        }
        shape.depth = shape.depth.max(open.len() + formatting);
        if shape.depth > MAX_DEPTH || repeated > MAX_REPEATED {
            return Err(ReadError::TooDeep {
                name: name.to_owned(),
                limit: MAX_DEPTH,
            });
        }
    }
    Ok(shape)
}

fn close(element: &str, open: &mut Vec<&str>, formatting: &mut usize) {
    if is_one_of(element, FORMATTING) {
        *formatting = formatting.saturating_sub(1);
        return;
    }
    if let Some(at) = open
        .iter()
        .rposition(|name| name.eq_ignore_ascii_case(element))
    {
        open.truncate(at);
    }
}

/// What follows `<` in the next tag, and what follows that name; comments are passed over.
fn next_tag(source: &str) -> Option<(&str, &str)> {
    let mut rest = source;
    loop {
        rest = rest.split_once('<')?.1;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
            return Some((rest, rest));
        }
    }
}

/// The name that `tag` opens with.
fn element(tag: &str) -> &str {
    let end = tag
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '<'))
        .unwrap_or(tag.len());
    &tag[..end]
}

/// What follows the end tag of an element whose content is no markup.
fn after_raw<'t>(element: &str, source: &'t str) -> &'t str {
    let mut rest = source;
    while let Some((_, after)) = rest.split_once("</") {
        let is_end = after
            .get(..element.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(element));
        if is_end {
            return after;
        }
        rest = after;
    }
    ""
}

fn is_one_of(element: &str, names: &[&str]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(element))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(source: &str) -> usize {
        measure("page.html", source).unwrap().depth
    }

    #[test]
    fn counts_what_is_open_at_once() {
        assert_eq!(depth("<div><p>a<p>b<br></div><div><b>c</b></div>"), 2);
        assert_eq!(
            depth("<script>if (a<b) '<div><div>'</script><div></div>"),
            1
        );
        assert_eq!(depth("<!-- <div><div><div> --><div>1 < 2</div>"), 1);
    }

    #[test]
    fn stray_end_tags_hide_nothing() {
        assert!(measure("page.html", &"<div></x>".repeat(1000)).is_err());
    }

    #[test]
    fn refuses_what_only_a_hostile_page_has() {
        assert!(measure("page.html", &"<div>".repeat(1000)).is_err());
        let repeated: String = (0..400).map(|n| format!("<b a{n}>")).collect();
        assert!(measure("page.html", &format!("{repeated}{}", "<p>x".repeat(10_000))).is_err());
    }

    #[test]
    fn sloppy_pages_pass() {
        assert!(
            measure(
                "page.html",
                &"<p>Words <i>here</i><li>and there<br>".repeat(20_000)
            )
            .is_ok()
        );
    }
}
