#include "form.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct cpng_writer {
  png_structp png;
  png_infop info;
  uint8_t *bytes;
  size_t count, capacity;
  uint8_t *row;
  cpng_form form;
  z_stream stream;
  uint8_t data[1 << 16];
  char message[128];
};

// MARK: Callbacks

static void fail(png_structp png, png_const_charp message) {
  cpng_writer *writer = png_get_error_ptr(png);
  strncpy(writer->message, message, sizeof writer->message - 1);
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void append(png_structp png, png_bytep bytes, size_t count) {
  cpng_writer *writer = png_get_io_ptr(png);
  if (count > writer->capacity - writer->count) {
    size_t capacity = writer->capacity * 2 + count + 65536;
    uint8_t *grown = realloc(writer->bytes, capacity);
    if (!grown) png_error(png, "out of memory");
    writer->bytes = grown;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->count, bytes, count);
  writer->count += count;
}

static void no_flush(png_structp png) { (void)png; }

// MARK: Life

cpng_writer *cpng_writer_open(void) {
  cpng_writer *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writer, fail, ignore_warning);
  writer->info = writer->png ? png_create_info_struct(writer->png) : NULL;
  if (!writer->info) {
    cpng_writer_close(writer);
    return NULL;
  }
  png_set_write_fn(writer->png, writer, append, no_flush);
  return writer;
}

void cpng_writer_close(cpng_writer *writer) {
  png_destroy_write_struct(&writer->png, &writer->info);
  deflateEnd(&writer->stream);
  free(writer->bytes);
  free(writer->row);
  free(writer);
}

const uint8_t *cpng_writer_bytes(const cpng_writer *writer, size_t *count) {
  *count = writer->count;
  return writer->bytes;
}

const char *cpng_writer_message(const cpng_writer *writer) { return writer->message; }

// MARK: Metadata

bool cpng_writer_set_density(cpng_writer *writer, uint32_t pixels_per_metre) {
  if (setjmp(png_jmpbuf(writer->png))) return false;
  png_set_pHYs(writer->png, writer->info, pixels_per_metre, pixels_per_metre,
               PNG_RESOLUTION_METER);
  return true;
}

bool cpng_writer_add_text(cpng_writer *writer, const char *keyword, const char *utf8) {
  if (setjmp(png_jmpbuf(writer->png))) return false;
  png_text text = {.compression = PNG_ITXT_COMPRESSION_NONE,
                   .key = (png_charp)keyword,
                   .text = (png_charp)utf8,
                   .itxt_length = strlen(utf8)};
  png_set_text(writer->png, writer->info, &text, 1);
  return true;
}

// MARK: Pixels

static void set_palette(cpng_writer *writer) {
  const cpng_form *form = &writer->form;
  png_color palette[256];
  png_byte alphas[256];
  bool is_opaque = true;
  for (int i = 0; i < form->color_count; i++) {
    uint32_t color = form->colors[i];
    palette[i] = (png_color){color & 255, color >> 8 & 255, color >> 16 & 255};
    alphas[i] = color >> 24;
    is_opaque &= alphas[i] == 255;
  }
  png_set_PLTE(writer->png, writer->info, palette, form->color_count);
  if (!is_opaque) png_set_tRNS(writer->png, writer->info, alphas, form->color_count, NULL);
}

static void set_header(cpng_writer *writer, uint32_t width, uint32_t height, int color_type) {
  png_structp png = writer->png;
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_IHDR(png, writer->info, width, height, 8, color_type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
}

static void write_info(cpng_writer *writer) {
  png_structp png = writer->png;
  png_set_sRGB(png, writer->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_write_info(png, writer->info);
}

// libpng offers the levels of zlib alone. Level 6 compares each match with the one that begins a byte later. In
// plots matches are long: taking the first one saves a seventh of the time, and entering every position of it
// in the table makes files a little smaller.
static void begin_data(cpng_writer *writer) {
  z_stream *stream = &writer->stream;
  if (deflateInit2(stream, 3, Z_DEFLATED, 15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    png_error(writer->png, "out of memory");
  deflateTune(stream, 258, 258, 258, 64);
  stream->next_out = writer->data;
  stream->avail_out = sizeof writer->data;
}

// Compresses bytes, and writes what comes of them in chunks.
static void add_data(cpng_writer *writer, const uint8_t *bytes, size_t count, int flush) {
  z_stream *stream = &writer->stream;
  stream->next_in = (z_const Bytef *)bytes;
  stream->avail_in = (uInt)count;
  int status;
  do {
    status = deflate(stream, flush);
    size_t size = sizeof writer->data - stream->avail_out;
    if (stream->avail_out > 0 && (status != Z_STREAM_END || size == 0)) continue;
    png_write_chunk(writer->png, (png_const_bytep) "IDAT", writer->data, size);
    stream->next_out = writer->data;
    stream->avail_out = sizeof writer->data;
  } while (flush == Z_FINISH ? status != Z_STREAM_END : stream->avail_in > 0);
}

bool cpng_writer_write(cpng_writer *writer, const uint8_t *pixels, uint32_t width,
                       uint32_t height) {
  png_structp png = writer->png;
  if (setjmp(png_jmpbuf(png))) return false;

  cpng_form *form = &writer->form;
  cpng_form_find(form, pixels, width, height);
  set_header(writer, width, height, form->color_type);
  if (form->color_count > 0) set_palette(writer);
  write_info(writer);

  size_t size = (size_t)width * form->channel_count;
  writer->row = size < UINT32_MAX ? malloc(1 + size) : NULL;
  if (!writer->row) png_error(png, "out of memory");
  // Plots are runs of equal pixels: unfiltered rows are both smaller and faster than filtered ones.
  writer->row[0] = PNG_FILTER_VALUE_NONE;
  begin_data(writer);
  for (uint32_t y = 0; y < height; y++) {
    cpng_form_store(form, pixels + 4 * (size_t)width * y, width, writer->row + 1);
    add_data(writer, writer->row, 1 + size, Z_NO_FLUSH);
  }
  add_data(writer, NULL, 0, Z_FINISH);
  png_write_chunk(png, (png_const_bytep) "IEND", NULL, 0);
  return true;
}

bool cpng_writer_write_palette(cpng_writer *writer, const uint8_t *pixels, uint32_t width,
                               uint32_t height, const uint8_t *colors, int color_count) {
  png_structp png = writer->png;
  if (setjmp(png_jmpbuf(png))) return false;

  png_color palette[256];
  for (int i = 0; i < color_count; i++)
    palette[i] = (png_color){colors[3 * i], colors[3 * i + 1], colors[3 * i + 2]};
  set_header(writer, width, height, PNG_COLOR_TYPE_PALETTE);
  // Plots change little from row to row, and what is left are runs of zeros.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_set_compression_strategy(png, Z_RLE);
  png_set_PLTE(png, writer->info, palette, color_count);
  write_info(writer);
  for (uint32_t y = 0; y < height; y++) png_write_row(png, pixels + (size_t)y * width);
  png_write_end(png, NULL);
  return true;
}
