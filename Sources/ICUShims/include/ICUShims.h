/// The few ICU calls that Nisba makes, under names of our own.
///
/// ICU's C functions are macros that carry the library's version, which Swift cannot see.
#ifndef NISBA_ICU_SHIMS_H
#define NISBA_ICU_SHIMS_H

/// The version of the ICU library that is linked, as its first number.
int nisba_icu_major_version(void);

#endif
