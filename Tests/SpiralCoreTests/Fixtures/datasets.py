"""Writes datasets.json: the points of scikit-learn's data sets, as hexadecimal doubles.

    python3 datasets.py > datasets.json    (scikit-learn 1.9.1, NumPy 2.4.6)
"""
import json

from sklearn.datasets import make_blobs, make_circles, make_moons


def hexadecimal(points):
    return [float(value).hex() for value in points.ravel()]


sets = {}
for seed in (0, 42, 231):
    sets[f"moons {seed}"] = make_moons(60, shuffle=False, noise=0.1, random_state=seed)
    sets[f"circles {seed}"] = make_circles(60, shuffle=False, noise=0.05, random_state=seed)
    sets[f"blobs {seed}"] = make_blobs(90, shuffle=False, random_state=seed)
sets["moons without noise"] = make_moons(200, shuffle=False)
sets["circles without noise"] = make_circles(200, shuffle=False)
print(json.dumps({
    name: {"points": hexadecimal(points), "labels": [int(label) for label in labels]}
    for name, (points, labels) in sets.items()
}, indent=0))
