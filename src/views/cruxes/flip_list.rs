//! Ranked flips: what one would have to think of a single claim for the answer to change.

use yew::prelude::*;

use super::super::parts::{InternalLink, Same, english};
use super::findings::Findings;
use super::trial::{TryOut, TryOuts};
use super::turning::Turn;
use super::words::{
    address, counted, headline, id_of, outcome, score, score_beside, signed, thousands, tip, way_class, way_name,
};
use crate::model::{ClaimIndex, Debate};
use crate::reckoning::{Flip, Question, Sweep, Way};

/// So many are shown at first, and added at a time.
const PAGE: usize = 10;
/// Where nothing flips, so many of the claims that move the most are named.
const MOVERS: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) debate: Same<Debate>,
    pub(super) found: Same<Findings>,
    pub(super) try_out: TryOuts,
}

/// A sentence with its button.
struct Entry {
    claim: ClaimIndex,
    base: f64,
    /// Where the answer begins to change.
    at: f64,
    /// Where to put the claim to see it.
    score: f64,
    way: Way,
    said: String,
}

/// The section.
#[component]
pub(super) fn FlipList(props: &Props) -> Html {
    let found = &props.found;
    if found.margin.is_none() {
        return html! {
            <section class="crux">
                <h3>{ "What would turn it" }</h3>
                <p>{ "Without a number there is nothing to turn. Another way of reckoning may come to rest." }</p>
            </section>
        };
    }
    if !found.semantics.is_gradual() {
        return html! {
            <section class="crux">
                <h3>{ "Single claims that would turn it" }</h3>
                <p>{ "Labels know no degrees, so there is no score at which the answer flips. Below are the claims that would have to be given up." }</p>
            </section>
        };
    }
    let unsettled = found.way().is_none();
    let settling: Vec<Entry> = if unsettled { settling(props) } else { Vec::new() };
    let (positions, reasons): (Vec<Entry>, Vec<Entry>) =
        flips(props).into_iter().partition(|entry| found.question.is_about(entry.claim));
    let title = if unsettled { "What would settle it" } else { "Single claims that would turn it" };
    html! {
        <section class="crux">
            <h3>{ title }</h3>
            if unsettled {
                if settling.is_empty() && found.complete {
                    <p class="crux-answer" data-none="settling">{ "No single claim, however it is weighed, settles it." }</p>
                } else if settling.is_empty() {
                    <p class="waiting">{ "Looking for the claims that would settle it …" }</p>
                } else {
                    <p data-settling="">{ who_gains(&props.debate, found, &settling) }</p>
                    <Entries kind="settling" entries={html_list(props, &settling)} key="settling" />
                }
                <h4>{ "What would tip the balance to the other side" }</h4>
            }
            if reasons.is_empty() {
                { no_flips(props) }
            } else {
                <p data-flip-count="">{ how_many(found, &reasons) }</p>
                <Entries kind="flips" entries={html_list(props, &reasons)} key="reasons" />
            }
            if !positions.is_empty() {
                <h4>{ "Or the positions themselves, whatever is said for and against them" }</h4>
                <Entries kind="positions" entries={html_list(props, &positions)} key="positions" />
            }
            <details>
                <summary>{ "How this was found out" }</summary>
                <p>{ "A base score says how far you believe a claim before any argument is heard: 0 rejects it, 1 accepts it. \
                      Each claim’s base score was moved from 0 to 1 while all else stayed. The flip is the score at which the two sides \
                      are level. Below a difference of 0.01 the verdict says “not settled”, so a lead begins a little further on. \
                      “Try it” sets the first hundredth at which the other side leads, or else the first one past the flip." }</p>
            </details>
        </section>
    }
}

/// How many of the changes would settle it each way.
fn who_gains(debate: &Debate, found: &Findings, settling: &[Entry]) -> String {
    let count = |way| settling.iter().filter(|entry| entry.way == way).count();
    let part = |way| {
        let name = match found.question {
            Question::Balance { .. } => format!("for {}", way_name(debate, found.question, way)),
            Question::Topic { .. } => way_name(debate, found.question, way),
        };
        let number = count(way);
        let verb = if number == 1 { "settles" } else { "settle" };
        match number {
            0 => format!("none settles it {name}"),
            _ => {
                format!("{} {verb} it {name}", counted(number, "change to a single claim", "changes to single claims"))
            }
        }
    };
    let (more, fewer) =
        if count(Way::First) > count(Way::Second) { (Way::First, Way::Second) } else { (Way::Second, Way::First) };
    format!(
        "Nearest first: {}, {}.",
        part(more),
        part(fewer).replace(" changes to single claims", "").replace(" change to a single claim", "")
    )
}

