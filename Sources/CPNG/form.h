#ifndef CPNG_FORM_H
#define CPNG_FORM_H

#include "cpng.h"

// How a file stores pixels of eight bits a channel.
typedef struct {
  int color_type;     // as PNG numbers it
  int channel_count;  // bytes of a stored pixel
  int color_count;    // of the palette, or 0
  uint32_t colors[256];
  struct {
    uint32_t color;
    int16_t number;  // 1 more than the place in the palette, 0 where the slot is free
  } slots[1024];
} cpng_form;

// Finds the smallest form that holds every pixel.
void cpng_form_find(cpng_form *form, const uint8_t *pixels, uint32_t width, uint32_t height);

// Stores a row in a form that was found for a picture with this row.
void cpng_form_store(const cpng_form *form, const uint8_t *pixels, uint32_t width, uint8_t *row);

#endif
