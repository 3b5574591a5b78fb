/// Least costs from one word to many, by their consonant skeletons alone.
///
/// A skeleton is a string of up to 16 classes, 1 to 15. Skeletons of one length lie side by side, 32 to a
/// block, so that wide registers work all of a block out at a time.
#ifndef NISBA_SKELETONS_H
#define NISBA_SKELETONS_H

#include <stdint.h>

enum {
  /// The entries of a table of costs, one a class.
  nisba_skeleton_classes = 16,
  /// The most classes of a skeleton.
  nisba_longest_skeleton = 16,
  /// The most letters of the word that are looked at.
  nisba_most_skeleton_rows = 32,
  /// The most letters of a word that are told apart by classes.
  nisba_longest_classed = 24,
  /// How many skeletons a block has.
  nisba_skeletons_at_once = 32,
};

/// The skeletons of a dictionary.
struct nisba_skeletons {
  /// Where the blocks of each length from 0 to 16 begin, and where the last one ends.
  const uint32_t *block_starts;
  /// The blocks, one behind the other: the first classes of 32 skeletons, then the second, and so on.
  const uint8_t *blocks;
  /// The length of the longest word of each skeleton, cut off at 15.
  const uint8_t *lengths;
};

/// What a word costs against skeletons, in units that the caller chooses, cut off at 255.
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

/// Where a search among skeletons is: begins with all 0.
struct nisba_skeleton_place {
  /// The length of the skeletons and the block that are next.
  int32_t length;
  uint32_t block;
  /// Where the block's classes begin.
  uint64_t offset;
};

/// Writes the numbers of the next skeletons that are within limits, and what they cost; returns how many
/// there are, 0 where no more are left.
///
/// A skeleton's number is 32 times that of its block, and its place there. `numbers` and `costs` have room
/// for `room` skeletons, 32 or more.
int32_t nisba_near_skeletons(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room);

/// Words whose letters are told apart by classes.
struct nisba_classed_words {
  const uint8_t *letters;
  /// Where the letters of each word begin, and where those of the last end.
  const uint32_t *starts;
  /// The class of each letter, 0 for those that count nothing.
  const uint8_t *classes;
};

/// Writes what a word costs at least against each of `count` others, 0 for those of more than
/// `nisba_longest_classed` letters.
void nisba_costs_of_words(
    const struct nisba_classed_words *words, const struct nisba_skeleton_costs *word,
    const uint32_t *numbers, int32_t count, uint8_t *costs);

/// The first by plain code, for processors without wide registers.
int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room);

/// The second by plain code.
void nisba_costs_of_words_plain(
    const struct nisba_classed_words *words, const struct nisba_skeleton_costs *word,
    const uint32_t *numbers, int32_t count, uint8_t *costs);

#endif
