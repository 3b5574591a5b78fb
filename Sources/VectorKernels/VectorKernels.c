#include "VectorKernels.h"

#include <string.h>

// Vectors are handed over only between functions of this file, so how is nobody else's concern.
#pragma clang diagnostic ignored "-Wpsabi"

typedef uint8_t uint_8_lane;
typedef uint16_t uint_16_lane;
typedef uint32_t uint_32_lane;
typedef uint64_t uint_64_lane;
typedef int8_t int_8_lane;
typedef int16_t int_16_lane;
typedef int32_t int_32_lane;
typedef int64_t int_64_lane;

enum { longest_prefix = 4 };

// One multiplication and addition with a single rounding would not be what Swift computes.
#pragma STDC FP_CONTRACT OFF

/// The Jaro-Winkler similarity, without branches so that it is found for many texts at once.
static inline double raised_similarity(
    double pattern_count, double text_count, double shared_count, double exchange_count,
    double prefix_count) {
  const double ratios = shared_count / pattern_count + shared_count / text_count
      + (shared_count - exchange_count) / shared_count;
  const double similarity = shared_count == 0 ? 0 : ratios / 3;
  const double boost = 0.1 * prefix_count;
  return similarity > 0.7 ? similarity + boost * (1 - similarity) : similarity;
}

/// How far from its own place a letter finds its partner.
static inline size_t reach_of_pairs(size_t pattern_count, size_t text_count) {
  const size_t half = (pattern_count > text_count ? pattern_count : text_count) / 2;
  return half == 0 ? 0 : half - 1;
}

/// The bits of a word that are `count` or more letters behind the first letter of all words.
static inline uint64_t bits_from(size_t count, size_t word) {
  const size_t passed = word * 64;
  if (count <= passed) return UINT64_MAX;
  return count - passed >= 64 ? 0 : UINT64_MAX << (count - passed);
}

/// The bits of a word that are within reach of the letter at `index`.
static inline uint64_t window_bits(size_t index, size_t reach, size_t word) {
  const size_t first = index < reach ? 0 : index - reach;
  return bits_from(first, word) & ~bits_from(index + reach + 1, word);
}

#define INSTRUCTIONS baseline
#define PART_BYTES 32
#define LANE_BITS 8
#include "LaneKernels.h"
#define LANE_BITS 16
#include "LaneKernels.h"
#define LANE_BITS 32
#include "LaneKernels.h"
#define LANE_BITS 64
#include "LaneKernels.h"
#undef INSTRUCTIONS
#undef PART_BYTES

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define INSTRUCTIONS avx2
#define PART_BYTES 64
#define LANE_BITS 8
#include "LaneKernels.h"
#define LANE_BITS 16
#include "LaneKernels.h"
#define LANE_BITS 32
#include "LaneKernels.h"
#define LANE_BITS 64
#include "LaneKernels.h"
#undef INSTRUCTIONS
#undef PART_BYTES
#pragma clang attribute pop

// The compiler takes half as wide registers unless it is asked for the full width.
#pragma clang attribute push( \
    __attribute__((target("arch=x86-64-v4,avx512vpopcntdq,avx512bitalg"), min_vector_width(512))), \
    apply_to = function)
#define INSTRUCTIONS avx512
#define PART_BYTES 256
#define LANE_BITS 8
#include "LaneKernels.h"
#define LANE_BITS 16
#include "LaneKernels.h"
#define LANE_BITS 32
#include "LaneKernels.h"
#define LANE_BITS 64
#include "LaneKernels.h"
#undef INSTRUCTIONS
#undef PART_BYTES
#pragma clang attribute pop

int32_t nisba_widest_instructions(void) {
  if (__builtin_cpu_supports("x86-64-v4") && __builtin_cpu_supports("avx512vpopcntdq")
      && __builtin_cpu_supports("avx512bitalg")) return nisba_instructions_avx512;
  if (__builtin_cpu_supports("x86-64-v3")) return nisba_instructions_avx2;
  return nisba_instructions_baseline;
}

#define WITH_INSTRUCTIONS(instructions, name, ...) \
  switch (instructions) { \
    case nisba_instructions_avx512: \
      name##_avx512(__VA_ARGS__); \
      break; \
    case nisba_instructions_avx2: \
      name##_avx2(__VA_ARGS__); \
      break; \
    default: \
      name##_baseline(__VA_ARGS__); \
  }

#else

int32_t nisba_widest_instructions(void) { return nisba_instructions_baseline; }

#define WITH_INSTRUCTIONS(instructions, name, ...) \
  (void)instructions; \
  name##_baseline(__VA_ARGS__);

#endif

void nisba_distances(
    const nisba_lane_group *group, int32_t distance, const uint16_t *codes, size_t code_count,
    int32_t instructions, void *scratch, ptrdiff_t *distances) {
  switch (group->lane_bits) {
    case 8:
      WITH_INSTRUCTIONS(
          instructions, distances_8, group, distance, codes, code_count, scratch, distances)
      break;
    case 16:
      WITH_INSTRUCTIONS(
          instructions, distances_16, group, distance, codes, code_count, scratch, distances)
      break;
    case 32:
      WITH_INSTRUCTIONS(
          instructions, distances_32, group, distance, codes, code_count, scratch, distances)
      break;
    default:
      WITH_INSTRUCTIONS(
          instructions, distances_64, group, distance, codes, code_count, scratch, distances)
  }
}

void nisba_jaro_winkler_similarities(
    const nisba_lane_group *group, const uint16_t *codes, size_t code_count, int32_t instructions,
    void *scratch, double *similarities) {
  if (code_count == 0) {
    for (size_t text = 0; text < group->text_count; text++) {
      similarities[group->places[text]] = group->lengths[text] == 0;
    }
    return;
  }
  switch (group->lane_bits) {
    case 8:
      WITH_INSTRUCTIONS(
          instructions, similarities_8, group, codes, code_count, scratch, similarities)
      break;
    case 16:
      WITH_INSTRUCTIONS(
          instructions, similarities_16, group, codes, code_count, scratch, similarities)
      break;
    case 32:
      WITH_INSTRUCTIONS(
          instructions, similarities_32, group, codes, code_count, scratch, similarities)
      break;
    default:
      WITH_INSTRUCTIONS(
          instructions, similarities_64, group, codes, code_count, scratch, similarities)
  }
}
