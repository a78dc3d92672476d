#!/usr/bin/env python3
"""Writes one of the tables of this folder to standard output.

    tables.py penguins > penguins.csv        needs palmerpenguins from PyPI
    tables.py iris > iris-petals.csv         needs scikit-learn
    tables.py million > million.csv          needs nothing: a million rows, 47 MB, the same each time
"""
import pathlib
import random
import sys


def penguins():
    import palmerpenguins

    folder = pathlib.Path(palmerpenguins.__file__).parent / "data"
    sys.stdout.write((folder / "penguins.csv").read_text())


def iris():
    from sklearn.datasets import load_iris

    table = load_iris()
    print("petal length (cm),petal width (cm),species")
    for features, label in zip(table.data, table.target):
        print(f"{features[2]},{features[3]},{table.target_names[label]}")


def million():
    """Two features with all their digits and three classes around points of their own."""
    source = random.Random(0)
    print("x,y,label")
    for row in range(1_000_000):
        label = row % 3
        x, y = source.gauss((-1.5, 0, 1.5)[label]), source.gauss((-0.8, 1.5, -0.8)[label])
        print(f"{x!r},{y!r},class {label}")


if sys.argv[1:] not in (["penguins"], ["iris"], ["million"]):
    sys.exit(__doc__)
{"penguins": penguins, "iris": iris, "million": million}[sys.argv[1]]()
