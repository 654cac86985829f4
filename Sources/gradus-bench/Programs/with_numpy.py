# The problems in NumPy, with derivatives by hand.
import timing

import numpy as np


def adam_update(point, gradients, state):
    """Adam in place; the state holds m, v of each parameter and the powers of β."""
    moments, squares, powers = state
    powers[0] *= 0.9
    powers[1] *= 0.999
    for x, g, m, v in zip(point, gradients, moments, squares):
        m *= 0.9
        m += (1 - 0.9) * g
        v *= 0.999
        v += (1 - 0.999) * (g * g)
        x -= 0.001 * (m / (1 - powers[0])) / (np.sqrt(v / (1 - powers[1])) + 1e-8)


def adam_state(point):
    return [np.zeros_like(x) for x in point], [np.zeros_like(x) for x in point], [1.0, 1.0]


def repeated(step):
    def advance(state, count):
        for _ in range(count):
            state = step(state)
        return state

    return advance


def total(state):
    return float(sum(np.sum(x) for x in state[0]))


def adam():
    def start():
        point = [np.array(5.0)]
        return point, adam_state(point), None

    def step(state):
        point, moments, _ = state
        x = point[0]
        objective = x * x
        adam_update(point, [2 * x], moments)
        return point, moments, objective

    return start, repeated(step), total


def regression():
    x = np.linspace(0, 1, 100000)
    y = 2 * x + 1 + 0.1 * np.sin(50 * x)

    def step(state):
        (a, b), _ = state
        residual = a + b * x - y
        objective = residual @ residual
        return (a - 1e-6 * (2 * residual.sum()), b - 1e-6 * (2 * (residual @ x))), objective

    return lambda: ((0.0, 0.0), None), repeated(step), total


def digits_network():
    x = np.sin(np.linspace(1, 50176, 50176)).reshape(64, 784)
    y = np.eye(10)[np.arange(64) % 10]

    def start():
        point = [
            0.05 * np.sin(3 * np.linspace(1, 100352, 100352)).reshape(784, 128), np.zeros(128),
            0.1 * np.sin(7 * np.linspace(1, 1280, 1280)).reshape(128, 10), np.zeros(10),
        ]
        return point, adam_state(point), None

    def step(state):
        point, moments, _ = state
        w1, b1, w2, b2 = point
        hidden = np.maximum(x @ w1 + b1, 0)
        logits = hidden @ w2 + b2
        logits -= logits.max(axis=1, keepdims=True)
        logarithms = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        objective = -(y * logarithms).sum() / 64
        adjoint = (np.exp(logarithms) - y) / 64
        behind = (adjoint @ w2.T) * (hidden > 0)
        gradients = [x.T @ behind, behind.sum(axis=0), hidden.T @ adjoint, adjoint.sum(axis=0)]
        adam_update(point, gradients, moments)
        return point, moments, objective

    return start, repeated(step), total


def gabor():
    x = np.linspace(-15, 15, 30)
    u = 0.5 + 0.6 * x
    y = np.sin(u) * np.exp(-u * u / 8) + 0.1 * np.sin(5 * x)

    def start():
        point = [np.array([0.0, 8.0])]
        return point, adam_state(point), None

    def step(state):
        point, moments, _ = state
        a, b = point[0]
        t = a + 0.06 * b * x
        wave, window = np.sin(t), np.exp(-t * t / 8)
        residual = wave * window - y
        objective = residual @ residual
        slope = 2 * residual * (np.cos(t) * window - wave * window * t / 4)
        adam_update(point, [np.array([slope.sum(), 0.06 * (slope @ x)])], moments)
        return point, moments, objective

    return start, repeated(step), total


def small_network():
    x = np.linspace(-1, 1, 64).reshape(64, 1)
    y = np.sin(3 * x)

    def start():
        point = [
            np.sin(np.linspace(1, 20, 20)).reshape(1, 20), np.zeros(20),
            0.3 * np.sin(np.linspace(1, 400, 400)).reshape(20, 20), np.zeros(20),
            0.5 * np.cos(np.linspace(1, 20, 20)).reshape(20, 1), np.zeros(1),
        ]
        return point, [np.zeros_like(p) for p in point], None

    def step(state):
        point, velocities, _ = state
        w1, b1, w2, b2, w3, b3 = point
        hidden1 = np.tanh(x @ w1 + b1)
        hidden2 = np.tanh(hidden1 @ w2 + b2)
        residual = hidden2 @ w3 + b3 - y
        objective = (residual * residual).sum() / 64
        adjoint = 2 * residual / 64
        adjoint2 = (adjoint @ w3.T) * (1 - hidden2 * hidden2)
        adjoint1 = (adjoint2 @ w2.T) * (1 - hidden1 * hidden1)
        gradients = [
            x.T @ adjoint1, adjoint1.sum(axis=0), hidden1.T @ adjoint2, adjoint2.sum(axis=0),
            hidden2.T @ adjoint, adjoint.sum(axis=0),
        ]
        for p, v, g in zip(point, velocities, gradients):
            v *= 0.9
            v += 0.01 * g
            p -= v
        return point, velocities, objective

    return start, repeated(step), total


timing.measure({f.__name__: f for f in (adam, regression, digits_network, gabor, small_network)}, at_once=100)
