#include "cpng.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { SIGNATURE = 8, CHUNK_FRAME = 12 };  // length, type and CRC of a chunk

struct cpng_reader {
  png_structp png;
  png_infop info;
  cpng_input file;  // lent for the length of one call
  size_t offset, chunk_left;
  size_t row_size;
  uint8_t *picture;  // an interlaced picture
  uint32_t rows_taken;
  char message[128];
};

// MARK: Callbacks

static void fail(png_structp png, png_const_charp message) {
  cpng_reader *reader = png_get_error_ptr(png);
  strncpy(reader->message, message, sizeof reader->message - 1);
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static bool reaches_libpng(const uint8_t *type) {
  return !memcmp(type, "IHDR", 4) || !memcmp(type, "PLTE", 4) || !memcmp(type, "IDAT", 4) ||
         !memcmp(type, "IEND", 4);
}

// Copies bytes of the file that are known to be there, unless somebody changes it meanwhile.
static void copy(cpng_reader *reader, uint8_t *bytes, size_t count) {
  if (reader->file.bytes)
    memcpy(bytes, reader->file.bytes + reader->offset, count);
  else if (!reader->file.read(reader->file.context, bytes, count, reader->offset))
    png_error(reader->png, "the file cannot be read any more");
}

// Moves past other chunks to the next one for libpng.
static void enter_chunk(cpng_reader *reader) {
  while (reader->file.count - reader->offset >= CHUNK_FRAME) {
    uint8_t chunk[8];
    copy(reader, chunk, sizeof chunk);
    size_t size = (size_t)png_get_uint_32(chunk) + CHUNK_FRAME;
    if (size > reader->file.count - reader->offset) break;
    if (reaches_libpng(chunk + 4)) {
      reader->chunk_left = size;
      return;
    }
    reader->offset += size;
  }
  png_error(reader->png, "unexpected end of file");
}

static void take(png_structp png, png_bytep bytes, size_t count) {
  cpng_reader *reader = png_get_io_ptr(png);
  while (count > 0) {
    if (reader->chunk_left == 0) enter_chunk(reader);
    size_t part = count < reader->chunk_left ? count : reader->chunk_left;
    copy(reader, bytes, part);
    reader->offset += part;
    reader->chunk_left -= part;
    bytes += part;
    count -= part;
  }
}

// MARK: Life

cpng_reader *cpng_reader_open(void) {
  cpng_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, fail, ignore_warning);
  reader->info = reader->png ? png_create_info_struct(reader->png) : NULL;
  if (!reader->info) {
    cpng_reader_close(reader);
    return NULL;
  }
  reader->offset = SIGNATURE;
  return reader;
}

void cpng_reader_close(cpng_reader *reader) {
  png_destroy_read_struct(&reader->png, &reader->info, NULL);
  free(reader->picture);
  free(reader);
}

const char *cpng_reader_message(const cpng_reader *reader) { return reader->message; }

// MARK: Rows

bool cpng_reader_start(cpng_reader *reader, cpng_input file) {
  png_structp png = reader->png;
  reader->file = file;
  if (setjmp(png_jmpbuf(png))) return false;
  png_set_read_fn(png, reader, take);
  png_set_sig_bytes(png, SIGNATURE);
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);       // the caller has its own
  png_set_crc_action(png, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE);    // the caller has checked them
  png_set_benign_errors(png, 0);                                    // no fault is benign in a test
  png_set_compression_buffer_size(png, 1 << 16);                    // fewer reads of an open file
  png_read_info(png, reader->info);
  png_set_interlace_handling(png);
  png_read_update_info(png, reader->info);
  reader->row_size = png_get_rowbytes(png, reader->info);
  return true;
}

static void read_picture(cpng_reader *reader, uint32_t height) {
  reader->picture = calloc(height, reader->row_size);
  if (!reader->picture) png_error(reader->png, "out of memory");
  for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++)
    for (uint32_t y = 0; y < height; y++)
      png_read_row(reader->png, reader->picture + y * reader->row_size, NULL);
}

bool cpng_reader_read_rows(cpng_reader *reader, cpng_input file, uint8_t *rows,
                           uint32_t row_count) {
  png_structp png = reader->png;
  reader->file = file;
  if (setjmp(png_jmpbuf(png))) return false;

  if (png_get_interlace_type(png, reader->info) == PNG_INTERLACE_NONE) {
    for (uint32_t y = 0; y < row_count; y++) {
      uint8_t *row = rows + y * reader->row_size;
      row[reader->row_size - 1] = 0;  // libpng leaves bits beyond the last pixel as they are
      png_read_row(png, row, NULL);
    }
    return true;
  }
  if (!reader->picture) read_picture(reader, png_get_image_height(png, reader->info));
  memcpy(rows, reader->picture + reader->rows_taken * reader->row_size,
         row_count * reader->row_size);
  reader->rows_taken += row_count;
  return true;
}

bool cpng_reader_finish(cpng_reader *reader, cpng_input file) {
  reader->file = file;
  if (setjmp(png_jmpbuf(reader->png))) return false;
  png_read_end(reader->png, NULL);
  return true;
}
