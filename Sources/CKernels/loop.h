// What the loops over passes have in common.
#pragma once
#include "CKernels.h"

// Whether all that moves may go on into the next run: it is finite, or a state that was not before.
bool tape_moves_are_fit(const TapePass *pass, const double *memory);

// The same as tape_loop, for passes of numbers alone.
TapeEnding tape_number_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows, long width);
