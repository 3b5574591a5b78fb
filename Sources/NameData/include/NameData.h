/// The tables of Data/, embedded in the binary.
#ifndef NISBA_NAME_DATA_H
#define NISBA_NAME_DATA_H

#include <stddef.h>

/// Returns the bytes of the table `Data/<name>`, or NULL where there is none of that name.
///
/// The bytes are static: they live as long as the process. `count` receives their number.
const unsigned char *nisba_table(const char *name, size_t *count);

/// Returns the bytes of the table of a number, in the order of their names, or NULL behind the last.
const unsigned char *nisba_table_at(size_t index, size_t *count);

#endif
