/* The SHA-256 of libmd, the message digests of the BSDs. */
#include <sys/types.h>
#include <sha2.h>
