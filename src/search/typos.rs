//! How many slips of the fingers lie between what was typed and a word.
//!
//! A slip is a letter too many, one missing, a wrong one, or two neighbours swapped: the optimal string alignment distance
//! (Damerau, Commun. ACM 1964; with each letter edited once).

/// Room for so many letters of a word, and one more: what takes more is far from everything.
const ROW: usize = 36;

/// How far what was typed is from a word, and from the nearest beginning of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slips {
    /// From the whole word; `usize::MAX` where it is longer than what was looked at.
    pub(super) whole: usize,
    /// From some beginning of the word.
    pub(super) beginning: usize,
}

/// Counts slips, up to `most`; of the word no more is looked at than they can reach.
#[allow(clippy::indexing_slicing)] // rows have room for all letters looked at and one more
pub(super) fn slips(typed: &[char], word: &[char], most: usize) -> Slips {
    let none = Slips { whole: usize::MAX, beginning: usize::MAX };
    let reach = word.len().min(typed.len() + most);
    if reach >= ROW {
        return none;
    }
    // Three rows of the table of distances between beginnings: two letters back, one back, and the present one.
    let mut rows = [[0_usize; ROW]; 3];
    for (column, distance) in rows[1].iter_mut().enumerate() {
        *distance = column;
    }
    for (line, letter) in typed.iter().enumerate() {
        let [two_back, back, present] = &mut rows;
        present[0] = line + 1;
        for column in 0..reach {
            let wrong = back[column] + usize::from(*letter != word[column]);
            let mut least = wrong.min(back[column + 1] + 1).min(present[column] + 1);
            let swapped = line > 0 && column > 0 && typed[line - 1] == word[column] && *letter == word[column - 1];
            if swapped {
                least = least.min(two_back[column - 1] + 1);
            }
            present[column + 1] = least;
        }
        if present[..=reach].iter().all(|distance| *distance > most) {
            return none;
        }
        rows.rotate_left(1);
    }
    let last = &rows[1][..=reach];
    let whole = if reach == word.len() { last[reach] } else { usize::MAX };
    Slips { whole, beginning: last.iter().copied().min().unwrap_or(usize::MAX) }
}

#[cfg(test)]
mod tests {
    use super::slips;

    fn found(typed: &str, word: &str) -> (usize, usize) {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let slips = slips(&letters(typed), &letters(word), 2);
        (slips.whole, slips.beginning)
    }

    #[test]
    fn slips_are_counted() {
        let check = |typed: &str, word: &str, expected: (usize, usize)| {
            assert_eq!(found(typed, word), expected, "{typed} {word}");
        };
        let far = usize::MAX;
        check("treaty", "treaty", (0, 0));
        check("traety", "treaty", (1, 1));
        check("treay", "treaty", (1, 1));
        check("treatty", "treaty", (1, 1));
        check("trezty", "treaty", (1, 1));
        check("rteayt", "treaty", (2, 2));
        check("rtea", "treaty", (3, 1));
        check("secir", "security", (far, 1));
        check("pact", "layers", (far, far));
        check("", "ab", (2, 0));
        let long = "a".repeat(40);
        check(&long[..33], &long[..34], (1, 0));
        check(&long[..34], &long[..35], (1, 0));
        check(&long[..34], &long, (far, far));
        check(&long, &long[..39], (far, far));
        check(&long, "a", (far, far));
        check("ca", "abc", (3, 1));
        check("größe", "grösse", (2, 2));
    }
}
