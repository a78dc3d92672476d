#include "inflate.h"

#include <stdlib.h>
#include <string.h>

// Figures are runs of pixels of three bytes, which zlib copies three bytes at a time: half of the time that a
// comparison took. Here all of a stream and all of its bytes are in memory, and sixteen are copied at once.

enum {
  LONGEST_CODE = 15,
  LITERAL_BITS = 11,
  LITERAL_COUNT = 288,
  DISTANCE_BITS = 8,
  DISTANCE_COUNT = 32,
  // Room for a second table of the longest codes behind each symbol.
  LITERAL_ROOM = (1 << LITERAL_BITS) + LITERAL_COUNT * (1 << (LONGEST_CODE - LITERAL_BITS)),
  DISTANCE_ROOM = (1 << DISTANCE_BITS) + DISTANCE_COUNT * (1 << (LONGEST_CODE - DISTANCE_BITS)),
  LENGTH_CODE_BITS = 7,
  ADLER_MODULUS = 65521,
};

typedef enum { NO_CODE, LITERAL, COPY, END, SECOND_TABLE } kind;

// What a code stands for.
typedef struct {
  uint8_t kind;
  uint8_t code_bits;   // of the code, or of what is left of it in a second table
  uint8_t extra_bits;  // behind the code, or those that the second table is for
  uint16_t value;      // a literal, the smallest length or distance, or where the second table begins
} entry;

typedef struct {
  const uint8_t *next, *end;
  uint64_t bits;  // the lowest is the next one
  int bit_count;
  entry literals[LITERAL_ROOM], distances[DISTANCE_ROOM];
} decoder;

// MARK: Bits

// Has at least 56 bits at hand; false far behind the end, where only zeros are.
static inline bool fill(decoder *d) {
  if (d->next > d->end + INFLATE_SLACK / 2) return false;
  uint64_t more = 0;
  for (int i = 0; i < 8; i++) more |= (uint64_t)d->next[i] << (8 * i);
  d->bits |= more << d->bit_count;
  d->next += (63 - d->bit_count) >> 3;
  d->bit_count |= 56;
  return true;
}

static inline uint32_t take(decoder *d, int count) {
  uint32_t bits = d->bits & ((1u << count) - 1);
  d->bits >>= count;
  d->bit_count -= count;
  return bits;
}

// Where the first byte is of which no bit is used.
static const uint8_t *position(const decoder *d) { return d->next - d->bit_count / 8; }

// MARK: Codes

static uint32_t reversed(uint32_t code, int bits) {
  uint32_t result = 0;
  for (int i = 0; i < bits; i++) result = result << 1 | (code >> i & 1);
  return result;
}

