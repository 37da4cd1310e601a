//! What a search box takes: words, "phrases", `AND`, `OR`, `NOT`, `+`, `-`, parentheses, `field:`,
//! the wildcards `*` and `?`, and `~` for words that are near.

use super::words_of;

/// Parentheses may lie in one another this deep.
const DEEPEST: usize = 20;
/// Words that are looked for at once.
const MOST_WORDS: usize = 200;

/// What to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// Everything.
    All,
    /// A word.
    Word(String),
    /// A word, or one that differs in so many letters.
    Near(String, usize),
    /// Words that a pattern with `*` and `?` fits.
    Pattern(String),
    /// Words one after the other.
    Phrase(Vec<String>),
    /// Something in one field.
    Field(String, Box<Query>),
    /// All of these.
    Every(Vec<Query>),
    /// One of these at least.
    Any(Vec<Query>),
    /// Not this.
    Not(Box<Query>),
}

/// Why a query makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// A quotation mark or a parenthesis without its other half.
    #[error("invalid query: `{0}` is never closed")]
    Unclosed(char),
    /// A closing parenthesis that nothing opened, or an operator without something on both sides.
    #[error("invalid query: `{0}` is out of place")]
    OutOfPlace(String),
    /// Syntax of Lucene that isn't understood.
    #[error("invalid query: {0} cannot be looked for; put it in quotation marks")]
    Unsupported(&'static str),
    /// More than a search box is for.
    #[error("invalid query: it is too long or too deep")]
    TooLarge,
}

impl Query {
    /// Reads a query. `fuzzy` lets every word be near only.
    ///
    /// # Errors
    ///
    /// When the query makes no sense; says where.
    ///
    /// ```
    /// use reportedly_screening::Query;
    ///
    /// assert!(Query::parse("dorsetti AND (ilvana OR bruno)", false).is_ok());
    /// assert!(Query::parse("(dorsetti", false).is_err());
    /// ```
    pub fn parse(text: &str, fuzzy: bool) -> Result<Query, QueryError> {
        let tokens = tokens_of(text)?;
        if tokens.len() > MOST_WORDS {
            return Err(QueryError::TooLarge);
        }
        let mut parser = Parser {
            tokens: &tokens,
            at: 0,
            fuzzy,
            depth: 0,
        };
        let query = parser.any()?;
        match parser.next() {
            None => Ok(query),
            Some(token) => Err(QueryError::OutOfPlace(token.shown())),
        }
    }

    /// All words of a text, whatever else stands in it.
    pub fn plain(text: &str, fuzzy: bool) -> Query {
        let words = words_of(text).into_iter().take(MOST_WORDS);
        every(words.map(|word| word_or_near(word, fuzzy)).collect())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    And,
    Or,
    Not,
    /// `field:`
    Field(String),
    Phrase(String),
    Word(String),
}

impl Token {
    fn shown(&self) -> String {
        match self {
            Token::Open => "(".to_owned(),
            Token::Close => ")".to_owned(),
            Token::And => "AND".to_owned(),
            Token::Or => "OR".to_owned(),
            Token::Not => "NOT".to_owned(),
            Token::Field(name) => format!("{name}:"),
            Token::Phrase(text) | Token::Word(text) => text.clone(),
        }
    }
}

fn tokens_of(text: &str) -> Result<Vec<Token>, QueryError> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        rest = match first {
            '(' => push(&mut tokens, Token::Open, after),
            ')' => push(&mut tokens, Token::Close, after),
            '+' => after,
            '-' | '!' => push(&mut tokens, Token::Not, after),
            '"' => {
                let end = after.find('"').ok_or(QueryError::Unclosed('"'))?;
                push(
                    &mut tokens,
                    Token::Phrase(after[..end].to_owned()),
                    &after[end + 1..],
                )
            }
            '/' => return Err(QueryError::Unsupported("a pattern between slashes")),
            '[' | '{' | '<' | '>' => return Err(QueryError::Unsupported("a range")),
            _ => word(&mut tokens, rest)?,
        };
        rest = rest.trim_start();
    }
    Ok(tokens)
}

fn push<'t>(tokens: &mut Vec<Token>, token: Token, rest: &'t str) -> &'t str {
    tokens.push(token);
    rest
}

