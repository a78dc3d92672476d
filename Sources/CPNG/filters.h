#ifndef CPNG_FILTERS_H
#define CPNG_FILTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Bytes of memory behind each of the three rows, which may be read and overwritten.
enum { FILTER_SLACK = 1 };

// Undoes the filter of a row: `row` is what is stored, and `above` the row over it or zeros. A pixel, or the
// byte that several share, has `step` bytes. False where there is no filter with that number.
bool cpng_unfilter(int filter, uint8_t *row, const uint8_t *stored, const uint8_t *above,
                   size_t count, size_t step);

#endif
