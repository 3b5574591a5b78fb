// The kernels for lanes of one width and one set of instructions; included once for each.
//
// LANE_BITS is the width, INSTRUCTIONS a suffix for the names, and PART_BYTES how much of a vector
// is worked on at once: as many registers as keep the processor busy, and no more than it has.

#define JOIN_TOKENS(a, b, c) a##_##b##_##c
#define JOIN(a, b, c) JOIN_TOKENS(a, b, c)
#define NAMED(name) JOIN(name, LANE_BITS, INSTRUCTIONS)
#define LANE JOIN(uint, LANE_BITS, lane)
#define SIGNED_LANE JOIN(int, LANE_BITS, lane)
#define PART NAMED(part)

enum { NAMED(part_lanes) = PART_BYTES * 8 / LANE_BITS };

typedef LANE PART __attribute__((vector_size(PART_BYTES), aligned(32)));

/// What is worked on: one part of the vectors of a block.
typedef struct {
  const unsigned char *vectors;
  const uint16_t *row_numbers;
  size_t word_count;
} NAMED(view);

static inline PART NAMED(word)(NAMED(view) view, size_t row, size_t word) {
  return *(const PART *)(view.vectors + (row * view.word_count + word) * nisba_vector_bytes);
}

/// What the letters of the pattern add to or take from its length: the last row of the matrix.
///
/// The differences down the last column lead from its first cell to its last.
static inline PART NAMED(sum_of_steps)(NAMED(view) view, const PART *increases, const PART *decreases) {
  PART sum = {0};
  for (size_t word = 0; word < view.word_count; word++) {
    const PART valid = NAMED(word)(view, 1, word);
    sum += __builtin_elementwise_popcount(increases[word] & valid);
    sum -= __builtin_elementwise_popcount(decreases[word] & valid);
  }
  return sum;
}

static inline PART NAMED(levenshtein_steps)(
    NAMED(view) view, const uint16_t *codes, size_t code_count, PART *increases, PART *decreases) {
  for (size_t word = 0; word < view.word_count; word++) {
    increases[word] = ~(PART){0};
    decreases[word] = (PART){0};
  }
  for (size_t index = 0; index < code_count; index++) {
    const size_t row = view.row_numbers[codes[index]];
    PART rise_above = (PART){0} + 1;
    PART fall_above = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART increase = increases[word];
      const PART starts = NAMED(word)(view, row, word) | fall_above;
      const PART diagonals =
          (((starts & increase) + increase) ^ increase) | starts | decreases[word];
      const PART rises = decreases[word] | ~(diagonals | increase);
      const PART falls = diagonals & increase;
      const PART rises_above = (rises + rises) | rise_above;
      increases[word] = (falls + falls) | fall_above | ~(diagonals | rises_above);
      decreases[word] = rises_above & diagonals;
      rise_above = rises >> (LANE_BITS - 1);
      fall_above = falls >> (LANE_BITS - 1);
    }
  }
  return NAMED(sum_of_steps)(view, increases, decreases);
}

static inline PART NAMED(alignment_steps)(
    NAMED(view) view, const uint16_t *codes, size_t code_count, PART *increases, PART *decreases,
    PART *diagonals, PART *matches) {
  for (size_t word = 0; word < view.word_count; word++) {
    increases[word] = ~(PART){0};
    decreases[word] = diagonals[word] = matches[word] = (PART){0};
  }
  for (size_t index = 0; index < code_count; index++) {
    const size_t row = view.row_numbers[codes[index]];
    PART rise_above = (PART){0} + 1;
    PART fall_above = {0};
    PART exchangeable_above = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART increase = increases[word];
      const PART match = NAMED(word)(view, row, word);
      const PART exchangeable = ~diagonals[word] & match;
      const PART exchanges = ((exchangeable + exchangeable) | exchangeable_above) & matches[word];
      const PART starts = match | fall_above;
      const PART diagonal =
          (((starts & increase) + increase) ^ increase) | starts | decreases[word] | exchanges;
      const PART rises = decreases[word] | ~(diagonal | increase);
      const PART falls = diagonal & increase;
      const PART rises_above = (rises + rises) | rise_above;
      increases[word] = (falls + falls) | fall_above | ~(diagonal | rises_above);
      decreases[word] = rises_above & diagonal;
      diagonals[word] = diagonal;
      matches[word] = match;
      rise_above = rises >> (LANE_BITS - 1);
      fall_above = falls >> (LANE_BITS - 1);
      exchangeable_above = exchangeable >> (LANE_BITS - 1);
    }
  }
  return NAMED(sum_of_steps)(view, increases, decreases);
}

