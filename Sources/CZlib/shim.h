/* The zlib header that ZlibShims wraps. */
#include <zlib.h>
