#include "Skeletons.h"

#include <stddef.h>

enum {
  classes = nisba_skeleton_classes,
  longest = nisba_longest_skeleton,
  most_rows = nisba_most_skeleton_rows,
  longest_classed = nisba_longest_classed,
  lanes = nisba_skeletons_at_once,
};

static inline uint8_t sum(uint8_t one, uint8_t two) {
  unsigned total = (unsigned)one + two;
  return total > 255 ? 255 : (uint8_t)total;
}

static inline uint8_t least(uint8_t one, uint8_t two) { return one < two ? one : two; }

/// The least that it costs to make a word longer by a class, and shorter by a letter.
struct steps {
  uint8_t longer, shorter;
};

static struct steps least_steps(const struct nisba_skeleton_costs *word) {
  struct steps steps = {255, 255};
  for (int32_t row = 0; row <= word->rows; row++) {
    for (int32_t kind = 1; kind < classes; kind++) {
      steps.longer = least(steps.longer, word->insertions[row * classes + kind]);
    }
    if (row < word->rows) steps.shorter = least(steps.shorter, word->deletions[row]);
  }
  return steps;
}

/// Whether skeletons of a length cost more than any limit, by their length alone.
static int is_out_of_reach(
    int32_t length, int32_t rows, struct steps steps,
    const struct nisba_skeleton_limits *limits) {
  int32_t cost =
      length > rows ? (length - rows) * steps.longer : (rows - length) * steps.shorter;
  uint8_t most = 0;
  for (int32_t told = 0; told < 16; told++) most = limits->limits[told] > most ? limits->limits[told] : most;
  return cost > most;
}

/// What a word costs against a string of classes that lie `apart` from each other.
static uint8_t skeleton_cost(
    const struct nisba_skeleton_costs *word, const uint8_t *skeleton, int32_t length,
    int32_t apart) {
  uint8_t state[most_rows + 1];
  state[0] = 0;
  for (int32_t row = 0; row < word->rows; row++) {
    state[row + 1] = sum(state[row], word->deletions[row]);
  }
  for (int32_t column = 0; column < length; column++) {
    uint8_t kind = skeleton[column * apart] % classes;
    uint8_t diagonal = state[0];
    state[0] = sum(state[0], word->insertions[kind]);
    for (int32_t row = 0; row < word->rows; row++) {
      uint8_t above = state[row + 1];
      uint8_t best = least(
          sum(diagonal, word->substitutions[row * classes + kind]),
          sum(above, word->insertions[(row + 1) * classes + kind]));
      state[row + 1] = least(best, sum(state[row], word->deletions[row]));
      diagonal = above;
    }
  }
  return state[word->rows];
}

/// How many letters of a word have classes, 0 for words with more.
static inline int32_t length_of(uint64_t classed) { return (int32_t)(classed >> 60); }

void nisba_costs_of_words_plain(
    const uint64_t *words, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
  for (int32_t place = 0; place < count; place++) {
    const uint64_t classed = words[numbers[place]];
    uint8_t kinds[longest_classed];
    for (int32_t column = 0; column < longest_classed; column++) {
      kinds[column] = classed >> 4 * column & 15;
    }
    const int32_t length = length_of(classed);
    costs[place] = length == 0 ? 0 : skeleton_cost(word, kinds, length, 1);
  }
}

int32_t nisba_near_skeletons_plain(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room) {
  int32_t found = 0;
  for (; place->length <= longest; place->length++) {
    for (; place->block < dictionary->block_starts[place->length + 1]; place->block++) {
      if (found + lanes > room) return found;
      for (int32_t lane = 0; lane < lanes; lane++) {
        uint32_t number = place->block * lanes + (uint32_t)lane;
        uint8_t cost =
            skeleton_cost(
            word, dictionary->blocks + place->offset + lane, place->length, lanes);
        if (cost > limits->limits[dictionary->lengths[number] & 15]) continue;
        numbers[found] = number;
        costs[found++] = cost;
      }
      place->offset += (uint64_t)place->length * lanes;
    }
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static inline __m256i table_of(const uint8_t *costs) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)costs));
}

/// A word, ready for 32 skeletons at a time: a table of 16 costs is one register, and a shuffle looks 32 classes
/// up in it.
struct wide_word {
  int32_t rows;
  __m256i substitutions[most_rows], insertions[most_rows + 1], deletions[most_rows];
  /// What the letters cost until each row against no class.
  __m256i begin[most_rows + 1];
};

__attribute__((target("avx2"))) static inline void make_wide(
    const struct nisba_skeleton_costs *word, struct wide_word *wide) {
  wide->rows = word->rows;
  wide->insertions[0] = table_of(word->insertions);
  wide->begin[0] = _mm256_setzero_si256();
  for (int32_t row = 0; row < word->rows; row++) {
    wide->substitutions[row] = table_of(word->substitutions + row * classes);
    wide->insertions[row + 1] = table_of(word->insertions + (row + 1) * classes);
    wide->deletions[row] = _mm256_set1_epi8((char)word->deletions[row]);
    wide->begin[row + 1] = _mm256_adds_epu8(wide->begin[row], wide->deletions[row]);
  }
}