static const uint16_t length_bases[] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                        31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
static const uint8_t length_extras[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                        2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

static entry literal_entry(int symbol) {
  if (symbol < 256) return (entry){.kind = LITERAL, .value = symbol};
  if (symbol == 256) return (entry){.kind = END};
  if (symbol > 285) return (entry){.kind = NO_CODE};
  return (entry){
      .kind = COPY, .extra_bits = length_extras[symbol - 257], .value = length_bases[symbol - 257]};
}

static entry distance_entry(int symbol) {
  if (symbol > 29) return (entry){.kind = NO_CODE};
  int extra = symbol < 4 ? 0 : symbol / 2 - 1;
  int base = symbol < 4 ? symbol + 1 : ((2 + symbol % 2) << extra) + 1;
  return (entry){.kind = COPY, .extra_bits = extra, .value = base};
}

static entry plain_entry(int symbol) { return (entry){.kind = LITERAL, .value = symbol}; }

// Makes the table of a prefix code from the lengths of its codes; false unless every sequence of bits means
// something or, where that is allowed, no more than one code is used.
static bool build(entry *table, int table_bits, const uint8_t *lengths, int symbol_count,
                  entry (*entry_of)(int), bool may_lack_codes) {
  int counts[LONGEST_CODE + 1] = {0};
  for (int i = 0; i < symbol_count; i++) counts[lengths[i]]++;
  int used = symbol_count - counts[0], free_codes = 1;
  counts[0] = 0;
  for (int length = 1; length <= LONGEST_CODE; length++) {
    free_codes = 2 * free_codes - counts[length];
    if (free_codes < 0) return false;
  }
  memset(table, 0, sizeof(entry) << table_bits);
  if (free_codes > 0 && !(may_lack_codes && (used == 0 || (used == 1 && counts[1] == 1))))
    return false;

  int room = 1 << table_bits;
  uint32_t code = 0, mask = (1u << table_bits) - 1, prefix = ~0u;
  int second_start = 0, second_bits = 0;
  for (int length = 1; length <= LONGEST_CODE; length++, code <<= 1) {
    for (int symbol = 0; symbol < symbol_count && counts[length] > 0; symbol++) {
      if (lengths[symbol] != length) continue;
      uint32_t bits = reversed(code++, length);
      entry found = entry_of(symbol);
      if (length <= table_bits) {
        found.code_bits = length;
        for (uint32_t i = bits; i <= mask; i += 1u << length) table[i] = found;
      } else {
        if ((bits & mask) != prefix) {
          // As large as the longest code that begins like this one: those that follow fill it.
          prefix = bits & mask;
          second_bits = length - table_bits;
          for (int left = (1 << second_bits) - counts[length]; left > 0;) {
            second_bits++;
            left = 2 * left - counts[table_bits + second_bits];
          }
          second_start = room;
          room += 1 << second_bits;
          table[prefix] = (entry){.kind = SECOND_TABLE,
                                  .code_bits = table_bits,
                                  .extra_bits = second_bits,
                                  .value = second_start};
        }
        found.code_bits = length - table_bits;
        for (uint32_t i = bits >> table_bits; i < 1u << second_bits;
             i += 1u << (length - table_bits))
          table[second_start + i] = found;
      }
      counts[length]--;
    }
  }
  return true;
}

static inline entry next_entry(decoder *d, const entry *table, int table_bits) {
  entry found = table[d->bits & ((1u << table_bits) - 1)];
  take(d, found.code_bits);
  if (found.kind == SECOND_TABLE) {
    found = table[found.value + (d->bits & ((1u << found.extra_bits) - 1))];
    take(d, found.code_bits);
  }
  return found;
}

static bool build_fixed(decoder *d) {
  uint8_t lengths[LITERAL_COUNT], distances[DISTANCE_COUNT];
  for (int i = 0; i < LITERAL_COUNT; i++) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  memset(distances, 5, sizeof distances);
  return build(d->literals, LITERAL_BITS, lengths, LITERAL_COUNT, literal_entry, false) &&
         build(d->distances, DISTANCE_BITS, distances, DISTANCE_COUNT, distance_entry, false);
}

static bool read_codes(decoder *d) {
  static const uint8_t order[] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                  11, 4,  12, 3, 13, 2, 14, 1, 15};
  if (!fill(d)) return false;
  int literal_count = 257 + take(d, 5), distance_count = 1 + take(d, 5), count = 4 + take(d, 4);
  if (literal_count > 286 || distance_count > 30) return false;
  uint8_t lengths[LITERAL_COUNT + DISTANCE_COUNT] = {0};
  for (int i = 0; i < count; i++) {
    if (!fill(d)) return false;
    lengths[order[i]] = take(d, 3);
  }
  entry codes[1 << LENGTH_CODE_BITS];
  if (!build(codes, LENGTH_CODE_BITS, lengths, 19, plain_entry, false)) return false;

  memset(lengths, 0, sizeof lengths);
  for (int i = 0; i < literal_count + distance_count;) {
    if (!fill(d)) return false;
    int symbol = next_entry(d, codes, LENGTH_CODE_BITS).value;
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    if (symbol == 16 && i == 0) return false;
    int value = symbol == 16 ? lengths[i - 1] : 0;
    int repeat = symbol == 16 ? 3 + take(d, 2) : symbol == 17 ? 3 + take(d, 3) : 11 + take(d, 7);
    if (i + repeat > literal_count + distance_count) return false;
    while (repeat-- > 0) lengths[i++] = value;
  }
  if (lengths[256] == 0) return false;
  return build(d->literals, LITERAL_BITS, lengths, literal_count, literal_entry, false) &&
         build(d->distances, DISTANCE_BITS, lengths + literal_count, distance_count,
               distance_entry, true);
}

// MARK: Blocks

// Copies bytes from before themselves; up to INFLATE_SLACK more may be written.
static inline void copy_back(uint8_t *to, size_t distance, size_t length) {
  const uint8_t *from = to - distance;
  size_t done = 0;
  if (distance < 16) {
    // What repeats itself after a few bytes does so after many, too.
    size_t step = distance * ((15 + distance) / distance);
    size_t head = step < length ? step : length;
    for (; done < head; done++) to[done] = from[done];
    from = to - step;
  }
  for (; done < length; done += 16) memcpy(to + done, from + done, 16);
}

