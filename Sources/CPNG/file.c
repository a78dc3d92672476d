#include "cpng.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

size_t cpng_size(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 && status.st_size > 0 ? (size_t)status.st_size : 0;
}

int cpng_read(int descriptor, uint8_t *bytes, size_t count, size_t offset) {
  while (count > 0) {
    ssize_t part = pread(descriptor, bytes, count, (off_t)offset);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) return errno;
    if (part == 0) return CPNG_SHORT;
    bytes += part;
    offset += (size_t)part;
    count -= (size_t)part;
  }
  return 0;
}

const char *cpng_error_text(int number) { return strerror(number); }

void cpng_close(int descriptor) { close(descriptor); }
