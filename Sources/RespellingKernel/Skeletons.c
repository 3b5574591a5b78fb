#include "Skeletons.h"

#include <stddef.h>

enum {
  classes = nisba_skeleton_classes,
  longest = nisba_longest_skeleton,
  most_rows = nisba_most_skeleton_rows,
};

/// Which masks can be near a word.
///
/// A class that the word cannot make cheaply, and a letter that can become none of the mask's classes
/// cheaply, each cost something by themselves: one that costs more than the limit, or two that cost
/// more than half of it, are too many.
struct sieve {
  /// The classes that cost more than the limit, or more than half of it.
  uint16_t foreign, half_foreign;
  /// For each letter that cannot be left out for as much, the classes that it can become for less.
  int32_t need_count, half_need_count;
  uint16_t needs[most_rows], half_needs[most_rows];
};

static struct sieve make_sieve(const struct nisba_skeleton_costs *word, uint8_t limit) {
  struct sieve sieve = {0};
  for (int32_t kind = 1; kind < classes; kind++) {
    uint8_t least = 255;
    for (int32_t row = 0; row <= word->rows; row++) {
      if (word->insertions[row * classes + kind] < least) least = word->insertions[row * classes + kind];
      if (row < word->rows && word->substitutions[row * classes + kind] < least) {
        least = word->substitutions[row * classes + kind];
      }
    }
    if (least > limit) sieve.foreign |= (uint16_t)(1 << kind);
    if (2 * least > limit) sieve.half_foreign |= (uint16_t)(1 << kind);
  }
  for (int32_t row = 0; row < word->rows; row++) {
    uint16_t need = 0, half_need = 0;
    for (int32_t kind = 1; kind < classes; kind++) {
      if (word->substitutions[row * classes + kind] <= limit) need |= (uint16_t)(1 << kind);
      if (2 * word->substitutions[row * classes + kind] <= limit) half_need |= (uint16_t)(1 << kind);
    }
    if (word->deletions[row] > limit) sieve.needs[sieve.need_count++] = need;
    if (2 * word->deletions[row] > limit) sieve.half_needs[sieve.half_need_count++] = half_need;
  }
  return sieve;
}

static inline int is_through(const struct sieve *sieve, uint16_t mask) {
  uint16_t half = mask & sieve->half_foreign;
  if (mask & sieve->foreign || half & (half - 1)) return 0;
  for (int32_t need = 0; need < sieve->need_count; need++) {
    if (!(mask & sieve->needs[need])) return 0;
  }
  int32_t missing = 0;
  for (int32_t need = 0; need < sieve->half_need_count; need++) {
    missing += !(mask & sieve->half_needs[need]);
  }
  return missing < 2;
}

static inline uint8_t sum(uint8_t one, uint8_t two) {
  unsigned total = (unsigned)one + two;
  return total > 255 ? 255 : (uint8_t)total;
}

static inline uint8_t least(uint8_t one, uint8_t two) { return one < two ? one : two; }

/// What a word costs against a string of classes.
static uint8_t skeleton_cost(
    const struct nisba_skeleton_costs *word, const uint8_t *skeleton, int32_t length) {
  uint8_t row[longest + 1];
  row[0] = 0;
  for (int32_t column = 0; column < length; column++) {
    row[column + 1] = sum(row[column], word->insertions[skeleton[column] % classes]);
  }
  for (int32_t letter = 0; letter < word->rows; letter++) {
    uint8_t deletion = word->deletions[letter];
    uint8_t diagonal = row[0];
    row[0] = sum(row[0], deletion);
    for (int32_t column = 0; column < length; column++) {
      uint8_t kind = skeleton[column] % classes;
      uint8_t above = row[column + 1];
      uint8_t best = least(sum(diagonal, word->substitutions[letter * classes + kind]), sum(above, deletion));
      row[column + 1] = least(best, sum(row[column], word->insertions[(letter + 1) * classes + kind]));
      diagonal = above;
    }
  }
  return row[length];
}

uint8_t nisba_skeleton_cost(
    const struct nisba_skeleton_costs *word, const uint8_t *skeleton, int32_t length) {
  return skeleton_cost(word, skeleton, length);
}

