#!/usr/bin/env python3
"""Sets the reading of a table of a million rows beside NumPy's loadtxt and pandas' read_csv.

Runs are interleaved and medians are quoted. The seconds are those of the reading alone, without the start of
Python; the memory is that of the whole process, so the peers' start is given too.

    tables.py TRIAL [ROUNDS]

TRIAL is the built program table-trial; this script is run by a Python that has NumPy and pandas.
"""
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

trial = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
folder = pathlib.Path(__file__).parent
scratch = pathlib.Path(tempfile.mkdtemp())
table = scratch / "million.csv"
with open(table, "w") as file:
    maker = folder.parent / "examples" / "data" / "tables.py"
    subprocess.run([sys.executable, str(maker), "million"], stdout=file, check=True)


def measured(*command):
    """The seconds that a command prints, and its largest resident memory in bytes."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return float(output.split()[-1]), usage.ru_maxrss * 1024


def peer(name):
    return lambda: measured(sys.executable, str(folder / "peers" / name), str(table))


readers = {
    "ours": lambda: measured(trial, "read", str(table)),
    "NumPy's loadtxt": peer("table_loadtxt.py"),
    "pandas' read_csv": peer("table_pandas.py"),
}
results = {name: [] for name in readers}
for _ in range(rounds):
    for name, read in readers.items():
        results[name].append(read())

size = table.stat().st_size
medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}
ours = medians["ours"]
print(f"{platform.machine()}, {os.cpu_count()} cores, medians of {rounds} interleaved runs; "
      f"{size / 1e6:.0f} MB, a million rows\n")
print("| reader | s | ours / peer | memory / size of the file |")
print("|---|---|---|---|")
for name, (seconds, memory) in medians.items():
    print(f"| {name} | {seconds:.3f} | {ours[0] / seconds:.3f} | {memory / size:.2f} |")
verdicts = {"at most 1 s": ours[0] <= 1, "at most 3 times the size of the file": ours[1] <= 3 * size}
print("\n" + "; ".join(f"{goal}: {'met' if met else 'missed'}" for goal, met in verdicts.items()))
