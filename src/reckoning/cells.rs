//! Reading and writing flat tables without an index that could panic.

/// Access by place to a table that has an entry for every place in use.
pub(super) trait Cells<T> {
    /// The entry, or the type's default beyond the end.
    fn read(&self, at: usize) -> T;
    /// Replaces the entry; does nothing beyond the end.
    fn write(&mut self, at: usize, value: T);
}

impl<T: Copy + Default> Cells<T> for [T] {
    fn read(&self, at: usize) -> T {
        self.get(at).copied().unwrap_or_default()
    }

    fn write(&mut self, at: usize, value: T) {
        if let Some(cell) = self.get_mut(at) {
            *cell = value;
        }
    }
}
