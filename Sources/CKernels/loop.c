#include <math.h>

#include "CKernels.h"

static bool is_finite(const double *numbers, long count) {
  return count == 1 ? isfinite(*numbers) : tape_is_finite(numbers, count);
}

static bool may_go_on(const TapeMove *move, const double *memory) {
  return is_finite(memory + move->after, move->count) ||
         (move->isState && !is_finite(memory + move->before, move->count));
}

// Whether the run may be followed by another, and if so the row that tells of it.
__attribute__((always_inline)) static inline bool finish(const TapePass *pass, const double *memory, double *row) {
  // All numbers are asked at once, as they hardly ever are not finite: 0 times one that is not is no number.
  double probe = 0;
  for (long i = 0; i < pass->numberMoves; i++) probe += 0 * memory[pass->moves[i].after];
  for (long i = isnan(probe) ? 0 : pass->numberMoves; i < pass->moveCount; i++)
    if (!may_go_on(pass->moves + i, memory)) return false;
  for (long i = 0; i < pass->cellCount; i++) row[i] = memory[pass->cells[i]];
  for (long i = 0; i < pass->normCount; i++) {
    const TapeNorm *norm = pass->norms + i;
    double squares;
    tape_row_sums(&squares, memory + norm->place, memory + norm->place, 1, norm->count);
    row[norm->cell] = sqrt(squares);
  }
  return true;
}

// Ends the run of a pass, which another may follow.
__attribute__((always_inline)) static inline TapeEnding end_run(
    const TapePass *passes, int passCount, const double *memory, TapeProgress *progress, double *row) {
  if (!finish(passes + progress->last, memory, row)) return TAPE_OVERFLOWED;
  progress->time++;
  progress->next = passCount - 1 - progress->last;
  return TAPE_COMPLETED;
}

TapeEnding tape_finish(
    const TapePass *passes, int passCount, const double *memory, TapeProgress *progress, double *row) {
  return end_run(passes, passCount, memory, progress, row);
}

TapeEnding tape_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows,
    long width) {
  for (; progress->time < end; rows += width) {
    const TapePass *pass = passes + progress->next;
    progress->last = progress->next;
    if (pass->clock >= 0) memory[pass->clock] = (double)(progress->time + 1);
    bool isRefused = pass->numbers ? tape_numbers(pass->numbers, memory) : tape_run(&pass->program, memory);
    if (isRefused) return TAPE_REFUSED;
    if (end_run(passes, passCount, memory, progress, rows) != TAPE_COMPLETED) return TAPE_OVERFLOWED;
  }
  return TAPE_COMPLETED;
}
