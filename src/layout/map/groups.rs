//! Numbers in groups, each found by a number. One type serves all of the map, for each type that is sorted adds to the page's size.

/// Pairs of a group and a member, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Groups(Vec<(u32, u32)>);

impl Groups {
    /// From groups and members in any order. Numbers beyond 32 bits don't occur: they are places in lists of claims,
    /// relations and rows.
    pub(super) fn new(pairs: impl Iterator<Item = (usize, usize)>) -> Self {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let mut pairs: Vec<(u32, u32)> = pairs.map(|(group, member)| (narrow(group), narrow(member))).collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// A group's members, ascending.
    pub(super) fn of(&self, group: usize) -> impl DoubleEndedIterator<Item = usize> {
        let start = self.0.partition_point(|(found, _)| (*found as usize) < group);
        let end = self.0.partition_point(|(found, _)| *found as usize <= group);
        self.0.get(start..end).unwrap_or_default().iter().map(|(_, member)| *member as usize)
    }

    /// The groups that a number is a member of, ascending.
    pub(super) fn with(&self, member: usize) -> impl Iterator<Item = u32> {
        self.0.iter().filter(move |(_, found)| *found as usize == member).map(|(group, _)| *group)
    }
}