/// Takes one word, or the name of a field, off the start of a text.
fn word<'t>(tokens: &mut Vec<Token>, text: &'t str) -> Result<&'t str, QueryError> {
    let ends = |letter: char| letter.is_whitespace() || ['(', ')', '"', ':'].contains(&letter);
    let end = text.find(ends).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    if let Some(value) = rest.strip_prefix(':') {
        if word.is_empty() {
            return Err(QueryError::OutOfPlace(":".to_owned()));
        }
        tokens.push(Token::Field(word.to_owned()));
        return Ok(value);
    }
    if word.contains('/') {
        return Err(QueryError::Unsupported("a slash"));
    }
    tokens.push(match word {
        "AND" | "&&" => Token::And,
        "OR" | "||" => Token::Or,
        "NOT" => Token::Not,
        _ => Token::Word(word.to_owned()),
    });
    Ok(rest)
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    fuzzy: bool,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.at += usize::from(token.is_some());
        token
    }

    /// Alternatives.
    fn any(&mut self) -> Result<Query, QueryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(QueryError::TooLarge);
        }
        let mut alternatives = vec![self.every()?];
        while self.peek() == Some(&Token::Or) {
            self.at += 1;
            if matches!(
                self.peek(),
                None | Some(Token::Close | Token::Or | Token::And)
            ) {
                return Err(QueryError::OutOfPlace("OR".to_owned()));
            }
            alternatives.push(self.every()?);
        }
        self.depth -= 1;
        Ok(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Query::Any(alternatives),
        })
    }

    /// What all must be there, up to an alternative.
    fn every(&mut self) -> Result<Query, QueryError> {
        let mut parts = Vec::new();
        let mut awaits = false;
        while !matches!(self.peek(), None | Some(Token::Close | Token::Or)) {
            if self.peek() == Some(&Token::And) {
                if awaits || parts.is_empty() {
                    return Err(QueryError::OutOfPlace("AND".to_owned()));
                }
                self.at += 1;
                awaits = true;
                continue;
            }
            parts.extend(self.one()?);
            awaits = false;
        }
        match self.peek() {
            _ if awaits => Err(QueryError::OutOfPlace("AND".to_owned())),
            Some(Token::Or) if parts.is_empty() => Err(QueryError::OutOfPlace("OR".to_owned())),
            _ => Ok(every(parts)),
        }
    }

    /// A word, phrase or group; `None` for a word without letters or digits.
    fn one(&mut self) -> Result<Option<Query>, QueryError> {
        match self.next() {
            Some(Token::Not) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(QueryError::TooLarge);
                }
                let denied = self.operand("NOT")?;
                self.depth -= 1;
                Ok(denied.map(|denied| Query::Not(Box::new(denied))))
            }
            Some(Token::Field(name)) => {
                let value = self.operand(":")?;
                Ok(value.map(|value| Query::Field(name, Box::new(value))))
            }
            Some(Token::Open) => {
                let inner = self.any()?;
                match self.next() {
                    Some(Token::Close) => Ok(Some(inner)),
                    _ => Err(QueryError::Unclosed('(')),
                }
            }
            Some(Token::Phrase(text)) => {
                let words = words_of(&text);
                Ok((!words.is_empty()).then_some(Query::Phrase(words)))
            }
            Some(Token::Word(text)) => Ok(self.word(&text)),
            Some(token) => Err(QueryError::OutOfPlace(token.shown())),
            None => Err(QueryError::OutOfPlace("the end".to_owned())),
        }
    }

    /// What an operator stands before.
    fn operand(&mut self, operator: &str) -> Result<Option<Query>, QueryError> {
        match self.peek() {
            Some(Token::Word(_) | Token::Phrase(_) | Token::Open | Token::Field(_)) => self.one(),
            _ => Err(QueryError::OutOfPlace(operator.to_owned())),
        }
    }

    fn word(&self, text: &str) -> Option<Query> {
        // A weight, as in `name^3`, changes nothing that is found.
        let text = text.split('^').next().unwrap_or_default();
        if let Some((word, distance)) = text.split_once('~') {
            let word = words_of(word).concat();
            let distance = distance
                .parse()
                .unwrap_or_else(|_| near_enough(&word))
                .min(2);
            return (!word.is_empty()).then_some(Query::Near(word, distance));
        }
        if text.contains(['*', '?']) {
            return pattern(text);
        }
        let mut words = words_of(text);
        match words.len() {
            0 => None,
            1 => Some(word_or_near(words.remove(0), self.fuzzy)),
            // "al-Khatib" is two words that stand together.
            _ => Some(Query::Phrase(words)),
        }
    }
}

fn every(mut parts: Vec<Query>) -> Query {
    match parts.len() {
        0 => Query::All,
        1 => parts.remove(0),
        _ => Query::Every(parts),
    }
}

fn word_or_near(word: String, fuzzy: bool) -> Query {
    if fuzzy {
        let distance = near_enough(&word);
        Query::Near(word, distance)
    } else {
        Query::Word(word)
    }
}

/// Letters in which a word may differ: the longer, the more.
fn near_enough(word: &str) -> usize {
    match word.len() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

fn pattern(text: &str) -> Option<Query> {
    let mut pattern = String::new();
    let mut plain = String::new();
    for letter in text.chars() {
        if ['*', '?'].contains(&letter) {
            pattern.push_str(&words_of(&plain).concat());
            plain.clear();
            pattern.push(letter);
        } else {
            plain.push(letter);
        }
    }
    pattern.push_str(&words_of(&plain).concat());
    let only_stars = pattern.chars().all(|letter| letter == '*');
    Some(if only_stars {
        Query::All
    } else {
        Query::Pattern(pattern)
    })
}
