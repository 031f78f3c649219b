//! The graph of a debate: who reaches whom, where each claim stands, what goes in circles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sketch;

use std::collections::BTreeSet;

use fulcrum::model::{
    Basis, Claim, ClaimIndex, Content, Debate, RelationIndex, Side, Target, cycles, reaches_a_position,
};
use proptest::prelude::*;

use sketch::{claim, debate, names, position, relation};

fn numbers(relations: &[RelationIndex]) -> Vec<u32> {
    relations.iter().map(|relation| relation.0).collect()
}

/// Where a claim stands: from its root down, each with the relation it stands under the one before by.
fn home(debate: &Debate, id: &str) -> String {
    let path = debate.homes().path(debate.graph(), debate.find_claim(id).unwrap());
    let step = |(through, claim): &(Option<RelationIndex>, ClaimIndex)| {
        let through = through.map_or_else(String::new, |relation| format!(" r{} ", relation.0));
        through + &debate.claim(*claim).unwrap().id
    };
    path.iter().map(step).collect()
}

#[track_caller]
fn check_homes(debate: &Debate, roots: &str, homes: &[&str]) {
    assert_eq!(names(debate, debate.homes().roots()), roots);
    for expected in homes {
        let id = expected.rsplit(' ').next().unwrap();
        assert_eq!(&home(debate, id), expected);
    }
}

#[test]
fn the_graph_joins_claims_in_both_directions() {
    let debate = debate("p", "p a b c", &["a b + p", "c - a", "c / r0", "a + p?"]);
    let graph = debate.graph();
    let at = |id: &str| debate.find_claim(id).unwrap();
    assert_eq!((graph.claim_count(), graph.relation_count()), (4, 4));
    assert_eq!(numbers(graph.arriving(at("p"))), [0, 3]);
    assert_eq!(numbers(graph.arriving(at("a"))), [1]);
    assert_eq!(numbers(graph.leaving(at("a"))), [0, 3]);
    assert_eq!(numbers(graph.leaving(at("c"))), [1, 2]);
    assert_eq!(numbers(graph.undercutting(RelationIndex(0))), [2]);
    assert_eq!(names(&debate, graph.premises(RelationIndex(0))), "a b");
    assert_eq!(graph.target(RelationIndex(1)), Some(Target::Claim(at("a"))));
    assert_eq!(graph.target(RelationIndex(2)), Some(Target::Relation(RelationIndex(0))));
}

#[test]
fn looking_up_what_is_not_there_gives_nothing() {
    let debate = debate("p", "p a", &["a + p"]);
    let (claim, relation) = (ClaimIndex(9), RelationIndex(u32::MAX));
    assert!(debate.claim(claim).is_none() && debate.relation(relation).is_none());
    assert!(debate.graph().arriving(claim).is_empty() && debate.graph().leaving(claim).is_empty());
    assert!(debate.graph().premises(relation).is_empty() && debate.graph().undercutting(relation).is_empty());
    assert!(debate.graph().target(relation).is_none() && debate.homes().relation(claim).is_none());
    assert_eq!(debate.side(claim), Side::None);
    assert_eq!((debate.find_claim("z"), debate.find_relation("z")), (None, None));
    assert!(debate.find_source("z").is_none() && debate.position_of(claim).is_none());
    assert_eq!(debate.homes().path(debate.graph(), claim), [(None, claim)]);
}

#[test]
fn sides_and_positions_are_found() {
    let content = Content {
        positions: vec![position("p"), position("q")],
        claims: ["for-q", "both", "none", "for-p", "for-nobody"]
            .map(|side| Claim { side: side.to_owned(), ..claim(side) })
            .to_vec(),
        ..Content::default()
    };
    let debate = Debate::new(content).unwrap();
    let sides: Vec<Side> = debate.claims().map(|claim| debate.side(claim)).collect();
    assert_eq!(sides, [Side::Position(1), Side::Both, Side::None, Side::Position(0), Side::None]);
    let debate = self::debate("p q", "q p a", &[]);
    assert_eq!(debate.position_of(debate.find_claim("q").unwrap()).map(|(at, _)| at), Some(1));
    assert!(debate.position_of(debate.find_claim("a").unwrap()).is_none());
}

