# The problems in PyTorch, with its own derivatives and fused optimisers.
import timing

import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def problem(parameters, objective, optimiser):
    def start():
        point = [p.clone().requires_grad_() for p in parameters()]
        return point, optimiser(point)

    def advance(state, count):
        point, rule = state
        for _ in range(count):
            rule.zero_grad()
            objective(*point).backward()
            rule.step()
        return state

    return start, advance, lambda state: float(sum(p.sum() for p in state[0]))


def by_adam(point):
    return torch.optim.Adam(point, lr=0.001, fused=True)


def adam():
    return problem(lambda: [torch.tensor(5.0)], lambda x: x**2, by_adam)


def regression():
    x = torch.linspace(0, 1, 100000)
    y = 2 * x + 1 + 0.1 * torch.sin(50 * x)
    return problem(
        lambda: [torch.tensor(0.0), torch.tensor(0.0)], lambda a, b: ((a + b * x - y) ** 2).sum(),
        lambda point: torch.optim.SGD(point, lr=1e-6, fused=True))


def digits_network():
    x = torch.sin(torch.linspace(1, 50176, 50176)).reshape(64, 784)
    y = torch.arange(64) % 10

    def parameters():
        return [
            0.05 * torch.sin(3 * torch.linspace(1, 100352, 100352)).reshape(784, 128), torch.zeros(128),
            0.1 * torch.sin(7 * torch.linspace(1, 1280, 1280)).reshape(128, 10), torch.zeros(10),
        ]

    def objective(w1, b1, w2, b2):
        return torch.nn.functional.cross_entropy(torch.relu(x @ w1 + b1) @ w2 + b2, y)

    return problem(parameters, objective, by_adam)


def gabor():
    x = torch.linspace(-15, 15, 30)
    u = 0.5 + 0.6 * x
    y = torch.sin(u) * torch.exp(-u * u / 8) + 0.1 * torch.sin(5 * x)

    def objective(a, b):
        t = a + 0.06 * b * x
        return ((torch.sin(t) * torch.exp(-t * t / 8) - y) ** 2).sum()

    return problem(lambda: [torch.tensor(0.0), torch.tensor(8.0)], objective, by_adam)


def small_network():
    x = torch.linspace(-1, 1, 64).reshape(64, 1)
    y = torch.sin(3 * x)

    def parameters():
        return [
            torch.sin(torch.linspace(1, 20, 20)).reshape(1, 20), torch.zeros(20),
            0.3 * torch.sin(torch.linspace(1, 400, 400)).reshape(20, 20), torch.zeros(20),
            0.5 * torch.cos(torch.linspace(1, 20, 20)).reshape(20, 1), torch.zeros(1),
        ]

    def objective(w1, b1, w2, b2, w3, b3):
        return ((torch.tanh(torch.tanh(x @ w1 + b1) @ w2 + b2) @ w3 + b3 - y) ** 2).mean()

    return problem(parameters, objective, lambda point: torch.optim.SGD(point, lr=0.01, momentum=0.9, fused=True))


timing.measure({f.__name__: f for f in (adam, regression, digits_network, gabor, small_network)}, at_once=100)
