/// Least costs from one word to many, by their consonant skeletons and by classes of all their letters.
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
  nisba_longest_classed = 15,
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

/// Writes what a word costs at least against each of `count` others by the classes of all their letters, 0 for those of
/// more than `nisba_longest_classed` letters.
///
/// `words` has the classes of each word's letters in four bits, the first lowest, those behind the last being 0, and
/// how many letters there are in the four highest; all 0 for words with more.
void nisba_costs_of_words(
    const uint64_t *words, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs);

/// The words of a dictionary by their skeletons and by the classes of their letters.
struct nisba_words {
  struct nisba_skeletons skeletons;
  /// The words of each skeleton.
  const uint32_t *starts, *numbers;
  /// The classes of their letters, as `nisba_costs_of_words` takes them, by their numbers.
  const uint64_t *classes;
};

/// What a word costs by classes, and the most that others may cost, by their lengths.
struct nisba_sieve {
  const struct nisba_skeleton_costs *costs;
  struct nisba_skeleton_limits limits;
};

/// Marks the words that are within limits by their skeletons and then by all their letters, a bit a word.
void nisba_mark_words(
    const struct nisba_words *words, const struct nisba_sieve *skeletons,
    const struct nisba_sieve *letters, uint64_t *marks);

/// Writes the numbers of the marked ones of so many words, in order, and returns how many there are; only counts them
/// where `numbers` is null.
int32_t nisba_marked_words(const uint64_t *marks, int32_t count, uint32_t *numbers);

/// The costs of skeletons by plain code, for processors without wide registers.
int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room);

/// The costs of words by plain code.
void nisba_costs_of_words_plain(
    const uint64_t *words, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs);

#endif
