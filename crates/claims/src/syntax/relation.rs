use compact_str::CompactString;

/// Syntactic relation of a token to its head, after the ClearNLP labels that the English model
/// uses; labels that no rule here asks for are `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    Acl,
    Acomp,
    Advcl,
    Advmod,
    Agent,
    Amod,
    Appos,
    Attr,
    Aux,
    Auxpass,
    Case,
    Cc,
    Ccomp,
    Compound,
    Conj,
    Csubj,
    Dative,
    Det,
    Dobj,
    Expl,
    Mark,
    Neg,
    Nmod,
    Npadvmod,
    Nsubj,
    Nsubjpass,
    Nummod,
    Oprd,
    Other,
    Parataxis,
    Pcomp,
    Pobj,
    Poss,
    Prep,
    Prt,
    Punct,
    Quantmod,
    Relcl,
    Root,
    Xcomp,
}

impl Relation {
    /// Reads a label as the model writes it.
    pub fn parse(label: &CompactString) -> Self {
        use Relation::*;
        match label.as_str() {
            "acl" => Acl,
            "acomp" => Acomp,
            "advcl" => Advcl,
            "advmod" => Advmod,
            "agent" => Agent,
            "amod" => Amod,
            "appos" => Appos,
            "attr" => Attr,
            "aux" => Aux,
            "auxpass" => Auxpass,
            "case" => Case,
            "cc" => Cc,
            "ccomp" => Ccomp,
            "compound" => Compound,
            "conj" => Conj,
            "csubj" | "csubjpass" => Csubj,
            "dative" => Dative,
            "det" | "predet" => Det,
            "dobj" => Dobj,
            "expl" => Expl,
            "mark" => Mark,
            "neg" => Neg,
            "nmod" => Nmod,
            "npadvmod" => Npadvmod,
            "nsubj" => Nsubj,
            "nsubjpass" => Nsubjpass,
            "nummod" => Nummod,
            "oprd" => Oprd,
            "parataxis" => Parataxis,
            "pcomp" => Pcomp,
            "pobj" => Pobj,
            "poss" => Poss,
            "prep" => Prep,
            "prt" => Prt,
            "punct" => Punct,
            "quantmod" => Quantmod,
            "relcl" => Relcl,
            "ROOT" => Root,
            "xcomp" => Xcomp,
            _ => Other,
        }
    }

    /// Whether a nominal in this relation is an argument of its head rather than a part of a
    /// larger nominal; used to find the word that carries a whole name's relation.
    pub fn is_argument(self) -> bool {
        use Relation::*;
        matches!(
            self,
            Nsubj | Nsubjpass | Dobj | Pobj | Dative | Attr | Appos | Conj | Poss | Root | Oprd
        )
    }
}