/// Takes the next class of each skeleton, and returns the least cost of all rows.
__attribute__((target("avx2"))) static inline __m256i step(
    const struct wide_word *word, __m256i kinds, __m256i *state) {
  __m256i diagonal = state[0];
  __m256i before = _mm256_adds_epu8(diagonal, _mm256_shuffle_epi8(word->insertions[0], kinds));
  state[0] = before;
  __m256i cheapest = before;
  for (int32_t row = 0; row < word->rows; row++) {
    const __m256i above = state[row + 1];
    const __m256i best = _mm256_min_epu8(
        _mm256_adds_epu8(diagonal, _mm256_shuffle_epi8(word->substitutions[row], kinds)),
        _mm256_adds_epu8(above, _mm256_shuffle_epi8(word->insertions[row + 1], kinds)));
    before = _mm256_min_epu8(best, _mm256_adds_epu8(before, word->deletions[row]));
    state[row + 1] = before;
    cheapest = _mm256_min_epu8(cheapest, before);
    diagonal = above;
  }
  return cheapest;
}

/// The bits of the costs that are no more than a limit.
__attribute__((target("avx2"))) static inline uint32_t within_limit(
    __m256i costs, __m256i limit) {
  return (uint32_t)_mm256_movemask_epi8(
      _mm256_cmpeq_epi8(_mm256_max_epu8(costs, limit), limit));
}

__attribute__((target("avx2"))) static int32_t near_wide(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room) {
  struct wide_word wide;
  make_wide(word, &wide);
  const int32_t rows = word->rows;
  const __m256i limit_table = table_of(limits->limits);
  const struct steps steps = least_steps(word);
  __m256i state[most_rows + 1];
  int32_t found = 0;
  for (; place->length <= longest; place->length++) {
    const int32_t length = place->length;
    const uint32_t end = dictionary->block_starts[length + 1];
    if (place->block < end && is_out_of_reach(length, rows, steps, limits)) {
      place->offset += (uint64_t)(end - place->block) * (uint64_t)length * lanes;
      place->block = end;
    }
    for (; place->block < end; place->block++) {
      if (found + lanes > room) return found;
      const __m256i *block = (const __m256i *)(dictionary->blocks + place->offset);
      place->offset += (uint64_t)length * lanes;
      const uint32_t first = place->block * lanes;
      const __m256i limit = _mm256_shuffle_epi8(
          limit_table, _mm256_loadu_si256((const __m256i *)(dictionary->lengths + first)));
      for (int32_t row = 0; row <= rows; row++) state[row] = wide.begin[row];
      uint32_t within = ~0u;
      for (int32_t column = 0; column < length && within != 0; column++) {
        within = within_limit(step(&wide, _mm256_loadu_si256(block + column), state), limit);
      }
      within &= within_limit(state[rows], limit);
      if (within == 0) continue;
      _Alignas(32) uint8_t all[lanes];
      _mm256_store_si256((__m256i *)all, state[rows]);
      for (; within != 0; within &= within - 1) {
        const uint32_t lane = (uint32_t)__builtin_ctz(within);
        numbers[found] = first + lane;
        costs[found++] = all[lane];
      }
    }
  }
  return found;
}

/// Turns the classes of 32 words so that those of each place lie side by side; behind the end of a word is class 0, which
/// costs nothing to put in.
__attribute__((target("avx2"))) static inline void turn(
    const uint64_t words[lanes], __m256i kinds[16]) {
  __m256i rows[16], turned[16];
  for (int32_t word = 0; word < 16; word++) {
    rows[word] = _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_loadl_epi64((const __m128i *)(words + word))),
        _mm_loadl_epi64((const __m128i *)(words + word + 16)), 1);
  }
  // Each step puts the words of two registers between each other, until sixteen are in order.
  for (int32_t word = 0; word < 8; word++) {
    turned[word] = _mm256_unpacklo_epi8(rows[word], rows[word + 8]);
  }
  for (int32_t word = 0; word < 4; word++) {
    rows[2 * word] = _mm256_unpacklo_epi8(turned[word], turned[word + 4]);
    rows[2 * word + 1] = _mm256_unpackhi_epi8(turned[word], turned[word + 4]);
  }
  for (int32_t word = 0; word < 2; word++) {
    for (int32_t half = 0; half < 2; half++) {
      const __m256i one = rows[2 * word + half], two = rows[2 * (word + 2) + half];
      turned[4 * word + 2 * half] = _mm256_unpacklo_epi8(one, two);
      turned[4 * word + 2 * half + 1] = _mm256_unpackhi_epi8(one, two);
    }
  }
  const __m256i low = _mm256_set1_epi8(15);
  for (int32_t place = 0; place < 4; place++) {
    const __m256i one = _mm256_unpacklo_epi8(turned[place], turned[place + 4]);
    const __m256i two = _mm256_unpackhi_epi8(turned[place], turned[place + 4]);
    kinds[4 * place] = _mm256_and_si256(one, low);
    kinds[4 * place + 1] = _mm256_and_si256(_mm256_srli_epi16(one, 4), low);
    kinds[4 * place + 2] = _mm256_and_si256(two, low);
    kinds[4 * place + 3] = _mm256_and_si256(_mm256_srli_epi16(two, 4), low);
  }
}

