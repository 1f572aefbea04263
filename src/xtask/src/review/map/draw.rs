//! The map as SVG, and its legend.

use super::arrows::{Piece, pieces};
use super::layout::{Arrow, Box, HEAD, LETTERS, LINE, Layout, Point, height};
use super::shape::Shape;
use crate::finish::template::escape;
use crate::review::ways::{Way, Ways};
use std::fmt::Write;
use tokkae_catalogue::Story;

/// The drawing. `numbers` are the scenes' numbers in the script, by their place in the file.
pub fn svg(story: &Story, ways: &Ways, numbers: &[usize], layout: &Layout) -> String {
    let reached = ways.reached();
    let mut out = String::new();
    // Writing to a string can't fail.
    let _ = write!(
        out,
        "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Story map\" \
         viewBox=\"0 0 {:.1} {:.1}\" width=\"{:.0}\" height=\"{:.0}\">\
         <defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" \
         markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0.5 8 4 0 7.5z\"/></marker></defs>",
        layout.width, layout.height, layout.width, layout.height
    );
    for arrow in &layout.arrows {
        out += &draw_arrow(arrow, &ways.list[arrow.way]);
    }
    if let Some(first) = layout.boxes.first() {
        out += &start(first);
    }
    for drawn in &layout.boxes {
        let scene = &story.scenes[drawn.scene];
        let head = format!("{} · {}", numbers[drawn.scene], head(drawn.shape, scene));
        out += &draw_box(drawn, &head, reached[drawn.scene]);
    }
    // Above the boxes and the other arrows.
    for arrow in &layout.arrows {
        out += &letters(arrow, &ways.list[arrow.way]);
    }
    out + "</svg>"
}

/// What stands beside a scene's number.
fn head(shape: Shape, scene: &tokkae_catalogue::Scene) -> &'static str {
    if shape == Shape::Support {
        "support"
    } else {
        scene.act.kind()
    }
}

fn start(first: &Box) -> String {
    let (x, y) = (first.corner.x + first.width / 2.0, first.corner.y);
    format!(
        "<circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"5\"/><path class=\"way\" d=\"M{x:.1} {:.1}V{:.1}\" marker-end=\"url(#tip)\"/>\
         <text class=\"letter\" x=\"{:.1}\" y=\"{:.1}\">start</text>",
        y - 28.0,
        y - 28.0,
        y - 0.5,
        x + 10.0,
        y - 24.0
    )
}

fn draw_arrow(arrow: &Arrow, way: &Way) -> String {
    let class = match (way.is_unsafe, way.is_back) {
        (true, _) => "way unsafe",
        (false, true) => "way back",
        (false, false) => "way",
    };
    let path = path(arrow, way);
    format!("<path class=\"{class}\" d=\"{path}\" marker-end=\"url(#tip)\"/>")
}

fn path(arrow: &Arrow, way: &Way) -> String {
    let mut path = String::new();
    for piece in pieces(arrow, way) {
        let (Piece::Straight(from, to) | Piece::Curve([from, .., to])) = piece;
        // Writing to a string can't fail.
        if path.is_empty() {
            let _ = write!(path, "M{:.1} {:.1}", from.x, from.y);
        }
        let _ = match piece {
            Piece::Straight(..) => write!(path, "L{:.1} {:.1}", to.x, to.y),
            Piece::Curve([_, one, two, _]) => write!(
                path,
                "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                one.x, one.y, two.x, two.y, to.x, to.y
            ),
        };
    }
    path
}

