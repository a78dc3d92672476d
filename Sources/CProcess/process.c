#include "cprocess.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

// MARK: Arguments

static int word_count;
static char **words;

// Swift reads the arguments from /proc, which may be missing. The GNU library hands those of main to
// initialisers, too; others do not.
#ifdef __GLIBC__
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
    word_count = count;
    words = values;
}
#endif

int argument_count(void) { return word_count; }

int argument_byte(int argument, long index) {
    unsigned char byte = (unsigned char)words[argument][index];
    return byte == 0 ? -1 : byte;
}

// MARK: Signals

bool is_signal_ignored(int number) {
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

// MARK: Pipes

int next_byte(int file) {
    static unsigned char block[1 << 16];
    static ssize_t count, next;
    if (next == count) {
        next = 0;
        do count = read(file, block, sizeof block);
        while (count == -1 && errno == EINTR);
        if (count <= 0) {
            int error = count == 0 ? 0 : errno;
            count = 0;
            return -1 - error;
        }
    }
    return block[next++];
}
