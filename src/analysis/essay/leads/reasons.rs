//! Words before what speaks for something: reasons, grounds, examples, concessions.

use super::{Lead, bare, last, lead, often};

pub(super) const FIRST: &[Lead] = &[
    often("{A} argue{s} that "),
    often("On {T}, {A} argue{s} that "),
    lead("{A} hold{s} that "),
    lead("{A} begin{s} here: "),
    lead("{A} start{s} from this: "),
    lead("{F} it is argued that "),
    lead("The case {F} begins here: "),
    lead("{F} the first point is that "),
    lead("{F} stands this point: "),
    bare(1),
];

pub(super) const REASON: &[Lead] = &[
    lead("{A} also argue{s} that "),
    often("On {T}, {A} argue{s} that "),
    often("As for {T}, {A} hold{s} that "),
    often("Turning to {T}, {A} argue{s} that "),
    often("On {T}, "),
    often("As for {T}, "),
    lead("A further reason is that "),
    lead("{A} hold{s}, moreover, that "),
    lead("Besides, "),
    bare(4),
    lead("Another reason: "),
    lead("In {A’s} view, "),
    lead("Then there is this: "),
    lead("{A} add{s} that "),
    lead("As {A} see{s} it, "),
    lead("There is a further reason: "),
    lead("What is more, "),
];

pub(super) const REASON_PROPOSAL: &[Lead] =
    &[lead("Part of the proposal is this: "), lead("{A} also call{s} for this: "), lead("The proposal goes further: ")];

pub(super) const REASON_PREDICTION: &[Lead] =
    &[lead("Looking ahead, {A} hold{s} that "), lead("As for what lies ahead, ")];

pub(super) const GROUND: &[Lead] = &[
    bare(10),
    lead("The reason given is that "),
    lead("This rests on a further point: "),
    lead("Behind this stands another point: "),
    lead("{A} give{s} this reason: "),
    lead("Part of the reason is that "),
    lead("{A} base{s} this on a further point: "),
    lead("The ground offered is that "),
    lead("The thought is that "),
    lead("It leans on a further point: "),
];

pub(super) const GROUND_EVIDENCE: &[Lead] = &[
    bare(4),
    often("{A} note{s} that "),
    lead("Behind this stands an observation: "),
    lead("In support {A} note{s} that "),
    lead("What is noted in support is that "),
    lead("For evidence there is this: "),
];

pub(super) const EXAMPLE: &[Lead] = &[
    often("For instance, "),
    lead("For example, "),
    lead("A case in point: "),
    lead("To take one case: "),
    lead("There is an example: "),
    bare(1),
];

pub(super) const GROUND_PROPOSAL: &[Lead] =
    &[bare(6), lead("More concretely, "), lead("What is proposed is this: "), lead("In concrete terms, ")];

pub(super) const CONCESSION: &[Lead] = &[
    often("{A} grant{s} that "),
    lead("Admittedly, "),
    lead("{A} concede{s} that "),
    lead("To be sure, "),
    lead("It is granted that "),
    lead("One thing is conceded: "),
];

pub(super) const FOLLOWS: &[Lead] = &[bare(4)];

pub(super) const FURTHER: &[Lead] = &[
    bare(9),
    lead("Besides, "),
    lead("{A} add{s} that "),
    lead("Moreover, "),
    lead("In addition, "),
    lead("What is more, "),
    lead("Then, too, "),
    lead("There is also this: "),
    lead("{A} also hold{s} that "),
];

pub(super) const FURTHER_EVIDENCE: &[Lead] = &[lead("{A} also note{s} that "), lead("It is noted, too, that ")];

pub(super) const READER_GROUND: &[Lead] = &[
    bare(4),
    lead("One may add to this that "),
    lead("A reader may see a ground for it in this: "),
    lead("It fits with this that "),
    lead("One may add, with {A}, that "),
    lead("A reader may add what {A} argue{s}: "),
];

pub(super) const READER_REASON: &[Lead] = &[
    often("{A} also argue{s} that "),
    lead("{A} hold{s}, moreover, that "),
    often("On {T}, {A} argue{s} that "),
    often("As for {T}, {A} hold{s} that "),
    bare(4),
    lead("Besides, "),
    lead("One may count among the reasons that "),
    lead("A reader may add {A’s} point that "),
    lead("In {A’s} view, "),
];

pub(super) const JOINT: &[Lead] = &[
    lead("With it goes a second premise: "),
    lead("That counts only together with a second point: "),
    lead("The other half of the reason: "),
    lead("It takes another point to complete the reason: "),
    last("It takes a second premise. "),
    last("With it goes another premise. "),
];

pub(super) const APART: &[Lead] = &[
    lead("Standing apart, {A} hold{s} that "),
    lead("Apart from all this, {A} argue{s} that "),
    lead("{A} also hold{s} that "),
    lead("One point stands apart: "),
    bare(4),
    lead("Another stands by itself: "),
];
