//! What the reader makes of the claims: weighing one, taking it back, trying another way.

use std::rc::Rc;

use super::{State, Weighed, answer};
use crate::model::ClaimIndex;

impl State {
    /// Takes over a base score for one claim; what depends on it is reckoned again.
    pub(super) fn judge(&mut self, claim: ClaimIndex, score: Option<f64>) {
        let weighed = Weighed { stances: self.weighed.stances.with(claim, score), ..(*self.weighed).clone() };
        if weighed != *self.weighed {
            self.weighing = self.weighing.after(&self.debate, &weighed, claim);
            self.take_over(weighed);
            self.speak(answer(&self.debate, &self.weighing));
        }
    }

    /// What was before can be had back; what was undone can't any more.
    fn take_over(&mut self, weighed: Weighed) {
        self.before.push(std::mem::replace(&mut self.weighed, Rc::new(weighed)));
        self.undone.clear();
    }

    /// Takes the last change back.
    pub(super) fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            self.undone.push(std::mem::replace(&mut self.weighed, before));
            self.weighing = self.weighing.again(&self.debate, &self.weighed);
            self.speak(format!("Undone. {}", answer(&self.debate, &self.weighing)));
        }
    }

    /// Does again what was taken back last.
    pub(super) fn redo(&mut self) {
        if let Some(undone) = self.undone.pop() {
            self.before.push(std::mem::replace(&mut self.weighed, undone));
            self.weighing = self.weighing.again(&self.debate, &self.weighed);
            self.speak(format!("Done again. {}", answer(&self.debate, &self.weighing)));
        }
    }

    /// Takes over other weights as a whole.
    pub(super) fn weigh(&mut self, weighed: Weighed) {
        if weighed != *self.weighed {
            self.weighing = self.weighing.again(&self.debate, &weighed);
            self.take_over(weighed);
            self.speak(answer(&self.debate, &self.weighing));
        }
    }

    /// Takes over the weights of a link, or of what the browser kept; a token that makes no sense changes nothing.
    pub(super) fn take_token(&mut self, token: &str) {
        if let Some(weighed) = Weighed::from_token(token, &self.debate) {
            self.weigh(weighed);
        }
    }
}
