#include "Skeletons.h"

#include <stddef.h>

enum {
  classes = nisba_skeleton_classes,
  longest = nisba_longest_skeleton,
  most_rows = nisba_most_skeleton_rows,
};

static inline uint8_t sum(uint8_t one, uint8_t two) {
  unsigned total = (unsigned)one + two;
  return total > 255 ? 255 : (uint8_t)total;
}

static inline uint8_t least(uint8_t one, uint8_t two) { return one < two ? one : two; }

/// Which masks can be near a word.
///
/// Each class of a mask is made by an edit of its own, and so is what becomes of each letter of the word: it
/// is left out, or it becomes a class that the mask has. What all classes cost at least, and what all
/// letters cost at least, is looked up by four bits of the mask at a time.
struct sieve {
  int32_t rows;
  /// The sums of what classes cost at least, for each set of four of them.
  uint8_t made[4][16];
  /// The least that a letter costs as one of a set of four classes.
  uint8_t become[most_rows][4][16];
  uint8_t deletions[most_rows];
};

static struct sieve make_sieve(const struct nisba_skeleton_costs *word) {
  struct sieve sieve = {.rows = word->rows};
  uint8_t made[classes];
  for (int32_t kind = 0; kind < classes; kind++) {
    uint8_t cost = 255;
    for (int32_t row = 0; row <= word->rows; row++) {
      cost = least(cost, word->insertions[row * classes + kind]);
      if (row < word->rows) cost = least(cost, word->substitutions[row * classes + kind]);
    }
    made[kind] = cost;
  }
  for (int32_t part = 0; part < 4; part++) {
    for (int32_t set = 1; set < 16; set++) {
      int32_t kind = 4 * part + __builtin_ctz((unsigned)set), rest = set & (set - 1);
      sieve.made[part][set] = sum(sieve.made[part][rest], made[kind]);
    }
  }
  for (int32_t row = 0; row < word->rows; row++) {
    sieve.deletions[row] = word->deletions[row];
    for (int32_t part = 0; part < 4; part++) {
      sieve.become[row][part][0] = 255;
      for (int32_t set = 1; set < 16; set++) {
        int32_t kind = 4 * part + __builtin_ctz((unsigned)set), rest = set & (set - 1);
        sieve.become[row][part][set] =
            least(sieve.become[row][part][rest], word->substitutions[row * classes + kind]);
      }
    }
  }
  return sieve;
}

static inline int is_through(const struct sieve *sieve, uint16_t mask, uint8_t limit) {
  const int32_t sets[4] = {mask & 15, mask >> 4 & 15, mask >> 8 & 15, mask >> 12};
  uint8_t made = 0;
  for (int32_t part = 0; part < 4; part++) made = sum(made, sieve->made[part][sets[part]]);
  if (made > limit) return 0;
  uint8_t become = 0;
  for (int32_t row = 0; row < sieve->rows; row++) {
    uint8_t cost = sieve->deletions[row];
    for (int32_t part = 0; part < 4; part++) {
      cost = least(cost, sieve->become[row][part][sets[part]]);
    }
    become = sum(become, cost);
  }
  return become <= limit;
}

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

int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, uint32_t *numbers, uint8_t *costs) {
  const struct sieve sieve = make_sieve(word);
  int32_t found = 0;
  for (uint32_t mask = 0; mask < dictionary->mask_count; mask++) {
    uint8_t limit = limits->limits[dictionary->mask_lengths[mask] & 15];
    if (!is_through(&sieve, dictionary->masks[mask], limit)) continue;
    for (uint32_t number = dictionary->starts[mask]; number < dictionary->starts[mask + 1];
         number++) {
      uint8_t cost = skeleton_cost(
          word, dictionary->skeletons + (size_t)number * longest, longest);
      if (cost > limits->limits[dictionary->lengths[number] & 15]) continue;
      numbers[found] = number;
      costs[found] = cost;
      found++;
    }
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

enum { lanes = 32, masks_at_once = 32 };

__attribute__((target("avx2"))) static inline __m256i table_of(const uint8_t *costs) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)costs));
}

