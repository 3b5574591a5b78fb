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
  /// The skeletons, 16 bytes each.
  const uint8_t *skeletons;
  /// The class of each letter in skeletons, 0 for those that are in none, and in outlines.
  const uint8_t *classes, *outline_classes;
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
  /// How many letters of its skeleton are behind each place.
  const uint8_t *places;
  struct nisba_limits limits;
  /// The least and the most letters of the words.
  int32_t shortest, longest;
  /// Room for an alignment with the longest word.
  int32_t *cells;
};

/// A word that may be near.
struct nisba_near_word {
  uint32_t word;
  uint32_t skeleton;
  /// What it costs, or costs at least.
  int32_t cost;
};

/// Writes the words of skeletons whose outlines are near too, with what they cost at least; returns how
/// many there are.
///
/// An outline is what a skeleton is, but of all letters and of other classes: a word is near only if
/// both are. Stops before a skeleton whose words might find no more room; `next` is the first of the
/// `count` skeletons to look at, and then the first that was not.
int32_t nisba_near_outlines(
    const struct nisba_search *search, const struct nisba_words *words, const uint32_t *skeletons,
    const uint8_t *least_costs, int32_t count, int32_t *next, struct nisba_near_word *found,
    int32_t room);

/// Aligns words that may be near, and keeps those that are within their limits, with what they cost;
/// returns how many there are.
int32_t nisba_near_words(
    const struct nisba_search *search, const struct nisba_words *words,
    struct nisba_near_word *found, int32_t count);

#endif
