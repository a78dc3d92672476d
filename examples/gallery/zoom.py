"""Sets a place where three classes meet as we draw it beside the usual contour of a label grid.

    zoom.py WEIGHTS.json PARTITION.png STRIP.png

Both pictures show the same net, from data/weights.json, at the same limits. Ours is cut out of the
figure `partition`, drawn at a large scale; the other is what matplotlib makes of the predicted labels
on a 200 × 200 grid.
"""
import json
import sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

weights, partition, strip = sys.argv[1:4]
network = {key: np.array(value) for key, value in json.load(open(weights))["network"].items()}
boundary = json.load(open(weights.replace("weights.json", "boundary-network.json")))
view = boundary["view"]
limits = (-0.16, 0.16)


def predict(points):
    hidden = np.maximum(0, points @ network["hiddenWeights"] + network["hiddenBiases"])
    return (hidden @ network["outputWeights"] + network["outputBiases"]).argmax(axis=1)


def plot_area(image):
    """The first and last column and row of the plot inside its frame, found by its dark lines."""
    dark = image[..., :3].max(axis=2) < 0.3
    columns = np.flatnonzero(dark.mean(axis=0) > 0.6)
    rows = np.flatnonzero(dark.mean(axis=1) > 0.6)
    left, right = columns[columns < columns.mean()].max() + 1, columns[columns > columns.mean()].min()
    top, bottom = rows[rows < rows.mean()].max() + 1, rows[rows > rows.mean()].min()
    return image[top:bottom, left:right]


ours = plot_area(plt.imread(partition))
extent = (view["xMin"], view["xMax"], view["yMin"], view["yMax"])
xs, ys = np.meshgrid(np.linspace(*extent[:2], 200), np.linspace(*extent[2:], 200))
labels = predict(np.c_[xs.ravel(), ys.ravel()]).reshape(xs.shape)

figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4.2), dpi=144, layout="constrained")
left.imshow(ours, extent=extent, interpolation="antialiased")
left.set_title("ours: exact regions, tint, hinges", fontsize=10)
right.contourf(xs, ys, labels, cmap="Spectral", alpha=0.8)
right.set_title("contour of labels on a 200 × 200 grid", fontsize=10)
for axes in (left, right):
    axes.set(xlim=limits, ylim=limits, aspect="equal")
figure.savefig(strip)
