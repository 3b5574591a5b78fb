/// String metrics from one pattern to many texts that run side by side in the lanes of vectors.
///
/// The lanes of a vector belong to different texts. The bits of a lane are the letters of its text,
/// so the pattern is read once for all of them, a letter after the other, and no lane waits for
/// another.
#ifndef NISBA_VECTOR_KERNELS_H
#define NISBA_VECTOR_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of one vector in memory. Its address must be a multiple of 16, and is best one of 64.
enum { nisba_vector_bytes = 256 };

/// The instructions that the kernels use; the results are the same.
enum nisba_instructions {
  /// What the compiler takes for granted on this kind of processor.
  nisba_instructions_baseline = 0,
  nisba_instructions_avx2 = 1,
  nisba_instructions_avx512 = 2,
};

/// The widest instructions that this processor has, one of `enum nisba_instructions`.
int32_t nisba_widest_instructions(void);

/// Texts of about the same length, in blocks of as many as one vector has lanes.
///
/// A block is a table of rows; a row has a vector for each word of a text. In the row of a letter,
/// bit `i` of a lane in word `w` is set where the text of the lane has this letter at
/// `w * lane_bits + i`. Row 0 has no bits; row 1 has a bit for each letter of each text.
typedef struct {
  /// The vectors of all blocks.
  const void *vectors;
  /// Where each block begins, in vectors.
  const size_t *block_starts;
  /// For each block and each code of a letter, the number of its row in the block.
  const uint16_t *row_numbers;
  /// The place of each text among the results.
  const uint32_t *places;
  /// The number of letters of each text.
  const uint32_t *lengths;
  size_t text_count;
  size_t code_count;
  /// 8, 16, 32 or 64.
  size_t lane_bits;
  /// The number of words of a text; more than one only where a lane has 64 bits.
  size_t word_count;
} nisba_lane_group;

/// Which distance `nisba_distances` finds.
enum nisba_distance {
  nisba_distance_levenshtein = 0,
  nisba_distance_optimal_string_alignment = 1,
  nisba_distance_indel = 2,
};

/// The vectors of scratch that `nisba_distances` needs for each word of a text.
enum { nisba_scratch_vectors = 4 };

/// Finds the distance of each text to a pattern, given as the codes of its letters.
///
/// Writes `distances[places[i]]` for each text `i`. `scratch` has `nisba_scratch_vectors *
/// word_count` vectors.
void nisba_distances(
    const nisba_lane_group *group, int32_t distance, const uint16_t *codes, size_t code_count,
    int32_t instructions, void *scratch, ptrdiff_t *distances);

/// Finds the Jaro-Winkler similarity of each text to a pattern, given as the codes of its letters.
///
/// Writes `similarities[places[i]]` for each text `i`. `scratch` has
/// `(1 + code_count) * word_count` vectors.
void nisba_jaro_winkler_similarities(
    const nisba_lane_group *group, const uint16_t *codes, size_t code_count, int32_t instructions,
    void *scratch, double *similarities);

#endif
