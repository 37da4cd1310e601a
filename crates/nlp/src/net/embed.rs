//! Embedding of a word type: hashed attributes, looked up, joined, mixed.

use super::affine::{LANES, Maxout, PIECES, Rows};
use super::buffer::Buffer;
use super::murmur::table_keys;
use super::norm::LayerNorm;
use super::thinc::{Layer, ThincModel};
use crate::LoadError;
use crate::doc::DocToken;

/// Most attributes that an embedding may look at.
pub(super) const MAX_ATTRIBUTES: usize = 8;

/// The attributes of a token that its embedding depends on, in the order of the model's columns.
pub(super) type TypeKey = [u64; MAX_ATTRIBUTES];

#[derive(Debug, Clone, Copy)]
enum Attribute {
    Orth,
    Lower,
    Norm,
    Prefix,
    Suffix,
    Shape,
    Spacy,
    IsSpace,
}

impl Attribute {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ORTH" => Self::Orth,
            "LOWER" => Self::Lower,
            "NORM" => Self::Norm,
            "PREFIX" => Self::Prefix,
            "SUFFIX" => Self::Suffix,
            "SHAPE" => Self::Shape,
            "SPACY" => Self::Spacy,
            "IS_SPACE" => Self::IsSpace,
            _ => return None,
        })
    }

    fn of(self, token: &DocToken) -> u64 {
        match self {
            Self::Orth => token.lexeme.orth,
            Self::Lower => token.lexeme.lower,
            Self::Norm => token.lexeme.norm,
            Self::Prefix => token.lexeme.prefix,
            Self::Suffix => token.lexeme.suffix,
            Self::Shape => token.lexeme.shape,
            Self::Spacy => u64::from(token.space_after),
            Self::IsSpace => u64::from(token.lexeme.is_space),
        }
    }
}

/// A table of vectors, of which four are summed for each attribute.
#[derive(Debug)]
struct HashTable {
    vectors: Buffer,
    rows: u32,
    seed: u32,
    column: usize,
}

/// Hash embedding of several attributes, mixed to one vector by a maxout layer.
#[derive(Debug)]
pub(super) struct Embedding {
    attributes: Vec<Attribute>,
    tables: Vec<HashTable>,
    mix: Maxout,
    norm: LayerNorm,
    width: usize,
}

impl Embedding {
    /// Reads the embedding of `model`, whose first maxout and layernorm are `mix` and `norm`.
    pub(super) fn read(
        model: &ThincModel<'_>,
        mix: Layer<'_, '_>,
        norm: Layer<'_, '_>,
    ) -> Result<Self, LoadError> {
        let columns: Vec<String> = model.layer("extract_features")?.attr("columns")?;
        let attributes = columns.iter().map(|name| {
            let what = || format!("an embedding of the attribute {name}");
            Attribute::named(name).ok_or_else(|| LoadError::Unsupported { what: what() })
        });
        let attributes = attributes.collect::<Result<Vec<_>, _>>()?;
        if attributes.len() > MAX_ATTRIBUTES {
            return Err(LoadError::Unsupported {
                what: format!("{} attributes", attributes.len()),
            });
        }
        let (mix, width, inputs) = read_maxout(mix)?;
        let norm = LayerNorm::read(norm, width)?;
        let tables = model.layers("hashembed").into_iter().map(|layer| {
            let table = HashTable::read(layer, width)?;
            if table.column >= attributes.len() {
                return Err(model.malformed("a table embeds a column that is not extracted"));
            }
            Ok(table)
        });
        let tables = tables.collect::<Result<Vec<_>, LoadError>>()?;
        if tables.len() * width != inputs {
            return Err(model.malformed("the tables do not match the layer that mixes them"));
        }
        Ok(Self {
            attributes,
            tables,
            mix,
            norm,
            width,
        })
    }

    /// Length of an embedding.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// All that the embedding of `token` depends on.
    pub(super) fn key(&self, token: &DocToken) -> TypeKey {
        let mut key = TypeKey::default();
        for (id, attribute) in key.iter_mut().zip(&self.attributes) {
            *id = attribute.of(token);
        }
        key
    }

    /// Embeds each of `keys` into a row of `out`; `joined` is scratch.
    pub(super) fn embed(&self, keys: &[TypeKey], joined: &mut Buffer, out: &mut [f32]) {
        let inputs = self.tables.len() * self.width;
        joined.reserve(keys.len() * inputs);
        for (key, row) in keys.iter().zip(joined.chunks_exact_mut(inputs)) {
            for (table, part) in self.tables.iter().zip(row.chunks_exact_mut(self.width)) {
                table.look_up(key[table.column], part);
            }
        }
        let rows = Rows {
            data: joined,
            stride: inputs,
            count: keys.len(),
        };
        self.mix.apply(rows, out, self.width);
        self.norm.apply(&mut out[..keys.len() * self.width]);
    }
}

impl HashTable {
    fn read(layer: Layer<'_, '_>, width: usize) -> Result<Self, LoadError> {
        let vectors = layer.weights("E", 2)?;
        let rows = u32::try_from(vectors.shape[0])
            .ok()
            .filter(|&rows| rows > 0);
        let (Some(rows), true) = (rows, vectors.shape[1] == width) else {
            return Err(layer.unexpected("E", "have an unexpected form"));
        };
        let (seed, column) = (layer.attr("seed")?, layer.attr("column")?);
        Ok(Self {
            vectors: Buffer::from(vectors.data),
            rows,
            seed,
            column,
        })
    }

    fn look_up(&self, id: u64, out: &mut [f32]) {
        out.fill(0.0);
        let width = out.len();
        for key in table_keys(id, self.seed) {
            let row = &self.vectors[(key % self.rows) as usize * width..][..width];
            out.iter_mut()
                .zip(row)
                .for_each(|(sum, value)| *sum += value);
        }
    }
}

/// Reads a maxout layer, with its outputs and inputs.
pub(super) fn read_maxout(layer: Layer<'_, '_>) -> Result<(Maxout, usize, usize), LoadError> {
    let (weights, bias) = (layer.weights("W", 3)?, layer.weights("b", 2)?);
    let (outputs, pieces, inputs) = (weights.shape[0], weights.shape[1], weights.shape[2]);
    if bias.shape != [outputs, pieces] {
        return Err(layer.unexpected("b", "have an unexpected form"));
    }
    if pieces != PIECES || outputs % LANES != 0 {
        let what = format!("a maxout layer of {outputs} outputs and {pieces} pieces");
        return Err(LoadError::Unsupported { what });
    }
    Ok((
        Maxout::new(inputs, outputs, &weights.data, &bias.data),
        outputs,
        inputs,
    ))
}
