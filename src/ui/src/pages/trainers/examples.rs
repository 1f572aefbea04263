//! A step and a question of a plan, as they are printed.

use super::plan::{question, step};
use crate::gallery::{Example, Material};
use tokkae_catalogue::StepKind;
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(plan) = material.plans.first() else {
        return Vec::new();
    };
    let texts = &material.texts;
    let framed = |html: Html| html! { <div class="trainers">{ html }</div> };
    let mut examples = Vec::new();
    if let Some(talk) = plan.steps.iter().find(|step| step.kind == StepKind::Talk) {
        let model = material.model(|_| {});
        let html = material.draw(&model, |document| {
            framed(step(document, texts, 4, talk, (14, 18)))
        });
        let caption = "A step: what stands on the wall, what to ask, what not to say";
        examples.push(Example::new("step", caption, html));
    }
    if let Some(first) = plan.questions.first() {
        let html = framed(question(texts, 1, first));
        let caption = "A question, with room for the hands";
        examples.push(Example::new("question", caption, html));
    }
    examples
}
