//! The trainer's room: two windows in step, one screen, keys, hiding, and what is printed and saved.

mod alone;
mod offline;
mod pair;

pub use pair::running;
mod session;

use super::of_module;
use crate::engine::Engine;
use crate::module::{self, Line};
use crate::setup::{NARROW, PROJECTOR, Setup};
use crate::trial::trial;
use libtest_mimic::Trial;

const KHMER: Setup = Setup {
    language: "km",
    ..PROJECTOR
};

pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = vec![
        of_module(engine, "room::one_screen", PROJECTOR, alone::one_screen),
        of_module(engine, "room::by_keyboard", PROJECTOR, alone::by_keyboard),
        of_module(
            engine,
            "room::hides_at_once",
            PROJECTOR,
            alone::hides_at_once,
        ),
        of_module(engine, "room::narrow", NARROW, alone::narrow),
        of_module(
            engine,
            "room::costs_a_child_nothing",
            PROJECTOR,
            alone::costs_a_child_nothing,
        ),
    ];
    let line = Line::default();
    let cut = line.clone();
    trials.push(trial(
        engine,
        "room::offline",
        PROJECTOR,
        move || module::on_network(line),
        async move |stage| offline::without_network(stage, &cut).await,
    ));
    let [line, newer] = [Line::default(), Line::default()];
    let [cut, published] = [line.clone(), newer.clone()];
    trials.push(trial(
        engine,
        "room::offline_after_an_update",
        PROJECTOR,
        move || module::of_two_editions(line, newer),
        async move |stage| offline::after_an_update(stage, &cut, &published).await,
    ));
    // Two windows have been tried in Chromium and Firefox only.
    if engine != Engine::WebKit {
        trials.extend([
            of_module(
                engine,
                "room::whole_session",
                PROJECTOR,
                session::in_english,
            ),
            of_module(
                engine,
                "room::whole_session_in_khmer",
                KHMER,
                session::in_khmer,
            ),
            of_module(
                engine,
                "room::late_and_closed_windows",
                PROJECTOR,
                pair::late_and_closed,
            ),
        ]);
    }
    trials
}
