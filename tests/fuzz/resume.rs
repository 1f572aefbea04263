//! A resume code: any signs are no code, or exactly one; and the page takes whatever is typed.

use crate::snapshot::ENGLISH;
use std::rc::Rc;
use tokkae_catalogue::Tier;
use tokkae_engine::resume::Progress;
use tokkae_ui::{Entry, Model, Msg};

pub(crate) fn run(bytes: &[u8]) {
    if let Some(progress) = Progress::read(bytes) {
        assert_eq!(progress.write(), bytes, "two codes say the same");
    }
    let mut model = Model::new(
        Rc::new(ENGLISH.shelf.clone()),
        Vec::new(),
        Entry::Start,
        None,
    );
    for sign in bytes {
        let msg = if *sign == u8::MAX {
            Msg::TakeSign
        } else {
            Msg::AddSign(*sign)
        };
        model.update(msg);
        let _ = model.resume_code();
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let tiers = [Tier::Young, Tier::Middle, Tier::Teen, Tier::Adults];
    let code = |tier| Progress::new(tier, [1, 5, 20]).write().to_vec();
    tiers.into_iter().map(code).collect()
}