#[test]
fn an_unknown_reference_is_named() {
    for (sketch, id) in [("z + p", "z"), ("p + z", "z"), ("p / r9", "r9"), ("p / p", "p"), ("p + r0", "r0")] {
        let content = Content { claims: vec![claim("p")], relations: vec![relation(0, sketch)], ..Content::default() };
        let unknown = Debate::new(content).unwrap_err();
        assert_eq!((unknown.relation.as_str(), unknown.id.as_str()), ("r0", id), "{sketch}");
    }
}

#[test]
fn a_shared_claim_stands_where_a_source_put_it() {
    let debate = debate("p q", "p q a b c", &["c + p?", "a + q", "b + a", "c + b"]);
    check_homes(&debate, "p q", &["q r1 a r2 b r3 c"]);
}

#[test]
fn of_stated_ways_the_shortest_then_the_first_is_home() {
    let debate = debate("p", "p a b c", &["c + a", "a + p", "b + p", "c + b"]);
    check_homes(&debate, "p", &["p r1 a r0 c"]);
    let debate = self::debate("p", "p a b c", &["c + a", "a + b", "b + p", "c + p"]);
    check_homes(&debate, "p", &["p r3 c", "p r2 b r1 a"]);
}

#[test]
fn of_ways_with_as_many_inferred_links_the_shortest_is_home() {
    let debate = debate("p", "p a b c d", &["a + p?", "c + a", "d + c", "b + p?", "d + b"]);
    check_homes(&debate, "p", &["p r3 b r4 d"]);
}

#[test]
fn a_claim_that_two_cases_share_has_one_home_and_can_be_shown_in_both() {
    let debate = debate("p q", "p q a b", &["a + p", "a - q", "b + a"]);
    check_homes(&debate, "p q", &["p r0 a r2 b"]);
    let a = debate.find_claim("a").unwrap();
    let there = debate.homes().path_through(debate.graph(), Some(RelationIndex(1)), a);
    assert_eq!(there.iter().map(|(through, _)| through.map(|it| it.0)).collect::<Vec<_>>(), [None, Some(1)]);
}

#[test]
fn an_undercut_stands_under_the_step_it_disputes() {
    // r2 disputes the step from a to q, though a stands under p.
    let debate = debate("p q", "p q a u v", &["a + p", "a - q", "u / r1", "v / r2"]);
    check_homes(&debate, "p q", &["p r0 a", "q r1 a r2 u", "q r1 a r2 u r3 v"]);
}

#[test]
fn an_undercut_of_an_inferred_step_counts_that_step() {
    let debate = debate("p", "p a u b c", &["a + p?", "u / r0", "b + p", "c + b", "u + c"]);
    check_homes(&debate, "p", &["p r2 b r3 c r4 u"]);
}

#[test]
fn what_reaches_no_position_stands_under_roots_of_its_own() {
    // e supports d, which supports nothing; f and g go in a circle, h hangs on it; undercuts in a ring.
    let ring = ["a + p", "e + d", "f + g", "g - f", "h + f", "i / r6", "j / r5"];
    let debate = debate("p", "h p a e d f g i j k", &ring);
    check_homes(&debate, "p d k h f i j", &["p r0 a", "d r1 e", "h", "f", "f r3 g", "i", "j"]);
}

#[test]
fn reach_follows_undercuts_and_stops_where_nothing_leads_on() {
    let debate = debate("p", "p a b u v x y", &["a b + p", "u / r0", "v / r1", "x + y", "p + x?"]);
    let reaches = reaches_a_position(debate.graph(), &[debate.find_claim("p").unwrap()]);
    assert_eq!(reaches, [true, true, true, true, true, false, false]);
    assert_eq!(reaches_a_position(debate.graph(), &[]), [false; 7]);
}

#[track_caller]
fn check_cycles(debate: &Debate, expected: &[&str]) {
    let found: Vec<String> = cycles(debate.graph()).iter().map(|cycle| names(debate, cycle)).collect();
    assert_eq!(found, expected);
}