/// The steps of the distance: a letter of the text each, less two for each common letter.
static inline PART NAMED(indel_steps)(
    NAMED(view) view, const uint16_t *codes, size_t code_count, PART *levels) {
  for (size_t word = 0; word < view.word_count; word++) levels[word] = ~(PART){0};
  for (size_t index = 0; index < code_count; index++) {
    const size_t row = view.row_numbers[codes[index]];
    PART carry = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART level = levels[word];
      const PART matches = level & NAMED(word)(view, row, word);
      const PART sum = level + matches;
      const PART total = sum + carry;
      levels[word] = total | (level - matches);
      // A sum below what it was made of has overflowed.
      carry = (PART)((sum < level) | (total < sum)) & 1;
    }
  }
  PART steps = {0};
  for (size_t word = 0; word < view.word_count; word++) {
    const PART valid = NAMED(word)(view, 1, word);
    const PART common = __builtin_elementwise_popcount(~levels[word] & valid);
    steps += __builtin_elementwise_popcount(valid) - common - common;
  }
  return steps;
}

/// The kernels with `word_count` known where they are inlined, so that one word stays in registers.
static inline __attribute__((always_inline)) void NAMED(distances_of_words)(
    const nisba_lane_group *group, int32_t distance, const uint16_t *codes, size_t code_count,
    size_t word_count, PART *scratch, ptrdiff_t *distances) {
  PART *const increases = scratch;
  PART *const decreases = scratch + word_count;
  PART *const diagonals = scratch + 2 * word_count;
  PART *const matches = scratch + 3 * word_count;
  const size_t block_lanes = nisba_vector_bytes * 8 / LANE_BITS;
  size_t block = 0;
  for (size_t block_text = 0; block_text < group->text_count; block_text += block_lanes, block++) {
    for (size_t part = 0; part < nisba_vector_bytes / PART_BYTES; part++) {
      const size_t first = block_text + part * NAMED(part_lanes);
      if (first >= group->text_count) break;
      const NAMED(view) view = {
          .vectors = (const unsigned char *)group->vectors
              + group->block_starts[block] * nisba_vector_bytes + part * PART_BYTES,
          .row_numbers = group->row_numbers + block * group->code_count,
          .word_count = word_count,
      };
      PART steps;
      switch (distance) {
        case nisba_distance_levenshtein:
          steps = NAMED(levenshtein_steps)(view, codes, code_count, increases, decreases);
          break;
        case nisba_distance_optimal_string_alignment:
          steps = NAMED(alignment_steps)(
              view, codes, code_count, increases, decreases, diagonals, matches);
          break;
        default:
          steps = NAMED(indel_steps)(view, codes, code_count, increases);
      }
      const size_t rest = group->text_count - first;
      const size_t lanes = rest < NAMED(part_lanes) ? rest : NAMED(part_lanes);
      const uint32_t *places = group->places + first;
      SIGNED_LANE step[NAMED(part_lanes)];
      memcpy(step, &steps, sizeof steps);
      for (size_t lane = 0; lane < lanes; lane++) {
        distances[places[lane]] = (ptrdiff_t)code_count + step[lane];
      }
    }
  }
}

