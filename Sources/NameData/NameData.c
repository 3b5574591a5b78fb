#include "NameData.h"

#include <string.h>

#define TABLES(TABLE) \
  TABLE(letters, "letters.tsv") \
  TABLE(mrz_arabic, "mrz-arabic.tsv") \
  TABLE(placeholders, "placeholders.tsv")

static const unsigned char letters[] = {
#embed "../../Data/letters.tsv"
};

static const unsigned char mrz_arabic[] = {
#embed "../../Data/mrz-arabic.tsv"
};

static const unsigned char placeholders[] = {
#embed "../../Data/placeholders.tsv"
};

struct table {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

#define ROW(symbol, file) {file, symbol, sizeof(symbol)},
static const struct table tables[] = {TABLES(ROW)};

const unsigned char *nisba_table(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
    if (strcmp(tables[i].name, name) == 0) {
      *count = tables[i].count;
      return tables[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
