#include "NearWords.h"

#include <stddef.h>

enum { lanes = nisba_outlines_at_once };

static inline int32_t limit_for(const struct nisba_limits *limits, int32_t length) {
  return limits->limits[length < limits->count ? length : limits->count - 1];
}

/// Up to 32 words whose outlines are to be looked at.
struct waiting {
  int32_t count;
  const uint8_t *letters[lanes];
  uint8_t lengths[lanes];
  uint32_t words[lanes];
};

/// Takes those of the waiting words that are near, and returns how many there are.
static int32_t take_near(
    const struct nisba_search *search, const struct nisba_words *words, struct waiting *waiting,
    struct nisba_near_word *found) {
  _Alignas(32) uint8_t rests[nisba_rests];
  if (waiting->count == 0) return 0;
  nisba_outline_rests(
      search->outline_costs, words->classes, waiting->letters, waiting->lengths, waiting->count,
      rests);
  int32_t total = 0;
  for (int32_t lane = 0; lane < waiting->count; lane++) {
    const uint8_t *letters = waiting->letters[lane];
    int32_t length = waiting->lengths[lane];
    int32_t limit = limit_for(&search->limits, length + search->pattern->length);
    int32_t cost = rests[lane] * search->unit;
    if (cost > limit) continue;
    uint8_t places[nisba_rest_width];
    for (int32_t column = 0; column <= length; column++) places[column] = (uint8_t)column;
    const struct nisba_rest rest = {
        rests + lane, search->unit, nisba_rest_width * lanes, lanes, search->places, places};
    cost = nisba_align(
        search->edits, search->pattern, letters, length, &rest, limit, search->cells);
    if (cost > limit) continue;
    found[total].word = waiting->words[lane];
    found[total++].cost = cost;
  }
  waiting->count = 0;
  return total;
}

/// Takes a word that is too long for an outline, if it is near; returns how many that is.
static int32_t take_long(
    const struct nisba_search *search, const uint8_t *letters, int32_t length, int32_t word,
    struct nisba_near_word *found) {
  int32_t limit = limit_for(&search->limits, length + search->pattern->length);
  found->word = (uint32_t)word;
  found->cost = nisba_align(
      search->edits, search->pattern, letters, length, NULL, limit, search->cells);
  return found->cost <= limit;
}

int32_t nisba_near_words(
    const struct nisba_search *search, const struct nisba_words *words, const uint32_t *skeletons,
    const uint8_t *least_costs, int32_t count, int32_t *next,
    struct nisba_near_word *found, int32_t room) {
  struct waiting waiting;
  waiting.count = 0;
  int32_t total = 0;
  for (; *next < count; ++*next) {
    uint32_t number = skeletons[*next];
    int32_t first = (int32_t)words->starts[number], end = (int32_t)words->starts[number + 1];
    if (total + waiting.count + end - first > room) break;
    int32_t least = least_costs[*next] * search->unit;
    for (int32_t word = first; word < end; word++) {
      uint32_t start = words->letter_starts[word];
      int32_t length = (int32_t)(words->letter_starts[word + 1] - start);
      int32_t counted = length - words->extras[word];
      if (counted > search->longest || length < search->shortest) continue;
      if (least > limit_for(&search->limits, length + search->pattern->length)) continue;
      const uint8_t *letters = words->letters + start;
      if (length > nisba_longest_skeleton) {
        total += take_long(search, letters, length, word, found + total);
        continue;
      }
      waiting.letters[waiting.count] = letters;
      waiting.lengths[waiting.count] = (uint8_t)length;
      waiting.words[waiting.count++] = (uint32_t)word;
      if (waiting.count == lanes) {
        total += take_near(search, words, &waiting, found + total);
      }
    }
  }
  return total + take_near(search, words, &waiting, found + total);
}
