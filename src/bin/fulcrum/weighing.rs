//! A debate file read and weighed as the command line says.

use std::rc::Rc;

use fulcrum::model::{ClaimIndex, Debate};
use fulcrum::reckoning::{BaseScores, Evaluation, Network, Semantics};

use super::Weighed;
use super::files::read_debate;

/// A debate with its strengths.
pub(super) struct Weighing {
    pub(super) debate: Debate,
    pub(super) base: BaseScores,
    pub(super) network: Rc<Network>,
    pub(super) evaluation: Evaluation,
}

impl Weighing {
    /// Reads the file and weighs it; the error is a sentence for the author.
    pub(super) fn new(weighed: &Weighed) -> Result<Self, String> {
        let semantics = semantics(&weighed.semantics)?;
        let debate = read_debate(&weighed.file)?;
        let stances =
            weighed.stances.iter().map(|stance| parse_stance(&debate, stance)).collect::<Result<Vec<_>, _>>()?;
        let base = BaseScores::from_priors(&debate).with_stances(stances);
        let network = Rc::new(Network::new(&debate));
        let evaluation = Evaluation::new(&network, semantics, &base);
        Ok(Self { debate, base, network, evaluation })
    }

    /// A claim's id.
    pub(super) fn id(&self, claim: ClaimIndex) -> &str {
        self.debate.claim(claim).map(|claim| claim.id.as_str()).unwrap_or_default()
    }

    /// A claim with its headline, for people.
    pub(super) fn named(&self, claim: ClaimIndex) -> String {
        let headline = self.debate.claim(claim).map(|claim| claim.headline.as_str()).unwrap_or_default();
        format!("{headline} ({})", self.id(claim))
    }
}

fn semantics(id: &str) -> Result<Semantics, String> {
    Semantics::from_id(id).ok_or_else(|| {
        let ways: Vec<String> =
            Semantics::ALL.iter().map(|way| format!("  {:18} {}", way.id(), way.entry().name)).collect();
        format!("There is no semantics \"{id}\". Use one of:\n{}", ways.join("\n"))
    })
}

fn parse_stance(debate: &Debate, text: &str) -> Result<(ClaimIndex, f64), String> {
    let (id, score) = text.split_once('=').ok_or_else(|| format!("--set {text}: write it as CLAIM=X."))?;
    let claim = debate.find_claim(id).ok_or_else(|| format!("--set {text}: there is no claim \"{id}\"."))?;
    let score: f64 = score.parse().map_err(|_| format!("--set {text}: \"{score}\" is not a number."))?;
    if (0.0..=1.0).contains(&score) {
        Ok((claim, score))
    } else {
        Err(format!("--set {text}: give a number from 0 to 1."))
    }
}
