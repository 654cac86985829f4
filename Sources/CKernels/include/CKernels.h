// What a tape does on its memory: loops that the processor's widest registers carry out, chosen when the program
// starts. Sums are taken in eight lanes and nothing is contracted, so that every processor gives the same last bit
// (but for products by a library, which are as exact but not the same everywhere).
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "operations.h"

#define TAPE_NAME(name, ...) TAPE_##name,
typedef enum {
  TAPE_ARITHMETIC(TAPE_NAME, TAPE_NAME, TAPE_NAME)
  TAPE_FUNCTIONS(TAPE_NAME, TAPE_NAME)
  // aᵇ of a constant a, kept from the last run where b has grown by 1 since; c is where four numbers are kept. No
  // operand is the last result.
  TAPE_geometric,
  // The sum of a, of a², of a·b, strip by strip; the lanes stand at c. The last result stays what it was.
  TAPE_sum,
  TAPE_sum_of_squares,
  TAPE_sum_of_products,
  // The last result goes into the place a.
  TAPE_store,
  TAPE_stop,
} TapeCode;
#undef TAPE_NAME

// Which operand of an instruction is the last result, which then needs not be read: none, a, b or c.
enum { TAPE_LAST_VARIANTS = 4 };

// MARK: Numbers

typedef enum { TAPE_COMPLETED, TAPE_REFUSED, TAPE_OVERFLOWED } TapeEnding;

typedef struct TapeInstruction TapeInstruction;
typedef struct TapeNumberRun TapeNumberRun;

// Carries out an instruction, and then those behind it; `sum` is that of what they recorded.
typedef TapeEnding (*TapeOperation)(
    const TapeInstruction *instruction, double *memory, double *row, TapeNumberRun *run, double last, double sum);

// One operation on numbers, by the places of its operands in the memory.
struct TapeInstruction {
  TapeOperation operation;
  uint32_t result, a, b, c;
  // Where in a row the result goes, if it is recorded.
  uint32_t cell;
};

// Where a result goes but to the next instruction, both or neither: into the memory, and into the row of a loop's run.
enum { TAPE_STORED = 1, TAPE_RECORDED = 2 };

// The operation of a code that takes one operand, from 1, from the last result, or with 0 none; `result` is the sum of
// where the result goes.
TapeOperation tape_operation(TapeCode code, int last, int result);

// Runs instructions up to the one that stops; true if an operand lay outside its domain.
bool tape_numbers(const TapeInstruction *instructions, double *memory);

// MARK: Strips

// What tensors' places are rounded up to: no strip is longer, and whole strips are read and written.
enum { TAPE_STRIP_LENGTH = 64 };

// Where entries stand: all of them, one behind the other, or one strip for all.
typedef struct {
  uint32_t place;
  int32_t goesOn;
} TapeOperand;

// What an operand does when the next strip comes: it stays, or goes on with the entries (all bits of the step count).
enum { TAPE_STRIP = 0, TAPE_ENTRIES = -1 };

// One operation on a strip of entries. Its result is the last result, for the next instruction or to be stored.
typedef struct {
  // Four times the operation's, and which operand is the last result.
  uint32_t code;
  TapeOperand a, b, c;
} TapeStripInstruction;

// A number that fills a strip, for the operations on strips.
typedef struct {
  uint32_t number, strip;
} TapeSpread;

// A sum that is taken from its lanes.
typedef struct {
  uint32_t lanes, result;
  // The number of entries by which a mean is divided; 0 for a sum.
  double divisor;
} TapeTotal;

// Runs instructions, up to the one that stops, on strip after strip of `count` entries, in registers of `width` numbers;
// true if an operand lay outside its domain.
bool tape_strips(const TapeStripInstruction *instructions, double *memory, long count, int width);
// Numbers in the widest registers that this processor has: 2, 4 or 8.
int tape_register_width(void);

// MARK: Tensors

// The sum of each row, in eight lanes, or that of the products with weights; seven numbers behind the last entry and
// the last weight may be read too.
void tape_row_sums(double *result, const double *matrix, const double *weights, long rows, long columns);
// The sum of each column, in eight lanes by row, or that of the products with weights.
void tape_column_sums(double *result, const double *matrix, const double *weights, long rows, long columns);
// left @ right, of which either may be given transposed. Every entry adds its products in the order of the inner axis,
// those of one column in eight lanes; where the matrices are so large that it is the quicker, OpenBLAS does as it likes.
// Long work is left off as soon as `isStopped` says so, which may be null; true if it was.
bool tape_product(
    double *result, const double *left, const double *right, long rows, long inner, long columns, bool leftTransposed,
    bool rightTransposed, bool (*isStopped)(void));
