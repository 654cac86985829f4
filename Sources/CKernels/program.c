#include <stddef.h>

#include "CKernels.h"
#include "elementary.h"

static bool run_strips(const TapeInstructions *program, const TapeStep *step, double *memory) {
  const TapeSpread *spreads = program->spreads + step->firstSpread;
  for (uint32_t i = 0; i < step->spreads; i++)
    tape_repeat_row(memory + spreads[i].strip, memory + spreads[i].number, TAPE_STRIP_LENGTH, 1);
  const TapeTotal *totals = program->totals + step->firstTotal;
  for (uint32_t i = 0; i < step->totals; i++)
    for (int lane = 0; lane < 8; lane++) memory[totals[i].lanes + lane] = 0;
  bool isRefused = tape_strips(program->strips + step->first, memory, step->rows, tape_register_width());
  for (uint32_t i = 0; i < step->totals; i++) {
    double sum = lanes_total(memory + totals[i].lanes);
    memory[totals[i].result] = totals[i].divisor == 0 ? sum : sum / totals[i].divisor;
  }
  return isRefused;
}

// A product, or sums or copies of rows or columns; true if it was left off.
static bool run_on_matrix(const TapeInstructions *program, const TapeStep *step, double *memory) {
  double *result = memory + step->result;
  const double *left = memory + step->left, *right = memory + step->right;
  switch (step->kind) {
    case TAPE_PRODUCT:
      return tape_product(
          result, left, right, step->rows, step->inner, step->columns, step->isLeftTransposed,
          step->isRightTransposed, program->isStopped);
    case TAPE_COLUMN_SUMS: tape_column_sums(result, left, NULL, step->rows, step->columns); break;
    case TAPE_ROW_SUMS: tape_row_sums(result, left, NULL, step->rows, step->columns); break;
    case TAPE_REPEAT_ROW: tape_repeat_row(result, left, step->rows, step->columns); break;
    case TAPE_REPEAT_COLUMN: tape_repeat_column(result, left, step->rows, step->columns); break;
    default: break;
  }
  return false;
}

bool tape_run(const TapeInstructions *program, double *memory) {
  bool isRefused = false;
  const TapeStep *end = program->steps + program->count;
  for (const TapeStep *step = program->steps; step < end; step++) {
    switch (step->kind) {
      case TAPE_NUMBERS: isRefused |= tape_numbers(program->numbers + step->first, memory); break;
      case TAPE_STRIPS: isRefused |= run_strips(program, step, memory); break;
      case TAPE_DECLARED: isRefused |= !program->declared(program->owner, step->first, memory); break;
      default: isRefused |= run_on_matrix(program, step, memory); break;
    }
  }
  return isRefused;
}
