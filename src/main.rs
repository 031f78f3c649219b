//! Starts the page.
use yew::prelude::*;
#[function_component]
fn Start() -> Html { html! { <p>{ "Fulcrum" }</p> } }
fn main() { yew::Renderer::<Start>::new().render(); }
