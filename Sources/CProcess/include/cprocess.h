#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>

// What the system tells by pointers alone, told without them, so that Swift stays memory safe.

/// The number of words that the program was started with, its own name included; 0 where the C library
/// keeps them to itself.
int argument_count(void);

/// A byte of one of these words, or -1 behind its last one.
int argument_byte(int argument, long index);

/// Whether a signal is ignored.
bool is_signal_ignored(int number);

/// The next byte of a pipe, a terminal or the like, -1 at its end, or -1 less the error number.
///
/// Only one file may be read at a time, by one thread, up to its end or an error.
int next_byte(int file);

#endif
