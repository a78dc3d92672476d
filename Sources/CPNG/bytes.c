#include "cpng.h"

#include <string.h>
#include <zlib.h>

uint32_t cpng_crc(uint32_t crc, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}

bool cpng_are_equal(const void *a, const void *b, size_t count) {
  return count == 0 || memcmp(a, b, count) == 0;
}

size_t cpng_differing_blocks(const uint8_t *a, const uint8_t *b, size_t count, size_t block_size,
                             size_t *numbers) {
  size_t found = 0;
  for (size_t start = 0, number = 0; start < count; start += block_size, number++) {
    size_t size = count - start < block_size ? count - start : block_size;
    if (memcmp(a + start, b + start, size)) numbers[found++] = number;
  }
  return found;
}

size_t cpng_count_changes(const void *a, const void *b, size_t count) {
  // A pixel is compared as one number, so that the compiler can compare several at once.
  size_t changes = 0;
  for (size_t i = 0; i < count; i++) {
    uint64_t p, q;
    memcpy(&p, (const uint64_t *)a + i, sizeof p);
    memcpy(&q, (const uint64_t *)b + i, sizeof q);
    changes += (p != q) & ((p | q) >> 48 != 0);
  }
  return changes;
}

bool cpng_inflate(const uint8_t *bytes, size_t count, uint8_t *inflated, size_t capacity,
                  size_t *inflated_count) {
  uLongf size = capacity;
  int status = uncompress(inflated, &size, bytes, count);
  *inflated_count = size;
  return status == Z_OK;
}
