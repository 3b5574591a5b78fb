/// The words of a dictionary that are within a limit of a word.
#ifndef NISBA_NEAR_WORDS_H
#define NISBA_NEAR_WORDS_H

#include <stdint.h>

#include "Alignment.h"
#include "Skeletons.h"

/// The words of a dictionary, by their skeletons.
struct nisba_words {
  /// Where the words of each skeleton begin, and where those of the last end.
  const uint32_t *starts;
  /// Where the letters of each word begin, and where those of the last end.
  const uint32_t *letter_starts;
  const uint8_t *letters;
  /// The class of each letter in outlines, 0 for those that are in none.
  const uint8_t *classes;
  /// How many letters of each word do not count for its length.
  const uint8_t *extras;
};

/// The most that words may cost, by their lengths together; the last holds for all longer ones.
struct nisba_limits {
  const int32_t *limits;
  int32_t count;
};

/// A word that is looked for.
struct nisba_search {
  const struct nisba_edits *edits;
  const struct nisba_pattern *pattern;
  /// What it costs against skeletons and against outlines, in units of `unit`.
  const struct nisba_skeleton_costs *skeleton_costs, *outline_costs;
  int32_t unit;
  /// How many letters of its outline are behind each place.
  const uint8_t *places;
  struct nisba_limits limits;
  /// The least and the most letters of the words.
  int32_t shortest, longest;
  /// Room for an alignment with the longest word.
  int32_t *cells;
};

/// A word that is near.
struct nisba_near_word {
  uint32_t word;
  /// What it costs.
  int32_t cost;
};

/// Writes the words of skeletons that are near, with what they cost; returns how many there are.
///
/// An outline is what a skeleton is, but of all letters and of other classes: a word is aligned only if
/// both are near. Stops before a skeleton whose words might find no more room; `next` is the first of the
/// `count` skeletons to look at, and then the first that was not.
int32_t nisba_near_words(
    const struct nisba_search *search, const struct nisba_words *words, const uint32_t *skeletons,
    const uint8_t *least_costs, int32_t count, int32_t *next,
    struct nisba_near_word *found, int32_t room);

#endif
