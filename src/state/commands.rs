//! Everything that can be done, by name: what the command list offers, and the keys that do the same.
//!
//! What a command does is an [`Action`](super::Action) or an [`Errand`]; nothing is done here. The tree's own keys are
//! in `keys`.

use std::borrow::Cow;

use super::{Action, Deed, Dialog, Errand, Levels, Motion, Settings, State, TextSize, Theme, View};
use crate::model::Word;
use crate::reckoning::Semantics;
use crate::search::{Query, match_label};

/// What commands are grouped by, in the order lists show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Getting somewhere.
    Go,
    /// What the reader makes of the claim that the keyboard is on.
    Claim,
    /// All that the reader has weighed.
    Weights,
    /// What is open.
    Open,
    /// How strengths are reckoned.
    Reckon,
    /// The page itself.
    Page,
}

impl Group {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Go => "Go to",
            Self::Claim => "The claim you are on",
            Self::Weights => "Your weights",
            Self::Open => "What is open",
            Self::Reckon => "How it is reckoned",
            Self::Page => "The page",
        }
    }
}

/// One thing that can be done.
#[derive(Clone, Debug)]
pub struct Command {
    /// What it is called.
    pub name: Cow<'static, str>,
    /// Other words it may be looked for by.
    pub also: &'static str,
    /// What it belongs to.
    pub group: Group,
    /// The single key that does it too.
    pub key: Option<&'static str>,
    /// Why it can't be done now, or needn't.
    pub hindered: Option<&'static str>,
    /// What it does.
    pub deed: Deed,
}

/// The keys that open the list of all commands, as a reader's keyboard has them.
pub const COMMANDS_KEY: &str = "Ctrl or ⌘ + K";

/// One of the tree's keys as keyboards show it, and what it does; `None` for a key that is none of them. Debates from
/// right to left swap the arrows left and right.
pub fn tree_key_words(key: &str) -> Option<(&'static str, &'static str)> {
    Some(match key {
        "ArrowDown" => ("↓", "The next row"),
        "ArrowUp" => ("↑", "The row before"),
        "ArrowRight" => ("→", "Open the branch; then its first claim"),
        "ArrowLeft" => ("←", "Close the branch; then the claim above"),
        "Home" => ("Home", "The first row"),
        "End" => ("End", "The last row"),
        " " => ("Space", "Choose the claim: the address names it"),
        "Enter" => ("Enter", "Show the branch alone"),
        "*" => ("*", "Open the branch and those beside it"),
        _ => return None,
    })
}

const SO_ALREADY: &str = "so already";

/// Everything that can be done, group by group.
pub fn commands(state: &State) -> Vec<Command> {
    let mut list = List(Vec::new());
    going(&mut list, state);
    weighing(&mut list, state);
    opening(&mut list, state);
    reckoning(&mut list, state);
    page(&mut list, state.settings);
    if state.embedding.is_some() {
        list.0.retain(|command| match command.deed {
            Deed::Run(errand) => !errand.needs_page(),
            Deed::Act(Action::Ask(Some(Dialog::Embed))) => false,
            Deed::Act(_) => true,
        });
    }
    list.0
}

/// Which commands a query means, best first: by their names, then by other words, and those that can't be done now come
/// last. All, in order, where nothing is looked for.
pub fn find_commands(commands: &[Command], typed: &str) -> Vec<usize> {
    let query = Query::parse(typed);
    let rank = |(at, command): (usize, &Command)| {
        let by_name = match_label(&query, &command.name);
        let by_other_words = by_name.is_none();
        let (score, _) = by_name.or_else(|| {
            let words = format!("{} {} {}", command.name, command.group.name(), command.also);
            match_label(&query, &words)
        })?;
        Some((command.hindered.is_some(), by_other_words, u32::MAX - score, at))
    };
    let mut found: Vec<_> = commands.iter().enumerate().filter_map(rank).collect();
    if !query.is_empty() {
        found.sort_unstable();
    }
    found.into_iter().map(|(.., at)| at).collect()
}

/// The commands so far.
struct List(Vec<Command>);

impl List {
    /// Adds a command, for which there may be a key.
    fn add(&mut self, group: Group, name: impl Into<Cow<'static, str>>, key: Option<&'static str>, deed: Deed) {
        self.0.push(Command { name: name.into(), also: "", group, key, hindered: None, deed });
    }

    fn act(&mut self, group: Group, name: impl Into<Cow<'static, str>>, action: Action) {
        self.add(group, name, None, Deed::Act(action));
    }

    /// Says of the last one by which other words it may be looked for.
    fn also(&mut self, words: &'static str) {
        if let Some(last) = self.0.last_mut() {
            last.also = words;
        }
    }

    /// Says of the last one why it can't be done, if it can't.
    fn unless(&mut self, hindered: bool, why: &'static str) {
        if let Some(last) = self.0.last_mut().filter(|_| hindered) {
            last.hindered = Some(why);
        }
    }
}

fn going(list: &mut List, state: &State) {
    const KEYS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
    list.add(Group::Go, "Find a claim", Some("/"), Deed::Act(Action::Ask(Some(Dialog::Search))));
    list.also("search text source");
    for (at, view) in View::ALL.iter().enumerate() {
        let name = format!("{} view", view.name());
        list.add(Group::Go, name, KEYS.get(at).copied(), Deed::Act(Action::GoTo(*view)));
        list.unless(state.view == *view, "shown now");
    }
    for position in &state.debate.content().positions {
        if let Some(claim) = state.debate.find_claim(&position.claim) {
            list.act(Group::Go, format!("Position: {}", position.label), Action::Show(None, claim));
        }
    }
    list.act(Group::Go, "Where am I?", Action::Locate);
    list.also("place breadcrumb level");
    list.add(Group::Go, "Back", Some("["), Deed::Run(Errand::Back));
    list.also("history");
    list.add(Group::Go, "Forward", Some("]"), Deed::Run(Errand::Forward));
    list.also("history");
}

