#include "ZlibShims.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct nisba_inflater {
  z_stream stream;
};

nisba_inflater *nisba_inflater_open(int32_t is_gzip) {
  nisba_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  // 16 more than the largest window asks for gzip, less than nothing for bare deflate.
  if (inflateInit2(&inflater->stream, is_gzip ? 16 + MAX_WBITS : -MAX_WBITS) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void nisba_inflater_close(nisba_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

void nisba_inflater_restart(nisba_inflater *inflater) { inflateReset(&inflater->stream); }

static uInt limited(size_t count) { return count > UINT_MAX ? UINT_MAX : (uInt)count; }

int32_t nisba_inflate(
    nisba_inflater *inflater, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count) {
  z_stream *stream = &inflater->stream;
  uInt in = limited(*input_count);
  uInt out = limited(*output_count);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int status = inflate(stream, Z_NO_FLUSH);
  *input_count = in - stream->avail_in;
  *output_count = out - stream->avail_out;
  switch (status) {
    case Z_OK:
    case Z_BUF_ERROR:
      return nisba_inflation_more;
    case Z_STREAM_END:
      return nisba_inflation_end;
    case Z_MEM_ERROR:
      return nisba_inflation_no_memory;
    default:
      return nisba_inflation_damaged;
  }
}

uint32_t nisba_crc32(uint32_t checksum, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(checksum, bytes, count);
}
