// Encodes the pixels of a PNG file with Cairo's own writer, and prints the size and the seconds.
//
//     png-cairo FILE.png

#include <cairo.h>
#include <stdio.h>
#include <time.h>

static cairo_status_t count(void *total, const unsigned char *bytes, unsigned int length) {
  (void)bytes;
  *(unsigned long *)total += length;
  return CAIRO_STATUS_SUCCESS;
}

int main(int argc, char **argv) {
  if (argc != 2) return 64;
  cairo_surface_t *surface = cairo_image_surface_create_from_png(argv[1]);
  unsigned long total = 0;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  cairo_surface_write_to_png_stream(surface, count, &total);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%lu\n", total);
  printf("%f\n", (end.tv_sec - start.tv_sec) + 1e-9 * (end.tv_nsec - start.tv_nsec));
  return 0;
}