/// The nearest change of a single reason that turns or settles the answer, as a sentence.
pub(super) fn nearest(debate: &Same<Debate>, found: &Same<Findings>) -> Html {
    let props = Props { debate: debate.clone(), found: found.clone(), try_out: Callback::noop() };
    if !found.complete || found.margin.is_none() || !found.semantics.is_gradual() {
        return Html::default();
    }
    let entries = if found.way().is_none() { settling(&props) } else { flips(&props) };
    let Some(entry) = entries.into_iter().find(|entry| !found.question.is_about(entry.claim)) else {
        return html! { <p class="lede">{ "No single reason decides it: it takes several together." }</p> };
    };
    let change = if entry.at > entry.base { "a little more belief" } else { "a little more doubt" };
    let change = if (entry.at - entry.base).abs() < 0.25 { change } else { change.trim_start_matches("a little ") };
    html! {
        <p class="lede">
            { "Most of all on " }
            { claim_link(debate, entry.claim) }
            { format!(": with {change} in it, {}", entry.said) }
        </p>
    }
}

fn how_many(found: &Findings, reasons: &[Entry]) -> String {
    let shown = counted(reasons.len(), "reason would do it alone", "reasons would each do it alone");
    if found.tally.flip_count > found.tally.flips.len() {
        return format!("{} claims would each do it alone; these are the nearest.", thousands(found.tally.flip_count));
    }
    let so_far = if found.swept { "" } else { " so far" };
    format!("{shown}{so_far}, nearest first.")
}

fn no_flips(props: &Props) -> Html {
    let found = &props.found;
    if !found.swept {
        return html! { <p class="waiting">{ "None found so far." }</p> };
    }
    let movers = found.tally.movers.iter().filter(|sweep| !found.question.is_about(sweep.claim)).take(MOVERS);
    let movers: Vec<&Sweep> = movers.collect();
    html! {
        <>
            <p class="crux-answer" data-none="flips">{ "No single reason does that, however it is weighed." }</p>
            if !movers.is_empty() {
                <p>{ "These move the balance most:" }</p>
                <ul class="movers">
                    { for movers.into_iter().map(|sweep| html! {
                        <li key={sweep.claim.0} data-claim={id_of(&props.debate, sweep.claim)}>
                            { claim_link(&props.debate, sweep.claim) }
                            { format!(": the balance goes from {} to {}.", signed(sweep.lowest), signed(sweep.highest)) }
                        </li>
                    }) }
                </ul>
            }
        </>
    }
}

fn flips(props: &Props) -> Vec<Entry> {
    let found = &props.found;
    let Some(way) = found.other_way() else { return Vec::new() };
    found.tally.flips.iter().map(|flip| flip_entry(props, flip, way)).collect()
}

fn flip_entry(props: &Props, flip: &Flip, way: Way) -> Entry {
    let (debate, found) = (&props.debate, &props.found);
    let turn = found.turn_of(flip);
    let past = just_past(flip);
    let leads = outcome(debate, found.question, way);
    let tips = tip(debate, found.question, way);
    let said = match turn {
        Some(turn) if (turn.at - past).abs() < 0.005 => format!("{leads}."),
        Some(turn) => {
            format!("{tips}; {} {} {leads}.", if flip.flip > flip.base { "from" } else { "at" }, score(turn.at))
        }
        None if found.complete => format!("{tips}, but never by enough to settle it."),
        None => format!("{tips}."),
    };
    let score = turn.map_or(past, |turn| turn.at);
    Entry { claim: flip.claim, base: flip.base, at: flip.flip, score, way, said }
}

/// The first hundredth past a flip.
fn just_past(flip: &Flip) -> f64 {
    let hundredths = flip.flip * 100.0;
    let next = if flip.flip > flip.base { hundredths.floor() + 1.0 } else { hundredths.ceil() - 1.0 };
    (next / 100.0).clamp(0.0, 1.0)
}

