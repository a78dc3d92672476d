"""The case study's data and starting weights, as NumPy draws them."""
import numpy as np

POINTS, CLASSES, HIDDEN = 100, 3, 100
STEP, REGULARIZATION = 1.0, 1e-3


def draw(seed=0):
    """Points [N, 2], labels [N], linear W [2, K], and the net's W [2, H] and W2 [H, K]."""
    np.random.seed(seed)
    points, labels = [], []
    for k in range(CLASSES):
        radius = np.linspace(0, 1, POINTS)
        angle = np.linspace(4 * k, 4 * (k + 1), POINTS) + 0.2 * np.random.randn(POINTS)
        points.append(np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1))
        labels.append(np.full(POINTS, k))
    linear = 0.01 * np.random.randn(2, CLASSES)
    hidden = 0.01 * np.random.randn(2, HIDDEN)
    output = 0.01 * np.random.randn(HIDDEN, CLASSES)
    return np.concatenate(points), np.concatenate(labels), linear, hidden, output


def softmax_loss(scores, labels):
    """Mean cross-entropy and its gradient on the scores."""
    count = len(labels)
    exponentials = np.exp(scores)
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    loss = -np.log(probabilities[np.arange(count), labels]).mean()
    probabilities[np.arange(count), labels] -= 1
    return loss, probabilities / count


def train_linear(x, y, w, steps=200):
    """Full-batch gradient descent on softmax regression; returns W, b and the losses."""
    b, losses = np.zeros((1, CLASSES)), []
    for _ in range(steps):
        loss, d = softmax_loss(x @ w + b, y)
        losses.append(loss + 0.5 * REGULARIZATION * (w * w).sum())
        dw = x.T @ d + REGULARIZATION * w
        db = d.sum(axis=0, keepdims=True)
        w = w - STEP * dw
        b = b - STEP * db
    return w, b, losses


def train_network(x, y, w, w2, steps=10_000):
    """Full-batch gradient descent on the net; returns W, b, W2, b2 and the losses."""
    b, b2, losses = np.zeros((1, w.shape[1])), np.zeros((1, CLASSES)), []
    for _ in range(steps):
        hidden = np.maximum(0, x @ w + b)
        loss, d = softmax_loss(hidden @ w2 + b2, y)
        losses.append(loss + 0.5 * REGULARIZATION * ((w * w).sum() + (w2 * w2).sum()))
        dw2 = hidden.T @ d + REGULARIZATION * w2
        db2 = d.sum(axis=0, keepdims=True)
        dhidden = d @ w2.T
        dhidden[hidden <= 0] = 0
        dw = x.T @ dhidden + REGULARIZATION * w
        db = dhidden.sum(axis=0, keepdims=True)
        w, b, w2, b2 = w - STEP * dw, b - STEP * db, w2 - STEP * dw2, b2 - STEP * db2
    return w, b, w2, b2, losses
