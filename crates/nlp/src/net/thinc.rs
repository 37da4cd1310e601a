//! Reads a `model` file: a thinc model as MessagePack, with its layers in breadth-first order.

use std::collections::HashMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::LoadError;

/// A thinc model: the layers with their attributes and weights, still in the file's bytes.
pub(crate) struct ThincModel<'b> {
    file: &'b str,
    nodes: Vec<Node<'b>>,
    attrs: Vec<HashMap<&'b str, &'b [u8]>>,
    params: Vec<HashMap<&'b str, Option<Array<'b>>>>,
}

#[derive(Deserialize)]
struct RawModel<'b> {
    #[serde(borrow)]
    nodes: Vec<Node<'b>>,
    #[serde(borrow)]
    attrs: Vec<HashMap<&'b str, &'b [u8]>>,
    #[serde(borrow)]
    params: Vec<HashMap<&'b str, Option<Array<'b>>>>,
}

#[derive(Deserialize)]
struct Node<'b> {
    name: &'b str,
    #[serde(borrow)]
    refs: HashMap<&'b str, Option<usize>>,
}

/// A numpy array as `msgpack-numpy` writes it.
#[derive(Deserialize)]
struct Array<'b> {
    #[serde(rename = "type")]
    element: &'b str,
    shape: Vec<usize>,
    data: &'b [u8],
}

/// Weights in row-major order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tensor {
    /// Size of each dimension.
    pub(crate) shape: Vec<usize>,
    /// Finite numbers, as many as the shape says.
    pub(crate) data: Vec<f32>,
}

/// One layer of a [`ThincModel`].
#[derive(Clone, Copy)]
pub(crate) struct Layer<'m, 'b> {
    model: &'m ThincModel<'b>,
    index: usize,
}

impl<'b> ThincModel<'b> {
    /// Reads the contents `bytes` of `file`.
    pub(crate) fn read(file: &'b str, bytes: &'b [u8]) -> Result<Self, LoadError> {
        let raw: RawModel<'b> =
            rmp_serde::from_slice(bytes).map_err(|error| LoadError::malformed(file, error))?;
        let RawModel {
            nodes,
            attrs,
            params,
        } = raw;
        if nodes.is_empty() || nodes.len() != attrs.len() || nodes.len() != params.len() {
            return Err(LoadError::malformed(
                file,
                "layers, attributes and weights differ in number",
            ));
        }
        Ok(Self {
            file,
            nodes,
            attrs,
            params,
        })
    }

    /// An error about this file.
    pub(crate) fn malformed(&self, reason: impl ToString) -> LoadError {
        LoadError::malformed(self.file, reason)
    }

    /// The layers called `name`, in order.
    pub(crate) fn layers(&self, name: &str) -> Vec<Layer<'_, 'b>> {
        let named = |index: &usize| self.nodes[*index].name == name;
        (0..self.nodes.len())
            .filter(named)
            .map(|index| Layer { model: self, index })
            .collect()
    }

    /// The one layer called `name`.
    pub(crate) fn layer(&self, name: &str) -> Result<Layer<'_, 'b>, LoadError> {
        match self.layers(name)[..] {
            [layer] => Ok(layer),
            ref found => Err(self.malformed(format!(
                "expected one layer called {name}, found {}",
                found.len()
            ))),
        }
    }

    /// The layer that the root calls its `role`.
    pub(crate) fn role(&self, role: &str) -> Result<Layer<'_, 'b>, LoadError> {
        let index = self.nodes[0].refs.get(role).copied().flatten();
        match index.filter(|&index| index < self.nodes.len()) {
            Some(index) => Ok(Layer { model: self, index }),
            None => Err(self.malformed(format!("no layer has the role {role}"))),
        }
    }
}

impl Layer<'_, '_> {
    /// Where it stands among the layers of its model.
    pub(crate) fn index(self) -> usize {
        self.index
    }

    /// The attribute `name`.
    pub(crate) fn attr<T: DeserializeOwned>(self, name: &str) -> Result<T, LoadError> {
        let Some(bytes) = self.model.attrs[self.index].get(name) else {
            return Err(self.missing("attribute", name));
        };
        rmp_serde::from_slice(bytes).map_err(|error| self.model.malformed(error))
    }

    /// The weights `name`, which must have `rank` dimensions.
    pub(crate) fn weights(self, name: &str, rank: usize) -> Result<Tensor, LoadError> {
        let Some(Some(array)) = self.model.params[self.index].get(name) else {
            return Err(self.missing("weights", name));
        };
        let size = array
            .shape
            .iter()
            .try_fold(1_usize, |size, &n| size.checked_mul(n));
        let bytes = size.and_then(|size| size.checked_mul(size_of::<f32>()));
        let fits = array.element == "<f4" && array.shape.len() == rank;
        if !fits || bytes != Some(array.data.len()) || array.data.is_empty() {
            return Err(self.unexpected(name, "have an unexpected form"));
        }
        let (chunks, _) = array.data.as_chunks::<4>();
        let data: Vec<f32> = chunks
            .iter()
            .map(|&bytes| f32::from_le_bytes(bytes))
            .collect();
        if !data.iter().all(|weight| weight.is_finite()) {
            return Err(self.unexpected(name, "are not all finite"));
        }
        Ok(Tensor {
            shape: array.shape.clone(),
            data,
        })
    }

    fn missing(self, what: &str, name: &str) -> LoadError {
        self.model
            .malformed(format!("layer {} lacks its {what} {name}", self.index))
    }

    /// An error about the weights `name` of this layer.
    pub(crate) fn unexpected(self, name: &str, what: &str) -> LoadError {
        self.model
            .malformed(format!("the weights {name} of layer {} {what}", self.index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_bytes_are_an_error() {
        for bytes in [
            &b""[..],
            b"\x80",
            b"\xc1",
            b"\x84\xa5nodes\xdd\xff\xff\xff\xff",
            &[0x93; 64],
        ] {
            assert!(ThincModel::read("parser/model", bytes).is_err());
        }
    }
}
