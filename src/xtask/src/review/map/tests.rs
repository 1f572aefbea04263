//! Maps of every story, and of tangles that no author has written yet.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::arrows::{Piece, pieces};
use super::layout::{Box, Layout, Point, lay_out};
use super::measure::width;
use super::{draw, layout};
use crate::review::script::Script;
use crate::review::tests::KIT;
use crate::review::ways::Ways;
use tokkae_catalogue::{
    About, Act, Choice, ItemId, PersonId, Picture, Scene, SceneId, Sender, Story, StoryId, Tier,
};

/// What fits on A4 between the margins and the legend, in the map's own units (96 to an inch).
const PAPER: (f64, f64) = (688.0, 839.0);

fn stories() -> impl Iterator<Item = Story> {
    KIT.drafts.iter().map(|draft| draft.story.clone())
}

/// A story whose scenes lead where these lists say; a scene without any is an ending.
fn story(exits: &[Vec<usize>]) -> Story {
    let id = |scene: usize| SceneId::new(format!("scene-{scene}"));
    let option = |(at, to): (usize, &usize)| Choice {
        id: ItemId::new(format!("option-{at}")),
        text: String::new(),
        picture: Picture::Ask,
        is_unsafe: at == 1,
        to: id(*to),
    };
    let act = |exits: &Vec<usize>| {
        if exits.is_empty() {
            return Act::Ending {
                not_your_fault: String::new(),
                wrong: String::new(),
                keep_telling: String::new(),
                helps: String::new(),
            };
        }
        Act::Choose {
            prompt: String::new(),
            options: exits.iter().enumerate().map(option).collect(),
        }
    };
    let scene = |(at, exits): (usize, &Vec<usize>)| Scene {
        id: id(at),
        heading: "What happens in this scene".repeat(at % 3 / 2 + 1),
        intro: None,
        tokkae: None,
        support: at % 4 == 3,
        act: act(exits),
    };
    Story {
        id: StoryId::new("tangle"),
        tier: Tier::Young,
        about: About::Telling,
        sender: Sender::None,
        revision: 1,
        code: None,
        title: String::new(),
        note: String::new(),
        child: PersonId::new("dara"),
        cast: Vec::new(),
        scenes: exits.iter().enumerate().map(scene).collect(),
    }
}

/// Stories that a die has written: with ways back, ways round, and scenes that nobody reaches.
fn tangles() -> impl Iterator<Item = Story> {
    let mut seed = 7_u64;
    let mut die = move |sides: usize| {
        // Knuth's linear congruential generator; its upper bits are good enough for a die.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % sides
    };
    (0..150).map(move |_| {
        let scenes = 1 + die(14);
        let exits = |at: usize, die: &mut dyn FnMut(usize) -> usize| -> Vec<usize> {
            let is_last = at + 1 == scenes;
            let count = if is_last { 0 } else { 1 + die(4) };
            (0..count)
                .map(|_| match die(6) {
                    0 => die(scenes),
                    _ => (at + 1 + die(3)).min(scenes - 1),
                })
                .collect()
        };
        let exits: Vec<_> = (0..scenes).map(|at| exits(at, &mut die)).collect();
        story(&exits)
    })
}

fn is_inside(point: Point, of: &Box) -> bool {
    // The edge itself is where arrows begin and end.
    let edge = 0.5;
    let (left, top) = (of.corner.x + edge, of.corner.y + edge);
    let (right, bottom) = (left + of.width - 2.0 * edge, top + of.height - 2.0 * edge);
    (left..right).contains(&point.x) && (top..bottom).contains(&point.y)
}

fn along(piece: Piece) -> impl Iterator<Item = Point> {
    let points = match piece {
        Piece::Straight(from, to) => [from, from, to, to],
        Piece::Curve(points) => points,
    };
    // De Casteljau: halfway between points that are halfway between points.
    (0..=60).map(move |step| {
        let part = f64::from(step) / 60.0;
        let between = |one: Point, other: Point| Point {
            x: one.x + (other.x - one.x) * part,
            y: one.y + (other.y - one.y) * part,
        };
        let mut points = points.to_vec();
        while points.len() > 1 {
            let pairs = points.windows(2);
            points = pairs.map(|pair| between(pair[0], pair[1])).collect();
        }
        points[0]
    })
}

