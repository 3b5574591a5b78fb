/// The pieces of the analyst's report, embedded in the binary.
#ifndef NISBA_REPORT_PAGE_H
#define NISBA_REPORT_PAGE_H

#include <stddef.h>

/// Returns the bytes of `report.html`, `report.css` or `report.js`, or NULL for another name.
///
/// The bytes are static: they live as long as the process. `count` receives their number.
const unsigned char *nisba_report_piece(const char *name, size_t *count);

#endif
