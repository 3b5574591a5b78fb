/// Least costs from one word to many, by their consonant skeletons alone.
///
/// A skeleton is a string of up to 16 classes, 1 to 15, filled up with 0. Its mask has a bit for each
/// class that it holds; skeletons with the same mask stand together, so that most are passed by
/// without being looked at.
#ifndef NISBA_SKELETONS_H
#define NISBA_SKELETONS_H

#include <stdint.h>

enum {
  /// The entries of a table of costs, one a class.
  nisba_skeleton_classes = 16,
  /// The same for outlines, which tell nearly all letters apart.
  nisba_outline_classes = 32,
  /// The most classes of a skeleton.
  nisba_longest_skeleton = 16,
  /// The most letters of the word that are looked at.
  nisba_most_skeleton_rows = 32,
  /// The most outlines that are worked out at a time.
  nisba_outlines_at_once = 32,
  /// How many rests there are for each row, and in all.
  nisba_rest_width = nisba_longest_skeleton + 1,
  nisba_rests = (nisba_most_skeleton_rows + 1) * nisba_rest_width * nisba_outlines_at_once,
};

/// The skeletons of a dictionary.
struct nisba_skeletons {
  /// How many distinct masks there are.
  uint32_t mask_count;
  /// The masks.
  const uint16_t *masks;
  /// Where the skeletons of each mask begin, and where those of the last end.
  const uint32_t *starts;
  /// The skeletons, 16 bytes each, by their masks.
  const uint8_t *skeletons;
  /// The length of the longest word of each mask and of each skeleton, cut off at 15.
  const uint8_t *mask_lengths, *lengths;
};

/// What a word costs against skeletons, or against outlines, in units that the caller chooses, cut off at
/// 255; a table has as many entries as there are classes of the one or the other.
struct nisba_skeleton_costs {
  /// How many letters of the word are in its skeleton, `nisba_most_skeleton_rows` at most.
  int32_t rows;
  /// What each letter costs as each class, 255 as class 0: a table for each letter.
  const uint8_t *substitutions;
  /// What each class costs before each letter and behind the last, class 0 nothing: a table for each
  /// letter and one more.
  const uint8_t *insertions;
  /// What it costs to leave out each letter.
  const uint8_t *deletions;
};

/// The most that skeletons may cost, less than 255, by the length of their longest word.
struct nisba_skeleton_limits {
  uint8_t limits[16];
};

/// Writes the numbers of the skeletons that are within limits, and what they cost; returns how many there
/// are.
///
/// `numbers` and `costs` have room for as many as there are skeletons.
int32_t nisba_near_skeletons(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, uint32_t *numbers, uint8_t *costs);

/// Writes what a word costs against each of `count` skeletons of a dictionary.
void nisba_skeleton_costs_of(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs);

/// The same by plain code, for processors without wide registers.
void nisba_skeleton_costs_of_plain(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs);

/// Writes what the rests of a word cost against the rests of the outlines of others, 32 at most of up to 16
/// letters each: behind so many rows and so many letters, that of the other `lane`, at
/// (row · `nisba_rest_width` + letter) · `nisba_outlines_at_once` + lane.
///
/// `rests` has room for `nisba_rests` costs, at a multiple of 32 bytes. What the whole words cost are the
/// first of them.
void nisba_outline_rests(
    const struct nisba_skeleton_costs *word, const uint8_t *classes, const uint8_t *const *letters,
    const uint8_t *lengths, int32_t count, uint8_t *rests);

/// The same by plain code, for processors without wide registers.
void nisba_outline_rests_plain(
    const struct nisba_skeleton_costs *word, const uint8_t *classes, const uint8_t *const *letters,
    const uint8_t *lengths, int32_t count, uint8_t *rests);

/// The same as `nisba_near_skeletons` by plain code, for processors without wide registers.
int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, uint32_t *numbers, uint8_t *costs);

#endif