#[test]
fn cycles_are_found_each_once() {
    check_cycles(&debate("p", "p a b c", &["a + p", "b + a", "c + p", "c + b"]), &[]);
    check_cycles(&debate("p", "p a b c", &["b + a", "a + c", "c - b", "a + p"]), &["a b c"]);
    check_cycles(&debate("p", "p a b c d", &["d + c", "c + d", "b + a", "a + b", "c + p"]), &["a b", "c d"]);
}

#[test]
fn cycles_run_through_undercuts_too() {
    // a disputes the step by which b leads to a.
    check_cycles(&debate("p", "p a b", &["b + a", "a / r0"]), &["a"]);
    // Two steps dispute each other, and no claim is on the ring: their premises are given.
    check_cycles(&debate("p", "p a b c", &["a / r1", "b c / r0"]), &["a b c"]);
}

/// A random small graph: positions, claims and relations of every kind, cycles and all.
fn graph() -> impl Strategy<Value = Debate> {
    let relation = (proptest::collection::btree_set(0..8_usize, 1..3), 0..12_usize, "[-+/]", any::<bool>());
    (1..3_usize, proptest::collection::vec(relation, 0..14)).prop_map(|(positions, relations)| {
        let count = relations.len();
        let sketches: Vec<String> = relations
            .into_iter()
            .map(|(from, to, kind, inferred)| {
                let from: Vec<String> = from.iter().map(|at| format!("c{at}")).collect();
                let to = if kind == "/" { format!("r{}", to % count) } else { format!("c{}", to % 8) };
                format!("{} {kind} {to}{}", from.join(" "), if inferred { "?" } else { "" })
            })
            .collect();
        let claims: Vec<String> = (0..8).map(|at| format!("c{at}")).collect();
        let sketches: Vec<&str> = sketches.iter().map(String::as_str).collect();
        debate(&claims[..positions].join(" "), &claims.join(" "), &sketches)
    })
}

/// Claims, then relations, as one list of nodes; who leads where, one step or more, by Warshall's rule.
fn leads_to(debate: &Debate) -> Vec<Vec<bool>> {
    let (claims, relations) = (debate.content().claims.len(), debate.content().relations.len());
    let nodes = claims + relations;
    let mut leads = vec![vec![false; nodes]; nodes];
    for at in 0..relations {
        let step = RelationIndex(u32::try_from(at).unwrap());
        for premise in debate.graph().premises(step) {
            leads[premise.at()][claims + at] = true;
        }
        match debate.graph().target(step).unwrap() {
            Target::Claim(claim) => leads[claims + at][claim.at()] = true,
            Target::Relation(other) => leads[claims + at][claims + other.at()] = true,
        }
    }
    for middle in 0..nodes {
        for from in 0..nodes {
            for to in 0..nodes {
                leads[from][to] |= leads[from][middle] && leads[middle][to];
            }
        }
    }
    leads
}