/// The letters of the choices, where their arrow begins.
fn letters(arrow: &Arrow, way: &Way) -> String {
    let Some(from) = arrow.points.first() else {
        return String::new();
    };
    if way.letters.is_empty() {
        return String::new();
    }
    let mut words: Vec<String> = way.letters.iter().map(char::to_string).collect();
    if way.is_unsafe {
        words.push("!".to_owned());
    }
    // On the side that the arrow does not turn to.
    let turns_right = arrow.points.get(1).is_some_and(|to| to.x > from.x + 1.0);
    let (x, anchor) = if turns_right {
        (from.x - 4.0, "end")
    } else {
        (from.x + 4.0, "start")
    };
    let y = if way.is_back {
        from.y - 5.0
    } else {
        from.y + 12.0
    };
    format!(
        "<text class=\"letter\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>",
        words.join(" ")
    )
}

fn draw_box(of: &Box, head: &str, is_reached: bool) -> String {
    let Point { x, y } = of.corner;
    let middle = x + of.width / 2.0;
    // A row's other boxes may be higher.
    let top = y + (of.height - height(of.lines.len())) / 2.0;
    let class = if is_reached { "box" } else { "box unreached" };
    let mut out = format!("<g class=\"{class}\">{}", outline(of));
    // Writing to a string can't fail.
    let _ = write!(
        out,
        "<text class=\"head\" x=\"{middle:.1}\" y=\"{:.1}\">{}</text>",
        top + HEAD - 2.0,
        escape(head)
    );
    let mut line_y = top + HEAD + LETTERS;
    for line in &of.lines {
        let _ = write!(
            out,
            "<text class=\"heading\" x=\"{middle:.1}\" y=\"{line_y:.1}\">{}</text>",
            escape(line)
        );
        line_y += LINE;
    }
    out + "</g>"
}

/// The outline of a box by its shape.
fn outline(of: &Box) -> String {
    let Point { x, y } = of.corner;
    let (width, height) = (of.width, of.height);
    let rect = |inset: f64, round: f64, class: &str| {
        format!(
            "<rect class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{round:.1}\"/>",
            x + inset,
            y + inset,
            width - 2.0 * inset,
            height - 2.0 * inset
        )
    };
    match of.shape {
        Shape::Plain => rect(0.0, 3.0, "line"),
        Shape::Support => rect(0.0, 9.0, "line") + &rect(3.5, 6.0, "line"),
        Shape::Ending => rect(0.0, height / 2.0, "line thick"),
        Shape::Tell => {
            let bar = |at: f64| format!("<path class=\"line\" d=\"M{at:.1} {y:.1}v{height:.1}\"/>");
            rect(0.0, 0.0, "line") + &bar(x + 6.0) + &bar(x + width - 6.0)
        }
        Shape::Choice => {
            let (right, middle, bottom) = (x + width, y + height / 2.0, y + height);
            let (left_in, right_in) = (x + 14.0, right - 14.0);
            format!(
                "<path class=\"line\" d=\"M{x:.1} {middle:.1}L{left_in:.1} {y:.1}H{right_in:.1}L{right:.1} {middle:.1}L{right_in:.1} {bottom:.1}H{left_in:.1}z\"/>"
            )
        }
    }
}

/// What the shapes and strokes mean.
pub fn legend() -> String {
    let mut out = "<ul class=\"legend\">".to_owned();
    for shape in Shape::ALL {
        let sample = Box {
            scene: 0,
            shape,
            corner: Point { x: 2.0, y: 2.0 },
            width: 52.0,
            height: 20.0,
            lines: Vec::new(),
        };
        out += &item(&outline(&sample), shape.name());
    }
    let arrow = |class: &str| {
        format!("<path class=\"way {class}\" d=\"M2 12H52\" marker-end=\"url(#tip)\"/>")
    };
    out += &item(&arrow(""), "way on; a, b, c: by which choice");
    out += &item(&arrow("unsafe"), "unsafe choice (!)");
    out += &item(&arrow("back"), "way back");
    out + "</ul>"
}

fn item(drawing: &str, words: &str) -> String {
    format!(
        "<li><svg viewBox=\"0 0 56 24\" width=\"56\" height=\"24\" aria-hidden=\"true\">{drawing}</svg> {words}</li>"
    )
}
