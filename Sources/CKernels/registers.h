// The instructions on strips for registers of LANES numbers, on processors of the kind TARGET; each strip is eight
// registers long.

#define Vector NAMED(Vector)
#define Truths NAMED(Truths)
#define LoadedVector NAMED(LoadedVector)
#define LoadedTruths NAMED(LoadedTruths)

typedef double Vector __attribute__((vector_size(8 * LANES)));
typedef int64_t Truths __attribute__((vector_size(8 * LANES)));
// From anywhere in the memory.
typedef double LoadedVector __attribute__((vector_size(8 * LANES), aligned(8)));
typedef int64_t LoadedTruths __attribute__((vector_size(8 * LANES), aligned(8)));

#define LENGTH (8 * LANES)
#define SELECT(condition, first, second) ((Vector)(((condition) & (Truths)(first)) | (~(condition) & (Truths)(second))))
#define NUMBER(number) ((number) - (Vector){0})
#define SQRT(vector) __builtin_elementwise_sqrt(vector)
#define MAGNITUDE(vector) __builtin_elementwise_abs(vector)

#define EACH _Pragma("unroll") for (int k = 0; k < 8; k++)
#define PLACE(operand) (memory + next->operand.place + (start & next->operand.goesOn))
#define AT(operand) (*(const LoadedVector *)(operand##Place + k * LANES))
#define LAST last[k]
#define NONE ((Vector){0})
// All bits of the entries that count: behind the last one stand others.
#define COUNTS (*(const LoadedTruths *)(counts + k * LANES))

#define OPERATION(code, A, B, C, value, refused)     \
  case code: {                                       \
    Truths bad = {0};                                \
    EACH {                                           \
      Vector a = A, b = B, c = C;                    \
      (void)b, (void)c;                              \
      bad |= (refused) & COUNTS;                     \
      last[k] = value;                               \
    }                                                \
    isRefused |= __builtin_reduce_or(bad) != 0;      \
    break;                                           \
  }

#define FUNCTION(code, function, A, B)                                          \
  case code: {                                                                  \
    Vector a[8], b[8];                                                          \
    EACH a[k] = A, b[k] = B;                                                    \
    long count = left < LENGTH ? left : LENGTH;                                 \
    isRefused |= function((double *)a, (const double *)a, (const double *)b, count, LANES); \
    EACH last[k] = a[k];                                                        \
    break;                                                                      \
  }

// An entry goes into the lane of its number modulo 8.
#define TOTAL(code, A, B, value)                                       \
  case code: {                                                         \
    Vector *lanes = (Vector *)cPlace;                                  \
    Vector sums[8 / LANES];                                            \
    for (int i = 0; i < 8 / LANES; i++) sums[i] = lanes[i];            \
    if (left >= LENGTH) {                                              \
      EACH {                                                           \
        Vector a = A, b = B;                                           \
        (void)b;                                                       \
        sums[k % (8 / LANES)] += value;                                \
      }                                                                \
    } else {                                                           \
      EACH {                                                           \
        Vector a = A, b = B;                                           \
        (void)b;                                                       \
        sums[k % (8 / LANES)] += (Vector)((Truths)(value) & COUNTS);   \
      }                                                                \
    }                                                                  \
    for (int i = 0; i < 8 / LANES; i++) lanes[i] = sums[i];            \
    break;                                                             \
  }

#define CODE(name, operand) (TAPE_LAST_VARIANTS * TAPE_##name + (operand))

#define UNARY(name, value, refused)                            \
  OPERATION(CODE(name, 0), AT(a), NONE, NONE, value, refused)  \
  OPERATION(CODE(name, 1), LAST, NONE, NONE, value, refused)
#define BINARY(name, value, refused)                            \
  OPERATION(CODE(name, 0), AT(a), AT(b), NONE, value, refused)  \
  OPERATION(CODE(name, 1), LAST, AT(b), NONE, value, refused)   \
  OPERATION(CODE(name, 2), AT(a), LAST, NONE, value, refused)
#define TERNARY(name, value, refused)                            \
  OPERATION(CODE(name, 0), AT(a), AT(b), AT(c), value, refused)  \
  OPERATION(CODE(name, 1), LAST, AT(b), AT(c), value, refused)   \
  OPERATION(CODE(name, 2), AT(a), LAST, AT(c), value, refused)   \
  OPERATION(CODE(name, 3), AT(a), AT(b), LAST, value, refused)
#define UNARY_FUNCTION(name, ...)                       \
  FUNCTION(CODE(name, 0), name##_function, AT(a), NONE) \
  FUNCTION(CODE(name, 1), name##_function, LAST, NONE)
#define BINARY_FUNCTION(name, ...)                       \
  FUNCTION(CODE(name, 0), name##_function, AT(a), AT(b)) \
  FUNCTION(CODE(name, 1), name##_function, LAST, AT(b))  \
  FUNCTION(CODE(name, 2), name##_function, AT(a), LAST)

TARGET static bool NAMED(strips)(const TapeStripInstruction *instructions, double *memory, long count) {
  bool isRefused = false;
  Vector last[8] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE};
  for (long start = 0; start < count; start += LENGTH) {
    const long left = count - start;
    const int64_t *counts = counting + (left < LENGTH ? TAPE_STRIP_LENGTH - left : 0);
    for (const TapeStripInstruction *next = instructions; next->code != CODE(stop, 0); next++) {
      double *aPlace = PLACE(a), *bPlace = PLACE(b), *cPlace = PLACE(c);
      switch (next->code) {
        TAPE_ARITHMETIC(UNARY, BINARY, TERNARY)
        TAPE_FUNCTIONS(UNARY_FUNCTION, BINARY_FUNCTION)
        TOTAL(CODE(sum, 0), AT(a), NONE, a)
        TOTAL(CODE(sum, 1), LAST, NONE, a)
        TOTAL(CODE(sum_of_squares, 0), AT(a), NONE, a *a)
        TOTAL(CODE(sum_of_squares, 1), LAST, NONE, a *a)
        TOTAL(CODE(sum_of_products, 0), AT(a), AT(b), a *b)
        TOTAL(CODE(sum_of_products, 1), LAST, AT(b), a *b)
        TOTAL(CODE(sum_of_products, 2), AT(a), LAST, a *b)
        case CODE(store, 0):
          EACH *(LoadedVector *)(aPlace + k * LANES) = last[k];
          break;
        default: __builtin_unreachable();
      }
    }
  }
  return isRefused;
}

// All of it is included again for registers of another width.
#undef Vector
#undef Truths
#undef LoadedVector
#undef LoadedTruths
#undef LENGTH
#undef SELECT
#undef NUMBER
#undef SQRT
#undef MAGNITUDE
#undef EACH
#undef PLACE
#undef AT
#undef LAST
#undef NONE
#undef COUNTS
#undef OPERATION
#undef FUNCTION
#undef TOTAL
#undef CODE
#undef UNARY
#undef BINARY
#undef TERNARY
#undef UNARY_FUNCTION
#undef BINARY_FUNCTION
#undef LANES
#undef TARGET
#undef NAMED
