#include <math.h>

#include "CKernels.h"

static bool is_finite(const double *numbers, long count) {
  return count == 1 ? isfinite(*numbers) : tape_is_finite(numbers, count);
}

// Whether the run may be followed by another, and if so the row that tells of it.
static bool finish(const TapePass *pass, const double *memory, double *row) {
  for (const TapeMove *move = pass->moves; move < pass->moves + pass->moveCount; move++)
    if (!is_finite(memory + move->after, move->count))
      if (!move->isState || is_finite(memory + move->before, move->count)) return false;
  for (long i = 0; i < pass->cellCount; i++) {
    const double *numbers = memory + pass->cells[i].place;
    long count = pass->cells[i].count;
    double squares;
    if (count > 0) tape_row_sums(&squares, numbers, numbers, 1, count);
    row[i] = count > 0 ? sqrt(squares) : *numbers;
  }
  return true;
}

TapeEnding tape_finish(
    const TapePass *passes, int passCount, const double *memory, TapeProgress *progress, double *row) {
  if (!finish(passes + progress->last, memory, row)) return TAPE_OVERFLOWED;
  progress->time++;
  progress->next = passCount - 1 - progress->last;
  return TAPE_COMPLETED;
}

TapeEnding tape_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows,
    long width) {
  for (; progress->time < end; rows += width) {
    const TapePass *pass = passes + progress->next;
    progress->last = progress->next;
    if (pass->clock >= 0) memory[pass->clock] = (double)(progress->time + 1);
    if (tape_run(&pass->program, memory)) return TAPE_REFUSED;
    if (tape_finish(passes, passCount, memory, progress, rows) != TAPE_COMPLETED) return TAPE_OVERFLOWED;
  }
  return TAPE_COMPLETED;
}
