#include "ICUShims.h"

#include <unicode/uversion.h>

int nisba_icu_major_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return version[0];
}
