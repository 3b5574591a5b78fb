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

typedef LANE PART __attribute__((vector_size(PART_BYTES), aligned(16), may_alias));

/// What is worked on: one part of the vectors of a block.
typedef struct {
  const unsigned char *vectors;
  const uint16_t *row_numbers;
  size_t word_count;
  /// The block that follows, to be brought near while this one is worked on.
  const unsigned char *next_vectors;
  const uint16_t *next_row_numbers;
} NAMED(view);

static inline NAMED(view) NAMED(view_of)(
    const nisba_lane_group *group, size_t word_count, size_t block, size_t part) {
  const size_t block_lanes = nisba_vector_bytes * 8 / LANE_BITS;
  const size_t next_block =
      (block + 1) * block_lanes < group->text_count ? block + 1 : block;
  const unsigned char *vectors = (const unsigned char *)group->vectors + part * PART_BYTES;
  return (NAMED(view)){
      .vectors = vectors + group->block_starts[block] * nisba_vector_bytes,
      .row_numbers = group->row_numbers + block * group->code_count,
      .word_count = word_count,
      .next_vectors = vectors + group->block_starts[next_block] * nisba_vector_bytes,
      .next_row_numbers = group->row_numbers + next_block * group->code_count,
  };
}

static inline PART NAMED(word)(NAMED(view) view, size_t row, size_t word) {
  return *(const PART *)(view.vectors + (row * view.word_count + word) * nisba_vector_bytes);
}

/// Asks for the row of a code in the block that follows.
///
/// Rows come in the order of the pattern's letters, which no processor foresees.
static inline void NAMED(prefetch)(NAMED(view) view, uint16_t code) {
  const unsigned char *row = view.next_vectors
      + view.next_row_numbers[code] * view.word_count * nisba_vector_bytes;
  for (size_t line = 0; line < PART_BYTES; line += 64) __builtin_prefetch(row + line);
}

/// What the letters of the pattern add to or take from its length: the last row of the matrix.
///
/// The differences down the last column lead from its first cell to its last.
static inline PART NAMED(sum_of_steps)(
    NAMED(view) view, const PART *increases, const PART *decreases) {
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
    NAMED(prefetch)(view, codes[index]);
    PART level_above = {0};
    PART fall_above = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART increase = increases[word];
      const PART decrease = decreases[word];
      const PART starts = NAMED(word)(view, row, word) | fall_above;
      const PART extended = (((starts & increase) + increase) ^ increase) | starts;
      const PART diagonals = extended | decrease;
      const PART levels = ~decrease & (extended | increase);
      const PART falls = extended & increase;
      const PART levels_above = (levels + levels) | level_above;
      increases[word] = (falls + falls) | fall_above | (~diagonals & levels_above);
      decreases[word] = diagonals & ~levels_above;
      level_above = levels >> (LANE_BITS - 1);
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
    NAMED(prefetch)(view, codes[index]);
    PART level_above = {0};
    PART fall_above = {0};
    PART exchangeable_above = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART increase = increases[word];
      const PART decrease = decreases[word];
      const PART match = NAMED(word)(view, row, word);
      const PART exchangeable = match & ~diagonals[word];
      const PART exchanges = ((exchangeable + exchangeable) | exchangeable_above) & matches[word];
      const PART starts = match | fall_above;
      const PART extended = (((starts & increase) + increase) ^ increase) | starts | exchanges;
      const PART diagonal = extended | decrease;
      const PART levels = ~decrease & (extended | increase);
      const PART falls = extended & increase;
      const PART levels_above = (levels + levels) | level_above;
      increases[word] = (falls + falls) | fall_above | (~diagonal & levels_above);
      decreases[word] = diagonal & ~levels_above;
      diagonals[word] = diagonal;
      matches[word] = match;
      level_above = levels >> (LANE_BITS - 1);
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
    NAMED(prefetch)(view, codes[index]);
    PART carry = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART level = levels[word];
      const PART matches = NAMED(word)(view, row, word);
      const PART sum = level + (level & matches);
      const PART total = sum + carry;
      levels[word] = total | (level & ~matches);
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
      const NAMED(view) view = NAMED(view_of)(group, word_count, block, part);
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
// Scattered stores of vectors take longer than one by one.
#pragma clang loop vectorize(disable)
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
    NAMED(distances_of_words)(
        group, distance, codes, code_count, group->word_count, scratch, distances);
    return;
  }
#else
  (void)scratch;
#endif
  PART state[nisba_scratch_vectors];
  switch (distance) {
    case nisba_distance_levenshtein:
      NAMED(distances_of_words)(
          group, nisba_distance_levenshtein, codes, code_count, 1, state, distances);
      break;
    case nisba_distance_optimal_string_alignment:
      NAMED(distances_of_words)(
          group, nisba_distance_optimal_string_alignment, codes, code_count, 1, state, distances);
      break;
    default:
      NAMED(distances_of_words)(
          group, nisba_distance_indel, codes, code_count, 1, state, distances);
  }
}

