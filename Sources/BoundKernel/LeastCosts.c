#include "LeastCosts.h"

#include <math.h>

enum { most_parts = nisba_most_bounded_parts };

static inline float least(float one, float two) { return one < two ? one : two; }

static inline float most(float one, float two) { return one > two ? one : two; }

/// How much a lack of likeness comes to.
static inline float raised(float value) { return value * sqrtf(value); }

/// What omitted parts come to of which the weights have a sum.
static inline float omitted(float sum) { return sqrtf(sum) * sqrtf(sqrtf(sum)); }

/// What is known of one name.
struct columns {
  /// For each row, the least that it can differ, the least in any other column, and where the first is.
  float differences[most_parts], seconds[most_parts];
  int32_t nearest[most_parts];
  /// For each column, the most that it can agree and the least that it can differ.
  float agreements[most_parts], column_differences[most_parts];
  /// A bit for each row that may be like some column.
  uint64_t alike_rows;
  /// What the rows agree in at the most.
  float agreement;
};

/// What rows differ more because only one of those with the same nearest column can have it.
static float crowding(const struct nisba_bounded_query *query, const struct columns *columns) {
  float sum = 0;
  for (int32_t row = 0; row < query->row_count; row++) {
    if (!query->rows[row].can_differ || columns->seconds[row] == INFINITY) continue;
    const float gap = columns->seconds[row] - columns->differences[row];
    for (int32_t other = 0; other < query->row_count; other++) {
      if (other == row || columns->nearest[other] != columns->nearest[row] ||
          !query->rows[other].can_differ) {
        continue;
      }
      const float other_gap = columns->seconds[other] - columns->differences[other];
      if (other_gap > gap || (other_gap == gap && other < row)) {
        sum += gap;
        break;
      }
    }
  }
  return sum;
}

/// The sum of the smallest of some numbers, which are put in another order.
static float smallest(int32_t wanted, int32_t count, float *numbers) {
  float sum = 0;
  for (int32_t taken = 0; taken < wanted && taken < count; taken++) {
    int32_t place = taken;
    for (int32_t other = taken + 1; other < count; other++) {
      if (numbers[other] < numbers[place]) place = other;
    }
    const float number = numbers[place];
    numbers[place] = numbers[taken];
    numbers[taken] = number;
    sum += number;
  }
  return sum;
}

/// Finds what each row and each column can agree in and differ.
static void compare(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *name,
    const struct nisba_bounded_part *parts, struct columns *columns) {
  const int32_t count = name->count;
  for (int32_t column = 0; column < count; column++) {
    columns->agreements[column] = 0;
    columns->column_differences[column] = INFINITY;
  }
  columns->agreement = 0;
  columns->alike_rows = 0;
  for (int32_t row = 0; row < query->row_count; row++) {
    const struct nisba_bound_row *own = query->rows + row;
    float agreement = 0, difference = INFINITY, second = INFINITY;
    int32_t nearest = -1;
    if (name->joined_rows >> row & 1) {
      agreement = own->joined;
    } else {
      const uint8_t *likenesses =
          query->likenesses + (uint64_t)row * (uint64_t)query->part_count;
      for (int32_t column = 0; column < count; column++) {
        const struct nisba_bounded_part *part = parts + column;
        const uint8_t known = likenesses[part->number];
        const uint8_t bound = known == 0 ? query->rests[row] : known;
        columns->alike_rows |= (uint64_t)(bound >= query->alike) << row;
        const float agreed = least(own->aligned, part->aligned) * (bound * (1.0f / 255));
        agreement = most(agreement, agreed);
        columns->agreements[column] = most(columns->agreements[column], agreed);
        float differs = least(own->root, part->root) * query->losses[bound];
        // A joined word has the role of a plain name, which makes it count for half at the least.
        if (name->joined_places >> column & 1) differs *= 0.70710678f;
        nearest = differs < difference ? column : nearest;
        second = least(second, most(difference, differs));
        difference = least(difference, differs);
        columns->column_differences[column] =
            least(columns->column_differences[column], differs);
      }
    }
    columns->agreement += agreement;
    columns->differences[row] = difference;
    columns->seconds[row] = second;
    columns->nearest[row] = nearest;
  }
}

