//! What went wrong, said plainly, with every fault of a file and where it is.

use std::rc::Rc;

use yew::prelude::*;

use super::later::later_faults;
use super::parts::{Landmarks, focus_tree};
use crate::formats::{Diagnostic, Severity};
use crate::state::{Action, Notice, Trouble};

/// What to do about a file that is faulty or can't be had.
const MEND: &str = "The debate that was open stays as it was. Mend the file and open it again.";

/// The notice, until it is dismissed.
pub(crate) fn notice_card(notice: &Notice, landmarks: Landmarks, dispatch: &Callback<Action>) -> Html {
    let dismiss = dispatch.reform(|event: MouseEvent| {
        focus_tree(&event);
        Action::Dismiss
    });
    html! {
        <section class="notice" role={landmarks.role("region")} part="notice" aria-label="Notice">
            <p class="notice-title">{ &notice.title }</p>
            <p>{ &notice.advice }</p>
            { later_faults(notice) }
            <button type="button" onclick={dismiss}>{ "Dismiss" }</button>
        </section>
    }
}

/// In the second module: every fault of the file that the notice is about.
pub(crate) fn faults(notice: &Notice) -> Html {
    let Trouble::Faults { file, diagnostics, left_out } = &notice.trouble else { return Html::default() };
    html! {
        <>
            <ol class="faults" tabindex="0" aria-label="What was found">{ for diagnostics.iter().map(|found| fault(file, found)) }</ol>
            if *left_out > 0 {
                <p>{ format!("And {left_out} more.") }</p>
            }
        </>
    }
}

fn fault(file: &str, found: &Diagnostic) -> Html {
    let severity = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    html! {
        <li class={severity}>
            <span class="where">{ format!("{file}, line {}, column {}", found.place.line, found.place.column) }</span>
            <span class="what">
                if let Some(id) = &found.id {
                    <code>{ id }</code>{ " " }
                }
                { &found.message }{ " " }{ &found.help }
            </span>
        </li>
    }
}

/// A notice for a file that could not be had or read.
pub(crate) fn could_not_open(file: &str, reason: &str) -> Action {
    let title = format!("“{file}” could not be opened. {reason}");
    fail(title, MEND, Trouble::Plain)
}

/// A notice for a file that can't be read for want of the second module.
pub(crate) fn no_reader(file: &str) -> Action {
    let title =
        format!("“{file}” could not be opened. The part of the explorer that reads files could not be fetched.");
    fail(title, "Nothing is lost. Open the file again once there is a connection.", Trouble::Plain)
}

/// A notice for a file with faults.
pub(crate) fn has_faults(file: &str, diagnostics: Vec<Diagnostic>, left_out: usize) -> Action {
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error).count() + left_out;
    let counted = if errors == 1 { "1 fault".to_owned() } else { format!("{errors} faults") };
    let trouble = Trouble::Faults { file: file.to_owned(), diagnostics, left_out };
    fail(format!("“{file}” is not a sound debate file: it has {counted}."), MEND, trouble)
}

/// A notice that the address is not on the clipboard.
pub(crate) fn could_not_copy() -> Action {
    let title = "The browser does not let the address be copied.".to_owned();
    let advice = "Take it from the address bar.".to_owned();
    Action::Fail(Rc::new(Notice { title, advice, trouble: Trouble::Plain }))
}

fn fail(title: String, advice: &str, trouble: Trouble) -> Action {
    Action::Fail(Rc::new(Notice { title, advice: advice.to_owned(), trouble }))
}
