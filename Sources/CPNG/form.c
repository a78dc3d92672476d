#include "form.h"

#include <png.h>
#include <string.h>

enum { PALETTE_SIZE = 256, SLOT_COUNT = 1024 };

// Red, green, blue and alpha, from the lowest byte to the highest.
static uint32_t color_of(const uint8_t *pixel) {
  return pixel[0] | pixel[1] << 8 | (uint32_t)pixel[2] << 16 | (uint32_t)pixel[3] << 24;
}

// The slot of a colour in the table, or the free one where it belongs.
static size_t slot_of(const cpng_form *form, uint32_t color) {
  size_t slot = (color * 2654435761u) >> 22;
  while (form->slots[slot].number != 0 && form->slots[slot].color != color)
    slot = (slot + 1) % SLOT_COUNT;
  return slot;
}

// Gives a colour a place in the palette; false when there is none left.
static bool add_color(cpng_form *form, uint32_t color) {
  size_t slot = slot_of(form, color);
  if (form->slots[slot].number != 0) return true;
  if (form->color_count == PALETTE_SIZE) return false;
  form->colors[form->color_count++] = color;
  form->slots[slot].color = color;
  form->slots[slot].number = (int16_t)form->color_count;
  return true;
}

void cpng_form_find(cpng_form *form, const uint8_t *pixels, uint32_t width, uint32_t height) {
  memset(form, 0, sizeof *form);
  bool has_color = false, has_alpha = false, has_palette = true;
  for (uint32_t y = 0; y < height; y++) {
    if (has_color && has_alpha && !has_palette) break;
    const uint8_t *pixel = pixels + 4 * (size_t)width * y;
    uint8_t difference = 0, opacity = 255;
    for (uint32_t x = 0; x < width; x++, pixel += 4) {
      difference |= (pixel[0] ^ pixel[1]) | (pixel[1] ^ pixel[2]);
      opacity &= pixel[3];
    }
    has_color |= difference != 0;
    has_alpha |= opacity != 255;

    pixel = pixels + 4 * (size_t)width * y;
    uint32_t previous = ~color_of(pixel);
    for (uint32_t x = 0; x < width && has_palette; x++, pixel += 4) {
      uint32_t color = color_of(pixel);
      if (color != previous) has_palette = add_color(form, color);
      previous = color;
    }
  }

  form->color_type =
      (has_color ? PNG_COLOR_MASK_COLOR : 0) | (has_alpha ? PNG_COLOR_MASK_ALPHA : 0);
  form->channel_count = (has_color ? 3 : 1) + has_alpha;
  // A palette costs four bytes a colour; a small picture may be smaller without.
  uint64_t saved = (uint64_t)width * height * (form->channel_count - 1);
  if (has_palette && saved > 4 * (uint64_t)form->color_count) {
    form->color_type = PNG_COLOR_TYPE_PALETTE;
    form->channel_count = 1;
  } else {
    form->color_count = 0;
  }
}

void cpng_form_store(const cpng_form *form, const uint8_t *pixel, uint32_t width, uint8_t *row) {
  if (form->color_count > 0) {
    uint32_t previous = 0;
    uint8_t index = 0;
    for (uint32_t x = 0; x < width; x++, pixel += 4) {
      uint32_t color = color_of(pixel);
      if (x == 0 || color != previous)
        index = (uint8_t)(form->slots[slot_of(form, color)].number - 1);
      previous = color;
      *row++ = index;
    }
    return;
  }
  if (form->color_type == PNG_COLOR_TYPE_RGB) {
    // Most images: a loop without branches.
    for (uint32_t x = 0; x < width; x++) memcpy(row + 3 * (size_t)x, pixel + 4 * (size_t)x, 3);
    return;
  }
  for (uint32_t x = 0; x < width; x++, pixel += 4) {
    *row++ = pixel[0];
    if (form->color_type & PNG_COLOR_MASK_COLOR) {
      *row++ = pixel[1];
      *row++ = pixel[2];
    }
    if (form->color_type & PNG_COLOR_MASK_ALPHA) *row++ = pixel[3];
  }
}
