#pragma once
#include <getopt.h>

// getopt_long keeps its place in variables of its own, which Swift may not read: each has a function here.

typedef struct option GetoptOption;

// Begins anew; 0 makes glibc forget all that it has read.
static inline void getopt_restart(void) {
  optind = 0;
  opterr = 0;
}

// The place of the next argument to be read.
static inline int getopt_place(void) { return optind; }

// The value of the option, or the argument that is none.
static inline const char *getopt_value(void) { return optarg; }

// The letter, or the value of the long option, with which something is wrong; 0 for an unknown long one.
static inline int getopt_wrong(void) { return optopt; }
