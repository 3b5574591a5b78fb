#include "Alignment.h"

#include <stddef.h>

enum { codes = nisba_letter_codes, longest_edit = 3 };

static inline int32_t least(int32_t one, int32_t two) { return one < two ? one : two; }

static inline int32_t most(int32_t one, int32_t two) { return one > two ? one : two; }

/// The letters before a place, as an edit has them.
static inline uint32_t side(const uint8_t *word, int32_t end, uint32_t count) {
  uint32_t bits = count << 24;
  if (count > 2) bits |= (uint32_t)word[end - 3] << 16;
  if (count > 1) bits |= (uint32_t)word[end - 2] << 8;
  if (count > 0) bits |= word[end - 1];
  return bits;
}

struct alignment {
  const struct nisba_edits *edits;
  const struct nisba_pattern *pattern;
  const uint8_t *word;
  int32_t length;
  int32_t height;
  int32_t *cells;
};

static inline int32_t cheapest_edit(
    const struct alignment *alignment, const int32_t *lists, int32_t row, int32_t column,
    int32_t letter, const uint32_t *sides, int is_end, int32_t best) {
  const struct nisba_edits *edits = alignment->edits;
  const int32_t *cell = alignment->cells + (size_t)column * (size_t)alignment->height + row;
  for (int32_t count = 0; count <= longest_edit; count++) {
    if (lists[count] < 0) continue;
    const uint16_t *start = edits->starts + (size_t)lists[count] * (codes + 1) + letter;
    for (int32_t number = start[0]; number < start[1]; number++) {
      const struct nisba_edit *edit = edits->edits + number;
      int32_t given = (int32_t)(edit->to >> 24);
      if (given > column || edit->to != sides[given]) continue;
      if (edit->at_end && !is_end) continue;
      if (edit->at_head && (given != column || count != row)) continue;
      best = least(best, cell[-(ptrdiff_t)given * alignment->height - count] + edit->cost);
    }
  }
  return best;
}

int32_t nisba_lay_out_edits(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, uint16_t *firsts,
    struct nisba_row_edit *row_edits) {
  int32_t total = 0;
  // Each is put before those that give the same, so that those of the first rows come first.
  for (int32_t row = pattern->length; row >= 0; row--) {
    for (int32_t taken = 0; taken <= longest_edit; taken++) {
      const int32_t list = pattern->lists[4 * row + taken];
      if (list < 0) continue;
      const uint16_t *start = edits->starts + (size_t)list * (codes + 1);
      for (int32_t number = start[0]; number < start[codes]; number++) {
        const struct nisba_edit *edit = edits->edits + number;
        if (edit->at_head && taken != row) continue;
        if (edit->at_end && row != pattern->length) continue;
        row_edits[total++] = (struct nisba_row_edit){
            edit->cost, (uint16_t)row, firsts[edit->given], (uint8_t)taken,
            (uint8_t)(edit->at_head | edit->at_end << 1)};
        firsts[edit->given] = (uint16_t)total;
      }
    }
  }
  return total;
}

/// Works out columns until none can be within the limit, and returns how many.
static int32_t fill(
    const struct alignment *alignment, int32_t limit) {
  const struct nisba_edits *edits = alignment->edits;
  const struct nisba_pattern *pattern = alignment->pattern;
  const uint8_t *word = alignment->word;
  const int32_t height = alignment->height;
  // The rows within the limit of the last three columns.
  int32_t first[longest_edit] = {0, height, height}, last[longest_edit] = {-1, -1, -1};
  for (int32_t column = 0; column <= alignment->length; column++) {
    int32_t from = least(first[0], least(first[1], first[2]));
    if (from >= height) return column;
    int32_t reach = most(last[0], most(last[1], last[2])) + longest_edit;
    if (column == 0) reach = 0;
    int32_t first_within = height, last_within = -1;
    int32_t *cells = alignment->cells + (size_t)column * (size_t)height;
    uint8_t letter = column > 0 ? word[column - 1] : 0;
    int32_t insertion = column > 0 ? edits->insertions[letter] : 0;
    uint32_t sides[longest_edit + 1] = {0};
    for (uint32_t count = 1; count <= longest_edit && (int32_t)count <= column; count++) {
      sides[count] = side(word, column, count);
    }
    for (int32_t row = 0; row < height; row++) {
      cells[row] = nisba_unreachable;
      // Beyond the reach of the columns before, only deletions from the rows above lead on.
      if (row < from || (row > reach && row - last_within > longest_edit)) continue;
      int32_t best = row == 0 && column == 0 ? 0 : nisba_unreachable;
      uint8_t own = row > 0 ? pattern->letters[row - 1] : 0;
      if (row > 0) best = least(best, cells[row - 1] + edits->deletions[own]);
      if (column > 0) {
        best = least(best, cells[row - height] + insertion);
        if (row > 0) {
          best = least(
              best, cells[row - height - 1] + edits->substitutions[(size_t)own * codes + letter]);
          if (row > 1 && column > 1 && pattern->letters[row - 2] == letter &&
              own == word[column - 2]) {
            best = least(best, cells[row - 2 * height - 2] + edits->swap);
          }
        }
      }
      int is_end = row == height - 1 && column == alignment->length;
      const uint64_t *endings = pattern->endings + 2 * row;
      if (endings[0] & 1) {
        best = cheapest_edit(
            alignment, pattern->lists + 4 * row, row, column, 0, sides, is_end, best);
      }
      if (column > 0 && endings[letter >> 6] >> (letter & 63) & 1) {
        best = cheapest_edit(
            alignment, pattern->lists + 4 * row, row, column, letter, sides, is_end, best);
      }
      if (best > limit) continue;
      cells[row] = best;
      if (first_within == height) first_within = row;
      last_within = row;
    }
    first[0] = first[1], first[1] = first[2], first[2] = first_within;
    last[0] = last[1], last[1] = last[2], last[2] = last_within;
  }
  return alignment->length + 1;
}

