/// The few zlib calls that Nisba makes, under names of our own.
///
/// zlib's functions are macros that carry the size of its structures, which Swift cannot see.
#ifndef NISBA_ZLIB_SHIMS_H
#define NISBA_ZLIB_SHIMS_H

#include <stddef.h>
#include <stdint.h>

/// What one call brought.
enum nisba_inflation {
  /// More input or more room is needed.
  nisba_inflation_more = 0,
  /// The stream has come to its end, and its checksum is right where it has one.
  nisba_inflation_end = 1,
  /// The input is no such stream, or is damaged.
  nisba_inflation_damaged = 2,
  /// There is no memory left.
  nisba_inflation_no_memory = 3,
};

/// A stream that is being inflated, which takes some 40 kB.
typedef struct nisba_inflater nisba_inflater;

/// Opens a stream: gzip with its header and checksum, or bare deflate. Returns NULL without memory.
nisba_inflater *nisba_inflater_open(int32_t is_gzip);

/// Closes what `nisba_inflater_open` returned.
void nisba_inflater_close(nisba_inflater *inflater);

/// Begins another stream of the same kind.
void nisba_inflater_restart(nisba_inflater *inflater);

/// Inflates from `input` to `output` and returns one of `enum nisba_inflation`. The counts say how many
/// bytes there are before the call, and how many were read and written after it.
int32_t nisba_inflate(
    nisba_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count);

/// Goes on with a CRC-32, which is 0 at first.
uint32_t nisba_crc32(uint32_t checksum, const uint8_t *bytes, size_t count);

#endif