static void NAMED(distances)(
    const nisba_lane_group *group, int32_t distance, const uint16_t *codes, size_t code_count,
    void *scratch, ptrdiff_t *distances) {
#if LANE_BITS == 64
  if (group->word_count > 1) {
    NAMED(distances_of_words)
    (group, distance, codes, code_count, group->word_count, scratch, distances);
    return;
  }
#else
  (void)scratch;
#endif
  PART registers[nisba_scratch_vectors];
  switch (distance) {
    case nisba_distance_levenshtein:
      NAMED(distances_of_words)
      (group, nisba_distance_levenshtein, codes, code_count, 1, registers, distances);
      break;
    case nisba_distance_optimal_string_alignment:
      NAMED(distances_of_words)
      (group, nisba_distance_optimal_string_alignment, codes, code_count, 1, registers, distances);
      break;
    default:
      NAMED(distances_of_words)
      (group, nisba_distance_indel, codes, code_count, 1, registers, distances);
  }
}

/// How far from its own place a letter finds its partner.
static inline size_t NAMED(reach)(size_t pattern_count, size_t text_count) {
  const size_t half = (pattern_count > text_count ? pattern_count : text_count) / 2;
  return half == 0 ? 0 : half - 1;
}

static void NAMED(jaro_winkler)(
    const nisba_lane_group *group, const uint16_t *codes, size_t code_count, void *scratch,
    double *similarities) {
  PART *const shared_with = scratch;
  const size_t block_lanes = nisba_vector_bytes * 8 / LANE_BITS;
  size_t block = 0;
  for (size_t block_text = 0; block_text < group->text_count; block_text += block_lanes, block++) {
    for (size_t part = 0; part < nisba_vector_bytes / PART_BYTES; part++) {
      const size_t first = block_text + part * NAMED(part_lanes);
      if (first >= group->text_count) break;
      const NAMED(view) view = {
          .vectors = (const unsigned char *)group->vectors
              + group->block_starts[block] * nisba_vector_bytes + part * PART_BYTES,
          .row_numbers = group->row_numbers + block * group->code_count,
          .word_count = 1,
      };
      const size_t rest = group->text_count - first;
      const size_t lanes = rest < NAMED(part_lanes) ? rest : NAMED(part_lanes);
      const uint32_t *lengths = group->lengths + first;

      PART alike = (PART){0} + 1;
      PART prefixes = {0};
      for (size_t index = 0; index < code_count && index < longest_prefix; index++) {
        alike &= NAMED(word)(view, view.row_numbers[codes[index]], 0) >> index;
        prefixes += alike;
      }

      // Texts come by length, so most parts have one reach; else each gets its own pass.
      for (size_t lane = 0; lane < lanes;) {
        const size_t reach = NAMED(reach)(code_count, lengths[lane]);
        PART window = reach + 1 >= LANE_BITS ? ~(PART){0} : (PART){0} + (LANE)(((uint64_t)1 << (reach + 1)) - 1);
        PART shared = {0};
        for (size_t index = 0; index < code_count; index++) {
          const PART row = NAMED(word)(view, view.row_numbers[codes[index]], 0);
          const PART free = row & window & ~shared;
          const PART partner = free & -free;
          shared |= partner;
          shared_with[index] = partner;
          window = (window + window) | (LANE)(index < reach);
        }
        const PART shared_counts = __builtin_elementwise_popcount(shared);
        PART disordered_counts = {0};
        for (size_t index = 0; index < code_count; index++) {
          const PART row = NAMED(word)(view, view.row_numbers[codes[index]], 0);
          const PART is_shared = (PART)(shared_with[index] != 0);
          const PART next = shared & -shared & is_shared;
          disordered_counts -= (PART)((next & row) == 0) & is_shared;
          shared ^= next;
        }

        LANE shared_count[NAMED(part_lanes)], disordered_count[NAMED(part_lanes)];
        LANE prefix[NAMED(part_lanes)];
        memcpy(shared_count, &shared_counts, sizeof shared_counts);
        memcpy(disordered_count, &disordered_counts, sizeof disordered_counts);
        memcpy(prefix, &prefixes, sizeof prefixes);
        for (; lane < lanes && NAMED(reach)(code_count, lengths[lane]) == reach; lane++) {
          similarities[group->places[first + lane]] = raised_similarity(
              code_count, lengths[lane], shared_count[lane], disordered_count[lane], prefix[lane]);
        }
      }
    }
  }
}

#undef JOIN_TOKENS
#undef JOIN
#undef NAMED
#undef LANE
#undef SIGNED_LANE
#undef PART
#undef LANE_BITS
