//! The Latin letters beyond ASCII: a base letter or two for each, as one table of letters.

use super::Folded::{self, Letter, Letters};

/// U+00C0 to U+02AF, and U+1E00 to U+1EFF.
pub(super) fn latin(character: char) -> Folded {
    let (table, first) = if character < 'Ḁ' { (LATIN, 'À') } else { (ADDITIONAL, 'Ḁ') };
    match table.get((character as usize).saturating_sub(first as usize)) {
        Some(&letter) if letter.is_ascii_lowercase() => Letter(char::from(letter)),
        Some(letter) => PAIRS.iter().find(|(sign, _)| sign == letter).map_or(Letter(character), |pair| Letters(pair.1)),
        None => Letter(character),
    }
}

/// From U+00C0: the base letter; `.` stands for the character itself, a capital for a pair in [`PAIRS`].
const LATIN: &[u8] = b"aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb..occdddd.eeeffgg.iikkl.mnnooo..pp...s.ttttuuuvyyzzz..z.....\
    ....DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooozzjDDDgg..nnaaAAoo\
    aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts\
    z..buveejjqqrryyaa.bocddeeeeeeejgg.g.hh.ii.lll.mmmnn.o...rrrrrrr\
    ..ssj.sttuuvvwy.zzzz......e..jk.q.............hh";

/// From U+1E00, in the same way.
const ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";

/// What a capital stands for in the tables above.
const PAIRS: &[(u8, &str)] =
    &[(b'A', "ae"), (b'O', "oe"), (b'S', "ss"), (b'T', "th"), (b'I', "ij"), (b'D', "dz"), (b'L', "lj"), (b'N', "nj")];
