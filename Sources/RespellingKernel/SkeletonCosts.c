#include "SkeletonCosts.h"

#include <stddef.h>

void nisba_take_apart(
    const struct nisba_plain_costs *costs, int32_t first, int32_t rows, const uint8_t kinds[3],
    int32_t cost) {
  enum { most = 3 };
  int32_t *own = costs->costs + (size_t)first * (size_t)costs->classes;
  int32_t *put_in = own + (size_t)costs->rows * (size_t)costs->classes;
  uint8_t sought[most];
  int32_t count = 0;
  for (int32_t place = 0; place < most; place++) {
    if (kinds[place] != 0) sought[count++] = kinds[place];
  }
  // The cheapest way to each pair of a letter and a class, and its last step.
  int32_t cheapest[most + 1][most + 1];
  int32_t *last[most + 1][most + 1];
  uint8_t step[most + 1][most + 1];
  enum { leave_out, put, change };
  cheapest[0][0] = 0;
  for (int32_t row = 0; row <= rows; row++) {
    int32_t *letter = own + (ptrdiff_t)(row - 1) * costs->classes;
    int32_t *insertions = put_in + (ptrdiff_t)row * costs->classes;
    for (int32_t column = row == 0 ? 1 : 0; column <= count; column++) {
      int32_t best = INT32_MAX;
      if (row > 0) {
        best = cheapest[row - 1][column] + letter[0];
        last[row][column] = letter;
        step[row][column] = leave_out;
      }
      if (column > 0) {
        uint8_t kind = sought[column - 1];
        int32_t cost_put = cheapest[row][column - 1] + insertions[kind];
        if (cost_put < best) {
          best = cost_put;
          last[row][column] = insertions + kind;
          step[row][column] = put;
        }
        if (row > 0) {
          int32_t cost_change = cheapest[row - 1][column - 1] + letter[kind];
          if (cost_change < best) {
            best = cost_change;
            last[row][column] = letter + kind;
            step[row][column] = change;
          }
        }
      }
      cheapest[row][column] = best;
    }
  }
  int32_t total = cheapest[rows][count];
  if (total <= cost) return;
  for (int32_t row = rows, column = count; row > 0 || column > 0;) {
    // Rounded down.
    *last[row][column] = (int32_t)((int64_t)*last[row][column] * cost / total);
    switch (step[row][column]) {
      case leave_out: row--; break;
      case put: column--; break;
      default: row--, column--; break;
    }
  }
}

void nisba_lower(
    const struct nisba_plain_costs *costs, const uint8_t *rows_before,
    const struct nisba_reduction *reductions, int32_t count, int32_t first, int32_t ties) {
  for (int32_t place = 0; place < count; place++) {
    const struct nisba_reduction *reduction = reductions + place;
    if (reduction->ties & ~ties) continue;
    int32_t letter = first + reduction->letter;
    int32_t row = rows_before[letter];
    int is_row = !reduction->is_put_in && rows_before[letter + 1] > row;
    // A letter that is no row any more is as good as put in, and costs nothing to leave out.
    if (!is_row && reduction->kind == 0) continue;
    if (!is_row) row += costs->rows;
    int32_t *cost = costs->costs + (ptrdiff_t)row * costs->classes + reduction->kind;
    if (reduction->cost < *cost) *cost = reduction->cost;
  }
}

void nisba_scale(
    const struct nisba_plain_costs *costs, int32_t unit, uint8_t *substitutions,
    uint8_t *insertions, uint8_t *deletions) {
  int32_t count = costs->rows * costs->classes;
  // Costs up to 255 units are told apart, which as floating point numbers are exact; so is rounding down.
  int32_t most = 255 * unit;
  float divisor = (float)unit;
  for (int32_t place = 0; place < count; place++) {
    int32_t cost = costs->costs[place];
    substitutions[place] = (uint8_t)(int32_t)((float)(cost < most ? cost : most) / divisor);
  }
  const int32_t *put_in = costs->costs + count;
  for (int32_t place = 0; place < count + costs->classes; place++) {
    int32_t cost = put_in[place];
    insertions[place] = (uint8_t)(int32_t)((float)(cost < most ? cost : most) / divisor);
  }
  for (int32_t row = 0; row < costs->rows; row++) {
    deletions[row] = substitutions[row * costs->classes];
    substitutions[row * costs->classes] = 255;
  }
}
