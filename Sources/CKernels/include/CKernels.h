// What a tape does on its memory: loops that the processor's widest registers carry out, chosen when the program
// starts. Sums are taken in eight lanes and nothing is contracted, so that every processor gives the same last bit
// (but for functions on vectors and products by a library, which are as exact but not the same everywhere).
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "operations.h"

#define TAPE_NAME(name, ...) TAPE_##name,
typedef enum {
  TAPE_OPERATIONS(TAPE_NAME, TAPE_NAME, TAPE_NAME)
  // aᵇ of a constant a, kept from the last run where b has grown by 1 since; c is where three numbers are kept.
  TAPE_geometric,
  // The result is b, the sum of a strip by strip; the lanes stand at c.
  TAPE_sum,
  // The same divided by the number of entries.
  TAPE_mean,
  TAPE_stop,
} TapeCode;
#undef TAPE_NAME

// One operation, by the places of its operands in the memory.
typedef struct {
  uint32_t code;
  uint32_t result, a, b, c;
} TapeInstruction;

// Runs instructions on numbers up to the one that stops; true if an operand lay outside its domain.
bool tape_numbers(const TapeInstruction *instructions, double *memory);

// What a place of an instruction on strips holds.
enum {
  // One number for all entries.
  TAPE_NUMBER,
  // As many entries as the strips have together.
  TAPE_ENTRIES,
  // Room for one strip.
  TAPE_STRIP,
};

// The longest strip: a few of them fit into the nearest cache.
enum { TAPE_STRIP_LENGTH = 512 };

// One operation on strips; each place says what it holds.
typedef struct {
  TapeInstruction operation;
  uint8_t result, a, b, c;
} TapeStripInstruction;

// Runs instructions on `count` entries, strip by strip; true if an operand lay outside its domain.
bool tape_strips(const TapeStripInstruction *instructions, long length, double *memory, long count);

// The sum of numbers in eight lanes.
double tape_lane_sum(const double *numbers, long count);
// The products of two lists of numbers, summed in eight lanes.
double tape_lane_dot(const double *left, const double *right, long count);
// The sum of each column, in eight lanes by row; with weights, each row is taken so often.
void tape_column_sums(double *result, const double *matrix, const double *weights, long rows, long columns);
// left @ right, of which either may be given transposed; every entry adds its products in the order of the inner axis,
// but where the matrices are so large that OpenBLAS, if it is there, is the quicker.
void tape_product(
    double *result, const double *left, const double *right, long rows, long inner, long columns, bool leftTransposed,
    bool rightTransposed);
// The rows of a matrix, all of them the same, or each of one number.
void tape_repeat_row(double *result, const double *row, long rows, long columns);
void tape_repeat_column(double *result, const double *column, long rows, long columns);
// Whether all are finite.
bool tape_is_finite(const double *numbers, long count);

// exp, log, sin, cos, tan and tanh of numbers, eight at a time where the C library has them; false where it does not.
bool tape_vector_function(int code, double *result, const double *numbers, long count);
