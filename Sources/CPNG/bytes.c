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

// Loops over rows are in C, and simple, so that the compiler can work on several pixels at once.

void cpng_greys(const void *pixels, size_t count, int shift, uint8_t white, uint8_t *greys) {
  const uint16_t *samples = pixels;
  for (size_t i = 0; i < count; i++) {
    uint16_t red = samples[4 * i] >> shift, green = samples[4 * i + 1] >> shift;
    uint16_t blue = samples[4 * i + 2] >> shift, opacity = samples[4 * i + 3] >> shift;
    // The shares of red, green and blue in what the eye takes for brightness, of 256.
    uint16_t brightness = (uint16_t)(54 * red + 183 * green + 19 * blue) >> 8;
    greys[i] = white - (uint16_t)((255 - brightness) * opacity) / (5 * 255);
  }
}

void cpng_expand(const uint8_t *samples, size_t count, int channels, uint16_t scale,
                 void *pixels) {
  uint16_t *expanded = pixels;
  if (channels == 4) {
    for (size_t i = 0; i < 4 * count; i++) expanded[i] = samples[i] * scale;
    return;
  }
  for (size_t i = 0; i < count; i++) {
    for (int c = 0; c < 3; c++) expanded[4 * i + c] = samples[3 * i + c] * scale;
    expanded[4 * i + 3] = 255 * scale;
  }
}

bool cpng_inflate(const uint8_t *bytes, size_t count, uint8_t *inflated, size_t capacity,
                  size_t *inflated_count) {
  uLongf size = capacity;
  int status = uncompress(inflated, &size, bytes, count);
  *inflated_count = size;
  return status == Z_OK;
}