/// The bits of 32 masks that get through the sieve.
__attribute__((target("avx2"))) static inline uint32_t through_wide(
    const struct sieve *sieve, const uint16_t *masks, const uint8_t *lengths,
    const struct nisba_skeleton_limits *limits) {
  const __m256i byte = _mm256_set1_epi16(0xFF), bits = _mm256_set1_epi8(15);
  const __m256i one = _mm256_loadu_si256((const __m256i *)masks);
  const __m256i two = _mm256_loadu_si256((const __m256i *)(masks + 16));
  // The lower and the upper bytes of all masks, in their order.
  const __m256i lower = _mm256_permute4x64_epi64(
      _mm256_packus_epi16(_mm256_and_si256(one, byte), _mm256_and_si256(two, byte)), 0xD8);
  const __m256i upper = _mm256_permute4x64_epi64(
      _mm256_packus_epi16(_mm256_srli_epi16(one, 8), _mm256_srli_epi16(two, 8)), 0xD8);
  const __m256i sets[4] = {
      _mm256_and_si256(lower, bits), _mm256_and_si256(_mm256_srli_epi16(lower, 4), bits),
      _mm256_and_si256(upper, bits), _mm256_and_si256(_mm256_srli_epi16(upper, 4), bits)};
  __m256i made = _mm256_shuffle_epi8(table_of(sieve->made[0]), sets[0]);
  for (int32_t part = 1; part < 4; part++) {
    made = _mm256_adds_epu8(made, _mm256_shuffle_epi8(table_of(sieve->made[part]), sets[part]));
  }
  const __m256i limit = _mm256_shuffle_epi8(
      table_of(limits->limits), _mm256_loadu_si256((const __m256i *)lengths));
  uint32_t through =
      (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(made, limit), limit));
  if (through == 0) return 0;
  __m256i become = _mm256_setzero_si256();
  for (int32_t row = 0; row < sieve->rows; row++) {
    __m256i cost = _mm256_set1_epi8((char)sieve->deletions[row]);
    for (int32_t part = 0; part < 4; part++) {
      cost = _mm256_min_epu8(
          cost, _mm256_shuffle_epi8(table_of(sieve->become[row][part]), sets[part]));
    }
    become = _mm256_adds_epu8(become, cost);
  }
  return through &
         (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(become, limit), limit));
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

/// A table of 32 costs, which two shuffles look 32 classes up in; `is_upper` has the highest bit of each
/// class that is in the upper half set.
struct wide_table {
  __m256i lower, upper;
};

__attribute__((target("avx2"))) static inline struct wide_table wide_table(const uint8_t *costs) {
  const __m128i *halves = (const __m128i *)costs;
  return (struct wide_table){
      _mm256_broadcastsi128_si256(_mm_loadu_si128(halves)),
      _mm256_broadcastsi128_si256(_mm_loadu_si128(halves + 1))};
}

__attribute__((target("avx2"))) static inline __m256i look_up(
    struct wide_table table, __m256i kinds, __m256i is_upper) {
  return _mm256_blendv_epi8(
      _mm256_shuffle_epi8(table.lower, kinds), _mm256_shuffle_epi8(table.upper, kinds), is_upper);
}

/// Works the rests of 32 outlines of up to `length` classes out, from the ends of the words on.
__attribute__((target("avx2"))) static inline void rests_wide(
    const struct nisba_skeleton_costs *word, const __m256i *letters, int32_t length,
    __m256i *rests) {
  enum { classes = nisba_outline_classes, width = nisba_rest_width };
  __m256i is_upper[longest];
  for (int32_t column = 0; column < length; column++) {
    is_upper[column] = _mm256_slli_epi16(_mm256_load_si256(letters + column), 3);
  }
  __m256i *below = rests + (size_t)word->rows * width;
  struct wide_table insertions = wide_table(word->insertions + word->rows * classes);
  below[length] = _mm256_setzero_si256();
  for (int32_t column = length - 1; column >= 0; column--) {
    const __m256i kinds = _mm256_load_si256(letters + column);
    below[column] =
        _mm256_adds_epu8(below[column + 1], look_up(insertions, kinds, is_upper[column]));
  }
  for (int32_t row = word->rows - 1; row >= 0; row--, below -= width) {
    __m256i *own = below - width;
    const struct wide_table substitutions = wide_table(word->substitutions + row * classes);
    insertions = wide_table(word->insertions + row * classes);
    const __m256i deletion = _mm256_set1_epi8((char)word->deletions[row]);
    __m256i right = _mm256_adds_epu8(below[length], deletion);
    own[length] = right;
    for (int32_t column = length - 1; column >= 0; column--) {
      const __m256i kinds = _mm256_load_si256(letters + column);
      const __m256i best = _mm256_min_epu8(
          _mm256_adds_epu8(
              below[column + 1], look_up(substitutions, kinds, is_upper[column])),
          _mm256_adds_epu8(below[column], deletion));
      right = _mm256_min_epu8(
          best, _mm256_adds_epu8(right, look_up(insertions, kinds, is_upper[column])));
      own[column] = right;
    }
  }
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

/// What a word costs against up to 32 skeletons.
__attribute__((target("avx2"))) static inline __m256i costs_of_wide(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count) {
  _Alignas(32) __m128i rows[lanes], letters[2 * longest];
  __m128i any = _mm_setzero_si128();
  for (int32_t lane = 0; lane < lanes; lane++) {
    const uint8_t *skeleton = skeletons + (size_t)numbers[lane < count ? lane : 0] * longest;
    rows[lane] = _mm_loadu_si128((const __m128i *)skeleton);
    any = _mm_or_si128(any, rows[lane]);
  }
  transpose(rows, letters, 2);
  transpose(rows + longest, letters + 1, 2);
  uint32_t used = ~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(any, _mm_setzero_si128())) & 0xFFFF;
  int32_t length = used == 0 ? 0 : 32 - __builtin_clz(used);
  return costs_wide(word, (const __m256i *)letters, length);
}