/// Pairs the letters of the pattern with free equal ones of the texts, from left to right.
///
/// Writes for each letter and word where its partner is, and the letters of the texts that are one.
static inline __attribute__((always_inline)) void NAMED(pair_letters)(
    NAMED(view) view, const uint16_t *codes, size_t code_count, size_t reach, PART *partners,
    PART *shared) {
  for (size_t word = 0; word < view.word_count; word++) shared[word] = (PART){0};
  for (size_t index = 0; index < code_count; index++) {
    const size_t row = view.row_numbers[codes[index]];
    NAMED(prefetch)(view, codes[index]);
    PART is_paired = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      const PART window = (PART){0} + (LANE)window_bits(index, reach, word);
      const PART free = NAMED(word)(view, row, word) & window & ~shared[word] & ~is_paired;
      const PART partner = free & -free;
      shared[word] |= partner;
      partners[index * view.word_count + word] = partner;
      if (view.word_count > 1) is_paired |= (PART)(partner != 0);
    }
  }
}

/// Counts the pairs that are out of order, and clears `shared`.
static inline __attribute__((always_inline)) PART NAMED(disordered_counts)(
    NAMED(view) view, const uint16_t *codes, size_t code_count, const PART *partners,
    PART *shared) {
  PART counts = {0};
  for (size_t index = 0; index < code_count; index++) {
    const size_t row = view.row_numbers[codes[index]];
    PART is_paired = {0};
    for (size_t word = 0; word < view.word_count; word++) {
      is_paired |= (PART)(partners[index * view.word_count + word] != 0);
    }
    // The pair is in order where the next of the shared letters is equal too.
    PART is_passed = ~is_paired;
    for (size_t word = 0; word < view.word_count; word++) {
      const PART next = shared[word] & -shared[word] & ~is_passed;
      const PART is_here = view.word_count > 1 ? (PART)(next != 0) : is_paired;
      counts -= (PART)((next & NAMED(word)(view, row, word)) == 0) & is_here;
      shared[word] ^= next;
      is_passed |= is_here;
    }
  }
  return counts;
}

static inline __attribute__((always_inline)) void NAMED(similarities_of_words)(
    const nisba_lane_group *group, const uint16_t *codes, size_t code_count, size_t word_count,
    PART *shared, PART *partners, double *similarities) {
  const size_t block_lanes = nisba_vector_bytes * 8 / LANE_BITS;
  size_t block = 0;
  for (size_t block_text = 0; block_text < group->text_count; block_text += block_lanes, block++) {
    for (size_t part = 0; part < nisba_vector_bytes / PART_BYTES; part++) {
      const size_t first = block_text + part * NAMED(part_lanes);
      if (first >= group->text_count) break;
      const NAMED(view) view = NAMED(view_of)(group, word_count, block, part);
      const size_t rest = group->text_count - first;
      const size_t lanes = rest < NAMED(part_lanes) ? rest : NAMED(part_lanes);
      const uint32_t *places = group->places + first;
      LANE prefix_counts[NAMED(part_lanes)], shared_counts[NAMED(part_lanes)];
      LANE disordered_counts[NAMED(part_lanes)];
      uint32_t lengths[NAMED(part_lanes)] = {0};
      memcpy(lengths, group->lengths + first, lanes * sizeof *lengths);

      PART is_alike = (PART){0} + 1;
      PART sum = {0};
      for (size_t index = 0; index < code_count && index < longest_prefix; index++) {
        is_alike &= NAMED(word)(view, view.row_numbers[codes[index]], 0) >> index;
        sum += is_alike;
      }
      memcpy(prefix_counts, &sum, sizeof sum);

      // Texts come by length, so most parts have one reach; else each gets its own pass.
      for (size_t lane = 0; lane < lanes;) {
        const size_t reach = reach_of_pairs(code_count, lengths[lane]);
        NAMED(pair_letters)(view, codes, code_count, reach, partners, shared);
        sum = (PART){0};
        for (size_t word = 0; word < word_count; word++) {
          sum += __builtin_elementwise_popcount(shared[word]);
        }
        memcpy(shared_counts, &sum, sizeof sum);
        sum = NAMED(disordered_counts)(view, codes, code_count, partners, shared);
        memcpy(disordered_counts, &sum, sizeof sum);

        double similarity[NAMED(part_lanes)];
        for (size_t lane = 0; lane < NAMED(part_lanes); lane++) {
          similarity[lane] = raised_similarity(
              (double)code_count, lengths[lane], shared_counts[lane], disordered_counts[lane] / 2,
              prefix_counts[lane]);
        }
        for (; lane < lanes && reach_of_pairs(code_count, lengths[lane]) == reach; lane++) {
          similarities[places[lane]] = similarity[lane];
        }
      }
    }
  }
}

static void NAMED(similarities)(
    const nisba_lane_group *group, const uint16_t *codes, size_t code_count, void *scratch,
    double *similarities) {
#if LANE_BITS == 64
  if (group->word_count > 1) {
    NAMED(similarities_of_words)(
        group, codes, code_count, group->word_count, scratch, (PART *)scratch + group->word_count,
     similarities);
    return;
  }
#endif
  PART shared;
  NAMED(similarities_of_words)(group, codes, code_count, 1, &shared, scratch, similarities);
}

#undef JOIN_TOKENS
#undef JOIN
#undef NAMED
#undef LANE
#undef SIGNED_LANE
#undef PART
#undef LANE_BITS
