/// The few ICU calls that Nisba makes, under names of our own.
///
/// ICU's C functions are macros that carry the library's version, which Swift cannot see. Text is
/// UTF-16. Where a function has a `status`, it receives 0, or the code of the ICU error that made
/// the result void; ICU's warnings are no errors.
#ifndef NISBA_ICU_SHIMS_H
#define NISBA_ICU_SHIMS_H

#include <stdint.h>

/// What kind of character a scalar is, as far as names care.
enum nisba_kind {
  nisba_kind_other = 0,
  nisba_kind_letter = 1,
  nisba_kind_mark = 2,
  nisba_kind_digit = 3,
  nisba_kind_dash = 4,
};

/// The version of the ICU library that is linked, as its first number.
int nisba_icu_major_version(void);

/// The name of an error that `status` received, as `U_INVALID_ID`; static, in ASCII.
const char *nisba_error_name(int32_t status);

/// The status that says that the result needs more room than it was given.
int32_t nisba_status_overflow(void);

/// Writes the NFKC case fold of `text` and returns its length, which may exceed `capacity`.
int32_t nisba_fold_case(
    const uint16_t *text, int32_t count, uint16_t *folded, int32_t capacity, int32_t *status);

/// Writes the canonical decomposition of `scalar` and returns its length, or -1 where it has none.
int32_t nisba_decompose(int32_t scalar, uint16_t *letters, int32_t capacity, int32_t *status);

/// The kind of `scalar`, one of `enum nisba_kind`.
int32_t nisba_kind_of(int32_t scalar);

/// The value of a decimal digit, or -1.
int32_t nisba_digit_value(int32_t scalar);

/// The number that ICU has for the script of `scalar`.
int32_t nisba_script_of(int32_t scalar);

/// The number of the script whose ISO 15924 code is `code`, or -1.
int32_t nisba_script_number(const char *code);

/// A transliterator of ICU, which one thread uses at a time.
typedef struct nisba_transliterator nisba_transliterator;

/// Opens the transliterator of an ICU identifier in ASCII, or returns NULL.
nisba_transliterator *nisba_transliterator_open(const char *identifier, int32_t *status);

/// Closes what `nisba_transliterator_open` returned.
void nisba_transliterator_close(nisba_transliterator *transliterator);

/// Transliterates the first `count` units of `text` in place and returns the new length, which may
/// exceed `capacity`; then the content of `text` is lost.
int32_t nisba_transliterate(
    nisba_transliterator *transliterator, uint16_t *text, int32_t count, int32_t capacity,
    int32_t *status);

#endif
