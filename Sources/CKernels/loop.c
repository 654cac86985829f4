#include <math.h>

#include "CKernels.h"
#include "loop.h"

static bool is_finite(const double *numbers, long count) {
  return count == 1 ? isfinite(*numbers) : tape_is_finite(numbers, count);
}

static bool may_go_on(const TapeMove *move, const double *memory) {
  return is_finite(memory + move->after, move->count) ||
         (move->isState && !is_finite(memory + move->before, move->count));
}

bool tape_moves_are_fit(const TapePass *pass, const double *memory) {
  for (long i = 0; i < pass->moveCount; i++)
    if (!may_go_on(pass->moves + i, memory)) return false;
  return true;
}

static void write_row(const TapePass *pass, const double *memory, double *row) {
  for (long i = 0; i < pass->cellCount; i++) row[i] = memory[pass->cells[i]];
  for (long i = 0; i < pass->normCount; i++) {
    const TapeNorm *norm = pass->norms + i;
    double squares;
    tape_row_sums(&squares, memory + norm->place, memory + norm->place, 1, norm->count);
    row[norm->cell] = sqrt(squares);
  }
}

TapeEnding tape_finish(
    const TapePass *passes, int passCount, const double *memory, TapeProgress *progress, double *row) {
  const TapePass *pass = passes + progress->last;
  if (!tape_moves_are_fit(pass, memory)) return TAPE_OVERFLOWED;
  write_row(pass, memory, row);
  progress->time++;
  progress->next = passCount - 1 - progress->last;
  return TAPE_COMPLETED;
}

TapeEnding tape_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows,
    long width) {
  if (passes->numbers) return tape_number_loop(passes, passCount, memory, progress, end, rows, width);
  for (; progress->time < end; rows += width) {
    const TapePass *pass = passes + progress->next;
    progress->last = progress->next;
    if (pass->clock >= 0) memory[pass->clock] = (double)(progress->time + 1);
    if (tape_run(&pass->program, memory)) return TAPE_REFUSED;
    if (tape_finish(passes, passCount, memory, progress, rows) != TAPE_COMPLETED) return TAPE_OVERFLOWED;
  }
  return TAPE_COMPLETED;
}
