#include "cpng.h"
#include "filters.h"
#include "inflate.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// Not with libpng: it stops where it has all rows, and leaves the end of the compressed pixels unread, their
// checksum with it, where that begins another chunk or buffer; rows one by one are slower than many at once.

enum {
  SIGNATURE = 8,
  CHUNK_FRAME = 12,  // length, type and CRC of a chunk
  INPUT_SIZE = 1 << 16,
  BLOCK_SIZE = 1 << 17,   // fits into the processor's cache
  WHOLE_SIZE = 1 << 24,   // pixels of this many bytes are inflated at once
};

struct cpng_reader {
  cpng_layout layout;
  size_t row_size, step;
  cpng_input file;  // lent for the length of one call
  size_t offset, chunk_left;  // where IDAT is read, and how much of the chunk is left
  z_stream stream;
  bool is_started, has_begun, has_ended;
  size_t input_end;  // where in the file the bytes end that are at hand to be inflated
  uint8_t *input;  // bytes of an open file
  uint8_t *block;  // inflated bytes, of which some are used
  size_t block_capacity, block_start, block_end;
  uint64_t bytes_left;  // that are yet to be inflated
  uint8_t *row, *above;
  uint8_t *picture;  // an interlaced picture
  uint32_t rows_taken;
  const char *message;
};

static bool fail(cpng_reader *reader, const char *message) {
  reader->message = message;
  return false;
}

// MARK: Layout

// Where the pixels of a pass lie; an image that is not interlaced has one pass.
typedef struct {
  uint32_t x, y, dx, dy;
} pass;

