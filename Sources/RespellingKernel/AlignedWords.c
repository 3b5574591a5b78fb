#include <stddef.h>

#include "Alignment.h"

void nisba_align_words_plain(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    const struct nisba_chosen_words *words, int32_t *costs, int32_t *cells) {
  for (int32_t place = 0; place < words->count; place++) {
    const uint32_t start = words->starts[words->words[place]];
    const int32_t length = (int32_t)(words->starts[words->words[place] + 1] - start);
    costs[place] = nisba_align(
        edits, pattern, words->letters + start, length, words->limits[place], cells);
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

enum {
  codes = nisba_letter_codes,
  rows = 16,
  never = INT16_MAX,
  /// The most letters of a pattern, and of a word's beginning, that wide registers are used for.
  longest_pattern = rows - 1,
  longest_word = 32,
  /// For how many pairs of letters costs are kept; a power of two.
  pairs_kept = 32,
};

/// What a letter costs where it stands behind each row: as the pattern's last letter there, or as its last two or
/// three.
struct letter_costs {
  _Alignas(32) int16_t taking[3][rows];
};

/// What two letters cost that stand behind each row as none, one, two or three of the pattern.
struct pair_costs {
  /// The number of the letters, 0 for none.
  uint16_t number;
  /// A bit for each count of letters that an edit takes, and whether edits are tied to the head or the end.
  uint8_t taken, is_tied;
  _Alignas(32) int16_t taking[4][rows];
};

/// A pattern whose edits are laid out, aligned with words one after the other: what a word begins with like the one
/// before is not worked out again.
struct walk {
  const struct nisba_edits *edits;
  const struct nisba_pattern *pattern;
  /// How many columns of the last word hold for others that begin alike, and its letters.
  int32_t columns;
  uint8_t letters[longest_word];
  /// The letters of which the costs are known, and those that edits give which are tied to the head or the end, a bit
  /// a letter.
  uint64_t known[2], tied[2];
  /// The least cost of each column.
  int16_t least[longest_word + 1];
  /// The number of the two letters before each column from the second on.
  uint16_t pairs[longest_word + 1];
  /// How many letters are left out at the most within the limits.
  int32_t most_deleted;
  /// The columns of 16 rows.
  _Alignas(32) int16_t cells[(longest_word + 1) * rows];
  struct letter_costs costs[codes];
  /// The costs of pairs that were met, by the lowest bits of their numbers.
  struct pair_costs known_pairs[pairs_kept];
  /// What it costs to leave out so many letters before each row, within a word and at its end.
  _Alignas(32) int16_t deletions[2][rows][rows];
  /// A bit for each row that stands behind a letter.
  uint16_t rows_behind[codes];
};

static inline int16_t narrow(int32_t cost) { return cost > never ? never : (int16_t)cost; }

static inline int16_t least(int16_t one, int16_t two) { return one < two ? one : two; }

static inline int16_t *column_of(struct walk *walk, int32_t column) {
  return walk->cells + (ptrdiff_t)column * rows;
}

/// Finds what a letter costs.
static void learn(struct walk *walk, uint8_t letter) {
  const struct nisba_pattern *pattern = walk->pattern;
  struct letter_costs *costs = walk->costs + letter;
  for (int32_t row = 0; row < rows; row++) {
    costs->taking[0][row] =
        row == 0 || row > pattern->length
            ? never
            : narrow(
                  walk->edits
                      ->substitutions[(size_t)pattern->letters[row - 1] * codes + letter]);
    costs->taking[1][row] = costs->taking[2][row] = never;
  }
  const struct nisba_row_edit *edit;
  for (uint16_t next = pattern->given_firsts[letter]; next != 0; next = edit->next) {
    edit = pattern->row_edits + next - 1;
    if (edit->ties != 0 || edit->taken == 0) {
      walk->tied[letter >> 6] |= 1ull << (letter & 63);
    } else {
      int16_t *own = &costs->taking[edit->taken - 1][edit->row];
      *own = least(*own, narrow(edit->cost));
    }
  }
  walk->known[letter >> 6] |= 1ull << (letter & 63);
}

/// Finds what it costs to leave letters out, where edits that are tied to ends count or not.
static void learn_deletions(struct walk *walk, int is_head, int is_end, int16_t costs[rows][rows]) {
  const struct nisba_pattern *pattern = walk->pattern;
  int16_t edits[4][rows];
  for (int32_t row = 0; row < rows; row++) {
    edits[1][row] = row == 0 || row > pattern->length
                        ? never
                        : narrow(walk->edits->deletions[pattern->letters[row - 1]]);
    edits[2][row] = edits[3][row] = never;
  }
  const struct nisba_row_edit *edit;
  for (uint16_t next = pattern->given_firsts[0]; next != 0; next = edit->next) {
    edit = pattern->row_edits + next - 1;
    if ((edit->ties & 2 && !is_end) || (edit->ties & 1 && !is_head)) continue;
    int16_t *own = &edits[edit->taken][edit->row];
    *own = least(*own, narrow(edit->cost));
  }
  for (int32_t row = 0; row < rows; row++) {
    costs[0][row] = 0;
    for (int32_t count = 1; count < rows; count++) {
      int32_t best = never;
      for (int32_t taken = 1; taken <= 3 && taken <= count && count <= row; taken++) {
        const int32_t cost = costs[count - taken][row - taken] + edits[taken][row];
        if (cost < best) best = cost;
      }
      costs[count][row] = (int16_t)best;
    }
  }
}

/// Takes edits that give one number for the cells of a column that they end at, all of them or those that are tied;
/// `before` is the column that is before what they give.
static inline void take_edits(
    const struct walk *walk, int32_t given, int are_tied, int is_head, int is_end,
    const int16_t *before, int16_t *cells) {
  const struct nisba_pattern *pattern = walk->pattern;
  const struct nisba_row_edit *edit;
  for (uint16_t next = pattern->given_firsts[given]; next != 0; next = edit->next) {
    edit = pattern->row_edits + next - 1;
    if (are_tied && edit->ties == 0 && edit->taken > 0) continue;
    if (edit->ties & 2 && !is_end) continue;
    if (edit->ties & 1 && !is_head) continue;
    const int32_t cost = before[edit->row - edit->taken] + edit->cost;
    if (cost < cells[edit->row]) cells[edit->row] = (int16_t)cost;
  }
}

/// What a pair of letters costs that edits give.
static const struct pair_costs *costs_of_pair(struct walk *walk, uint16_t number) {
  struct pair_costs *costs = walk->known_pairs + number % pairs_kept;
  if (costs->number == number) return costs;
  costs->number = number;
  costs->taken = costs->is_tied = 0;
  const struct nisba_row_edit *edit;
  for (uint16_t next = walk->pattern->given_firsts[number]; next != 0; next = edit->next) {
    edit = walk->pattern->row_edits + next - 1;
    if (edit->ties != 0) {
      costs->is_tied = 1;
      continue;
    }
    int16_t *taking = costs->taking[edit->taken];
    if (!(costs->taken >> edit->taken & 1)) {
      for (int32_t row = 0; row < rows; row++) taking[row] = never;
      costs->taken |= (uint8_t)(1 << edit->taken);
    }
    taking[edit->row] = least(taking[edit->row], narrow(edit->cost));
  }
  return costs;
}

__attribute__((target("avx2"))) static inline int16_t least_of(__m256i cells) {
  // The least of eight is found at once; no cost is negative.
  const __m128i half =
      _mm_min_epi16(_mm256_castsi256_si128(cells), _mm256_extracti128_si256(cells, 1));
  return (int16_t)_mm_extract_epi16(_mm_minpos_epu16(half), 0);
}

/// A column moved on by so many rows, 7 at the most.
#define moved(column, by) \
  _mm256_alignr_epi8( \
      column, _mm256_permute2x128_si256(column, _mm256_set1_epi16(never), 0x02), 16 - 2 * (by))

/// The least of costs and of a column so many rows before, with what edits between cost.
#define led_on(costs, column, by, edits) \
  _mm256_min_epi16( \
      costs, \
      _mm256_adds_epi16(moved(column, by), _mm256_load_si256((const __m256i *)(edits))))

/// Takes what letters cost that are left out.
__attribute__((target("avx2"))) static inline __m256i with_deletions(
    const struct walk *walk, __m256i costs, int is_end) {
  const int16_t (*edits)[rows] = walk->deletions[is_end];
  __m256i column = costs;
  // More than most words are left out of at the most.
  switch (walk->most_deleted) {
    default: {
      _Alignas(32) int16_t moving[2 * rows];
      _mm256_store_si256((__m256i *)moving, _mm256_set1_epi16(never));
      _mm256_store_si256((__m256i *)(moving + rows), column);
      for (int32_t count = walk->most_deleted; count > 4; count--) {
        costs = _mm256_min_epi16(
            costs, _mm256_adds_epi16(
                       _mm256_loadu_si256((const __m256i *)(moving + rows - count)),
                       _mm256_load_si256((const __m256i *)edits[count])));
      }
    }
      __attribute__((fallthrough));
    case 4: costs = led_on(costs, column, 4, edits[4]); __attribute__((fallthrough));
    case 3: costs = led_on(costs, column, 3, edits[3]); __attribute__((fallthrough));
    case 2: costs = led_on(costs, column, 2, edits[2]); __attribute__((fallthrough));
    case 1: costs = led_on(costs, column, 1, edits[1]); __attribute__((fallthrough));
    case 0: return costs;
  }
}

/// Takes what a pair of letters costs; `before` is the column that is before both.
__attribute__((target("avx2"))) static inline void take_pair(
    const struct pair_costs *pair, const int16_t *before, int16_t *cells) {
  if (pair->taken == 0) return;
  const __m256i column = _mm256_load_si256((const __m256i *)before);
  __m256i costs = _mm256_load_si256((const __m256i *)cells);
  if (pair->taken & 1) {
    costs = _mm256_min_epi16(
        costs,
        _mm256_adds_epi16(column, _mm256_load_si256((const __m256i *)pair->taking[0])));
  }
  if (pair->taken & 2) costs = led_on(costs, column, 1, pair->taking[1]);
  if (pair->taken & 4) costs = led_on(costs, column, 2, pair->taking[2]);
  if (pair->taken & 8) costs = led_on(costs, column, 3, pair->taking[3]);
  _mm256_store_si256((__m256i *)cells, costs);
}

/// Works the column behind so many letters of a word out, and returns its least cost.
__attribute__((target("avx2"))) static inline int16_t fill(
    struct walk *walk, const uint8_t *word, int32_t column, int is_end) {
  const struct nisba_edits *edits = walk->edits;
  int16_t *cells = column_of(walk, column);
  const uint8_t letter = word[column - 1];
  if (!(walk->known[letter >> 6] >> (letter & 63) & 1)) learn(walk, letter);
  const struct letter_costs *own = walk->costs + letter;
  const int16_t *before = cells - rows;
  const __m256i former_costs = _mm256_load_si256((const __m256i *)before);
  __m256i costs = _mm256_adds_epi16(
      former_costs, _mm256_set1_epi16(narrow(edits->insertions[letter])));
  costs = led_on(costs, former_costs, 1, own->taking[0]);
  costs = led_on(costs, former_costs, 2, own->taking[1]);
  costs = led_on(costs, former_costs, 3, own->taking[2]);
  _mm256_store_si256((__m256i *)cells, costs);
  if ((is_end || column == 1) && walk->tied[letter >> 6] >> (letter & 63) & 1) {
    take_edits(walk, letter, 1, column == 1, is_end, before, cells);
  }
  if (column > 1) {
    const uint8_t former = word[column - 2];
    before -= rows;
    uint32_t swapped = (uint32_t)walk->rows_behind[letter] << 1 & walk->rows_behind[former];
    for (; swapped != 0; swapped &= swapped - 1) {
      const int32_t row = __builtin_ctz(swapped);
      cells[row] = least(cells[row], narrow(before[row - 2] + edits->swap));
    }
    const uint16_t pair = edits->pairs[(size_t)former * codes + letter];
    walk->pairs[column] = pair;
    if (pair != 0 && walk->pattern->given_firsts[pair] != 0) {
      const struct pair_costs *pair_costs = costs_of_pair(walk, pair);
      take_pair(pair_costs, before, cells);
      if ((is_end || column == 2) && pair_costs->is_tied) {
        take_edits(walk, pair, 1, column == 2, is_end, before, cells);
      }
    }
  }
  if (column > 2) {
    const uint16_t triple = nisba_triple(edits, walk->pairs[column - 1], letter);
    if (triple != 0) take_edits(walk, triple, 0, column == 3, is_end, before - rows, cells);
  }
  costs = with_deletions(walk, _mm256_load_si256((const __m256i *)cells), is_end);
  _mm256_store_si256((__m256i *)cells, costs);
  return least_of(costs);
}

/// How many letters can be left out one after the other at no more than a cost.
static int32_t most_deleted(const struct walk *walk, int32_t limit) {
  for (int32_t count = walk->pattern->length; count > 0; count--) {
    for (int32_t row = count; row <= walk->pattern->length; row++) {
      if (walk->deletions[1][count][row] <= limit) return count;
    }
  }
  return 0;
}

/// Makes a pattern ready for words that cost no more than a limit.
__attribute__((target("avx2"))) static void begin(
    struct walk *walk, const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    int32_t limit) {
  walk->edits = edits;
  walk->pattern = pattern;
  walk->columns = 1;
  walk->known[0] = walk->known[1] = walk->tied[0] = walk->tied[1] = 0;
  for (int32_t letter = 0; letter < codes; letter++) walk->rows_behind[letter] = 0;
  for (int32_t row = 1; row <= pattern->length; row++) {
    walk->rows_behind[pattern->letters[row - 1]] |= (uint16_t)(1 << row);
  }
  for (int32_t pair = 0; pair < pairs_kept; pair++) walk->known_pairs[pair].number = 0;
  // Before any letter of a word, so many letters of the pattern are left out.
  learn_deletions(walk, 1, 0, walk->deletions[0]);
  int16_t *cells = column_of(walk, 0);
  for (int32_t row = 0; row < rows; row++) {
    cells[row] = row <= pattern->length ? walk->deletions[0][row][row] : never;
  }
  walk->least[0] = 0;
  learn_deletions(walk, 0, 0, walk->deletions[0]);
  learn_deletions(walk, 0, 1, walk->deletions[1]);
  walk->most_deleted = most_deleted(walk, limit);
}

/// Returns what `nisba_align` does, for a word of at least one letter; `cells` has room for that.
__attribute__((target("avx2"))) static int32_t walk_on(
    struct walk *walk, const uint8_t *word, int32_t length, int32_t limit, int32_t *cells) {
  // The last column holds for no other word: some edits go with the end alone.
  int32_t shared = 0;
  while (shared + 1 < walk->columns && shared + 1 < length && walk->letters[shared] == word[shared]) {
    shared++;
  }
  int32_t leading = 0;
  for (int32_t column = 1; column <= length; column++) {
    // Few words that are as long are near so far.
    if (column > longest_word) {
      return nisba_align(walk->edits, walk->pattern, word, length, limit, cells);
    }
    if (column > shared) {
      const int is_end = column == length;
      walk->letters[column - 1] = word[column - 1];
      walk->least[column] = fill(walk, word, column, is_end);
      walk->columns = is_end ? column : column + 1;
    }
    if (walk->least[column] <= limit) leading = column;
    // An edit gives three letters at the most.
    if (column - leading >= 3) return nisba_unreachable;
  }
  const int16_t cost = column_of(walk, length)[walk->pattern->length];
  return cost <= limit ? cost : nisba_unreachable;
}

__attribute__((target("avx2"))) static void align_words_wide(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    const struct nisba_chosen_words *words, int32_t *costs, int32_t *cells) {
  struct walk walk;
  int32_t most = 0;
  for (int32_t place = 0; place < words->count; place++) {
    most = words->limits[place] > most ? words->limits[place] : most;
  }
  begin(&walk, edits, pattern, most);
  for (int32_t place = 0; place < words->count; place++) {
    const uint32_t start = words->starts[words->words[place]];
    const int32_t length = (int32_t)(words->starts[words->words[place] + 1] - start);
    const int32_t limit = words->limits[place];
    // The words lie far from each other.
    const int32_t next = place + 4 < words->count ? place + 4 : place;
    __builtin_prefetch(words->letters + words->starts[words->words[next]]);
    costs[place] =
        length == 0 || limit >= never || limit < 0
            ? nisba_align(edits, pattern, words->letters + start, length, limit, cells)
            : walk_on(&walk, words->letters + start, length, limit, cells);
  }
}
#endif

void nisba_align_words(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern,
    const struct nisba_chosen_words *words, int32_t *costs, int32_t *cells) {
#if defined(__x86_64__)
  if (pattern->given_firsts != NULL && pattern->length <= longest_pattern &&
      __builtin_cpu_supports("avx2")) {
    align_words_wide(edits, pattern, words, costs, cells);
    return;
  }
#endif
  nisba_align_words_plain(edits, pattern, words, costs, cells);
}
