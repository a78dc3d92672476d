#!/usr/bin/env python3
"""Sets the time of `spiral-report compare` beside that of other tools that compare pictures.

    pictures.py REPORT [ROUNDS]

REPORT is the built command; the interpreter that runs this has blazediff, pixelmatch, Pillow and NumPy
(peers/requirements.txt). ImageMagick's `compare` and OpenImageIO's `idiff` (openimageio-tools) take
part where they are installed.

Ours, ImageMagick and idiff are whole processes; blazediff and pixelmatch are called in this one, import
left out. Every round runs each tool once, so that a busy moment of the machine meets all alike; medians
are printed, in milliseconds. Peak memory is that of our whole process.
"""

import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import blazediff
import PIL.Image
from pixelmatch.contrib.PIL import pixelmatch

report = os.path.abspath(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
scratch = pathlib.Path(tempfile.mkdtemp())

# Starts a command from a small process: Linux counts a parent's memory into that of its child.
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""

# Tools


class Pair:
    """Two files or two folders of pictures, and whether their difference is to be drawn."""

    def __init__(self, old, new, is_drawn=False):
        self.old, self.new, self.is_drawn = scratch / old, scratch / new, is_drawn

    def files(self):
        """The paths of the pictures, side by side."""
        if not self.old.is_dir():
            return [(str(self.old), str(self.new))]
        return [(str(self.old / name), str(self.new / name)) for name in os.listdir(self.old)]

    def drawn(self, tool):
        return str(scratch / f"{tool}.png") if self.is_drawn else None


def our_command(pair):
    written = ["--out", str(scratch / "ours"), "--json", str(scratch / "ours.json")]
    return [report, "compare", str(pair.old), str(pair.new), *(written if pair.is_drawn else [])]


def run(command, statuses):
    # A difference is not a failure; anything else would make the time meaningless.
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if status not in statuses:
        sys.exit(f"status {status}: {' '.join(command)}")


def ours(pair):
    run(our_command(pair), [0, 1])


def by_blazediff(pair):
    for old, new in pair.files():
        blazediff.compare(old, new, pair.drawn("blazediff"))


def by_imagemagick(pair):
    for old, new in pair.files():
        drawn = pair.drawn("imagemagick") or "null:"
        run(["compare", "-metric", "AE", old, new, drawn], [0, 1])


def by_idiff(pair):
    for old, new in pair.files():
        drawn = ["-o", pair.drawn("idiff"), "-abs"] if pair.is_drawn else []
        run(["idiff", *drawn, old, new], [0, 1, 2])


def by_pixelmatch(pair):
    for old, new in pair.files():
        old, new = PIL.Image.open(old), PIL.Image.open(new)
        drawn = PIL.Image.new("RGBA", old.size)
        pixelmatch(old, new, drawn)
        drawn.save(scratch / "pixelmatch.png")


TOOLS = {
    "ours": ours, "blazediff": by_blazediff, "ImageMagick": by_imagemagick, "idiff": by_idiff,
    "pixelmatch": by_pixelmatch,
}
PEERS = list(TOOLS)[1:]
SMALL = ["ours", "blazediff", "ImageMagick", "idiff"]
# The others take seconds to minutes on 24 megapixels, and no goal names them there.
LARGE = ["ours", "blazediff"]


# Goals: each is a sentence, and whether a row of medians, with "peak" in MiB, meets it


def within(factor, tool):
    return (f"≤ {factor} × {tool}", lambda row: row["ours"] <= factor * row.get(tool, math.inf))


def faster(factor, tool):
    return (f"≥ {factor} × faster than {tool}",
            lambda row: factor * row["ours"] <= row.get(tool, math.inf))


def below(limit):
    return (f"≤ {limit} ms", lambda row: row["ours"] <= limit)


# A third of two buffers of four bytes for each of 24 million pixels.
MEMORY = ("< 61 MiB", lambda row: row["peak"] < 61)
LIKE_BLAZEDIFF = [within(1.3, "blazediff"), MEMORY]

SCATTERED, NOISE = "plot, 2 % changed, scattered", "noise of 24 megapixels, everything changed"
done = {}
CASES = [
    ("12 equal figures of 900 × 900", Pair("figures/old", "figures/equal"), SMALL,
     [below(25), faster(3, "blazediff"), faster(30, "ImageMagick")]),
    ("12 figures, the same pixels encoded anew", Pair("figures/old", "figures/encoded"), SMALL,
     [within(1.1, "blazediff")]),
    ("one figure, 300 px changed, difference and JSON written",
     Pair("one/old.png", "one/new.png", is_drawn=True), SMALL + ["pixelmatch"],
     [within(1, "blazediff"), faster(5, "ImageMagick"), faster(100, "pixelmatch")]),
    ("plot of 24 megapixels, encoded anew", Pair("plot/old.png", "plot/encoded.png"), LARGE,
     LIKE_BLAZEDIFF),
    (SCATTERED, Pair("plot/old.png", "plot/scattered.png"), LARGE,
     LIKE_BLAZEDIFF),
    ("plot, 2 % changed, one block", Pair("plot/old.png", "plot/block.png"), LARGE,
     LIKE_BLAZEDIFF),
    ("photo of 24 megapixels, encoded anew", Pair("photo/old.png", "photo/encoded.png"), LARGE,
     LIKE_BLAZEDIFF),
    ("photo, 2 % changed, scattered", Pair("photo/old.png", "photo/scattered.png"), LARGE,
     LIKE_BLAZEDIFF),
    (NOISE, Pair("noise/old.png", "noise/new.png"), LARGE,
     [(f"≤ 2 × ours for {SCATTERED}", lambda row: row["ours"] <= 2 * done[SCATTERED]["ours"])]),
]


def measured(pair, tools):
    """The median of each tool in milliseconds, and the peak memory of ours in MiB."""
    times = {tool: [] for tool in tools}
    for _ in range(rounds):
        for tool in tools:
            start = time.perf_counter()
            TOOLS[tool](pair)
            times[tool].append(1000 * (time.perf_counter() - start))
    row = {tool: statistics.median(seconds) for tool, seconds in times.items()}
    peak = [sys.executable, "-I", "-S", "-c", PEAK, *our_command(pair)]
    row["peak"] = float(subprocess.run(peak, capture_output=True, text=True, check=True).stdout)
    return row


def main():
    for tool, command in (("ImageMagick", "compare"), ("idiff", "idiff")):
        if shutil.which(command) is None:
            print(f"{tool} is not installed: its column stays empty\n")
            del TOOLS[tool]
    inputs = pathlib.Path(__file__).parent / "picture_inputs.py"
    subprocess.run([sys.executable, str(inputs), report, str(scratch)], check=True)
    print(f"{platform.machine()}, {os.cpu_count()} cores, medians of {rounds} interleaved rounds\n")
    print("| pictures | ours, ms | peak, MiB | " + " | ".join(PEERS) + " | goals |")
    print("|---" * (len(PEERS) + 4) + "|")
    for name, pair, tools, goals in CASES:
        row = done[name] = measured(pair, [tool for tool in tools if tool in TOOLS])
        cells = [f"{row[tool]:.1f}" if tool in row else "" for tool in PEERS]
        verdicts = [f"{'met' if meets(row) else 'MISSED'}: {goal}" for goal, meets in goals]
        print(f"| {name} | {row['ours']:.1f} | {row['peak']:.0f} | " + " | ".join(cells)
              + f" | {'; '.join(verdicts)} |", flush=True)


try:
    main()
finally:
    shutil.rmtree(scratch)