// The rows of a matrix, all of them the same, or each of one number.
void tape_repeat_row(double *result, const double *row, long rows, long columns);
void tape_repeat_column(double *result, const double *column, long rows, long columns);
// Whether all are finite.
bool tape_is_finite(const double *numbers, long count);

// exp, log, sin, cos, tan, tanh or sigmoid of each number, within 2 units of the last place and the same to the last bit
// wherever it stands in the list and whatever the processor (beyond 1e5, sin, cos and tan are the C library's); false
// for another operation. The result may take the place of the numbers.
bool tape_vector_function(int code, double *result, const double *numbers, long count);
// The same in registers of `width` numbers.
bool tape_vector_function_by(int width, int code, double *result, const double *numbers, long count);

// MARK: Programs

typedef enum {
  TAPE_NUMBERS,
  TAPE_STRIPS,
  TAPE_PRODUCT,
  TAPE_COLUMN_SUMS,
  TAPE_ROW_SUMS,
  TAPE_REPEAT_ROW,
  TAPE_REPEAT_COLUMN,
  // By the declaration of the operation, which the tape's owner knows.
  TAPE_DECLARED,
} TapeStepKind;

// One step of a program; a kind leaves fields that it has no use for 0.
typedef struct {
  TapeStepKind kind;
  // The first of the instructions; or which declared operation.
  uint32_t first;
  uint32_t firstSpread, spreads, firstTotal, totals;
  uint32_t result, left, right;
  // Of the result; of strips, `rows` is the number of entries.
  uint32_t rows, inner, columns;
  bool isLeftTransposed, isRightTransposed;
} TapeStep;

typedef struct {
  const TapeStep *steps;
  long count;
  const TapeInstruction *numbers;
  const TapeStripInstruction *strips;
  const TapeSpread *spreads;
  const TapeTotal *totals;
  // Does an operation by its declaration; false if an operand lay outside its domain.
  bool (*declared)(const void *owner, long number, double *memory);
  const void *owner;
  // Whether the results are no longer wanted; long work asks.
  bool (*isStopped)(void);
} TapeInstructions;

// Carries the steps out; true if an operand lay outside its domain, or if work was left off.
bool tape_run(const TapeInstructions *program, double *memory);

// MARK: Loops

// A value that the next run begins with.
typedef struct {
  uint32_t after, before, count;
  // Whether it may be infinite where it was so before.
  bool isState;
} TapeMove;

// A number of a row that is the norm of so many.
typedef struct {
  uint32_t cell, place, count;
} TapeNorm;

// A number of a row that stands in the memory.
typedef struct {
  uint32_t cell, place;
} TapeCopy;

// One run of a program within a loop.
typedef struct TapePass {
  TapeInstructions program;
  // The program's only step with what it records, if all is about numbers: the step, what moves, and the row.
  const TapeInstruction *numbers;
  // Whether it records all that moves; and what else its row takes from the memory.
  bool recordsMoves;
  const TapeCopy *copies;
  long copyCount;
  // The pass that runs after this one.
  const struct TapePass *next;
  // Where the run's number goes; negative if nothing needs it.
  long clock;
  const TapeMove *moves;
  long moveCount;
  // The places of a row's numbers, and which of them are norms of what stands there.
  const uint32_t *cells;
  long cellCount;
  const TapeNorm *norms;
  long normCount;
} TapePass;

// How far a loop has come.
typedef struct {
  // Runs that are finished.
  long time;
  // Which pass runs next, and which ran last.
  int next, last;
} TapeProgress;

// Runs the passes in turn until `end`, and writes the row of each finished run, one `width` numbers behind the other.
// Stops before a run is finished if an operand lay outside its domain or a value that moves is not finite.
TapeEnding tape_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows, long width);

// Finishes a run that the loop left unfinished, and whose results have come into the memory another way.
TapeEnding tape_finish(
    const TapePass *passes, int passCount, const double *memory, TapeProgress *progress, double *row);
