//! Long work in turns with the browser, which draws and hears the reader in between.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{MessageChannel, MessagePort};

/// Calls back in a task of its own when asked to. A timer would do, but browsers hold those that follow each other back by
/// 4 ms each, which they don't do with messages.
pub struct Turns {
    asked: Rc<Cell<bool>>,
    port: MessagePort,
    _listener: EventListener,
}

impl Turns {
    /// What is to be called back; `None` in a browser without message channels.
    pub fn new(call: impl Fn() + 'static) -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let asked = Rc::<Cell<bool>>::default();
        let heard = Rc::clone(&asked);
        let listener = EventListener::new(&channel.port1(), "message", move |_| {
            if heard.take() {
                call();
            }
        });
        channel.port1().start();
        Some(Self { asked, port: channel.port2(), _listener: listener })
    }

    /// Asks to be called back once, soon.
    pub fn ask(&self) {
        if !self.asked.replace(true) {
            let _ = self.port.post_message(&JsValue::NULL);
        }
    }

    /// Asks no longer.
    pub fn cancel(&self) {
        self.asked.set(false);
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.port.close();
    }
}
