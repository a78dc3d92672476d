"""The course's way, whole: NumPy trains both models, matplotlib draws five figures into FOLDER."""
import sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from model import draw, train_linear, train_network

folder = sys.argv[1]
x, y, linear, w, w2 = draw()
linear, bias, linear_losses = train_linear(x, y, linear)
w, b, w2, b2, losses = train_network(x, y, w, w2)

models = {
    "Linear softmax": lambda p: p @ linear + bias,
    "Two-layer ReLU net": lambda p: np.maximum(0, p @ w + b) @ w2 + b2,
}
low, high = x.min(axis=0) - 1, x.max(axis=0) + 1
xs, ys = np.meshgrid(np.arange(low[0], high[0], 0.02), np.arange(low[1], high[1], 0.02))
grid = np.c_[xs.ravel(), ys.ravel()]


def scatter(axes):
    axes.scatter(x[:, 0], x[:, 1], c=y, s=40, cmap="Spectral")


def regions(axes, scores):
    axes.contourf(xs, ys, scores(grid).argmax(axis=1).reshape(xs.shape), cmap="Spectral", alpha=0.8)
    scatter(axes)


def save(figure, name):
    figure.savefig(f"{folder}/{name}.png", dpi=192)
    figure.savefig(f"{folder}/{name}.svg")
    plt.close(figure)


figure, axes = plt.subplots()
scatter(axes)
save(figure, "spiral")
figure, pair = plt.subplots(1, 2, figsize=(8.3, 4.6))
for axes, (name, scores) in zip(pair, models.items()):
    regions(axes, scores)
    axes.set_title(f"{name}: {(scores(x).argmax(axis=1) == y).mean():.2f}")
save(figure, "compare")
for (name, scores), stem in zip(models.items(), ("boundary-linear", "boundary-network")):
    figure, axes = plt.subplots()
    regions(axes, scores)
    save(figure, stem)
figure, axes = plt.subplots()
axes.plot(linear_losses, label="linear")
axes.plot(losses, label="net")
axes.legend()
save(figure, "loss")
