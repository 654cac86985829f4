# The problems in JAX: the derivative is its own, and all updates are one compiled loop.
import timing

import jax
import jax.numpy as jnp


def problem(parameters, objective, first, update):
    """first: the rule's memory at the start; update: point and memory after a step, of gradients too."""
    value_and_gradients = jax.value_and_grad(lambda point: objective(*point))

    def step(_, state):
        point, memory, _ = state
        value, gradients = value_and_gradients(point)
        return *update(point, gradients, memory), value

    def start():
        point = parameters()
        return jax.block_until_ready((point, first(point), jnp.array(0.0)))

    @jax.jit
    def loop(state, count):
        return jax.lax.fori_loop(0, count, step, state)

    def advance(state, count):
        return jax.block_until_ready(loop(state, count))

    return start, advance, lambda state: float(sum(jnp.sum(p) for p in state[0]))


def zeros(point):
    return [jnp.zeros_like(p) for p in point]


def adam_memory(point):
    return zeros(point), zeros(point), jnp.array(1.0), jnp.array(1.0)


def adam_update(point, gradients, memory):
    m, v, power1, power2 = memory
    power1 = jnp.where(power1 > 1e-300, power1 * 0.9, 0)
    power2 = jnp.where(power2 > 1e-300, power2 * 0.999, 0)
    m = [0.9 * m + (1 - 0.9) * g for m, g in zip(m, gradients)]
    v = [0.999 * v + (1 - 0.999) * (g * g) for v, g in zip(v, gradients)]
    point = [
        p - 0.001 * (m / (1 - power1)) / (jnp.sqrt(v / (1 - power2)) + 1e-8) for p, m, v in zip(point, m, v)
    ]
    return point, (m, v, power1, power2)


def adam():
    return problem(lambda: [jnp.array(5.0)], lambda x: x**2, adam_memory, adam_update)


def regression():
    x = jnp.linspace(0, 1, 100000)
    y = 2 * x + 1 + 0.1 * jnp.sin(50 * x)
    return problem(
        lambda: [jnp.array(0.0), jnp.array(0.0)], lambda a, b: jnp.sum((a + b * x - y) ** 2), lambda _: (),
        lambda point, gradients, _: ([p - 1e-6 * g for p, g in zip(point, gradients)], ()))


def digits_network():
    x = jnp.sin(jnp.arange(1, 50177.0)).reshape(64, 784)
    y = jax.nn.one_hot(jnp.arange(64) % 10, 10)

    def parameters():
        return [
            0.05 * jnp.sin(3 * jnp.arange(1, 100353.0)).reshape(784, 128), jnp.zeros(128),
            0.1 * jnp.sin(7 * jnp.arange(1, 1281.0)).reshape(128, 10), jnp.zeros(10),
        ]

    def objective(w1, b1, w2, b2):
        logits = jax.nn.relu(x @ w1 + b1) @ w2 + b2
        return -jnp.mean(jnp.sum(y * jax.nn.log_softmax(logits), axis=1))

    return problem(parameters, objective, adam_memory, adam_update)


def gabor():
    x = jnp.linspace(-15, 15, 30)
    u = 0.5 + 0.6 * x
    y = jnp.sin(u) * jnp.exp(-u * u / 8) + 0.1 * jnp.sin(5 * x)

    def objective(a, b):
        t = a + 0.06 * b * x
        return jnp.sum((jnp.sin(t) * jnp.exp(-t * t / 8) - y) ** 2)

    return problem(lambda: [jnp.array(0.0), jnp.array(8.0)], objective, adam_memory, adam_update)


def small_network():
    x = jnp.linspace(-1, 1, 64).reshape(64, 1)
    y = jnp.sin(3 * x)

    def parameters():
        return [
            jnp.sin(jnp.linspace(1, 20, 20)).reshape(1, 20), jnp.zeros(20),
            0.3 * jnp.sin(jnp.linspace(1, 400, 400)).reshape(20, 20), jnp.zeros(20),
            0.5 * jnp.cos(jnp.linspace(1, 20, 20)).reshape(20, 1), jnp.zeros(1),
        ]

    def objective(w1, b1, w2, b2, w3, b3):
        return jnp.mean((jnp.tanh(jnp.tanh(x @ w1 + b1) @ w2 + b2) @ w3 + b3 - y) ** 2)

    def update(point, gradients, velocities):
        velocities = [0.9 * v + 0.01 * g for v, g in zip(velocities, gradients)]
        return [p - v for p, v in zip(point, velocities)], velocities

    return problem(parameters, objective, zeros, update)


timing.measure({f.__name__: f for f in (adam, regression, digits_network, gabor, small_network)})