__attribute__((target("avx2"))) static void costs_of_words_wide(
    const uint64_t *words, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
  struct wide_word wide;
  make_wide(word, &wide);
  __m256i state[most_rows + 1], kinds[16];
  for (int32_t first = 0; first < count; first += lanes) {
    const int32_t rest = count - first < lanes ? count - first : lanes;
    uint64_t classed[lanes] = {0};
    int32_t most = 0;
    for (int32_t lane = 0; lane < rest; lane++) {
      classed[lane] = words[numbers[first + lane]];
      most = length_of(classed[lane]) > most ? length_of(classed[lane]) : most;
    }
    turn(classed, kinds);
    for (int32_t row = 0; row <= word->rows; row++) state[row] = wide.begin[row];
    for (int32_t column = 0; column < most; column++) step(&wide, kinds[column], state);
    // The last place of each word tells its length.
    const __m256i told =
        _mm256_andnot_si256(_mm256_cmpeq_epi8(kinds[15], _mm256_setzero_si256()), state[word->rows]);
    _Alignas(32) uint8_t all[lanes];
    _mm256_store_si256((__m256i *)all, told);
    for (int32_t lane = 0; lane < rest; lane++) costs[first + lane] = all[lane];
  }
}
#endif

int32_t nisba_near_skeletons(
    const struct nisba_skeletons *dictionary, const struct nisba_skeleton_costs *word,
    const struct nisba_skeleton_limits *limits, struct nisba_skeleton_place *place,
    uint32_t *numbers, uint8_t *costs, int32_t room) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    return near_wide(dictionary, word, limits, place, numbers, costs, room);
  }
#endif
  return nisba_near_skeletons_plain(dictionary, word, limits, place, numbers, costs, room);
}

void nisba_costs_of_words(
    const uint64_t *words, const struct nisba_skeleton_costs *word, const uint32_t *numbers,
    int32_t count, uint8_t *costs) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    costs_of_words_wide(words, word, numbers, count, costs);
    return;
  }
#endif
  nisba_costs_of_words_plain(words, word, numbers, count, costs);
}

/// The most that a word may cost, by the length that its classes tell.
static inline uint8_t limit_of(const struct nisba_sieve *sieve, uint64_t classed) {
  const int32_t length = length_of(classed);
  return sieve->limits.limits[length == 0 ? longest_classed : length];
}

/// Marks those of some words that are within limits by all their letters.
static void mark(
    const struct nisba_words *words, const struct nisba_sieve *letters, const uint32_t *numbers,
    int32_t count, uint8_t *costs, uint64_t *marks) {
  nisba_costs_of_words(words->classes, letters->costs, numbers, count, costs);
  for (int32_t place = 0; place < count; place++) {
    const uint32_t number = numbers[place];
    const uint64_t is_near = costs[place] <= limit_of(letters, words->classes[number]);
    marks[number >> 6] |= is_near << (number & 63);
  }
}

void nisba_mark_words(
    const struct nisba_words *words, const struct nisba_sieve *skeletons,
    const struct nisba_sieve *letters, uint64_t *marks) {
  enum { room = 512 };
  uint32_t near[room], numbers[room];
  uint8_t costs[room], letter_costs[room];
  struct nisba_skeleton_place place = {0};
  int32_t count = 0;
  for (;;) {
    const int32_t found = nisba_near_skeletons(
        &words->skeletons, skeletons->costs, &skeletons->limits, &place, near, costs, room);
    if (found == 0) break;
    for (int32_t skeleton = 0; skeleton < found; skeleton++) {
      const uint32_t end = words->starts[near[skeleton] + 1];
      for (uint32_t word = words->starts[near[skeleton]]; word < end; word++) {
        const uint32_t number = words->numbers[word];
        if (costs[skeleton] > limit_of(skeletons, words->classes[number])) continue;
        numbers[count++] = number;
        if (count < room) continue;
        mark(words, letters, numbers, count, letter_costs, marks);
        count = 0;
      }
    }
  }
  mark(words, letters, numbers, count, letter_costs, marks);
}

int32_t nisba_marked_words(const uint64_t *marks, int32_t count, uint32_t *numbers) {
  int32_t found = 0;
  for (int32_t first = 0; first < count; first += 64) {
    uint64_t bits = marks[first / 64];
    if (numbers == NULL) {
      found += __builtin_popcountll(bits);
      continue;
    }
    for (; bits != 0; bits &= bits - 1) {
      numbers[found++] = (uint32_t)(first + __builtin_ctzll(bits));
    }
  }
  return found;
}