__attribute__((target("avx2"))) static void skeleton_costs_of_wide(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
  for (int32_t first = 0; first < count; first += lanes) {
    int32_t rest = count - first < lanes ? count - first : lanes;
    _Alignas(32) uint8_t all[lanes];
    _mm256_store_si256((__m256i *)all, costs_of_wide(skeletons, word, numbers + first, rest));
    for (int32_t lane = 0; lane < rest; lane++) costs[first + lane] = all[lane];
  }
}

/// Takes those of up to 32 skeletons that are near.
__attribute__((target("avx2"))) static int32_t take_near(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, const uint32_t *candidates, int32_t count,
    int32_t found, uint32_t *numbers, uint8_t *costs) {
  _Alignas(32) uint8_t all[lanes];
  _mm256_store_si256(
      (__m256i *)all, costs_of_wide(dictionary->skeletons, word, candidates, count));
  for (int32_t lane = 0; lane < count; lane++) {
    numbers[found] = candidates[lane];
    costs[found] = all[lane];
    found += all[lane] <= limits->limits[dictionary->lengths[candidates[lane]] & 15];
  }
  return found;
}

__attribute__((target("avx2"))) static void outline_rests_wide(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *rests) {
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
  rests_wide(word, (const __m256i *)letters, length, (__m256i *)rests);
}

__attribute__((target("avx2"))) static int32_t near_skeletons_wide(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, uint32_t *numbers, uint8_t *costs) {
  const struct sieve sieve = make_sieve(word);
  uint32_t candidates[lanes];
  int32_t waiting = 0, found = 0;
  for (uint32_t first = 0; first < dictionary->mask_count; first += masks_at_once) {
    uint32_t rest = dictionary->mask_count - first, through = 0;
    if (rest >= masks_at_once) {
      through = through_wide(
          &sieve, dictionary->masks + first, dictionary->mask_lengths + first, limits);
    } else {
      for (uint32_t mask = 0; mask < rest; mask++) {
        uint8_t limit = limits->limits[dictionary->mask_lengths[first + mask] & 15];
        through |= (uint32_t)is_through(&sieve, dictionary->masks[first + mask], limit) << mask;
      }
    }
    for (; through != 0; through &= through - 1) {
      uint32_t mask = first + (uint32_t)__builtin_ctz(through);
      for (uint32_t number = dictionary->starts[mask]; number < dictionary->starts[mask + 1];
           number++) {
        candidates[waiting++] = number;
        if (waiting == lanes) {
          found = take_near(
              dictionary, word, limits, candidates, waiting, found, numbers, costs);
          waiting = 0;
        }
      }
    }
  }
  return waiting == 0
             ? found
             : take_near(dictionary, word, limits, candidates, waiting, found, numbers, costs);
}
#endif

int32_t nisba_near_skeletons(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, uint32_t *numbers, uint8_t *costs) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    return near_skeletons_wide(dictionary, word, limits, numbers, costs);
  }
#endif
  return nisba_near_skeletons_plain(dictionary, word, limits, numbers, costs);
}

void nisba_outline_rests_plain(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *rests) {
  enum { at_once = nisba_outlines_at_once, width = nisba_rest_width };
  for (int32_t lane = 0; lane < count; lane++) {
    int32_t length = lengths[lane];
    for (int32_t row = word->rows; row >= 0; row--) {
      uint8_t *own = rests + (size_t)(row * width) * at_once + lane;
      const uint8_t *below = own + width * at_once;
      const uint8_t *insertions = word->insertions + row * nisba_outline_classes;
      for (int32_t column = length; column >= 0; column--) {
        uint8_t kind = column < length ? classes_of[words[lane][column]] : 0;
        uint8_t best = row == word->rows && column == length ? 0 : 255;
        if (column < length) best = sum(own[(column + 1) * at_once], insertions[kind]);
        if (row < word->rows) {
          best = least(best, sum(below[column * at_once], word->deletions[row]));
          if (column < length) {
            const uint8_t *substitutions = word->substitutions + row * nisba_outline_classes;
            best = least(best, sum(below[(column + 1) * at_once], substitutions[kind]));
          }
        }
        own[column * at_once] = best;
      }
    }
  }
}

void nisba_outline_rests(
    const struct nisba_skeleton_costs *word, const uint8_t *classes_of, const uint8_t *const *words,
    const uint8_t *lengths, int32_t count, uint8_t *rests) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    outline_rests_wide(word, classes_of, words, lengths, count, rests);
    return;
  }
#endif
  nisba_outline_rests_plain(word, classes_of, words, lengths, count, rests);
}

void nisba_skeleton_costs_of_plain(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
  for (int32_t place = 0; place < count; place++) {
    costs[place] = skeleton_cost(word, skeletons + (size_t)numbers[place] * longest, longest);
  }
}

void nisba_skeleton_costs_of(
    const uint8_t *skeletons, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    skeleton_costs_of_wide(skeletons, word, numbers, count, costs);
    return;
  }
#endif
  nisba_skeleton_costs_of_plain(skeletons, word, numbers, count, costs);
}
