#!/usr/bin/env python3
"""Sets our times beside those of peers that do the same work.

Runs of both are interleaved, so that a busy moment of the machine meets both alike, and medians are
quoted. Each command prints its seconds; of whole commands the wall time is taken.

    compare.py BENCH REPORT PYTHON [ROUNDS]

BENCH is the built benchmark program, REPORT the built command, PYTHON an interpreter that has NumPy,
matplotlib, scikit-learn and JAX.
"""
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

bench, report, python = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
peers = pathlib.Path(__file__).parent / "peers"
scratch = tempfile.mkdtemp()

# Without these glibc returns memory to the system between steps and fetches it back: NumPy would
# take 1.6 times as long. Variables that hold OpenBLAS to old kernels are dropped for the same reason.
fair = dict(os.environ, MALLOC_TRIM_THRESHOLD_="1000000000", MALLOC_MMAP_THRESHOLD_="1000000000")
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    fair.pop(name, None)
one_core = ["taskset", "-c", "0"]


def printed(*command):
    """The seconds that a command prints."""
    result = subprocess.run(command, env=fair, capture_output=True, text=True, check=True)
    return float(result.stdout.split()[-1])


def memory(*command):
    """The largest resident memory of a whole command, in mebibytes."""
    process = subprocess.Popen(command, env=fair, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def wall(*command):
    """The wall time of a whole command."""
    start = time.perf_counter()
    subprocess.run(command, env=fair, capture_output=True, check=True)
    return time.perf_counter() - start


def script(name, *arguments):
    return [python, str(peers / name), *arguments]


# No peer writes documents.
ours_report = lambda: wall(
    report, "--out", f"{scratch}/ours", "--quiet", "--documents", "none")
with_documents = lambda: wall(report, "--out", f"{scratch}/documents", "--quiet")
os.makedirs(f"{scratch}/peer")
ours_report()
png = f"{scratch}/ours/compare.png"


def compiled(name, *flags):
    """A peer in C, built by the compiler that comes with Swift for the processor that BENCH was."""
    program = f"{scratch}/{name}"
    flags = os.environ.get("CFLAGS", "").split() + list(flags)
    subprocess.run(["clang", "-O2", "-ffp-contract=off", "-Wno-psabi", "-o", program,
                    str(peers / f"{name}.c"), *flags], check=True)
    return program


# What a build for processors with AVX2 shall reach, and any other.
avx2 = "-mavx2" in os.environ.get("CFLAGS", "").split()
cairo = subprocess.run(
    ["pkg-config", "--cflags", "--libs", "cairo"], capture_output=True, text=True, check=True)
png_cairo = compiled("png_cairo", *cairo.stdout.split())
train_c = compiled("train_c", "-lm")
seeds = [report, "--out", f"{scratch}/seeds", "--figures", "seeds", "--seeds", "0-99", "--quiet"]



def goal(plain, fast=None):
    """A goal for any processor, and one for a build for processors with AVX2."""
    return fast if avx2 and fast is not None else plain


training = lambda: printed(*one_core, bench, "train")
cases = [
    ("training, our own C of the same kernel", training,
     lambda: printed(*one_core, train_c), goal(1.05, 1.1)),
    ("report, our training alone", ours_report, training, goal(1.25, 1.35)),
    ("report with documents, our training alone", with_documents, training, goal(1.35, 1.45)),
    ("training, NumPy", training,
     lambda: printed(*one_core, *script("train_numpy.py")), goal(0.28, 0.14)),
    ("training, JAX without compiling", training,
     lambda: printed(*one_core, *script("train_jax.py")), goal(0.75, 0.35)),
    ("report, NumPy and matplotlib", ours_report,
     lambda: wall(*script("report_numpy.py", f"{scratch}/peer")), goal(0.22, 0.12)),
    ("report, scikit-learn", ours_report,
     lambda: wall(*script("report_sklearn.py", f"{scratch}/peer")), goal(0.10, 0.05)),
    ("raster 800 × 800, NumPy in chunks", lambda: printed(bench, "raster", "800"),
     lambda: printed(*script("raster_numpy.py", "800")), goal(1 / 40, 1 / 60)),
    ("raster 4000 × 4000, NumPy in chunks", lambda: printed(bench, "raster", "4000"),
     lambda: printed(*script("raster_numpy.py", "4000")), goal(1 / 120, 1 / 180)),
    ("compare.png, Cairo's PNG writer", lambda: printed(bench, "png", png),
     lambda: printed(png_cairo, png), goal(0.30)),
    ("100 seeds on all cores, on one core", lambda: wall(*seeds),
     lambda: wall(*one_core, *seeds), goal(0.55)),
]


def verdict(value, limit):
    if limit is None:
        return "| |"
    return f"| {limit:.4g} | {'met' if value <= limit else 'missed'} |"


print(f"{platform.machine()}, {os.cpu_count()} cores, medians of {rounds} interleaved runs\n")
print("| work, peer | ours, s | peer, s | ours / peer | goal | |")
print("|---|---|---|---|---|---|")
for name, ours, peer, limit in cases:
    pairs = [(ours(), peer()) for _ in range(rounds)]
    mine, theirs = (statistics.median(times) for times in zip(*pairs))
    ratio = mine / theirs
    print(f"| {name} | {mine:.3f} | {theirs:.3f} | {ratio:.4f} {verdict(ratio, limit)}", flush=True)

print("\n| work | ours, s | goal | |")
print("|---|---|---|---|")
for work, limit in (
        (["regions", "100"], 0.003), (["regions", "1000"], 0.2), (["confidence", "800"], None)):
    seconds = statistics.median(printed(bench, *work) for _ in range(rounds))
    print(f"| {' '.join(work)} | {seconds:.4f} {verdict(seconds, limit)}", flush=True)
seconds = statistics.median(wall(report, "--help") for _ in range(4 * rounds))
print(f"| --help | {seconds:.4f} {verdict(seconds, 0.005)}")

print("\n| work, peer | ours, MiB | peer, MiB | ours / peer | goal | |")
print("|---|---|---|---|---|---|")
mine = statistics.median(
    memory(report, "--out", f"{scratch}/ours", "--quiet") for _ in range(rounds))
theirs = memory(*script("report_numpy.py", f"{scratch}/peer"))
print(f"| report, NumPy and matplotlib | {mine:.0f} | {theirs:.0f} | {mine / theirs:.2f} "
      f"{verdict(mine / theirs, 0.3)}")
