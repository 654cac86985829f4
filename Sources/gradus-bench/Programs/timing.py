# Carries out a problem's updates on one thread, and prints their number, their nanoseconds of the processor and the result.
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_ENABLE_X64"] = "1"
os.environ["JAX_PLATFORMS"] = "cpu"

REPETITIONS = 5
# Of one repetition, in nanoseconds: what takes thousands of times as long as C need not go through all updates.
ENOUGH = 1e9


def measure(problems, at_once=None):
    """Each problem gives its first state, what carries it on by some updates, and its result as a number.

    at_once: updates between two looks at the clock; None for all.
    """
    start, advance, result = problems[sys.argv[1]]()
    steps = int(sys.argv[2])
    advance(start(), min(steps, 10))
    for _ in range(REPETITIONS):
        state, done = start(), 0
        beginning = time.process_time_ns()
        while done < steps and time.process_time_ns() - beginning < ENOUGH:
            count = min(at_once or steps, steps - done)
            state = advance(state, count)
            done += count
        print(done, time.process_time_ns() - beginning, result(state))
