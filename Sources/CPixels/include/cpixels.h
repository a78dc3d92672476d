#ifndef CPIXELS_H
#define CPIXELS_H

// Loops over the bytes and the pixels of a row. They are in C, and simple, so that the compiler can work
// on several pixels at once.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool cpixels_are_equal(const void *a, const void *b, size_t count);

// Writes the numbers of the blocks that differ and returns how many there are. The last block may be
// shorter; `numbers` has space for all.
size_t cpixels_differing_blocks(const uint8_t *a, const uint8_t *b, size_t count, size_t block_size,
                                size_t *numbers);

// Counts the pixels of four 16-bit samples, the last their opacity, that differ and of which at least one
// is not transparent.
size_t cpixels_count_changes(const void *a, const void *b, size_t count);

// Writes how bright each pixel of four 16-bit samples, the last its opacity, looks on white paper: `white`,
// less one for each five of 255 levels that it is darker. Samples are shifted to the right into eight bits.
void cpixels_greys(const void *pixels, size_t count, int shift, uint8_t white, uint8_t *greys);

#endif
