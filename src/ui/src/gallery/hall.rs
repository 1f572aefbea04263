//! The gallery's own pages: the list of the rooms, and a room with its examples in figures.

use super::rooms::{ROOMS, Room, Wing};
use super::{Example, Material, PATH};
use crate::components::bem::marked_if;
use std::rc::Rc;
use yew::prelude::*;

/// A page of the gallery as HTML: the room of this name, or the list of the rooms.
pub async fn room(material: Material, name: Option<&'static str>) -> String {
    let props = HallProps {
        material: Rc::new(material),
        name,
    };
    yew::LocalServerRenderer::<Hall>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct HallProps {
    material: Rc<Material>,
    name: Option<&'static str>,
}

#[component]
fn Hall(props: &HallProps) -> Html {
    let material = &props.material;
    let room = ROOMS.iter().find(|room| Some(room.name) == props.name);
    let path = room.map_or_else(|| PATH.to_owned(), path);
    html! {
        <div class="gallery">
            <header class="gallery__head">
                <h1 class="gallery__title" lang="en" dir="ltr">{ room.map_or("Gallery", |room| room.name) }</h1>
                { languages(material, &path) }
            </header>
            <main class="gallery__room" data-gallery={room.map_or("", |room| room.name)}>
                { room.map_or_else(|| list(material), |room| figures(material, room)) }
            </main>
            if room.is_some() {
                <footer class="gallery__foot" lang="en">
                    <a class="gallery__link" href={material.address(PATH)}>{ "All rooms" }</a>
                </footer>
            }
        </div>
    }
}

fn path(room: &Room) -> String {
    format!("{PATH}{}/", room.name)
}

/// The same page in the other languages.
fn languages(material: &Material, path: &str) -> Html {
    let here = &material.shelf.locale.tag;
    let others = material.shelf.locales.iter();
    let others = others.filter(|locale| locale.tag != *here);
    html! {
        <nav class="gallery__links" aria-label="Languages">
            { for others.map(|locale| html! {
                <a class="gallery__link" lang={locale.tag.to_string()} dir={if locale.rtl { "rtl" } else { "ltr" }}
                    href={format!("{}{}/{path}", material.base, locale.tag)}>{ &locale.name }</a>
            }) }
        </nav>
    }
}

fn list(material: &Material) -> Html {
    let of = |wing: Wing| {
        let rooms = ROOMS.iter().filter(move |room| room.wing == wing);
        html! {
            <section class="gallery__wing">
                <h2 lang="en">{ wing.title() }</h2>
                <ul class="gallery__links" role="list" lang="en">
                    { for rooms.map(|room| html! {
                        <li><a class="gallery__link" href={material.address(&path(room))}>{ room.name }</a></li>
                    }) }
                </ul>
            </section>
        }
    };
    let view = html! { <>{ for Wing::ALL.map(of) }</> };
    let all = Example::new("list", "Every component, scene and page piece", view);
    figure("gallery", all, false)
}

fn figures(material: &Material, room: &Room) -> Html {
    let wide = matches!(room.wing, Wing::Scenes | Wing::Pages);
    let examples = (room.examples)(material).into_iter();
    html! { <>{ for examples.map(|example| figure(room.name, example, wide)) }</> }
}

/// An example with its caption. What stands on a phone from edge to edge does so here.
fn figure(room: &str, example: Example, wide: bool) -> Html {
    html! {
        <figure class="gallery__example" data-example={format!("{room}/{}", example.name)}>
            <figcaption class="gallery__caption" lang="en" dir="ltr">{ example.caption }</figcaption>
            <div class={marked_if("gallery__stand", wide, "wide")}>{ example.view }</div>
        </figure>
    }
}
