//! Embedding of a word type: hashed attributes, looked up, joined, mixed.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pulp::{Arch, Simd, WithSimd};

use super::affine::{Affine, LANES, Maxout, PIECES, Rows};
use super::buffer::Buffer;
use super::murmur::table_keys;
use super::norm::LayerNorm;
use super::thinc::{Layer, ThincModel};
use super::word_vectors::WordVectors;
use crate::LoadError;
use crate::doc::DocToken;

/// Most attributes that an embedding may look at.
pub(super) const MAX_ATTRIBUTES: usize = 8;

/// The attributes of a token that its embedding depends on, in the order of the model's columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TypeKey([u64; MAX_ATTRIBUTES]);

impl Hash for TypeKey {
    /// Most attributes are good hashes themselves, so that it is enough to mix them a little.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mix = |mixed: u64, id: &u64| mixed.rotate_left(23) ^ id;
        state.write_u64(self.0.iter().fold(0, mix));
    }
}

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

/// Vectors of words, made as short as an embedding.
#[derive(Debug)]
struct Projection {
    weights: Affine,
    /// Length of the words' vectors.
    inputs: usize,
    /// Which column the words are in.
    column: usize,
    /// Given once all files are read.
    vectors: Option<Arc<WordVectors>>,
}

/// Hash embedding of several attributes, perhaps with a vector of the word, mixed to one vector by
/// a maxout layer.
#[derive(Debug)]
pub(super) struct Embedding {
    attributes: Vec<Attribute>,
    tables: Vec<HashTable>,
    words: Option<Projection>,
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
        let mut attributes = attributes.collect::<Result<Vec<_>, _>>()?;
        let (mix, width, inputs) = read_maxout(mix)?;
        let words = Projection::read(model, width, attributes.len())?;
        attributes.extend(words.as_ref().map(|_| Attribute::Orth));
        if attributes.len() > MAX_ATTRIBUTES {
            return Err(LoadError::Unsupported {
                what: format!("{} attributes", attributes.len()),
            });
        }
        let norm = LayerNorm::read(norm, width)?;
        let tables = model.layers("hashembed").into_iter().map(|layer| {
            let table = HashTable::read(layer, width)?;
            if table.column >= attributes.len() {
                return Err(model.malformed("a table embeds a column that is not extracted"));
            }
            Ok(table)
        });
        let tables = tables.collect::<Result<Vec<_>, LoadError>>()?;
        if (tables.len() + usize::from(words.is_some())) * width != inputs {
            return Err(model.malformed("the tables do not match the layer that mixes them"));
        }
        Ok(Self {
            attributes,
            tables,
            words,
            mix,
            norm,
            width,
        })
    }

    /// Gives the embedding the vectors of words that it may rest on.
    pub(super) fn give(&mut self, vectors: Option<&Arc<WordVectors>>) -> Result<(), LoadError> {
        let Some(words) = &mut self.words else {
            return Ok(());
        };
        let vectors = vectors.filter(|vectors| vectors.width() == words.inputs);
        words.vectors = vectors.cloned();
        match words.vectors {
            Some(_) => Ok(()),
            None => Err(LoadError::Unsupported {
                what: format!("word vectors of {} numbers, and has none", words.inputs),
            }),
        }
    }

    /// Length of an embedding.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// All that the embedding of `token` depends on.
    pub(super) fn key(&self, token: &DocToken) -> TypeKey {
        let mut key = TypeKey::default();
        for (id, attribute) in key.0.iter_mut().zip(&self.attributes) {
            *id = attribute.of(token);
        }
        key
    }

    /// Length of what is mixed.
    fn inputs(&self) -> usize {
        (self.tables.len() + usize::from(self.words.is_some())) * self.width
    }

    /// Embeds each of `keys` into a row of `out`; `joined` is scratch.
    pub(super) fn embed(&self, keys: &[TypeKey], joined: &mut Buffer, out: &mut [f32]) {
        let inputs = self.inputs();
        joined.reserve(keys.len() * inputs);
        Arch::new().dispatch(Join {
            embedding: self,
            keys,
            out: joined,
        });
        if let Some(words) = &self.words {
            words.join(keys, inputs - self.width, joined.chunks_exact_mut(inputs));
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

impl Projection {
    /// Reads the projection of `model`, if it has one, to `width` numbers.
    fn read(
        model: &ThincModel<'_>,
        width: usize,
        column: usize,
    ) -> Result<Option<Self>, LoadError> {
        let layers = model.layers("static_vectors");
        let [layer] = layers[..] else {
            let why = "the word vectors are embedded several times";
            return layers
                .first()
                .map_or(Ok(None), |_| Err(model.malformed(why)));
        };
        let weights = layer.weights("W", 2)?;
        let inputs = weights.shape[1];
        if weights.shape[0] != width {
            return Err(layer.unexpected("W", "do not fit the other embeddings"));
        }
        Ok(Some(Self {
            weights: Affine::new(inputs, &weights.data, &[]),
            inputs,
            column,
            vectors: None,
        }))
    }

    /// Writes the words' part of each of `rows`, from `start` to the end.
    fn join<'r>(&self, keys: &[TypeKey], start: usize, rows: impl Iterator<Item = &'r mut [f32]>) {
        let stride = self.weights.stride();
        let mut vectors = Buffer::zeros(keys.len() * self.inputs);
        let mut shortened = Buffer::zeros(keys.len() * stride);
        if let Some(words) = &self.vectors {
            for (key, vector) in keys.iter().zip(vectors.chunks_exact_mut(self.inputs)) {
                words.copy(key.0[self.column], vector);
            }
        }
        let given = Rows {
            data: &vectors,
            stride: self.inputs,
            count: keys.len(),
        };
        self.weights.apply(given, &mut shortened);
        for (row, shortened) in rows.zip(shortened.chunks_exact(stride)) {
            let part = &mut row[start..];
            part.copy_from_slice(&shortened[..part.len()]);
        }
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

    /// The four vectors that make up that of the attribute `id`.
    #[inline(always)]
    fn vectors(&self, id: u64, width: usize) -> [&[f32]; 4] {
        let row = |key: u32| &self.vectors[(key % self.rows) as usize * width..][..width];
        table_keys(id, self.seed).map(row)
    }
}

/// Looks up the vectors of all attributes and joins them, a row for each key.
struct Join<'a> {
    embedding: &'a Embedding,
    keys: &'a [TypeKey],
    out: &'a mut [f32],
}

impl WithSimd for Join<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let (tables, width) = (&self.embedding.tables, self.embedding.width);
        let rows = self.out.chunks_exact_mut(self.embedding.inputs());
        for (key, row) in self.keys.iter().zip(rows) {
            for (table, part) in tables.iter().zip(row.chunks_exact_mut(width)) {
                let vectors = table.vectors(key.0[table.column], width);
                let [a, b, c, d] = vectors.map(|vector| S::as_simd_f32s(vector).0);
                for (at, sum) in S::as_mut_simd_f32s(part).0.iter_mut().enumerate() {
                    *sum = simd.add_f32s(simd.add_f32s(simd.add_f32s(a[at], b[at]), c[at]), d[at]);
                }
            }
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
