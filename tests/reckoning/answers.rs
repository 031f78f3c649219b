//! Questions, verdicts and explanations.

use fulcrum::model::{Debate, Scenario};
use fulcrum::reckoning::{BaseScores, Lead, Question, SETTLES, Semantics, Verdict, Way};

use crate::sketch::{ATTACKS, SUPPORTS, Sketch, UNDERCUTS, c, r};

#[track_caller]
fn check(bases: &[f64], semantics: Semantics, wanted: Verdict) {
    let sketch = Sketch::of(bases);
    let question = Question::of(&sketch.debate()).unwrap();
    assert_eq!(Verdict::of(&sketch.evaluate(semantics), question), wanted);
}

#[test]
fn a_verdict_names_the_side_that_leads_and_how_clearly() {
    let leads = |claim, by, lead| Verdict::Leads { claim: c(claim), by, lead };
    check(&[0.75, 0.5], Semantics::Euler, leads(0, 0.25, Lead::Clear));
    check(&[0.25, 0.3125], Semantics::Euler, leads(1, 0.0625, Lead::Narrow));
    check(&[1.0, 0.0], Semantics::Mlp, leads(0, 1.0, Lead::Wide));
    check(
        &[0.5, 0.5 + SETTLES / 2.0],
        Semantics::DfQuad,
        Verdict::DoesNotSettle { margin: 0.5 - (0.5 + SETTLES / 2.0) },
    );
    check(&[0.75], Semantics::Euler, Verdict::Holds { by: 0.25, lead: Lead::Clear });
    check(&[0.0], Semantics::Euler, Verdict::Fails { by: 0.5, lead: Lead::Wide });
}

#[test]
fn positions_that_attack_each_other_are_contested_under_the_labelling() {
    let sketch = Sketch::of(&[0.5, 0.5]).link(&[0], ATTACKS, 1).link(&[1], ATTACKS, 0);
    let question = Question::of(&sketch.debate()).unwrap();
    assert_eq!(Verdict::of(&sketch.evaluate(Semantics::Grounded), question), Verdict::Contested);
    assert_eq!(Verdict::Contested.way(question), None);
    let leads = Verdict::of(&Sketch::of(&[0.2, 0.9]).evaluate(Semantics::Euler), question);
    assert_eq!(leads.way(question), Some(Way::Second));
}

#[test]
fn base_scores_come_from_the_stance_then_the_scenario_then_the_prior() {
    let debate: Debate = Sketch::of(&[0.1, 0.2, 0.3]).debate();
    let priors = [("c1", 0.6), ("c2", 0.7), ("nobody", 0.9)];
    let scenario = Scenario {
        priors: priors.iter().map(|(id, prior)| ((*id).to_owned(), *prior)).collect(),
        ..Scenario::default()
    };
    let base =
        BaseScores::from_priors(&debate).with_scenario(&debate, &scenario).with_stances([(c(2), 1.0), (c(9), 0.4)]);
    assert_eq!(base.as_slice(), [0.1, 0.6, 1.0]);
    let odd = BaseScores::from_priors(&debate).with_stances([(c(0), -3.0), (c(1), f64::NAN), (c(2), 7.0)]);
    assert_eq!(odd.as_slice(), [0.0, 0.5, 1.0]);
}

#[test]
fn an_explanation_shows_the_very_numbers() {
    let mut sketch = Sketch::of(&[0.5, 0.8, 0.6, 0.25, 0.4]);
    sketch.add(&[1, 2], SUPPORTS, 0, 0.5);
    sketch.add(&[4], ATTACKS, 0, 1.0);
    sketch.add(&[3], UNDERCUTS, 0, 1.0);
    let evaluation = sketch.evaluate(Semantics::QuadraticEnergy);
    let explanation = evaluation.explain(c(0));
    let first = &explanation.arriving[0];
    assert_eq!((first.weight, first.premises.as_slice()), (0.5, [(c(1), 0.8), (c(2), 0.6)].as_slice()));
    assert_eq!(first.undercutters, [(r(2), 0.25)]);
    assert!((first.strength - 0.5 * 0.8 * 0.6 * 0.75).abs() < 1e-15);
    let sides = explanation.sides.unwrap();
    assert_eq!((sides.support.to_bits(), sides.attack.to_bits()), (first.strength.to_bits(), 0.4_f64.to_bits()));
    let energy = explanation.aggregate.unwrap();
    assert!((energy + 0.22).abs() < 1e-15 && explanation.settled && !explanation.in_circle);
    assert!((explanation.strength - (0.5 - 0.5 * energy * energy / (1.0 + energy * energy))).abs() < 1e-15);
    assert_eq!(explanation.strength.to_bits(), evaluation.strength(c(0)).to_bits());
}