fn settling(props: &Props) -> Vec<Entry> {
    let found = &props.found;
    let turns = found.turns.iter().filter(|turn| !found.question.is_about(turn.claim));
    turns.map(|turn| settling_entry(props, turn)).collect()
}

fn settling_entry(props: &Props, turn: &Turn) -> Entry {
    let said = format!("{}.", outcome(&props.debate, props.found.question, turn.way));
    Entry { claim: turn.claim, base: turn.base, at: turn.at, score: turn.at, way: turn.way, said }
}

fn html_list(props: &Props, entries: &[Entry]) -> Vec<Html> {
    entries.iter().map(|entry| entry_html(props, entry)).collect()
}

pub(super) fn claim_link(debate: &Debate, claim: ClaimIndex) -> Html {
    html! {
        <InternalLink href={address(debate, claim)} {claim}>{ "“" }{ headline(debate, claim) }{ "”" }</InternalLink>
    }
}

fn entry_html(props: &Props, entry: &Entry) -> Html {
    let debate = &props.debate;
    let (base, at) = (score(entry.base), score_beside(entry.at, entry.base));
    let up = entry.at > entry.base;
    // Where the answer begins at a hundredth itself, that one is in.
    let (verb, beyond, more) = match (entry.at - entry.score).abs() < f64::EPSILON {
        true if up => ("rated", "", " or more"),
        true => ("rated", "", " or less"),
        false if up => ("believed", "above ", ""),
        false => ("doubted", "below ", ""),
    };
    let id = id_of(debate, entry.claim);
    let key = format!("{id}-{}", way_class(entry.way));
    let try_out = TryOut {
        moves: vec![(entry.claim, entry.score)],
        said: format!("“{}” at {} instead of {base}", headline(debate, entry.claim), score(entry.score)),
        key: key.clone(),
    };
    let emit = props.try_out.clone();
    let onclick = Callback::from(move |_: MouseEvent| emit.emit(try_out.clone()));
    let label = format!("Try it: {} at {}", headline(debate, entry.claim), score(entry.score));
    html! {
        <li class={classes!("flip", way_class(entry.way))} key={key.clone()} data-claim={id} data-flip={entry.at.to_string()} data-base={entry.base.to_string()}>
            <p>
                { format!("If you {verb} ") }
                { claim_link(debate, entry.claim) }
                { format!(" {beyond}") }<b>{ at }</b>{ more }
                { format!(" (now {base}), {}", entry.said) }
            </p>
            <div class="flip-tools">
                { track(entry) }
                <span class="distance">{ english(&format!("{} away", score_beside((entry.at - entry.base).abs(), 0.0))) }</span>
                <button type="button" data-try={key} aria-label={label} {onclick}>{ "Try it" }</button>
            </div>
        </li>
    }
}

/// From where the claim stands to where the answer changes, on the way from 0 to 1.
fn track(entry: &Entry) -> Html {
    let place = |score: f64| format!("{:.1}%", 4.0 + 92.0 * score);
    html! {
        <svg class="track" width="96" height="16" aria-hidden="true" focusable="false">
            <line class="rail" x1="4%" x2="96%" y1="8" y2="8" />
            <line class="way" x1={place(entry.base)} x2={place(entry.at)} y1="8" y2="8" />
            <circle class="from" cx={place(entry.base)} cy="8" r="3" />
            <line class="to" x1={place(entry.at)} x2={place(entry.at)} y1="2" y2="14" />
        </svg>
    }
}

#[derive(Properties, PartialEq)]
struct EntriesProps {
    kind: &'static str,
    entries: Vec<Html>,
}

/// The first few, and more on demand.
#[component]
fn Entries(props: &EntriesProps) -> Html {
    let shown = use_state(|| PAGE);
    let rest = props.entries.len().saturating_sub(*shown);
    let onclick = use_callback(shown.clone(), |_: MouseEvent, shown| shown.set(**shown + PAGE));
    html! {
        <>
            <ol class="flips" data-list={props.kind}>{ for props.entries.iter().take(*shown).cloned() }</ol>
            if rest > 0 {
                <button type="button" class="more" {onclick}>{ format!("Show {} more of {rest}", rest.min(PAGE)) }</button>
            }
        </>
    }
}
