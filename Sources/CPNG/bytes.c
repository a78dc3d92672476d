#include "cpng.h"

#include <zlib.h>

uint32_t cpng_crc(uint32_t crc, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}

// The loops are simple, so that the compiler can work on several pixels at once.
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