static uint8_t *inflate_coded(decoder *d, uint8_t *start, uint8_t *to, uint8_t *end,
                              size_t window) {
  for (;;) {
    if (!fill(d)) return NULL;
    entry found = next_entry(d, d->literals, LITERAL_BITS);
    if (found.kind == LITERAL) {
      if (to == end) return NULL;
      *to++ = (uint8_t)found.value;
      found = next_entry(d, d->literals, LITERAL_BITS);
      if (found.kind == LITERAL) {
        if (to == end) return NULL;
        *to++ = (uint8_t)found.value;
        continue;
      }
      // The bits at hand may not be enough for a length and a distance.
      if (!fill(d)) return NULL;
    }
    if (found.kind == END) return to;
    if (found.kind != COPY) return NULL;
    size_t length = found.value + take(d, found.extra_bits);
    found = next_entry(d, d->distances, DISTANCE_BITS);
    if (found.kind != COPY) return NULL;
    size_t distance = found.value + take(d, found.extra_bits);
    if (distance > (size_t)(to - start) || distance > window || length > (size_t)(end - to))
      return NULL;
    copy_back(to, distance, length);
    to += length;
  }
}

static uint8_t *copy_stored(decoder *d, uint8_t *to, uint8_t *end) {
  const uint8_t *from = position(d);
  if (from > d->end || d->end - from < 4) return NULL;
  size_t count = from[0] | from[1] << 8, check = from[2] | from[3] << 8;
  from += 4;
  if (count != (check ^ 0xFFFF) || count > (size_t)(d->end - from) || count > (size_t)(end - to))
    return NULL;
  memcpy(to, from, count);
  d->next = from + count;
  d->bits = 0;
  d->bit_count = 0;
  return to + count;
}

static bool inflate_blocks(decoder *d, uint8_t *start, size_t count, size_t window) {
  uint8_t *to = start, *end = start + count;
  bool is_last;
  do {
    if (!fill(d)) return false;
    is_last = take(d, 1);
    switch (take(d, 2)) {
      case 0: to = copy_stored(d, to, end); break;
      case 1: to = build_fixed(d) ? inflate_coded(d, start, to, end, window) : NULL; break;
      case 2: to = read_codes(d) ? inflate_coded(d, start, to, end, window) : NULL; break;
      default: to = NULL;
    }
    if (!to) return false;
  } while (!is_last);
  return to == end;
}

// MARK: Checksum

// Adler-32, with a sum of its own for each of 32 columns of bytes, side by side.
static uint32_t adler(const uint8_t *bytes, size_t count) {
  enum { COLUMNS = 32, LONGEST = 5536 };  // short enough for no sum to overflow
  uint64_t a = 1, b = 0;
  while (count > 0) {
    size_t part = count < LONGEST ? count : LONGEST, rows = part / COLUMNS;
    uint32_t sums[COLUMNS] = {0}, sums_above[COLUMNS] = {0};
    for (size_t row = 0; row < rows; row++, bytes += COLUMNS) {
      for (int i = 0; i < COLUMNS; i++) {
        sums_above[i] += sums[i];
        sums[i] += bytes[i];
      }
    }
    b += a * rows * COLUMNS;
    for (int i = 0; i < COLUMNS; i++) {
      a += sums[i];
      b += (uint64_t)COLUMNS * sums_above[i] + (uint64_t)(COLUMNS - i) * sums[i];
    }
    for (size_t i = rows * COLUMNS; i < part; i++) {
      a += *bytes++;
      b += a;
    }
    a %= ADLER_MODULUS;
    b %= ADLER_MODULUS;
    count -= part;
  }
  return (uint32_t)(b << 16 | a);
}

bool cpng_inflate_whole(const uint8_t *compressed, size_t compressed_count, uint8_t *bytes,
                        size_t count) {
  if (compressed_count < 6) return false;
  int method = compressed[0] & 15, size = compressed[0] >> 4, has_dictionary = compressed[1] & 32;
  if (method != 8 || size > 7 || has_dictionary || (compressed[0] << 8 | compressed[1]) % 31 != 0)
    return false;
  decoder *d = malloc(sizeof *d);
  if (!d) return false;
  d->next = compressed + 2;
  d->end = compressed + compressed_count - 4;
  d->bits = 0;
  d->bit_count = 0;
  bool is_whole = inflate_blocks(d, bytes, count, (size_t)256 << size) && position(d) == d->end;
  const uint8_t *sum = d->end;
  free(d);
  return is_whole && adler(bytes, count) == ((uint32_t)sum[0] << 24 | sum[1] << 16 | sum[2] << 8 | sum[3]);
}
