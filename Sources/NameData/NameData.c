#include "NameData.h"

#include <string.h>

#define TABLES(TABLE) \
  TABLE(counted_names, "counted-names.tsv") \
  TABLE(countries, "countries.tsv") \
  TABLE(exonyms, "exonyms.tsv") \
  TABLE(generational, "generational.tsv") \
  TABLE(letters, "letters.tsv") \
  TABLE(likeness, "likeness.tsv") \
  TABLE(months, "months.tsv") \
  TABLE(mrz_arabic, "mrz-arabic.tsv") \
  TABLE(name_relations, "name-relations.tsv") \
  TABLE(names, "names.tsv") \
  TABLE(organization_types, "organization-types.tsv") \
  TABLE(organization_words, "organization-words.tsv") \
  TABLE(part_frequencies, "part-frequencies.tsv") \
  TABLE(particles, "particles.tsv") \
  TABLE(place_words, "place-words.tsv") \
  TABLE(placeholders, "placeholders.tsv") \
  TABLE(respelling, "respelling.tsv") \
  TABLE(scoring, "scoring.tsv") \
  TABLE(titles, "titles.tsv") \
  TABLE(written_sounds, "written-sounds.tsv")

static const unsigned char counted_names[] = {
#embed "../../Data/counted-names.tsv"
};

static const unsigned char countries[] = {
#embed "../../Data/countries.tsv"
};

static const unsigned char exonyms[] = {
#embed "../../Data/exonyms.tsv"
};

static const unsigned char generational[] = {
#embed "../../Data/generational.tsv"
};

static const unsigned char letters[] = {
#embed "../../Data/letters.tsv"
};

static const unsigned char likeness[] = {
#embed "../../Data/likeness.tsv"
};

static const unsigned char months[] = {
#embed "../../Data/months.tsv"
};

static const unsigned char mrz_arabic[] = {
#embed "../../Data/mrz-arabic.tsv"
};

static const unsigned char name_relations[] = {
#embed "../../Data/name-relations.tsv"
};

static const unsigned char names[] = {
#embed "../../Data/names.tsv"
};

static const unsigned char organization_types[] = {
#embed "../../Data/organization-types.tsv"
};

static const unsigned char organization_words[] = {
#embed "../../Data/organization-words.tsv"
};

static const unsigned char part_frequencies[] = {
#embed "../../Data/part-frequencies.tsv"
};

static const unsigned char particles[] = {
#embed "../../Data/particles.tsv"
};

static const unsigned char place_words[] = {
#embed "../../Data/place-words.tsv"
};

static const unsigned char placeholders[] = {
#embed "../../Data/placeholders.tsv"
};

static const unsigned char respelling[] = {
#embed "../../Data/respelling.tsv"
};

static const unsigned char scoring[] = {
#embed "../../Data/scoring.tsv"
};

static const unsigned char titles[] = {
#embed "../../Data/titles.tsv"
};

static const unsigned char written_sounds[] = {
#embed "../../Data/written-sounds.tsv"
};

struct table {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

#define ROW(symbol, file) {file, symbol, sizeof(symbol)},
static const struct table tables[] = {TABLES(ROW)};

const unsigned char *nisba_table_at(size_t index, size_t *count) {
  if (index >= sizeof(tables) / sizeof(tables[0])) return NULL;
  *count = tables[index].count;
  return tables[index].bytes;
}

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