/// The best way to each claim, as (inferred links, steps), relaxed until nothing gets better.
fn best_ways(debate: &Debate, roots: &[ClaimIndex]) -> Vec<(usize, usize)> {
    const FAR: (usize, usize) = (usize::MAX, usize::MAX);
    let content = debate.content();
    let mut claims = vec![FAR; content.claims.len()];
    let mut steps = vec![FAR; content.relations.len()];
    for root in roots {
        claims[root.at()] = (0, 0);
    }
    for _ in 0..=claims.len() + steps.len() {
        for at in 0..steps.len() {
            let step = RelationIndex(u32::try_from(at).unwrap());
            let under = match debate.graph().target(step).unwrap() {
                Target::Claim(claim) => claims[claim.at()],
                Target::Relation(other) => steps[other.at()],
            };
            if under == FAR {
                continue;
            }
            let inferred = usize::from(content.relations[at].basis == Basis::Inferred);
            steps[at] = (under.0 + inferred, under.1 + 1);
            for premise in debate.graph().premises(step) {
                let way = &mut claims[premise.at()];
                *way = (*way).min(steps[at]);
            }
        }
    }
    claims
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cycles_are_what_leads_back_to_itself(debate in graph()) {
        let leads = leads_to(&debate);
        let claims = debate.content().claims.len();
        let mut expected = BTreeSet::new();
        for node in (0..leads.len()).filter(|node| leads[*node][*node]) {
            let round: Vec<usize> = (0..leads.len()).filter(|other| leads[node][*other] && leads[*other][node]).collect();
            if round.len() == 1 {
                continue; // a relation that undercuts itself, which no file may hold
            }
            let mut members: BTreeSet<usize> = round.iter().copied().filter(|node| *node < claims).collect();
            if members.is_empty() {
                let steps = round.iter().map(|node| RelationIndex(u32::try_from(node - claims).unwrap()));
                members = steps.flat_map(|step| debate.graph().premises(step)).map(|claim| claim.at()).collect();
            }
            expected.insert((round, members));
        }
        let mut expected: Vec<Vec<usize>> = expected.into_iter().map(|(_, members)| members.into_iter().collect()).collect();
        expected.sort();
        let found: Vec<Vec<usize>> = cycles(debate.graph())
            .iter()
            .map(|cycle| cycle.iter().map(|claim| claim.at()).collect())
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn reach_is_what_leads_to_a_position(debate in graph()) {
        let leads = leads_to(&debate);
        let tops: Vec<ClaimIndex> = (0..debate.content().positions.len()).map(|at| ClaimIndex(u32::try_from(at).unwrap())).collect();
        let reaches = reaches_a_position(debate.graph(), &tops);
        for claim in debate.claims() {
            let expected = tops.iter().any(|top| *top == claim || leads[claim.at()][top.at()]);
            prop_assert_eq!(reaches[claim.at()], expected);
        }
    }

    #[test]
    fn every_claim_has_one_home_and_it_is_the_best(debate in graph()) {
        let homes = debate.homes();
        let tops = debate.content().positions.len();
        let roots: BTreeSet<ClaimIndex> = homes.roots().iter().copied().collect();
        prop_assert_eq!(roots.len(), homes.roots().len(), "each root once");
        let reaches = reaches_a_position(debate.graph(), &homes.roots()[..tops]);
        let best = best_ways(&debate, &homes.roots()[..tops]);
        for claim in debate.claims() {
            prop_assert_eq!(homes.relation(claim).is_none(), roots.contains(&claim), "a root or under something");
            let path = homes.path(debate.graph(), claim);
            prop_assert_eq!(path[0].0, None);
            prop_assert!(roots.contains(&path[0].1), "a path starts at a root");
            prop_assert_eq!(path[path.len() - 1].1, claim);
            let places: BTreeSet<_> = path.iter().collect();
            prop_assert_eq!(places.len(), path.len(), "no place twice");
            if reaches[claim.at()] {
                let inferred = path.iter().filter_map(|(through, _)| debate.relation((*through)?)).filter(|step| step.basis == Basis::Inferred).count();
                prop_assert_eq!((inferred, path.len() - 1), best[claim.at()]);
                prop_assert!(homes.roots()[..tops].contains(&path[0].1), "under a position");
            }
        }
    }
}

/// A hundred thousand claims, built, cloned, walked and dropped where recursion would overflow.
#[test]
fn chains_and_stars_of_a_hundred_thousand_claims_need_no_deep_stack() {
    const CLAIMS: usize = 100_000;
    type Shape = (&'static str, fn(usize) -> usize, usize);
    let shapes: [Shape; 2] = [("chain", |at| at - 1, CLAIMS + 1), ("star", |_| 0, 2)];
    for (shape, target, depth) in shapes {
        let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
            let content = Content {
                positions: vec![position("c0")],
                claims: (0..=CLAIMS).map(|at| claim(&format!("c{at}"))).collect(),
                relations: (1..=CLAIMS).map(|at| relation(at, &format!("c{at} + c{}", target(at)))).collect(),
                ..Content::default()
            };
            let debate = Debate::new(content).unwrap();
            let copy = debate.clone();
            drop(debate);
            let last = copy.find_claim(&format!("c{CLAIMS}")).unwrap();
            assert_eq!(copy.homes().path(copy.graph(), last).len(), depth);
            assert_eq!(copy.homes().roots().len(), 1);
            assert!(cycles(copy.graph()).is_empty());
            assert!(reaches_a_position(copy.graph(), &[ClaimIndex(0)]).iter().all(|reaches| *reaches));
        });
        assert!(thread.unwrap().join().is_ok(), "{shape}");
    }
}
