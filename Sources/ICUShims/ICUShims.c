#include "ICUShims.h"

#include <stddef.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

/// ICU does nothing when it is given a failure, and counts warnings below zero.
static int32_t failure(UErrorCode code) { return U_FAILURE(code) ? (int32_t)code : 0; }

int nisba_icu_major_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return version[0];
}

const char *nisba_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

int32_t nisba_status_overflow(void) { return U_BUFFER_OVERFLOW_ERROR; }

int32_t nisba_fold_case(
    const uint16_t *text, int32_t count, uint16_t *folded, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&code);
  int32_t length = unorm2_normalize(normalizer, text, count, folded, capacity, &code);
  *status = failure(code);
  return length;
}

int32_t nisba_decompose(int32_t scalar, uint16_t *letters, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&code);
  int32_t length = unorm2_getDecomposition(normalizer, scalar, letters, capacity, &code);
  *status = failure(code);
  return length;
}

int32_t nisba_kind_of(int32_t scalar) {
  int32_t category = U_MASK(u_charType(scalar));
  if (category & (U_GC_L_MASK | U_GC_NL_MASK)) return nisba_kind_letter;
  if (category & U_GC_M_MASK) return nisba_kind_mark;
  if (category & U_GC_ND_MASK) return nisba_kind_digit;
  if (category & U_GC_PD_MASK) return nisba_kind_dash;
  return nisba_kind_other;
}

int32_t nisba_digit_value(int32_t scalar) { return u_charDigitValue(scalar); }

int32_t nisba_script_of(int32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  return uscript_getScript(scalar, &code);
}

int32_t nisba_script_number(const char *code) {
  int32_t number = u_getPropertyValueEnum(UCHAR_SCRIPT, code);
  return number == UCHAR_INVALID_CODE ? -1 : number;
}

nisba_transliterator *nisba_transliterator_open(const char *identifier, int32_t *status) {
  enum { longest = 64 };
  UChar name[longest];
  size_t count = strlen(identifier);
  if (count > longest) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  u_charsToUChars(identifier, name, (int32_t)count);
  UErrorCode code = U_ZERO_ERROR;
  UTransliterator *opened =
      utrans_openU(name, (int32_t)count, UTRANS_FORWARD, NULL, 0, NULL, &code);
  *status = failure(code);
  return (nisba_transliterator *)opened;
}

void nisba_transliterator_close(nisba_transliterator *transliterator) {
  utrans_close((UTransliterator *)transliterator);
}

int32_t nisba_transliterate(
    nisba_transliterator *transliterator, uint16_t *text, int32_t count, int32_t capacity,
    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = count;
  int32_t limit = count;
  utrans_transUChars(
      (const UTransliterator *)transliterator, text, &length, capacity, 0, &limit, &code);
  *status = failure(code);
  return length;
}
