//! The walk that every document follows: each claim written out once, in its home
//! ([`Homes`](crate::model::Homes)), and named wherever else it stands.
//!
//! Each step stands once: under its target's home, or under the step that it disputes. So the walk is linear. Where
//! lists would nest too deep they go on in a section of their own. What no walk reaches comes last, so that no claim is
//! ever left out.

use crate::layout::Role;
use crate::model::{ClaimIndex, Debate, RelationIndex, RelationKind};

/// How a claim is told where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// Written out, with what stands under it.
    Full,
    /// Named; it is written out elsewhere.
    Elsewhere,
    /// Named; it stands above itself here, so that the argument goes in a circle.
    Circle,
}

/// A claim at one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) claim: ClaimIndex,
    /// The step through which it stands here; none at the top.
    pub(super) relation: Option<RelationIndex>,
    pub(super) role: Role,
    /// How deep it stands in its section: 1 right under the heading, 0 where it is the heading.
    pub(super) level: usize,
    pub(super) telling: Telling,
    /// The number of the section in which what stands under it goes on, if that is not here.
    pub(super) continued: Option<usize>,
}

/// What a section opens with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opening {
    /// A claim that stands at the top.
    Top(Entry),
    /// What stands under this claim, which is named where lists were too deep.
    Continued(ClaimIndex),
}

/// A heading and the lists under it, in reading order.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) opening: Opening,
    pub(super) entries: Vec<Entry>,
}

/// Plans a document whose lists nest at most so many levels.
pub(super) fn plan(debate: &Debate, most_levels: usize) -> Vec<Section> {
    let claims = debate.content().claims.len();
    let mut walk = Walk {
        debate,
        most_levels: most_levels.max(1),
        written: vec![false; claims],
        above: vec![false; claims],
        sections: Vec::new(),
    };
    let roots = debate.homes().roots().iter().copied();
    for top in roots.chain(debate.claims()) {
        walk.section(top);
    }
    walk.sections
}

struct Walk<'a> {
    debate: &'a Debate,
    most_levels: usize,
    /// Which claims have been written out.
    written: Vec<bool>,
    /// Which claims stand above the place where the walk is.
    above: Vec<bool>,
    sections: Vec<Section>,
}

/// A place to come to.
struct Visit {
    claim: ClaimIndex,
    relation: Option<RelationIndex>,
    role: Role,
    /// Whether what disputes the step stands under this premise of it.
    leads: bool,
    section: usize,
    level: usize,
}

enum Task {
    Enter(Visit),
    Leave(ClaimIndex),
}

impl Walk<'_> {
    /// A section of its own for a claim at the top, unless it has been written out.
    fn section(&mut self, top: ClaimIndex) {
        if self.is_written(top) {
            return;
        }
        let role = if self.debate.position_of(top).is_some() { Role::Position } else { Role::Loose };
        let section = self.sections.len();
        let first = Visit { claim: top, relation: None, role, leads: false, section, level: 0 };
        let mut open = vec![Task::Enter(first)];
        while let Some(task) = open.pop() {
            match task {
                Task::Enter(visit) => self.enter(&visit, &mut open),
                Task::Leave(claim) => set(&mut self.above, claim, false),
            }
        }
    }

    fn enter(&mut self, visit: &Visit, open: &mut Vec<Task>) {
        let is_home = self.debate.homes().relation(visit.claim) == visit.relation || visit.relation.is_none();
        let telling = if is_home && !self.is_written(visit.claim) {
            Telling::Full
        } else if self.above.get(visit.claim.at()) == Some(&true) {
            Telling::Circle
        } else {
            Telling::Elsewhere
        };
        let mut under = self.under(visit, telling);
        let too_deep = visit.level >= self.most_levels && !under.is_empty();
        self.place(visit, telling, too_deep);
        if too_deep {
            let section = self.sections.len();
            self.sections.push(Section { opening: Opening::Continued(visit.claim), entries: Vec::new() });
            for next in &mut under {
                (next.section, next.level) = (section, 1);
            }
        }
        if telling == Telling::Full {
            set(&mut self.written, visit.claim, true);
            set(&mut self.above, visit.claim, true);
            open.push(Task::Leave(visit.claim));
        }
        open.extend(under.into_iter().rev().map(Task::Enter));
    }

    fn place(&mut self, visit: &Visit, telling: Telling, too_deep: bool) {
        let Visit { claim, relation, role, level, .. } = *visit;
        let continued = too_deep.then_some(self.sections.len());
        let entry = Entry { claim, relation, role, level, telling, continued };
        if level == 0 {
            self.sections.push(Section { opening: Opening::Top(entry), entries: Vec::new() });
        } else if let Some(section) = self.sections.get_mut(visit.section) {
            section.entries.push(entry);
        }
    }

    /// What stands right under a place: pros and cons of the claim where it is written out, then what disputes the step.
    fn under(&self, visit: &Visit, telling: Telling) -> Vec<Visit> {
        let graph = self.debate.graph();
        let arriving = if telling == Telling::Full { graph.arriving(visit.claim) } else { &[] };
        let of_kind = |kind, role| {
            let kind_of = |step: &RelationIndex| self.debate.relation(*step).map(|found| found.kind);
            arriving.iter().filter(move |step| kind_of(step) == Some(kind)).map(move |step| (*step, role))
        };
        let disputed = visit.relation.filter(|_| visit.leads);
        let undercuts = disputed.map_or(&[][..], |step| graph.undercutting(step));
        let steps = of_kind(RelationKind::Supports, Role::Pro)
            .chain(of_kind(RelationKind::Attacks, Role::Con))
            .chain(undercuts.iter().map(|step| (*step, Role::Undercut)));
        let mut under = Vec::new();
        for (step, role) in steps {
            for (nth, &claim) in graph.premises(step).iter().enumerate() {
                let (section, level) = (visit.section, visit.level + 1);
                under.push(Visit { claim, relation: Some(step), role, leads: nth == 0, section, level });
            }
        }
        under
    }

    fn is_written(&self, claim: ClaimIndex) -> bool {
        self.written.get(claim.at()).copied().unwrap_or(true)
    }
}

fn set(flags: &mut [bool], claim: ClaimIndex, to: bool) {
    if let Some(flag) = flags.get_mut(claim.at()) {
        *flag = to;
    }
}
