#ifndef CPNG_H
#define CPNG_H

// The boundary to libpng, which writes, and zlib, which reads. libpng reports errors by longjmp, which must
// never cross a Swift frame: every function here that can fail catches it, returns false and leaves a message
// in its object.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Writing

typedef struct cpng_writer cpng_writer;

// NULL when there is no memory. The caller closes it.
cpng_writer *cpng_writer_open(void);
void cpng_writer_close(cpng_writer *writer);

// Density (pHYs) for both axes.
bool cpng_writer_set_density(cpng_writer *writer, uint32_t pixels_per_metre);

// Adds an uncompressed international text chunk (iTXt); both strings are copied.
bool cpng_writer_add_text(cpng_writer *writer, const char *keyword, const char *utf8);

// Writes pixels of red, green, blue and straight alpha, row after row, as a whole file in the
// writer's memory: in the smallest of palette, grey, RGB and the last two with alpha that holds them.
bool cpng_writer_write(cpng_writer *writer, const uint8_t *pixels, uint32_t width, uint32_t height);

// Writes the whole file with a palette, and in a hurry: a byte a pixel, and three for each of up to 256
// colours.
bool cpng_writer_write_palette(cpng_writer *writer, const uint8_t *pixels, uint32_t width,
                               uint32_t height, const uint8_t *colors, int color_count);

// The file, valid until the writer is closed.
const uint8_t *cpng_writer_bytes(const cpng_writer *writer, size_t *count);

// Why the last call failed.
const char *cpng_writer_message(const cpng_writer *writer);

// MARK: Files

// The bytes of a file: in memory or, where that is NULL, told by a function, which returns whether it
// could read all of those that are asked for.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  bool (*read)(const void *context, uint8_t *bytes, size_t count, size_t offset);
  const void *context;
} cpng_input;

// MARK: Reading

// How the pixels of a file are laid out: sizes that a PNG may have.
typedef struct {
  uint32_t width, height, bits_per_pixel;
  bool is_interlaced;
} cpng_layout;

// The rows of a file as they are stored, unfiltered: no palette, depth or alpha is expanded.
//
// The file is lent to each call anew and must be the same in all of them; the caller has
// checked signature, chunk lengths and CRCs. Memory is a block of rows, whatever other chunks there are.
typedef struct cpng_reader cpng_reader;

// NULL when there is no memory. The caller closes it.
cpng_reader *cpng_reader_open(cpng_layout layout);
void cpng_reader_close(cpng_reader *reader);

// Reads the next rows into consecutive memory. Spare bits of a row's last byte are 0.
// An interlaced picture is held whole from the first call on.
bool cpng_reader_read_rows(cpng_reader *reader, cpng_input file, uint8_t *rows, uint32_t row_count);

// Goes through all rows as `cpng_reader_read_rows` does and finds the same faults, but makes no pixels.
// Instead of reading rows.
bool cpng_reader_check_rows(cpng_reader *reader, cpng_input file);

// Checks that the pixels end where the file says so, with the right checksum. To be called after the last row.
bool cpng_reader_finish(cpng_reader *reader, cpng_input file);

// Why the last call failed.
const char *cpng_reader_message(const cpng_reader *reader);

// MARK: Bytes

// The CRC of bytes that follow others, whose CRC is given; 0 where none precede.
uint32_t cpng_crc(uint32_t crc, const uint8_t *bytes, size_t count);

// Makes pixels of four 16-bit samples from `channels`, 3 or 4, samples of eight bits each, times a scale;
// an opacity that is not there is 255.
void cpng_expand(const uint8_t *samples, size_t count, int channels, uint16_t scale, void *pixels);

// Inflates a whole zlib stream into memory of `capacity` bytes and sets how many there are; false when
// it is damaged or does not fit.
bool cpng_inflate(const uint8_t *bytes, size_t count, uint8_t *inflated, size_t capacity,
                  size_t *inflated_count);

#endif
