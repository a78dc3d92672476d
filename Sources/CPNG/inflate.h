#ifndef CPNG_INFLATE_H
#define CPNG_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bytes behind the compressed and the inflated ones that must be there; the first are zeros, the second may be
// overwritten.
enum { INFLATE_SLACK = 16 };

// Inflates a zlib stream of exactly `compressed_count` bytes to exactly `count` bytes, and checks the latter
// against its Adler-32.
//
// Whatever it takes zlib takes too. What it does not take may still be right, and is zlib's to judge: it knows
// neither the rarest forms of a stream nor the names of faults.
bool cpng_inflate_whole(const uint8_t *compressed, size_t compressed_count, uint8_t *bytes,
                        size_t count);

#endif
