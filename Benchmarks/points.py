"""What a report costs with the number of points: a table over points and steps of training.

    python3 Benchmarks/points.py PROGRAM [ROUNDS]

The nets are trained on 300 points, for 1, 100 and 10,000 steps, and drawn with more and more points of
the same spiral: regions, accuracy and five figures as PNG, without training and without documents. A cell is the median of the
rounds, which go through all cells in turn, and the largest memory of any of them.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

POINTS = [300, 3_000, 30_000, 300_000, 900_000]
STEPS = [1, 100, 10_000]


def weights(program, folder, steps):
    """Weights without a run, so that they can be drawn with any number of points."""
    out = os.path.join(folder, f"trained-{steps}")
    subprocess.run(
        [program, "--out", out, "--steps", str(steps), "--linear-steps", str(min(steps, 200)),
         "--figures", "spiral", "--formats", "svg", "--quiet"],
        check=True)
    with open(os.path.join(out, "data/weights.json")) as file:
        document = json.load(file)
    del document["run"]
    document["schema"] = 1
    path = os.path.join(folder, f"weights-{steps}.json")
    with open(path, "w") as file:
        json.dump(document, file)
    return path


def draw(program, folder, path, points):
    """The seconds that a report takes, and its peak of memory in MiB."""
    # A folder of its own: files of an earlier run would be read to see whether they were changed.
    out = tempfile.mkdtemp(dir=folder)
    start = time.perf_counter()
    process = subprocess.Popen(
        [program, "--out", out, "--weights", path, "--formats", "png",
         "--figures", "spiral,compare,boundary-linear,boundary-network,confusion",
         "--points", str(points // 3), "--documents", "none", "--quiet"],
        stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{points} points: status {status}")
    shutil.rmtree(out)
    return seconds, usage.ru_maxrss / 1024


def main():
    program = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        paths = {steps: weights(program, folder, steps) for steps in STEPS}
        runs = {}
        for _ in range(rounds):
            for points in POINTS:
                for steps in STEPS:
                    runs.setdefault((points, steps), []).append(
                        draw(program, folder, paths[steps], points))
    print("| points | after 1 step | 100 steps | 10,000 steps |")
    print("|---|---|---|---|")
    for points in POINTS:
        cells = []
        for steps in STEPS:
            seconds, memory = zip(*runs[points, steps])
            cells.append(f"{statistics.median(seconds) * 1000:,.0f} ms, {max(memory):,.0f} MiB")
        print(f"| {points:,} | " + " | ".join(cells) + " |")


main()
