#include "filters.h"

#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// The samples of a pixel, side by side. Clang makes of them what the processor has.
typedef int16_t samples __attribute__((vector_size(8)));
typedef uint8_t sample_bytes __attribute__((vector_size(4)));

// Four bytes at once, even of a pixel that has three: what is stored beyond it the next one overwrites.
static inline samples load(const uint8_t *bytes) {
  sample_bytes loaded;
  memcpy(&loaded, bytes, sizeof loaded);
  return __builtin_convertvector(loaded, samples);
}

static inline void store(uint8_t *bytes, samples values) {
  sample_bytes stored = __builtin_convertvector(values, sample_bytes);
  memcpy(bytes, &stored, sizeof stored);
}

static inline samples absolute(samples values) {
  samples sign = values >> 15;
  return (values ^ sign) - sign;
}

static inline samples chosen(samples condition, samples yes, samples no) {
  return (condition & yes) | (~condition & no);
}

// The nearest of left, up and corner to left + up − corner, in this order where two are as near.
static inline samples paeth(samples left, samples up, samples corner) {
  samples from_left = absolute(up - corner), from_up = absolute(left - corner);
  samples from_corner = absolute(left + up - corner - corner);
  samples rest = chosen(from_up <= from_corner, up, corner);
  return chosen((from_left <= from_up) & (from_left <= from_corner), left, rest);
}

// The filters whose next pixel waits for the last one, for pixels of three or four bytes.
ALWAYS_INLINE void undo_small(int filter, uint8_t *row, const uint8_t *stored,
                              const uint8_t *above, size_t count, size_t step) {
  samples left = {0}, corner = {0};
  for (size_t i = 0; i < count; i += step) {
    samples up = load(above + i);
    samples prediction = filter == 1   ? left
                         : filter == 3 ? (left + up) >> 1
                                       : paeth(left, up, corner);
    left = (load(stored + i) + prediction) & 255;
    corner = up;
    store(row + i, left);
  }
}

// The same for pixels of any size, sample by sample.
ALWAYS_INLINE void undo_large(int filter, uint8_t *row, const uint8_t *stored,
                              const uint8_t *above, size_t count, size_t step) {
  for (size_t i = 0; i < count; i++) {
    int left = i < step ? 0 : row[i - step], corner = i < step ? 0 : above[i - step];
    int up = above[i], prediction = filter == 1 ? left : (left + up) >> 1;
    if (filter == 4) {
      int from_left = up - corner, from_up = left - corner, from_corner = from_left + from_up;
      from_left = from_left < 0 ? -from_left : from_left;
      from_up = from_up < 0 ? -from_up : from_up;
      from_corner = from_corner < 0 ? -from_corner : from_corner;
      prediction = from_left <= from_up && from_left <= from_corner ? left
                   : from_up <= from_corner                          ? up
                                                                     : corner;
    }
    row[i] = (uint8_t)(stored[i] + prediction);
  }
}

// Sizes and filters that are known when the loop is compiled make it twice as fast.
ALWAYS_INLINE void undo(int filter, uint8_t *row, const uint8_t *stored, const uint8_t *above,
                        size_t count, size_t step) {
  if (step == 3) undo_small(filter, row, stored, above, count, 3);
  else if (step == 4) undo_small(filter, row, stored, above, count, 4);
  else undo_large(filter, row, stored, above, count, step);
}

bool cpng_unfilter(int filter, uint8_t *row, const uint8_t *stored, const uint8_t *above,
                   size_t count, size_t step) {
  switch (filter) {
    case 0: memcpy(row, stored, count); return true;
    case 1: undo(1, row, stored, above, count, step); return true;
    case 2:
      for (size_t i = 0; i < count; i++) row[i] = (uint8_t)(stored[i] + above[i]);
      return true;
    case 3: undo(3, row, stored, above, count, step); return true;
    case 4: undo(4, row, stored, above, count, step); return true;
    default: return false;
  }
}