/// The most rows that stand for any part and can have nothing to stand for.
///
/// Aligning two such parts is always cheaper than leaving both to parts of which they cannot stand for one. So where
/// one has none, all such parts of the other name stand for others: for such ones, or for titles and the like that
/// are alike. Parts that are joined are one less each.
static int32_t most_omitted(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *name,
    const struct nisba_bounded_part *parts, const struct columns *columns) {
  int32_t rows = query->any_count;
  for (int32_t column = 0; column < name->count; column++) {
    if (parts[column].is_any) rows--;
  }
  const int32_t joined = __builtin_popcountll(name->joined_places);
  if (joined > 1) rows += joined - 1;
  for (int32_t row = 0; row < query->row_count; row++) {
    const uint8_t standing = query->rows[row].standing;
    if (standing == nisba_stands_for_any) continue;
    if (name->joined_rows >> row & 1 ||
        (standing == nisba_stands_for_like && columns->alike_rows >> row & 1)) {
      rows++;
    }
  }
  return rows > 0 ? rows : 0;
}

/// The least cost of a name of which each part has to stand for something, as far as the query has as many.
static float cost_of_aligned(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *name,
    const struct nisba_bounded_part *parts, const struct columns *columns, float contradiction, float omission) {
  const int32_t rows = query->row_count, count = name->count;
  float differences = 0, weights[most_parts];
  if (rows > count) {
    for (int32_t column = 0; column < count; column++) {
      differences += columns->column_differences[column];
    }
    for (int32_t row = 0; row < rows; row++) weights[row] = query->rows[row].omitted;
    return contradiction * differences + omission * omitted(smallest(rows - count, rows, weights));
  }
  for (int32_t row = 0; row < rows; row++) differences += columns->differences[row];
  differences += crowding(query, columns);
  if (rows == count) return contradiction * differences;
  for (int32_t column = 0; column < count; column++) {
    weights[column] = parts[column].omitted;
  }
  return contradiction * differences + omission * omitted(smallest(count - rows, count, weights));
}

/// The least cost of a name of which parts may stand for nothing.
static float cost_of_loose(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *name,
    const struct nisba_bounded_part *parts, const struct columns *columns, float contradiction, float omission) {
  int32_t left = most_omitted(query, name, parts, columns);
  // Each part is aligned, or it is omitted; of all that may be, it has at least its share.
  const float share = omission / sqrtf(sqrtf(most(query->strong_omissions, 1e-30f)));
  float cost = left == 0 ? contradiction * crowding(query, columns) : 0;
  float savings[most_parts];
  for (int32_t row = 0; row < query->row_count; row++) {
    const float difference = contradiction * columns->differences[row];
    savings[row] = 0;
    if (!query->rows[row].can_differ || columns->differences[row] == INFINITY) continue;
    cost += difference;
    if (left > 0) savings[row] = most(0, difference - share * query->rows[row].omitted);
  }
  // Those that save most by it are omitted.
  for (; left > 0; left--) {
    int32_t best = 0;
    for (int32_t row = 1; row < query->row_count; row++) {
      if (savings[row] > savings[best]) best = row;
    }
    if (savings[best] <= 0) break;
    cost -= savings[best];
    savings[best] = 0;
  }
  return most(0, cost);
}

static float least_cost(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *name,
    const struct nisba_bounded_part *parts) {
  if (query->row_count > most_parts || name->count > most_parts) return 0;
  struct columns columns;
  compare(query, name, parts, &columns);
  float agreement = columns.agreement;
  if (name->joined_rows == 0) {
    float sum = 0;
    for (int32_t column = 0; column < name->count; column++) sum += columns.agreements[column];
    agreement = least(agreement, sum);
  }
  // A sum in another order may be a little more.
  const float support = most(agreement * 1.00001f, query->least_agreement);
  const float contradiction =
      query->contradiction / raised(least(support, query->agreement_limit));
  const float omission =
      query->omission / (query->is_person ? support * raised(support) : support);
  const int must_align = query->must_align && name->joined_rows == 0 && !name->is_loose;
  const float cost =
      must_align ? cost_of_aligned(query, name, parts, &columns, contradiction, omission)
                 : cost_of_loose(query, name, parts, &columns, contradiction, omission);
  // A little less than the cost, which is a sum in another order.
  return cost * 0.999f;
}

void nisba_least_costs(
    const struct nisba_bounded_query *query, const struct nisba_bounded_name *names,
    const struct nisba_bounded_part *parts, const int32_t *positions, int32_t count, float *costs) {
  for (int32_t place = 0; place < count; place++) {
    const struct nisba_bounded_name *name = names + positions[place];
    costs[place] = least_cost(query, name, parts + name->first);
  }
}
