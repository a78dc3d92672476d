"""The same report with scikit-learn's models and its DecisionBoundaryDisplay, into FOLDER."""
import sys
import warnings
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from sklearn.inspection import DecisionBoundaryDisplay
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from model import HIDDEN, REGULARIZATION, STEP, draw

warnings.filterwarnings("ignore")
folder = sys.argv[1]
x, y, *_ = draw()
# Full batch, no momentum: the case study's descent. alpha is divided by the number of examples.
network = MLPClassifier(
    (HIDDEN,), solver="sgd", batch_size=len(x), momentum=0, learning_rate_init=STEP,
    alpha=REGULARIZATION * len(x), max_iter=10_000, tol=0, n_iter_no_change=10_000, random_state=0)
models = {"boundary-linear": LogisticRegression(), "boundary-network": network}
for model in models.values():
    model.fit(x, y)


def scatter(axes):
    axes.scatter(x[:, 0], x[:, 1], c=y, edgecolor="k")


def regions(axes, model):
    DecisionBoundaryDisplay.from_estimator(
        model, x, ax=axes, response_method="predict", alpha=0.5, grid_resolution=200)
    scatter(axes)


def save(figure, name):
    figure.savefig(f"{folder}/{name}.png", dpi=192)
    figure.savefig(f"{folder}/{name}.svg")
    plt.close(figure)


figure, axes = plt.subplots()
scatter(axes)
save(figure, "spiral")
figure, pair = plt.subplots(1, 2, figsize=(8.3, 4.6))
for axes, model in zip(pair, models.values()):
    regions(axes, model)
save(figure, "compare")
for name, model in models.items():
    figure, axes = plt.subplots()
    regions(axes, model)
    save(figure, name)
figure, axes = plt.subplots()
axes.plot(network.loss_curve_)
save(figure, "loss")
