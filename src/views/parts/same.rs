//! A shared value that is the same only if it is the very one: what props are compared by.

use std::ops::Deref;
use std::rc::Rc;

/// An `Rc` compared by pointer.
#[derive(Debug)]
pub(crate) struct Same<T: ?Sized>(pub(crate) Rc<T>);

impl<T: ?Sized> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for Same<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
