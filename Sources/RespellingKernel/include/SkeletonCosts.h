/// What a word costs against skeletons and outlines before it is scaled: costs of single letters.
#ifndef NISBA_SKELETON_COSTS_H
#define NISBA_SKELETON_COSTS_H

#include <stdint.h>

/// What a word costs against skeletons or outlines before it is scaled, which edits are taken apart into.
struct nisba_plain_costs {
  /// A table of `classes` costs for each of `rows` letters, class 0 being what it costs to leave the letter
  /// out; behind them one for each letter and one more of putting in each class before it.
  int32_t *costs;
  int32_t rows, classes;
};

/// Makes sure that so many letters from `first` on can become up to three classes (the rest being 0) at a
/// cost: of all ways in which they can, the cheapest is made as cheap, each of its steps by the same share.
void nisba_take_apart(
    const struct nisba_plain_costs *costs, int32_t first, int32_t rows, const uint8_t kinds[3],
    int32_t cost);

/// A cost that an edit of several letters makes less.
struct nisba_reduction {
  int32_t cost;
  /// The letter among those that the edit takes; or, where something is put in, the one before which it is.
  uint8_t letter;
  uint8_t is_put_in;
  uint8_t kind;
  /// Whether the edit is tied to the head (1) or the end (2) of the word.
  uint8_t ties;
};

/// Makes costs less, the letters that edits take beginning at the word's `first`.
///
/// `rows_before` tells how many rows are before each letter, and how many there are; `ties` has the bits of
/// the ends of the word that the edits are at.
void nisba_lower(
    const struct nisba_plain_costs *costs, const uint8_t *rows_before,
    const struct nisba_reduction *reductions, int32_t count, int32_t first, int32_t ties);

/// Writes costs in whole units of `unit`, cut off at 255, as `nisba_skeleton_costs` has them.
///
/// `unit` is less than 32,768.
void nisba_scale(
    const struct nisba_plain_costs *costs, int32_t unit, uint8_t *substitutions,
    uint8_t *insertions, uint8_t *deletions);

#endif
