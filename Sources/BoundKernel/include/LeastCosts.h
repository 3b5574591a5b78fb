/// What names cost at least beside a query, by the most that the likenesses of their parts can be.
#ifndef NISBA_LEAST_COSTS_H
#define NISBA_LEAST_COSTS_H

#include <stdint.h>

enum {
  /// The most parts of a query, and of a name, that are told apart; where there are more, nothing is known.
  nisba_most_bounded_parts = 64,
};

/// How a part may be aligned.
enum nisba_standing {
  /// With any part of a name.
  nisba_stands_for_any,
  /// With a part that is like it.
  nisba_stands_for_like,
  /// With parts of its own role alone.
  nisba_stands_apart,
};

/// A part of a query.
struct nisba_bound_row {
  /// What it counts for where it is aligned, and the square root of that.
  float aligned, root;
  /// What it counts for where the other name lacks it, and the most that it can count for where it is joined.
  float omitted, joined;
  /// Whether what it differs is counted, and an `enum nisba_standing`.
  uint8_t can_differ, standing;
};

/// The parts of a query and what they tell.
struct nisba_bounded_query {
  const struct nisba_bound_row *rows;
  int32_t row_count;
  /// How many of the rows can stand for any part.
  int32_t any_count;
  /// The most that the likeness of each row and each part that names have can be, in 255ths, a row after the other, 0
  /// where none is known; the most that it is then, for each row.
  const uint8_t *likenesses, *rests;
  int32_t part_count;
  /// What the difference comes to at each likeness in 255ths.
  const float *losses;
  /// Whether the query is a person, and whether each row has to stand for something, as far as a name has as many
  /// parts.
  uint8_t is_person, must_align;
  /// The least bound of a likeness that may be one of parts that are alike.
  uint8_t alike;
  /// What contradictions and omissions cost, the agreement beyond which no more of it excuses contradictions, and the
  /// least that is reckoned with.
  float contradiction, omission, agreement_limit, least_agreement;
  /// What the rows come to that must stand for something or be omitted.
  float strong_omissions;
};

/// A part of a name.
struct nisba_bounded_part {
  /// Its number among all that the names have.
  int32_t number;
  /// What it counts for where it is aligned, the square root of that, and what it counts for where the query lacks it.
  float aligned, root, omitted;
  /// Whether it can stand for any other part.
  int32_t is_any;
};

/// A name.
struct nisba_bounded_name {
  /// Where its parts are among those of all.
  int32_t first, count;
  /// Whether it has parts that need not stand for anything, or of which letters are missing.
  int32_t is_loose;
  /// The rows and the places of parts that may be joined, a bit each, the last bit for all behind it.
  uint64_t joined_rows, joined_places;
};

/// Writes what some of the names cost at the least.
void nisba_least_costs(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *names,
    const struct nisba_bounded_part *parts, const int32_t *positions, int32_t count, float *costs);

#endif