fn weighing(list: &mut List, state: &State) {
    const WORDS: [(&str, Option<&str>, f64); 5] = [
        ("Reject the claim you are on", Some("r"), 0.0),
        ("Doubt the claim you are on", None, 0.25),
        ("Be unsure of the claim you are on", None, 0.5),
        ("Find the claim you are on likely", None, 0.75),
        ("Accept the claim you are on", Some("a"), 1.0),
    ];
    if let Some(row) = state.cursor_row().filter(|_| !state.is_readonly()) {
        let stance = state.weighed.stances.of(row.claim);
        for (name, key, score) in WORDS {
            list.add(Group::Claim, name, key, Deed::Act(Action::JudgeHere(score)));
            list.unless(stance.is_some_and(|stance| (stance - score).abs() < 0.005), SO_ALREADY);
        }
        list.act(Group::Claim, "Leave the claim you are on open", Action::Judge(row.claim, None));
        list.also("forget weight");
        list.unless(stance.is_none(), "you have not weighed it");
    }
    list.act(Group::Weights, "My weights", Action::Ask(Some(Dialog::Stances)));
    list.also("stances ledger share");
    list.act(Group::Weights, "Undo", Action::Undo);
    list.unless(state.before.is_empty(), "nothing to undo");
    list.act(Group::Weights, "Redo", Action::Redo);
    list.unless(state.undone.is_empty(), "nothing to redo");
    list.act(Group::Weights, "Forget my weights", Action::Reset);
    list.also("reset clear");
    list.unless(state.weighed.stances.is_empty(), "you have weighed nothing");
}

fn opening(list: &mut List, state: &State) {
    const LEVELS: [(Levels, &str); 4] = [
        (Levels::To(1), "Open to level 1"),
        (Levels::To(2), "Open to level 2"),
        (Levels::To(3), "Open to level 3"),
        (Levels::All, "Open all"),
    ];
    for (levels, name) in LEVELS {
        list.act(Group::Open, name, Action::OpenTo(levels));
        list.also("close collapse expand");
        list.unless(state.levels == Some(levels) && !state.stretched, SO_ALREADY);
    }
    list.act(Group::Open, "Show this branch alone", Action::Focus(state.cursor));
    list.also("focus zoom");
    list.unless(state.cursor.is_none() || state.focus == state.cursor, SO_ALREADY);
    list.act(Group::Open, "Show the whole tree", Action::Focus(None));
    list.unless(state.focus.is_none(), SO_ALREADY);
    let outline = Settings { outline: !state.settings.outline, ..state.settings };
    let name = if outline.outline { "Show the tree as an outline" } else { "Show the outline as a tree" };
    list.act(Group::Open, name, Action::Set(outline));
    list.also("mode headings lists screen reader");
}

fn reckoning(list: &mut List, state: &State) {
    for semantics in Semantics::ALL {
        list.act(Group::Reckon, format!("Reckon by {}", semantics.entry().name), Action::Reckon(*semantics));
        list.also("semantics strength");
        list.unless(state.weighed.semantics == *semantics, SO_ALREADY);
    }
    for (at, scenario) in state.debate.content().scenarios.iter().enumerate() {
        list.act(Group::Reckon, format!("Try the scenario: {}", scenario.label), Action::Try(Some(at)));
        list.unless(state.weighed.scenario == Some(at), "tried now");
    }
    if state.weighed.scenario.is_some() {
        list.act(Group::Reckon, "Leave the scenario", Action::Try(None));
    }
}

fn page(list: &mut List, now: Settings) {
    list.add(Group::Page, "All keys", Some("?"), Deed::Act(Action::Ask(Some(Dialog::Keys))));
    list.also("help keyboard shortcuts");
    list.act(Group::Page, "Settings", Action::Ask(Some(Dialog::Settings)));
    list.also("options preferences");
    for theme in Theme::ALL {
        set(list, format!("Colours: {}", theme.name()), "theme mode", now, Settings { theme: *theme, ..now });
    }
    for text in TextSize::ALL {
        let name = format!("Text size: {} %", text.word());
        set(list, name, "zoom larger smaller font letters", now, Settings { text: *text, ..now });
    }
    for motion in Motion::ALL {
        set(list, format!("Motion: {}", motion.name()), "animation", now, Settings { motion: *motion, ..now });
    }
    let keys = if now.shortcuts { "Switch single keys off" } else { "Switch single keys on" };
    set(list, keys, "shortcuts keyboard", now, Settings { shortcuts: !now.shortcuts, ..now });
    list.act(Group::Page, "Embed this debate", Action::Ask(Some(Dialog::Embed)));
    list.also("element frame iframe html website article");
    for (name, also, errand) in [
        ("Open a debate file", "load import", Errand::OpenFile),
        ("Copy the address", "link share", Errand::CopyAddress),
        ("Print", "paper", Errand::Print),
    ] {
        list.add(Group::Page, name, None, Deed::Run(errand));
        list.also(also);
    }
}

fn set(list: &mut List, name: impl Into<Cow<'static, str>>, also: &'static str, now: Settings, then: Settings) {
    list.act(Group::Page, name, Action::Set(then));
    list.also(also);
    list.unless(now == then, SO_ALREADY);
}
