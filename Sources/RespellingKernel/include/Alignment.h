/// The cheapest chain of edits from one word to another.
#ifndef NISBA_ALIGNMENT_H
#define NISBA_ALIGNMENT_H

#include <stdint.h>

enum {
  /// One more than the largest code of a letter.
  nisba_letter_codes = 128,
  /// More than any chain of edits costs.
  nisba_unreachable = 1 << 29,
};

/// An edit of several letters, or one that is tied to the head or the end of the words.
struct nisba_edit {
  /// Up to three letters on either side, the last one in the lowest byte, and how many above them.
  uint32_t from, to;
  int32_t cost;
  uint8_t at_head, at_end;
  /// The number of the letters that it gives: 0 for none, a letter's own code for one.
  uint16_t given;
};

/// The edits between two scripts.
struct nisba_edits {
  /// The cost of each letter as each other: 128 tables of 128.
  const int32_t *substitutions;
  /// The cost of leaving out or putting in each letter.
  const int32_t *deletions, *insertions;
  /// The cost of two neighbors that change places.
  int32_t swap;
  /// The longer edits: those that take the same letters follow each other, by the last letter that
  /// they give.
  const struct nisba_edit *edits;
  /// Where the edits of a list that end in each letter begin, 129 places a list.
  const uint16_t *starts;
  /// The numbers of all that edits give: of each two letters, 128 tables of 128, and of three, 128 for
  /// each two, from the number 128 on; 0 where no edit gives them.
  const uint16_t *pairs, *triples;
  /// For each pair from the number 128 on, which third letters lead to a number, a bit for each letter and the one 64
  /// codes behind it.
  const uint64_t *thirds;
  /// One more than the greatest of these numbers.
  int32_t given_count;
};

/// The number of three letters, by that of the first two; 0 where no edit gives them.
static inline uint16_t nisba_triple(
    const struct nisba_edits *edits, uint16_t pair, uint8_t letter) {
  if (pair == 0) return 0;
  const uint32_t place = (uint32_t)pair - nisba_letter_codes;
  if (!(edits->thirds[place] >> (letter & 63) & 1)) return 0;
  return edits->triples[place * nisba_letter_codes + letter];
}

/// A word and the edits that may end at each of its letters.
struct nisba_pattern {
  const uint8_t *letters;
  int32_t length;
  /// For each row, `length` + 1 of them, the lists of edits that take no, one, two and three letters,
  /// or -1.
  const int32_t *lists;
  /// For each row, two words with a bit for each letter in which an edit of its lists ends.
  const uint64_t *endings;
  /// What each letter costs as each of the pattern's, `length` costs a letter; null where the pattern is
  /// aligned with few words, as are the next two.
  const int32_t *substitutions;
  /// The edits, and one more than the place of the first that gives each number, 0 where none does.
  const struct nisba_row_edit *row_edits;
  const uint16_t *given_firsts;
};

/// An edit that may end at a row.
struct nisba_row_edit {
  int32_t cost;
  uint16_t row;
  /// One more than the place of the next that gives the same, at the same row or a later one; 0 for the last.
  uint16_t next;
  /// How many letters it takes.
  uint8_t taken;
  /// Whether it is tied to the head (1) or the end (2).
  uint8_t ties;
};

/// Finds the edits that may end at each row of a pattern, and lays them out by what they give; returns
/// how many there are.
///
/// `firsts` has room for `given_count` places and is all 0; `row_edits` has room for as many edits as the pattern's
/// lists have.
int32_t nisba_lay_out_edits(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, uint16_t *firsts,
    struct nisba_row_edit *row_edits);

/// Works out the alignment of a pattern and a word, and returns the cost, or `nisba_unreachable` where
/// it is more than `limit`.
///
/// `cells` has room for (pattern's length + 1) · (`length` + 1) costs.
int32_t nisba_align(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, const uint8_t *word,
    int32_t length, int32_t limit, int32_t *cells);

/// Words one behind the other, and some of them to be aligned.
struct nisba_chosen_words {
  const uint8_t *letters;
  /// Where the letters of each word begin, and where those of the last end.
  const uint32_t *starts;
  /// The words that are chosen; where many begin alike one after the other, less is worked out.
  const uint32_t *words;
  int32_t count;
  /// The most that each of them may cost.
  const int32_t *limits;
};

/// Writes for each of the chosen words what `nisba_align` returns for it.
///
/// `cells` has room for an alignment with the longest word.
void nisba_align_words(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    const struct nisba_chosen_words *words, int32_t *costs, int32_t *cells);

/// The same word by word, for processors without wide registers.
void nisba_align_words_plain(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    const struct nisba_chosen_words *words, int32_t *costs, int32_t *cells);

/// Returns the least cost of the pattern against any beginning of a word but an empty one, or
/// `nisba_unreachable` where it is more than `limit`.
int32_t nisba_align_head(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, const uint8_t *word,
    int32_t length, int32_t limit, int32_t *cells);

#endif