/// Takes the edits that give one number for the cells of a column that they end at; `before` is the column
/// that is before what they give.
static inline void take_edits(
    const struct nisba_pattern *pattern, int32_t given, int is_head, int is_end,
    const int32_t *before, int32_t *cells) {
  const struct nisba_row_edit *edit;
  for (uint16_t next = pattern->given_firsts[given]; next != 0; next = edit->next) {
    edit = pattern->row_edits + next - 1;
    if (edit->ties != 0) {
      if (edit->ties & 2 && !is_end) continue;
      if (edit->ties & 1 && !is_head) continue;
    }
    int32_t cost = before[edit->row - edit->taken] + edit->cost;
    cells[edit->row] = least(cells[edit->row], cost);
  }
}

/// Whether a cell of a column is within the limit.
static inline int leads_on(
    const struct alignment *alignment, int32_t limit, const int32_t *cells) {
  int32_t best = nisba_unreachable;
  for (int32_t row = 0; row < alignment->height; row++) best = least(best, cells[row]);
  return best <= limit;
}

/// The same for a pattern whose edits are laid out, a column at a time.
static int32_t fill_laid_out(
    const struct alignment *alignment, int32_t limit) {
  const struct nisba_edits *edits = alignment->edits;
  const struct nisba_pattern *pattern = alignment->pattern;
  const uint8_t *word = alignment->word;
  const int32_t height = alignment->height, length = alignment->length;
  int32_t leading = 0;
  for (int32_t column = 0; column <= length; column++) {
    int32_t *cells = alignment->cells + (size_t)column * (size_t)height;
    int is_end = column == length;
    if (column == 0) {
      cells[0] = 0;
      for (int32_t row = 1; row < height; row++) cells[row] = nisba_unreachable;
    } else {
      const int32_t *before = cells - height;
      uint8_t letter = word[column - 1];
      int32_t insertion = edits->insertions[letter];
      const int32_t *substitutions = pattern->substitutions + (size_t)letter * (size_t)(height - 1);
      cells[0] = before[0] + insertion;
      for (int32_t row = 1; row < height; row++) {
        cells[row] = least(before[row] + insertion, before[row - 1] + substitutions[row - 1]);
      }
      take_edits(pattern, letter, column == 1, is_end, before, cells);
      if (column > 1) {
        uint8_t former = word[column - 2];
        before -= height;
        for (int32_t row = 2; row < height; row++) {
          if (pattern->letters[row - 2] == letter && pattern->letters[row - 1] == former) {
            cells[row] = least(cells[row], before[row - 2] + edits->swap);
          }
        }
        uint16_t pair = edits->pairs[(size_t)former * codes + letter];
        if (pair != 0) take_edits(pattern, pair, column == 2, is_end, before, cells);
      }
      if (column > 2) {
        uint16_t pair = edits->pairs[(size_t)word[column - 3] * codes + word[column - 2]];
        uint16_t triple = nisba_triple(edits, pair, letter);
        if (triple != 0) {
          take_edits(pattern, triple, column == 3, is_end, before - height, cells);
        }
      }
    }
    // What is left out leads from row to row.
    uint16_t next = pattern->given_firsts[0];
    for (int32_t row = 1; row < height; row++) {
      int32_t best =
          least(cells[row], cells[row - 1] + edits->deletions[pattern->letters[row - 1]]);
      const struct nisba_row_edit *edit;
      for (; next != 0; next = edit->next) {
        edit = pattern->row_edits + next - 1;
        if (edit->row != row) break;
        if (edit->ties & 2 && !is_end) continue;
        if (edit->ties & 1 && column != 0) continue;
        best = least(best, cells[row - edit->taken] + edit->cost);
      }
      cells[row] = best;
    }
    // An edit gives three letters at the most.
    if (leads_on(alignment, limit, cells)) leading = column;
    if (column - leading >= longest_edit) return column;
  }
  return length + 1;
}

int32_t nisba_align(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, const uint8_t *word,
    int32_t length, int32_t limit, int32_t *cells) {
  const struct alignment alignment = {
      edits, pattern, word, length, pattern->length + 1, cells,
  };
  limit = least(limit, nisba_unreachable - 1);
  int32_t filled = pattern->row_edits != NULL ? fill_laid_out(&alignment, limit)
                                              : fill(&alignment, limit);
  if (filled <= length) return nisba_unreachable;
  int32_t cost = cells[(size_t)(length + 1) * (size_t)alignment.height - 1];
  return cost <= limit ? cost : nisba_unreachable;
}

int32_t nisba_align_head(
    const struct nisba_edits *edits, const struct nisba_pattern *pattern, const uint8_t *word,
    int32_t length, int32_t limit, int32_t *cells) {
  const struct alignment alignment = {
      edits, pattern, word, length, pattern->length + 1, cells,
  };
  int32_t filled = fill(&alignment, least(limit, nisba_unreachable - 1));
  int32_t best = nisba_unreachable;
  for (int32_t head = length > 0 ? 1 : 0; head < filled; head++) {
    best = least(best, cells[(size_t)(head + 1) * (size_t)alignment.height - 1]);
  }
  return best;
}