int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    uint8_t limit, uint32_t *numbers, uint8_t *costs) {
  const struct sieve sieve = make_sieve(word, limit);
  int32_t found = 0;
  for (uint32_t mask = 0; mask < dictionary->mask_count; mask++) {
    if (!is_through(&sieve, dictionary->masks[mask])) continue;
    for (uint32_t number = dictionary->starts[mask]; number < dictionary->starts[mask + 1];
         number++) {
      uint8_t cost = skeleton_cost(
          word, dictionary->skeletons + (size_t)number * longest, longest);
      if (cost > limit) continue;
      numbers[found] = number;
      costs[found] = cost;
      found++;
    }
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

enum { lanes = 32, masks_at_once = 16 };

/// The bits of the masks that get through the sieve, 16 masks at a time; each sets two bits.
__attribute__((target("avx2"))) static inline uint32_t through_wide(
    const struct sieve *sieve, const uint16_t *masks) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i one = _mm256_set1_epi16(1);
  const __m256i mask = _mm256_loadu_si256((const __m256i *)masks);
  const __m256i half = _mm256_and_si256(mask, _mm256_set1_epi16((short)sieve->half_foreign));
  __m256i bad = _mm256_or_si256(
      _mm256_and_si256(mask, _mm256_set1_epi16((short)sieve->foreign)),
      _mm256_and_si256(half, _mm256_sub_epi16(half, one)));
  if (_mm256_movemask_epi8(_mm256_cmpeq_epi16(bad, zero)) == 0) return 0;
  __m256i lacking = zero;
  for (int32_t need = 0; need < sieve->need_count; need++) {
    const __m256i has = _mm256_and_si256(mask, _mm256_set1_epi16((short)sieve->needs[need]));
    lacking = _mm256_or_si256(lacking, _mm256_cmpeq_epi16(has, zero));
  }
  __m256i missing = zero;
  for (int32_t need = 0; need < sieve->half_need_count; need++) {
    const __m256i has = _mm256_and_si256(mask, _mm256_set1_epi16((short)sieve->half_needs[need]));
    missing = _mm256_sub_epi16(missing, _mm256_cmpeq_epi16(has, zero));
  }
  bad = _mm256_or_si256(bad, _mm256_or_si256(lacking, _mm256_cmpgt_epi16(missing, one)));
  return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi16(bad, zero));
}

/// The costs of 32 skeletons of up to `length` classes, a register a column: a table of 16 costs is one
/// register, and a shuffle looks 32 classes up in it.
__attribute__((target("avx2"))) static inline __m256i costs_wide(
    const struct nisba_skeleton_costs *word, const __m256i *letters, int32_t length) {
  __m256i row[longest + 1];
  __m256i insertions =
      _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)word->insertions));
  row[0] = _mm256_setzero_si256();
  for (int32_t column = 0; column < length; column++) {
    row[column + 1] = _mm256_adds_epu8(
        row[column],
        _mm256_shuffle_epi8(insertions, _mm256_load_si256(letters + column)));
  }
  for (int32_t letter = 0; letter < word->rows; letter++) {
    const __m256i substitutions = _mm256_broadcastsi128_si256(
        _mm_loadu_si128((const __m128i *)(word->substitutions + letter * classes)));
    insertions = _mm256_broadcastsi128_si256(
        _mm_loadu_si128((const __m128i *)(word->insertions + (letter + 1) * classes)));
    const __m256i deletion = _mm256_set1_epi8((char)word->deletions[letter]);
    __m256i diagonal = row[0];
    __m256i left = _mm256_adds_epu8(row[0], deletion);
    row[0] = left;
    for (int32_t column = 0; column < length; column++) {
      const __m256i kinds = _mm256_load_si256(letters + column);
      const __m256i above = row[column + 1];
      const __m256i best = _mm256_min_epu8(
          _mm256_adds_epu8(diagonal, _mm256_shuffle_epi8(substitutions, kinds)),
          _mm256_adds_epu8(above, deletion));
      left =
          _mm256_min_epu8(best, _mm256_adds_epu8(left, _mm256_shuffle_epi8(insertions, kinds)));
      row[column + 1] = left;
      diagonal = above;
    }
  }
  return row[length];
}

/// Turns 16 rows of 16 bytes into columns, one in each half of `columns`.
__attribute__((target("avx2"))) static inline void transpose(
    const __m128i *rows, __m128i *columns, int32_t stride) {
  __m128i one[16], two[16];
  for (int32_t row = 0; row < 8; row++) {
    one[2 * row] = _mm_unpacklo_epi8(rows[row], rows[row + 8]);
    one[2 * row + 1] = _mm_unpackhi_epi8(rows[row], rows[row + 8]);
  }
  for (int32_t row = 0; row < 8; row++) {
    two[2 * row] = _mm_unpacklo_epi8(one[row], one[row + 8]);
    two[2 * row + 1] = _mm_unpackhi_epi8(one[row], one[row + 8]);
  }
  for (int32_t row = 0; row < 8; row++) {
    one[2 * row] = _mm_unpacklo_epi8(two[row], two[row + 8]);
    one[2 * row + 1] = _mm_unpackhi_epi8(two[row], two[row + 8]);
  }
  for (int32_t row = 0; row < 8; row++) {
    columns[(2 * row) * stride] = _mm_unpacklo_epi8(one[row], one[row + 8]);
    columns[(2 * row + 1) * stride] = _mm_unpackhi_epi8(one[row], one[row + 8]);
  }
}