fn each_map(mut look: impl FnMut(&Story, &Ways, &Layout)) {
    assert!(!KIT.drafts.is_empty());
    for story in stories().chain(tangles()) {
        let ways = Ways::new(&story);
        look(&story, &ways, &lay_out(&story, &ways));
    }
}

#[test]
fn no_two_boxes_overlap_and_all_are_on_the_paper() {
    each_map(|story, _, layout| {
        assert_eq!(layout.boxes.len(), story.scenes.len());
        for (at, one) in layout.boxes.iter().enumerate() {
            let (right, bottom) = (one.corner.x + one.width, one.corner.y + one.height);
            assert!(one.corner.x >= 0.0 && one.corner.y >= 0.0, "{one:?}");
            assert!(right <= layout.width && bottom <= layout.height, "{one:?}");
            for other in &layout.boxes[at + 1..] {
                let apart = one.corner.x + one.width < other.corner.x
                    || other.corner.x + other.width < one.corner.x
                    || one.corner.y + one.height < other.corner.y
                    || other.corner.y + other.height < one.corner.y;
                assert!(apart, "{}: {one:?} and {other:?}", story.id);
            }
        }
    });
}

#[test]
fn no_arrow_crosses_a_box_and_each_ends_at_its_scene() {
    each_map(|story, ways, layout| {
        assert_eq!(layout.arrows.len(), ways.list.len());
        for arrow in &layout.arrows {
            let way = &ways.list[arrow.way];
            for point in pieces(arrow, way).into_iter().flat_map(along) {
                assert!(point.x <= layout.width && point.x >= 0.0);
                for drawn in &layout.boxes {
                    assert!(
                        !is_inside(point, drawn),
                        "{}: {way:?} at {point:?}",
                        story.id
                    );
                }
            }
            let touches = |point: &Point, scene: usize| {
                let of = &layout.boxes[scene];
                let (right, bottom) = (of.corner.x + of.width, of.corner.y + of.height);
                (of.corner.x..=right).contains(&point.x)
                    && (of.corner.y..=bottom).contains(&point.y)
            };
            assert!(touches(arrow.points.first().unwrap(), way.from), "{way:?}");
            assert!(touches(arrow.points.last().unwrap(), way.to), "{way:?}");
        }
    });
}

#[test]
fn arrows_that_lead_on_run_down_and_ways_back_run_up() {
    each_map(|_, ways, layout| {
        for arrow in &layout.arrows {
            let way = &ways.list[arrow.way];
            let (from, to) = (arrow.points[0].y, arrow.points.last().unwrap().y);
            assert_eq!(from > to, way.is_back, "{way:?}");
        }
    });
}

#[test]
fn headings_fit_their_boxes() {
    each_map(|_, _, layout| {
        for drawn in &layout.boxes {
            let room = drawn.width - drawn.shape.margin();
            let lines = drawn.lines.iter();
            let widest = lines
                .map(|line| width(line, layout::LETTERS))
                .fold(0.0, f64::max);
            assert!(widest <= room, "{:?}", drawn.lines);
            assert!(layout::height(drawn.lines.len()) <= drawn.height);
        }
    });
}

#[test]
fn every_story_is_readable_on_one_page() {
    for story in stories() {
        let layout = lay_out(&story, &Ways::new(&story));
        let scale = (PAPER.0 / layout.width).min(PAPER.1 / layout.height);
        assert!(
            scale > 0.75,
            "{}: {} × {}",
            story.id,
            layout.width,
            layout.height
        );
    }
}

#[test]
fn the_drawing_is_the_same_every_time() {
    for story in stories().chain(tangles()) {
        let draw = || {
            let script = Script::new(&story);
            let layout = lay_out(&story, &script.ways);
            draw::svg(&story, &script.ways, &script.numbers, &layout)
        };
        assert_eq!(draw(), draw());
    }
}
