//! What the keys do: read off the tables that they are looked up in.

use yew::prelude::*;

use crate::analysis::is_right_to_left;
use crate::state::{COMMANDS_KEY, State, TREE_KEYS, commands, tree_key_words};

/// The table.
pub(super) fn key_list(state: &State) -> Html {
    let mirrored = is_right_to_left(&state.debate);
    let sign = |sign: &'static str| match sign {
        "→" if mirrored => "←",
        "←" if mirrored => "→",
        sign => sign,
    };
    let anywhere = commands(state);
    let single = anywhere.iter().filter_map(|command| Some(row(command.key?, command.name.clone())));
    let tree = TREE_KEYS.iter().filter_map(|key| tree_key_words(key));
    html! {
        <div class="keys">
            if !state.settings.shortcuts {
                <p class="hint">{ "Single keys are switched off: those under “Anywhere” do nothing, until you switch them on in the settings." }</p>
            }
            <table>
                <caption>{ "Anywhere" }</caption>
                <tbody>
                    { row(COMMANDS_KEY, "Everything that can be done".into()) }
                    { for single }
                </tbody>
            </table>
            <table>
                <caption>{ "In the tree" }</caption>
                <tbody>
                    { for tree.map(|(shown, does)| row(sign(shown), does.into())) }
                    { row("Esc", "Show the whole tree again".into()) }
                    { row("letters", "The next claim that starts so; with Shift, where a letter has a use of its own".into()) }
                </tbody>
            </table>
        </div>
    }
}

fn row(key: &'static str, does: std::borrow::Cow<'static, str>) -> Html {
    html! { <tr><th scope="row"><kbd>{ key }</kbd></th><td>{ does }</td></tr> }
}