/// Takes those of up to 32 skeletons that are near.
__attribute__((target("avx2"))) static int32_t take_near(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    uint8_t limit, const uint32_t *candidates, int32_t count, int32_t found, uint32_t *numbers,
    uint8_t *costs) {
  _Alignas(32) __m128i rows[lanes], letters[2 * longest];
  __m128i any = _mm_setzero_si128();
  for (int32_t lane = 0; lane < lanes; lane++) {
    const uint8_t *skeleton =
        dictionary->skeletons + (size_t)candidates[lane < count ? lane : 0] * longest;
    rows[lane] = _mm_loadu_si128((const __m128i *)skeleton);
    any = _mm_or_si128(any, rows[lane]);
  }
  transpose(rows, letters, 2);
  transpose(rows + longest, letters + 1, 2);
  uint32_t used = ~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(any, _mm_setzero_si128())) & 0xFFFF;
  int32_t length = used == 0 ? 0 : 32 - __builtin_clz(used);
  const __m256i last = costs_wide(word, (const __m256i *)letters, length);
  _Alignas(32) uint8_t all[lanes];
  _mm256_store_si256((__m256i *)all, last);
  for (int32_t lane = 0; lane < count; lane++) {
    numbers[found] = candidates[lane];
    costs[found] = all[lane];
    found += all[lane] <= limit;
  }
  return found;
}

__attribute__((target("avx2"))) static void outline_costs_wide(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *costs) {
  _Alignas(32) uint8_t letters[longest][lanes];
  int32_t length = 0;
  for (int32_t lane = 0; lane < count; lane++) {
    for (int32_t column = 0; column < lengths[lane]; column++) {
      if (column == length) {
        _mm256_store_si256((__m256i *)letters[length++], _mm256_setzero_si256());
      }
      letters[column][lane] = classes_of[words[lane][column]];
    }
  }
  _Alignas(32) uint8_t all[lanes];
  _mm256_store_si256((__m256i *)all, costs_wide(word, (const __m256i *)letters, length));
  for (int32_t lane = 0; lane < count; lane++) costs[lane] = all[lane];
}

__attribute__((target("avx2"))) static int32_t near_skeletons_wide(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    uint8_t limit, uint32_t *numbers, uint8_t *costs) {
  const struct sieve sieve = make_sieve(word, limit);
  uint32_t candidates[lanes];
  int32_t waiting = 0, found = 0;
  for (uint32_t first = 0; first < dictionary->mask_count; first += masks_at_once) {
    uint32_t through = through_wide(&sieve, dictionary->masks + first) & 0x55555555;
    for (; through != 0; through &= through - 1) {
      uint32_t mask = first + (uint32_t)__builtin_ctz(through) / 2;
      if (mask >= dictionary->mask_count) break;
      for (uint32_t number = dictionary->starts[mask]; number < dictionary->starts[mask + 1];
           number++) {
        candidates[waiting++] = number;
        if (waiting == lanes) {
          found = take_near(
              dictionary, word, limit, candidates, waiting, found, numbers, costs);
          waiting = 0;
        }
      }
    }
  }
  return waiting == 0
             ? found
             : take_near(dictionary, word, limit, candidates, waiting, found, numbers, costs);
}
#endif

int32_t nisba_near_skeletons(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    uint8_t limit, uint32_t *numbers, uint8_t *costs) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    return near_skeletons_wide(dictionary, word, limit, numbers, costs);
  }
#endif
  return nisba_near_skeletons_plain(dictionary, word, limit, numbers, costs);
}

void nisba_outline_costs_plain(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *costs) {
  for (int32_t lane = 0; lane < count; lane++) {
    uint8_t outline[longest] = {0};
    for (int32_t column = 0; column < lengths[lane]; column++) {
      outline[column] = classes_of[words[lane][column]];
    }
    costs[lane] = skeleton_cost(word, outline, lengths[lane]);
  }
}

void nisba_outline_costs(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *costs) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    outline_costs_wide(word, classes_of, words, lengths, count, costs);
    return;
  }
#endif
  nisba_outline_costs_plain(word, classes_of, words, lengths, count, costs);
}