static const pass whole = {0, 0, 1, 1};
static const pass adam7[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                             {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

static int pass_count(const cpng_layout *layout) { return layout->is_interlaced ? 7 : 1; }

static pass pass_at(const cpng_layout *layout, int number) {
  return layout->is_interlaced ? adam7[number] : whole;
}

static uint32_t pass_columns(const cpng_layout *layout, pass pass) {
  return layout->width <= pass.x ? 0 : (layout->width - pass.x - 1) / pass.dx + 1;
}

static size_t stored_size(const cpng_layout *layout, uint32_t columns) {
  return ((uint64_t)columns * layout->bits_per_pixel + 7) / 8;
}

// The rows of a pass, none where they would be empty.
static uint32_t pass_rows(const cpng_layout *layout, pass pass) {
  if (pass_columns(layout, pass) == 0 || layout->height <= pass.y) return 0;
  return (layout->height - pass.y - 1) / pass.dy + 1;
}

// MARK: Life

cpng_reader *cpng_reader_open(cpng_layout layout) {
  cpng_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->layout = layout;
  reader->row_size = stored_size(&layout, layout.width);
  reader->step = layout.bits_per_pixel < 8 ? 1 : layout.bits_per_pixel / 8;
  reader->offset = SIGNATURE;
  for (int i = 0; i < pass_count(&layout); i++) {
    pass pass = pass_at(&layout, i);
    reader->bytes_left +=
        (uint64_t)pass_rows(&layout, pass) * (1 + stored_size(&layout, pass_columns(&layout, pass)));
  }
  reader->block_capacity = 1 + reader->row_size > BLOCK_SIZE ? 1 + reader->row_size : BLOCK_SIZE;
  reader->block = malloc(reader->block_capacity + FILTER_SLACK);
  reader->row = calloc(2, reader->row_size + FILTER_SLACK);
  reader->is_started = inflateInit(&reader->stream) == Z_OK;
  if (!reader->block || !reader->row || !reader->is_started) {
    cpng_reader_close(reader);
    return NULL;
  }
  reader->above = reader->row + reader->row_size + FILTER_SLACK;
  return reader;
}

void cpng_reader_close(cpng_reader *reader) {
  if (reader->is_started) inflateEnd(&reader->stream);
  // The two rows lie side by side, in either order.
  free(reader->above && reader->above < reader->row ? reader->above : reader->row);
  free(reader->input);
  free(reader->block);
  free(reader->picture);
  free(reader);
}

const char *cpng_reader_message(const cpng_reader *reader) { return reader->message; }

// MARK: Compressed bytes

// Copies bytes of the file that are known to be there, unless somebody changes it meanwhile.
static bool copy(cpng_reader *reader, uint8_t *bytes, size_t count) {
  if (reader->file.bytes) {
    memcpy(bytes, reader->file.bytes + reader->offset, count);
    return true;
  }
  if (reader->file.read(reader->file.context, bytes, count, reader->offset)) return true;
  return fail(reader, "the file cannot be read any more");
}

// Moves to the next byte of IDAT, if there is one.
static bool enter_chunk(cpng_reader *reader) {
  while (reader->chunk_left == 0 && reader->file.count - reader->offset >= CHUNK_FRAME) {
    uint8_t chunk[8];
    if (!copy(reader, chunk, sizeof chunk)) return false;
    size_t size = (size_t)chunk[0] << 24 | chunk[1] << 16 | chunk[2] << 8 | chunk[3];
    if (size > reader->file.count - reader->offset - CHUNK_FRAME) break;
    if (!memcmp(chunk + 4, "IDAT", 4) && size > 0) {
      reader->offset += sizeof chunk;
      reader->chunk_left = size;
    } else {
      reader->offset += size + CHUNK_FRAME;
    }
  }
  return reader->chunk_left > 0;
}

// Has bytes to inflate at hand; false at their end, with a message only where that is a fault of the file.
static bool has_input(cpng_reader *reader) {
  if (reader->stream.avail_in > 0) return true;
  if (!enter_chunk(reader)) return false;
  size_t count = reader->chunk_left;
  if (reader->file.bytes) {
    if (count > UINT_MAX) count = UINT_MAX;
    reader->stream.next_in = (Bytef *)reader->file.bytes + reader->offset;
  } else {
    if (count > INPUT_SIZE) count = INPUT_SIZE;
    if (!reader->input) reader->input = malloc(INPUT_SIZE);
    if (!reader->input) return fail(reader, "out of memory");
    if (!copy(reader, reader->input, count)) return false;
    reader->stream.next_in = reader->input;
  }
  reader->stream.avail_in = (uInt)count;
  reader->offset += count;
  reader->input_end = reader->offset;
  reader->chunk_left -= count;
  if (reader->chunk_left == 0) reader->offset += 4;  // its CRC
  return true;
}

// Inflates up to `count` bytes, fewer only where the compressed ones end.
static bool inflate_some(cpng_reader *reader, uint8_t *bytes, size_t count, size_t *done) {
  z_stream *stream = &reader->stream;
  stream->next_out = bytes;
  stream->avail_out = (uInt)count;
  while (stream->avail_out > 0 && !reader->has_ended) {
    if (!has_input(reader)) {
      if (reader->message) return false;
      break;
    }
    switch (inflate(stream, Z_NO_FLUSH)) {
      case Z_OK:
      case Z_BUF_ERROR: break;
      case Z_STREAM_END: reader->has_ended = true; break;
      case Z_NEED_DICT: return fail(reader, "they need a dictionary");
      case Z_MEM_ERROR: return fail(reader, "out of memory");
      default: return fail(reader, stream->msg ? stream->msg : "they cannot be inflated");
    }
  }
  *done = count - stream->avail_out;
  return true;
}

// Inflates all pixels at once where the file is in memory and they are not many; false, with nothing changed,
// where that is not so or where zlib has to say what is wrong with them.
static bool inflate_whole(cpng_reader *reader) {
  size_t count = reader->bytes_left, compressed_count = 0, start = reader->offset;
  if (!reader->file.bytes || reader->bytes_left > WHOLE_SIZE) return false;
  uint8_t *compressed = malloc(reader->file.count + INFLATE_SLACK);
  uint8_t *inflated = malloc(count + INFLATE_SLACK);
  bool is_whole = compressed && inflated;
  while (is_whole && enter_chunk(reader)) {
    memcpy(compressed + compressed_count, reader->file.bytes + reader->offset, reader->chunk_left);
    compressed_count += reader->chunk_left;
    reader->offset += reader->chunk_left + 4;  // and its CRC
    reader->chunk_left = 0;
  }
  if (is_whole) {
    memset(compressed + compressed_count, 0, INFLATE_SLACK);
    is_whole = cpng_inflate_whole(compressed, compressed_count, inflated, count);
  }
  free(compressed);
  if (!is_whole) {
    free(inflated);
    reader->offset = start;
    return false;
  }
  free(reader->block);
  reader->block = inflated;
  reader->block_end = count;
  reader->bytes_left = 0;
  reader->has_ended = true;
  return true;
}

// Takes the file for the length of a call; its bytes may have moved since the last one.
static void borrow(cpng_reader *reader, cpng_input file) {
  reader->file = file;
  if (file.bytes)
    reader->stream.next_in = (Bytef *)file.bytes + reader->input_end - reader->stream.avail_in;
}

// MARK: Rows

// The next inflated bytes, side by side; NULL where there are not as many.
static const uint8_t *next_bytes(cpng_reader *reader, size_t count) {
  if (!reader->has_begun) {
    reader->has_begun = true;
    inflate_whole(reader);
  }
  size_t held = reader->block_end - reader->block_start;
  if (held < count) {
    memmove(reader->block, reader->block + reader->block_start, held);
    size_t wanted = reader->block_capacity - held, done = 0;
    if (wanted > reader->bytes_left) wanted = reader->bytes_left;
    if (!inflate_some(reader, reader->block + held, wanted, &done)) return NULL;
    reader->block_start = 0;
    reader->block_end = held + done;
    reader->bytes_left -= done;
    if (held + done < count) {
      fail(reader, "rows are missing");
      return NULL;
    }
  }
  const uint8_t *bytes = reader->block + reader->block_start;
  reader->block_start += count;
  return bytes;
}

// Makes the next row of a pass from the one above it, and moves on.
static const uint8_t *next_row(cpng_reader *reader, size_t size) {
  const uint8_t *stored = next_bytes(reader, 1 + size);
  if (!stored) return NULL;
  if (!cpng_unfilter(stored[0], reader->row, stored + 1, reader->above, size, reader->step)) {
    fail(reader, "a row has an unknown filter");
    return NULL;
  }
  uint8_t *row = reader->row;
  reader->row = reader->above;
  reader->above = row;
  return row;
}

// Puts the pixels of a pass to their places in a row of zeros or of other pixels.
static void spread(const cpng_layout *layout, pass pass, const uint8_t *pixels, uint8_t *row) {
  uint32_t count = pass_columns(layout, pass), bits = layout->bits_per_pixel;
  if (bits >= 8) {
    size_t size = bits / 8;
    for (size_t i = 0; i < count; i++)
      memcpy(row + (pass.x + i * pass.dx) * size, pixels + i * size, size);
    return;
  }
  for (size_t i = 0; i < count; i++) {
    size_t from = i * bits, to = (pass.x + i * pass.dx) * bits;
    int pixel = pixels[from / 8] >> (8 - bits - from % 8) & ((1 << bits) - 1);
    row[to / 8] |= (uint8_t)(pixel << (8 - bits - to % 8));
  }
}

static bool read_picture(cpng_reader *reader) {
  const cpng_layout *layout = &reader->layout;
  reader->picture = calloc(layout->height, reader->row_size);
  if (!reader->picture) return fail(reader, "out of memory");
  for (int i = 0; i < pass_count(layout); i++) {
    pass pass = pass_at(layout, i);
    size_t size = stored_size(layout, pass_columns(layout, pass));
    memset(reader->above, 0, size);
    for (uint32_t y = 0; y < pass_rows(layout, pass); y++) {
      const uint8_t *row = next_row(reader, size);
      if (!row) return false;
      spread(layout, pass, row,
             reader->picture + ((size_t)pass.y + (size_t)y * pass.dy) * reader->row_size);
    }
  }
  return true;
}

bool cpng_reader_read_rows(cpng_reader *reader, cpng_input file, uint8_t *rows,
                           uint32_t row_count) {
  borrow(reader, file);
  if (reader->layout.is_interlaced) {
    if (!reader->picture && !read_picture(reader)) return false;
    memcpy(rows, reader->picture + reader->rows_taken * reader->row_size,
           row_count * reader->row_size);
    reader->rows_taken += row_count;
    return true;
  }
  uint8_t spare = 8 * reader->row_size - (uint64_t)reader->layout.width * reader->layout.bits_per_pixel;
  for (uint32_t y = 0; y < row_count; y++, rows += reader->row_size) {
    const uint8_t *row = next_row(reader, reader->row_size);
    if (!row) return false;
    memcpy(rows, row, reader->row_size);
    rows[reader->row_size - 1] &= (uint8_t)(0xFF << spare);
  }
  return true;
}

bool cpng_reader_check_rows(cpng_reader *reader, cpng_input file) {
  borrow(reader, file);
  for (int i = 0; i < pass_count(&reader->layout); i++) {
    pass pass = pass_at(&reader->layout, i);
    size_t size = stored_size(&reader->layout, pass_columns(&reader->layout, pass));
    for (uint32_t y = 0; y < pass_rows(&reader->layout, pass); y++) {
      const uint8_t *stored = next_bytes(reader, 1 + size);
      if (!stored) return false;
      if (stored[0] > 4) return fail(reader, "a row has an unknown filter");
    }
  }
  return true;
}

bool cpng_reader_finish(cpng_reader *reader, cpng_input file) {
  borrow(reader, file);
  uint8_t surplus;
  size_t count;
  if (!inflate_some(reader, &surplus, 1, &count)) return false;
  if (count > 0 || (reader->has_ended && has_input(reader)))
    return fail(reader, "there is more data than the rows need");
  if (reader->message) return false;
  return reader->has_ended || fail(reader, "their data ends too soon");
}
