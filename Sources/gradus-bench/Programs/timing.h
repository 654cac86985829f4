// Carries out as many steps as the first argument says, and prints their nanoseconds of the processor, whatever else it does,
// and the result.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void prepare(void);
static void step(void);
static double result(void);

static inline double nanoseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
  long steps = count > 1 ? atol(arguments[1]) : 1;
  prepare();
  double beginning = nanoseconds();
  for (long number = 0; number < steps; number++) step();
  double ending = nanoseconds();
  printf("%.17g %.17g\n", ending - beginning, result());
  return 0;
}
