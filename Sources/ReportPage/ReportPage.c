#include "ReportPage.h"

#include <string.h>

static const unsigned char page[] = {
#embed "report.html"
};

static const unsigned char style[] = {
#embed "report.css"
};

static const unsigned char script[] = {
#embed "report.js"
};

const unsigned char *nisba_report_piece(const char *name, size_t *count) {
  if (strcmp(name, "report.html") == 0) {
    *count = sizeof page;
    return page;
  }
  if (strcmp(name, "report.css") == 0) {
    *count = sizeof style;
    return style;
  }
  if (strcmp(name, "report.js") == 0) {
    *count = sizeof script;
    return script;
  }
  return NULL;
}
