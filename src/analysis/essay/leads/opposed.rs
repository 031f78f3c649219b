//! Words before what speaks against something, before answers, and between two sides. None of these lists holds the claim
//! alone: a reader could not tell that it opposes what was said.

use super::{Lead, last, lead, often};

pub(super) const DIFFICULTY: &[Lead] = &[
    often("{A} see{s} a difficulty: "),
    lead("There is a difficulty: "),
    lead("{A} raise{s} an objection: "),
    lead("One objection is taken up: "),
    lead("A difficulty is that "),
    lead("{A} allow{s} for this: "),
    last("{A} see{s} a difficulty. "),
    last("There is a difficulty. "),
    last("One objection is taken up. "),
];

pub(super) const DIFFICULTY_FAR: &[Lead] = &[
    lead("{A} see{s} a difficulty in the point {H}: "),
    lead("On the point {H} {A} allow{s} for this: "),
    lead("A difficulty is seen in the point {H}: "),
    lead("About the point {H} it is granted that "),
    last("{A} see{s} a difficulty in the point {H}. "),
    last("A difficulty is seen in the point {H}. "),
];

pub(super) const LIMIT: &[Lead] = &[
    lead("Yet "),
    lead("Still, "),
    lead("{A} add{s} a limit: "),
    lead("But "),
    lead("There is a limit to it: "),
    last("There is a limit to it. "),
    last("It does not carry all the way. "),
];

pub(super) const ANSWER: &[Lead] = &[
    often("Yet "),
    often("{A} answer{s} that "),
    often("But "),
    lead("{A’s} answer is that "),
    lead("Even so, "),
    lead("The answer given is that "),
    lead("Still, "),
    lead("The answer: "),
    lead("{A} answer{s}: "),
    last("{A} answer{s} this. "),
    last("There is an answer. "),
    last("An answer is given. "),
];

pub(super) const READER_ANSWER: &[Lead] = &[
    lead("A reader may answer, with {A}, that "),
    lead("One may reply with a point of {A’s}: "),
    lead("To this a reader may reply, with {A}, that "),
    lead("Here one may answer with what {A} argue{s}: "),
    lead("To this one may reply that "),
    lead("It may be answered that "),
    lead("A reply is open: "),
    last("One may answer with a point of {A’s}. "),
    last("A reader may answer with what {A} argue{s}. "),
    last("A reply is open. "),
    last("This may be answered. "),
];

pub(super) const COUNTER: &[Lead] = &[
    lead("Against this {A} argue{s} that "),
    lead("{A} object{s} that "),
    lead("{A} hold{s} against this that "),
    lead("Against this it is said that "),
    lead("An objection: "),
    lead("Against this stands another point: "),
    last("{A} object{s} to this. "),
    last("Against this {A} argue{s}. "),
    last("There is an objection. "),
    last("Against this stands another point. "),
];

pub(super) const COUNTER_FAR: &[Lead] = &[
    lead("Against the point {H} {A} argue{s} that "),
    lead("To the point {H} {A} object{s} that "),
    lead("{A} hold{s} against the point {H} that "),
    lead("Against the point {H} it is said that "),
    lead("To the point {H} there is an objection: "),
    last("{A} object{s} to the point {H}. "),
    last("Against the point {H} {A} argue{s}. "),
    last("To the point {H} there is an objection. "),
    last("An objection is made to the point {H}. "),
];

pub(super) const READER: &[Lead] = &[
    lead("A reader may set against this {A’s} point that "),
    lead("Against this one may hold, with {A}, that "),
    lead("A reader may object, with {A}, that "),
    lead("One may set against this what {A} argue{s}: "),
    lead("Against this it may be said that "),
    lead("It may be objected that "),
    lead("One may object that "),
    lead("One objection may be raised: "),
    lead("Something may be set against this: "),
    last("A reader may set against this what {A} argue{s}. "),
    last("Against this one may set what {A} argue{s}. "),
    last("Something may be set against this. "),
    last("One objection may be raised. "),
];

pub(super) const READER_FAR: &[Lead] = &[
    lead("To the point {H} a reader may object, with {A}, that "),
    lead("Against the point {H} one may set what {A} argue{s}: "),
    lead("A reader may set {A’s} view against the point {H}: "),
    lead("A reader may doubt the point {H} with {A}, who hold{s} that "),
    lead("Against the point {H} it may be said that "),
    lead("To the point {H} one may object that "),
    lead("One may set something against the point {H}: "),
    last("Against the point {H} one may set what {A} argue{s}. "),
    last("A reader may set against the point {H} what {A} argue{s}. "),
    last("One may set something against the point {H}. "),
    last("To the point {H} an objection may be raised. "),
];

pub(super) const DISPUTE: &[Lead] = &[
    lead("Even granting both, a reader may dispute the step from the one to the other, with a point of {A’s}: "),
    lead("Even granting both, one may doubt that the one follows from the other. {A} hold{s} that "),
    lead("Even granting both, the step from the one to the other may be disputed: "),
    lead("Whether the one follows from the other may be doubted: "),
    last("Even granting both, one may dispute the step from the one to the other, with {A}. "),
    last("A reader may dispute the step from the one to the other with what {A} argue{s}. "),
    last("Even granting both, the step from the one to the other may be disputed. "),
    last("Whether the one follows from the other may be doubted. "),
];

pub(super) const DISPUTE_FAR: &[Lead] = &[
    lead("Even granting the point {H}, a reader may doubt that it carries so far, with {A}, who argue{s} that "),
    lead("One may grant the point {H} and still dispute what follows from it, with a point of {A’s}: "),
    lead("Even granting the point {H}, one may doubt that it carries so far: "),
    lead("One may grant the point {H} and still dispute what follows from it: "),
    last("One may grant the point {H} and still dispute what follows from it, with {A}. "),
    last("Even granting the point {H}, a reader may doubt with {A} that it carries so far. "),
    last("Even granting the point {H}, one may doubt that it carries so far. "),
    last("One may grant the point {H} and still dispute what follows from it. "),
];

pub(super) const HOLDS: &[Lead] = &[
    often("{A} hold{s} that "),
    lead("In {A’s} view, "),
    often("{A} argue{s} that "),
    lead("As {A} see{s} it, "),
    lead("{A} put{s} it like this: "),
    lead("{F} it is held that "),
    lead("{F} it is said that "),
    lead("{F} there is this point: "),
    last("{A} put{s} it in these words. "),
    last("Here is what {A} hold{s}. "),
    last("{F} a point is made. "),
    last("The case {F} has a point here. "),
];

pub(super) const CONTRAST: &[Lead] = &[
    often("{A}, by contrast, hold{s} that "),
    lead("{A} see{s} it otherwise: "),
    lead("On the other side, {A} argue{s} that "),
    lead("{A}, for the other side, hold{s} that "),
    lead("Against that stands what {A} hold{s}: "),
    lead("{F}, by contrast, it is held that "),
    lead("{F} stands another point: "),
    lead("The case {F} has this to set against it: "),
    last("{A} see{s} it otherwise. "),
    last("On the other side {A} speak{s} up. "),
    last("{F} stands another point. "),
    last("The case {F} sets something against it. "),
];
