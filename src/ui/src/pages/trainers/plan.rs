//! The plan of a session, whole, to print: what to prepare, the steps with their minutes, the questions with room for
//! the hands, and what to do when a child tells something.

use super::told::{avoided, people, quoted};
use super::{tier, told, topic_name, ways};
use crate::view::Document;
use tokkae_catalogue::{
    Line, PageTexts, Plan, PlanStep, Question, QuestionAnswer, StepKind, StoryId, UiTexts,
};
use yew::prelude::*;

pub(super) fn view(document: &Document<'_>, texts: &PageTexts, plan: &Plan) -> Html {
    let mut plan = plan.clone();
    let country = document.model.country();
    if let Some(contact) = country.and_then(|country| country.first_to_talk()) {
        plan.name_service(&contact.name);
    }
    let minutes = UiTexts::fill(
        &texts.trainers_minutes,
        "minutes",
        &plan.minutes().to_string(),
    );
    let prepare = plan.care.prepare.iter().chain(&plan.prepare);
    html! {
        <article class="trainers trainers--plan" data-plan={plan.id.to_string()}>
            <header class="trainers__about">
                <p class="trainers__facts">{ topic_name(texts, plan.topic) }{ " · " }{ tier(document.ui(), &plan) }{ " · " }{ minutes }</p>
                <h1 class="trainers__heading" data-focus="" tabindex="-1">{ &plan.title }</h1>
                <p class="trainers__line">{ &plan.aim }</p>
            </header>
            { ways(document, texts) }
            <section class="trainers__part">
                <h2 class="trainers__title">{ &texts.plan_prepare }</h2>
                { boxes(prepare) }
            </section>
            <section class="trainers__part">
                <h2 class="trainers__title">{ &texts.plan_never }</h2>
                <h3 class="trainers__subtitle">{ &texts.twin_avoid }</h3>
                { avoided(&plan.care.avoid) }
            </section>
            <section class="trainers__course">
                <h2 class="trainers__title">{ &texts.plan_course }</h2>
                { for steps(document, texts, &plan) }
            </section>
            <section class="trainers__questions">
                <h2 class="trainers__title">{ &texts.plan_questions }</h2>
                { for plan.questions.iter().enumerate().map(|(at, one)| question(texts, at + 1, one)) }
            </section>
            <section class="trainers__part">
                <h2 class="trainers__title">{ &texts.plan_afterwards }</h2>
                { boxes(plan.care.afterwards.iter()) }
            </section>
            { told::section(texts, &plan.care) }
            { people(document) }
        </article>
    }
}

/// Things to do, each with a box to tick on paper.
fn boxes<'a>(lines: impl Iterator<Item = &'a Line>) -> Html {
    html! {
        <ul class="trainers__boxes" role="list">
            { for lines.map(|line| html! { <li>{ &line.text }</li> }) }
        </ul>
    }
}

/// The steps, each with the minutes from and to.
fn steps(document: &Document<'_>, texts: &PageTexts, plan: &Plan) -> Vec<Html> {
    let mut from = 0_u16;
    let each = plan.steps.iter().enumerate().map(|(at, one)| {
        let to = from + u16::from(one.minutes);
        let html = step(document, texts, at + 1, one, (from, to));
        from = to;
        html
    });
    each.collect()
}

pub(super) fn step(
    document: &Document<'_>,
    texts: &PageTexts,
    number: usize,
    step: &PlanStep,
    (from, to): (u16, u16),
) -> Html {
    let asks = matches!(step.kind, StepKind::Before | StepKind::After);
    let minutes = UiTexts::fill(&texts.trainers_minutes, "minutes", &format!("{from}–{to}"));
    html! {
        <section class="trainers__step" data-kind={step.kind.word()}>
            <h3 class="trainers__subtitle">
                <span class="trainers__number">{ number }</span>
                <span>{ &step.title }</span>
                <span class="trainers__minutes">{ minutes }</span>
            </h3>
            if let Some(id) = &step.story {
                { story(document, texts, id) }
            }
            { labelled(&texts.plan_show, "show", &step.show, false) }
            { labelled(&texts.plan_doing, "doing", &step.doing, false) }
            { labelled(&texts.twin_say, "say", &step.say, true) }
            { labelled(&texts.plan_ask, "ask", &step.ask, true) }
            if !step.avoid.is_empty() {
                <div class="trainers__lines trainers__lines--avoid">
                    <h4 class="trainers__label">{ &texts.twin_avoid }</h4>
                    { avoided(&step.avoid) }
                </div>
            }
            if asks {
                <p class="trainers__see">{ &texts.plan_see_questions }</p>
            }
        </section>
    }
}

fn story(document: &Document<'_>, texts: &PageTexts, id: &StoryId) -> Html {
    let mut cards = document.model.shelf.cards.iter();
    let title = cards
        .find(|card| card.id == *id)
        .map_or("", |card| card.title.as_str());
    html! {
        <p class="trainers__story">
            <a href={document.address(&format!("?story={id}"))}>{ UiTexts::fill(&texts.plan_story, "title", title) }</a>
            { " · " }
            <a href={document.address(&format!("adults/{id}/"))}>{ UiTexts::fill(&texts.twin_heading, "title", title) }</a>
        </p>
    }
}

fn labelled(label: &str, name: &str, lines: &[Line], is_speech: bool) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let list = if is_speech {
        quoted(lines)
    } else {
        html! {
            <ul class="trainers__says" role="list">
                { for lines.iter().map(|line| html! { <li>{ &line.text }</li> }) }
            </ul>
        }
    };
    html! {
        <div class={format!("trainers__lines trainers__lines--{name}")}>
            <h4 class="trainers__label">{ label }</h4>
            { list }
        </div>
    }
}

/// A question: both cases, and a cell for the number of hands under each answer.
pub(super) fn question(texts: &PageTexts, number: usize, question: &Question) -> Html {
    let cells = question.answers.len();
    let row = |label: &str, case: &str| {
        html! {
            <tr>
                <th scope="row"><span class="trainers__label">{ label }</span>{ " " }{ case }</th>
                { for (0..cells).map(|_| html! { <td /> }) }
            </tr>
        }
    };
    let answer = |answer: &QuestionAnswer| html! { <th scope="col">{ &answer.text }</th> };
    html! {
        <section class="trainers__question" data-judged={question.judged.word()}>
            <table class={format!("trainers__hands trainers__hands--{cells}")}>
                <thead><tr>
                    <td><span class="trainers__number">{ number }</span></td>
                    { for question.answers.iter().map(answer) }
                </tr></thead>
                <tbody>
                    { row(&texts.plan_before, &question.before) }
                    { row(&texts.plan_after, question.after()) }
                </tbody>
            </table>
        </section>
    }
}
