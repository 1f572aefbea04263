//! Prints a page with every drawing, to be looked at: `cargo run -p tokkae-ui --example gallery`.

use tokkae_catalogue::{Face, Habit, Hair, Look, Mood, Picture, Skin, Top};
use tokkae_ui::components::icon::{Icon, IconName};
use tokkae_ui::components::portrait::Portrait;
use tokkae_ui::components::scenery::{Lotus, Part, Scenery};
use tokkae_ui::components::tokkae::{Pose, Tokkae};
use yew::prelude::*;

const CSS: &[&str] = &[
    include_str!("../styles/tokens.css"),
    include_str!("../src/components/icon/icon.css"),
    include_str!("../src/components/portrait/portrait.css"),
    include_str!("../src/components/scenery/scenery.css"),
    include_str!("../src/components/tokkae/tokkae.css"),
];

/// The page's own layout.
const LAYOUT: &str = "body{margin:16px;font:14px var(--tk-font);background:var(--tk-page);color:var(--tk-ink)}
section{display:flex;flex-wrap:wrap;gap:14px;align-items:end;padding:14px;border-radius:16px}
.dark{background:var(--tk-teal-800)}.s40{width:40px}.s48{width:48px}.s90{width:90px}.s160{width:160px}.s240{width:240px}
figure{margin:0;text-align:center;font-size:11px}.edge{border-bottom:4px solid var(--tk-teal-700)}
.i24{font-size:19.2px;color:var(--tk-ink)}.i56{font-size:45px;color:var(--tk-ink)}
.phone{width:270px;height:480px}.wide{width:1000px;height:220px}.lap{width:683px;height:384px}.phone svg,.wide svg,.lap svg{width:100%;height:100%}.l{width:120px}";

#[component]
fn Gallery() -> Html {
    html! { <><Geckos /><People /><Icons /><Places /></> }
}

#[component]
fn Geckos() -> Html {
    let moods = |class: &'static str, pose: Pose| -> Html {
        Mood::ALL
            .iter()
            .map(|&mood| html! { <div class={class}><Tokkae {mood} {pose} /></div> })
            .collect()
    };
    html! {
        <>
            <section>{ moods("s240", Pose::Whole) }</section>
            <section class="dark">{ moods("s90", Pose::Whole) }{ moods("s48", Pose::Whole) }</section>
            <section>{ moods("s48", Pose::Whole) }{ moods("s160 edge", Pose::Peek) }</section>
        </>
    }
}

#[component]
fn People() -> Html {
    let look = |n: usize, hair: Hair| Look {
        face: Face::ALL[n % 4],
        hair,
        skin: Skin::ALL[(n + n / 4) % 4],
        top: Top::ALL[(n * 3) % 8],
        glasses: n % 5 == 3,
    };
    let all = |class: &'static str| -> Html {
        Hair::ALL
            .iter()
            .enumerate()
            .map(|(n, &hair)| {
                html! {
                    <figure class={class}>
                        <Portrait look={Some(look(n, hair))} mood={Mood::Calm} name="Dara" />{ hair.word() }
                    </figure>
                }
            })
            .chain([html! { <figure class={class}><Portrait look={None::<Look>} mood={Mood::Calm} />{ "none" }</figure> }])
            .collect()
    };
    let moods = [(0, Hair::Side), (5, Hair::Long), (8, Hair::Plaits), (3, Hair::Headscarf), (2, Hair::Krama), (11, Hair::Bald), (6, Hair::GreyBun)]
        .into_iter()
        .flat_map(|(n, hair)| Mood::ALL.iter().map(move |&mood| (n, hair, mood)))
        .map(|(n, hair, mood)| html! { <div class="s90"><Portrait look={Some(look(n, hair))} {mood} /></div> })
        .collect::<Html>();
    html! { <><section>{ all("s160") }</section><section>{ all("s40") }</section><section>{ moods }</section></> }
}

#[component]
fn Icons() -> Html {
    let row = |class: &'static str, tinted: bool, names: Vec<IconName>| -> Html {
        let icons: Html = names
            .into_iter()
            .map(|name| html! { <figure><span class={class}><Icon {name} {tinted} /></span><br />{ format!("{name:?}") }</figure> })
            .collect();
        html! { <section>{ icons }</section> }
    };
    let pictures = Picture::ALL
        .iter()
        .map(|&picture| IconName::from_picture(picture))
        .collect();
    let habits = Habit::ALL
        .iter()
        .map(|&habit| IconName::from_habit(habit))
        .collect();
    html! {
        <>
            { row("i24", false, IconName::ALL.to_vec()) }
            { row("i56", false, IconName::ALL.to_vec()) }
            { row("i56", true, IconName::ALL.to_vec()) }
            { row("i56", true, pictures) }
            { row("i56", true, habits) }
        </>
    }
}

#[component]
fn Places() -> Html {
    let views = |part: Part| {
        ["phone", "lap", "wide"]
            .into_iter()
            .map(|class| html! { <div class={class}><Scenery {part} /></div> })
            .collect::<Html>()
    };
    html! {
        <>
            <section>{ views(Part::Start) }{ views(Part::Ending) }</section>
            <section><div class="l"><Lotus /></div></section>
        </>
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let body = yew::LocalServerRenderer::<Gallery>::new()
        .hydratable(false)
        .render()
        .await;
    let css = CSS.concat();
    println!(
        "<!doctype html><meta charset=utf-8><title>Gallery</title><style>{css}{LAYOUT}</style>{body}"
    );
}
