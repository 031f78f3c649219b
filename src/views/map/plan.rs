//! What a map shows: the layout of what is open, with the lines its headlines are broken into.

use std::collections::HashMap;

use super::super::parts::Same;
use crate::layout::{Arrangement, Gaps, Label, LabelStyle, MapLayout, Orientation, PlaceIndex, Row, Size};
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::Evaluation;

/// A map and what is written on it.
pub(super) struct Plan {
    pub(super) debate: Same<Debate>,
    pub(super) evaluation: Same<Evaluation>,
    pub(super) layout: MapLayout,
    pub(super) style: LabelStyle,
    /// Whether the map grows to the side rather than downwards.
    pub(super) sideways: bool,
    /// Whether it is read from right to left.
    pub(super) mirrored: bool,
    labels: HashMap<ClaimIndex, Label>,
    rows: HashMap<PlaceIndex, Row>,
}

impl Plan {
    pub(super) fn new(
        debate: &Same<Debate>,
        evaluation: &Same<Evaluation>,
        rows: &[Row],
        sideways: bool,
        mirrored: bool,
    ) -> Self {
        let style = LabelStyle { end_padding: 10.0, ..LabelStyle::default() };
        let mut labels: HashMap<ClaimIndex, Label> = HashMap::new();
        for row in rows {
            labels.entry(row.claim).or_insert_with(|| {
                Label::new(debate.claim(row.claim).map_or("", |claim| claim.headline.as_str()), &style)
            });
        }
        let size_of = |claim: ClaimIndex| labels.get(&claim).map_or_else(Size::default, |label| label.size(&style));
        let orientation = if sideways { Orientation::Sideways } else { Orientation::TopDown };
        let gaps = Gaps { siblings: 14.0, branches: 28.0, levels: 72.0 };
        let layout = MapLayout::new(debate, rows, &size_of, &Arrangement { orientation, mirrored, gaps });
        let rows = rows.iter().map(|row| (row.place, *row)).collect();
        Self { debate: debate.clone(), evaluation: evaluation.clone(), layout, style, sideways, mirrored, labels, rows }
    }

    /// A place as a row.
    pub(super) fn row(&self, place: PlaceIndex) -> Option<Row> {
        self.rows.get(&place).copied()
    }

    /// The lines of a node's headline.
    pub(super) fn label(&self, node: usize) -> &[String] {
        let claim = self.layout.nodes.get(node).map(|node| node.claim);
        claim.and_then(|claim| self.labels.get(&claim)).map_or(&[], |label| label.lines.as_slice())
    }
}
