#include "NearWords.h"

#include <stddef.h>

enum { width = nisba_longest_skeleton + 1, classes = nisba_skeleton_classes };

static inline int32_t limit_for(const struct nisba_limits *limits, int32_t length) {
  return limits->limits[length < limits->count ? length : limits->count - 1];
}

/// Works out what the rest of an alignment costs at least, from each place of a skeleton.
static void fill_rest(
    const struct nisba_skeleton_costs *word, int32_t unit, const uint8_t *skeleton,
    int32_t length, int32_t *rest) {
  int32_t *below = rest + (size_t)word->rows * width;
  const uint8_t *insertions = word->insertions + word->rows * classes;
  below[length] = 0;
  for (int32_t column = length - 1; column >= 0; column--) {
    below[column] = below[column + 1] + insertions[skeleton[column]] * unit;
  }
  for (int32_t row = word->rows - 1; row >= 0; row--) {
    int32_t *own = below - width;
    int32_t deletion = word->deletions[row] * unit;
    const uint8_t *substitutions = word->substitutions + row * classes;
    insertions = word->insertions + row * classes;
    own[length] = below[length] + deletion;
    for (int32_t column = length - 1; column >= 0; column--) {
      uint8_t kind = skeleton[column];
      int32_t best = below[column] + deletion;
      int32_t changed = below[column + 1] + substitutions[kind] * unit;
      int32_t inserted = own[column + 1] + insertions[kind] * unit;
      if (changed < best) best = changed;
      if (inserted < best) best = inserted;
      own[column] = best;
    }
    below = own;
  }
}

/// Takes those of up to 32 words whose outlines are near, and returns how many there are.
static int32_t take_near(
    const struct nisba_search *search, const struct nisba_words *words,
    const uint8_t *const *letters, const uint8_t *lengths, const struct nisba_near_word *waiting,
    int32_t count, struct nisba_near_word *found) {
  uint8_t costs[nisba_outlines_at_once];
  if (count == 0) return 0;
  nisba_outline_costs(
      search->outline_costs, words->outline_classes, letters, lengths, count, costs);
  int32_t total = 0;
  for (int32_t lane = 0; lane < count; lane++) {
    int32_t cost = costs[lane] * search->unit;
    if (cost < waiting[lane].cost) cost = waiting[lane].cost;
    if (cost > limit_for(&search->limits, lengths[lane] + search->pattern->length)) continue;
    found[total] = waiting[lane];
    found[total++].cost = cost;
  }
  return total;
}

int32_t nisba_near_outlines(
    const struct nisba_search *search, const struct nisba_words *words, const uint32_t *skeletons,
    const uint8_t *least_costs, int32_t count, int32_t *next, struct nisba_near_word *found,
    int32_t room) {
  enum { lanes = nisba_outlines_at_once };
  const uint8_t *letters[lanes];
  uint8_t lengths[lanes];
  struct nisba_near_word waiting[lanes];
  int32_t total = 0, waiting_count = 0;
  for (;;) {
    int is_last = *next >= count;
    if (!is_last) {
      uint32_t number = skeletons[*next];
      int32_t first = (int32_t)words->starts[number], end = (int32_t)words->starts[number + 1];
      is_last = total + waiting_count + end - first > room;
      int32_t least = least_costs[*next] * search->unit;
      for (int32_t word = first; word < end && !is_last; word++) {
        uint32_t start = words->letter_starts[word];
        int32_t length = (int32_t)(words->letter_starts[word + 1] - start);
        int32_t counted = length - words->extras[word];
        if (counted > search->longest || length < search->shortest) continue;
        if (least > limit_for(&search->limits, length + search->pattern->length)) continue;
        struct nisba_near_word near = {(uint32_t)word, number, least};
        if (length > nisba_longest_skeleton) {
          // Too long for an outline.
          found[total++] = near;
          continue;
        }
        letters[waiting_count] = words->letters + start;
        lengths[waiting_count] = (uint8_t)length;
        waiting[waiting_count++] = near;
        if (waiting_count < lanes) continue;
        total += take_near(
            search, words, letters, lengths, waiting, waiting_count, found + total);
        waiting_count = 0;
      }
      if (!is_last) {
        ++*next;
        continue;
      }
    }
    return total + take_near(
                       search, words, letters, lengths, waiting, waiting_count, found + total);
  }
}

int32_t nisba_near_words(
    const struct nisba_search *search, const struct nisba_words *words,
    struct nisba_near_word *found, int32_t count) {
  int32_t rest_costs[(nisba_most_skeleton_rows + 1) * width];
  uint8_t places[256];
  const struct nisba_rest rest = {rest_costs, width, search->places, places};
  uint32_t filled = UINT32_MAX;
  int32_t total = 0;
  for (int32_t index = 0; index < count; index++) {
    const struct nisba_near_word near = found[index];
    const uint8_t *letters = words->letters + words->letter_starts[near.word];
    int32_t length =
        (int32_t)(words->letter_starts[near.word + 1] - words->letter_starts[near.word]);
    int32_t limit = limit_for(&search->limits, length + search->pattern->length);
    int is_short = length < 256;
    if (is_short && near.skeleton != filled) {
      const uint8_t *skeleton = words->skeletons + (size_t)near.skeleton * nisba_longest_skeleton;
      int32_t skeleton_length = 0;
      while (skeleton_length < nisba_longest_skeleton && skeleton[skeleton_length] != 0) {
        skeleton_length++;
      }
      fill_rest(search->skeleton_costs, search->unit, skeleton, skeleton_length, rest_costs);
      filled = near.skeleton;
    }
    if (is_short) {
      uint8_t place = 0;
      places[0] = 0;
      for (int32_t column = 0; column < length; column++) {
        place += words->classes[letters[column]] != 0;
        places[column + 1] = place;
      }
    }
    int32_t cost = nisba_align(
        search->edits, search->pattern, letters, length, is_short ? &rest : NULL, limit,
        search->cells);
    found[total] = near;
    found[total].cost = cost;
    total += cost <= limit;
  }
  return total;
}
