#include "cpixels.h"

#include <string.h>

bool cpixels_are_equal(const void *a, const void *b, size_t count) {
  return count == 0 || memcmp(a, b, count) == 0;
}

size_t cpixels_differing_blocks(const uint8_t *a, const uint8_t *b, size_t count, size_t block_size,
                                size_t *numbers) {
  size_t found = 0;
  for (size_t start = 0, number = 0; start < count; start += block_size, number++) {
    size_t size = count - start < block_size ? count - start : block_size;
    if (memcmp(a + start, b + start, size)) numbers[found++] = number;
  }
  return found;
}

size_t cpixels_count_changes(const void *a, const void *b, size_t count) {
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

void cpixels_greys(const void *pixels, size_t count, int shift, uint8_t white, uint8_t *greys) {
  const uint16_t *samples = pixels;
  for (size_t i = 0; i < count; i++) {
    uint16_t red = samples[4 * i] >> shift, green = samples[4 * i + 1] >> shift;
    uint16_t blue = samples[4 * i + 2] >> shift, opacity = samples[4 * i + 3] >> shift;
    // The shares of red, green and blue in what the eye takes for brightness, of 256.
    uint16_t brightness = (uint16_t)(54 * red + 183 * green + 19 * blue) >> 8;
    greys[i] = white - (uint16_t)((255 - brightness) * opacity) / (5 * 255);
  }
}
