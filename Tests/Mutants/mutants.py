"""Puts small faults into the sources, one at a time, and says which of them the tests notice.

    make mutants                    all faults
    make mutants FAULTS="3 17-20"   some of them

All faults of faults.txt go into one copy of the package, each behind a switch that the environment
variable MUTANT sets, so that the copy is built once. Then the tests of the module run for each
fault until one of them fails. A fault that no test notices has survived: a test is missing.

The exit status is 0 if all faults are caught, 1 if some survive, and 2 if the list or the copy is
broken.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
COPY = PACKAGE / ".build" / "mutants"
SWITCH = "MutantSwitch"  # a C target of the copy

# The tests of a module are those of its own test target, but for these.
TESTS = {
    "CPNG": ["ImagesTests", "ImageComparisonTests"],
    "CPixels": ["ImageComparisonTests"],
    "Cairo": ["CairoRenderingTests"],
    "Concurrency": ["RasterTests", "ImageRegressionTests", "SpiralReportTests"],
    "DecisionPlot": ["DecisionPlotTests", "SpiralReportTests"],
    "Files": ["FilesTests", "ImageRegressionTests", "SpiralReportTests"],
    "ImageRegression": ["ImageRegressionTests", "SpiralReportTests"],
    "spiral-report": ["CommandLineTests", "SpiralReportTests"],
}


def main():
    words = sys.argv[1:]
    split = words.index("--") if "--" in words else len(words)
    swift_options, chosen = words[:split], numbers(words[split + 1:])
    faults = read_faults((HERE / "faults.txt").read_text())
    files = package_files()
    broken = place(faults, files)
    if broken:
        stop(*broken, "Each text must stand once in its module. Mend faults.txt.")
    write_copy(files)
    binary = build(swift_options)

    faults = [fault for fault in faults if not chosen or fault.number in chosen]
    times = time_targets(binary, faults)
    known = read_known()
    print(f"{'':3} {'module':16} {'outcome':9} {'s':>4}  fault -> the test that failed first")
    counts = {"caught": 0, "SURVIVED": 0}
    start = time.monotonic()
    for fault in faults:
        # One target after the other, the module's own first: most faults need no other.
        attempts = [([target], "", 30 + 3 * times[target]) for target in tests_of(fault)]
        if fault.title in known:
            attempts.insert(0, (tests_of(fault), known[fault.title], 60))
        seconds = 0
        for tests, only, limit in attempts:
            outcome, test, more = run(binary, fault.number, tests, limit, only)
            seconds += more
            if outcome != "SURVIVED":
                break
        counts[outcome] += 1
        known[fault.title] = test
        write_known(known)
        shown = f"{fault.title} -> {test}" if test else fault.title
        print(f"{fault.number:3} {fault.place:16} {outcome:9} {seconds:4.0f}  {shown}", flush=True)
    minutes = (time.monotonic() - start) / 60
    print(f"{len(faults)} faults in {minutes:.1f} min: "
          + ", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    sys.exit(1 if counts["SURVIVED"] else 0)


def stop(*lines):
    print(*lines, sep="\n", file=sys.stderr)
    sys.exit(2)


def numbers(words):
    """The numbers in words such as "3" and "17-20"."""
    chosen = set()
    for word in words:
        first, _, last = word.partition("-")
        chosen.update(range(int(first), int(last or first) + 1))
    return chosen


# --- The list


class Fault:
    def __init__(self, number, module, title):
        self.number, self.module, self.title = number, module, title
        self.place = module  # where the text is found, if it has moved
        self.old = self.new = ""

    def __str__(self):
        return f"fault {self.number} of {self.module}, '{self.title}'"


def read_faults(text):
    """Reads the form that faults.txt itself explains."""
    faults, module = [], ""
    for line in text.splitlines():
        if line.startswith("== "):
            module = line[3:].strip()
        elif line.startswith("  - "):
            faults[-1].old += line[4:] + "\n"
        elif line.startswith("  + "):
            faults[-1].new += line[4:] + "\n"
        elif line.strip() and not line.startswith("#"):
            faults.append(Fault(len(faults) + 1, module, line.strip()))
    return faults


# --- The copy


def package_files():
    """The contents of the package's files, by name."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=PACKAGE,
        check=True, capture_output=True, text=True).stdout.split("\0")
    names = {name for name in listed if name and (PACKAGE / name).is_file()}
    if (PACKAGE / "Package.resolved").is_file():
        names.add("Package.resolved")
    files = {name: (PACKAGE / name).read_bytes() for name in names}
    files["Package.swift"] += MANIFEST_END.encode()
    files[f"Sources/{SWITCH}/switch.c"] = SWITCH_SOURCE.encode()
    files[f"Sources/{SWITCH}/include/{SWITCH}.h"] = SWITCH_HEADER.encode()
    return files


def write_copy(files):
    """Brings the copy up to date; what is the same keeps its time, so that little is built anew."""
    for file in [*COPY.glob("Sources/**/*"), *COPY.glob("Tests/**/*")]:
        if file.is_file() and str(file.relative_to(COPY)) not in files:
            file.unlink()
    for name, contents in files.items():
        file = COPY / name
        if file.is_file() and file.read_bytes() == contents:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents)
        if (PACKAGE / name).is_file():
            shutil.copymode(PACKAGE / name, file)


SWITCH_HEADER = """\
#pragma once
#include <stdbool.h>

extern int mutant_number;
static inline bool isMutant(int number) { return mutant_number == number; }
"""

SWITCH_SOURCE = f"""\
#include "{SWITCH}.h"
#include <stdlib.h>

int mutant_number = 0;
__attribute__((constructor)) static void read_number(void) {{
  const char *text = getenv("MUTANT");
  if (text) mutant_number = atoi(text);
}}
"""

MANIFEST_END = f"""
for target in package.targets where [.regular, .executable].contains(target.type) {{
  target.dependencies.append("{SWITCH}")
}}
package.targets.append(.target(name: "{SWITCH}"))
"""


def place(faults, files):
    """Puts all faults into the files. Returns a line for each that does not fit."""
    sources = {}  # module -> name -> text
    for name, contents in sorted(files.items()):
        parts = pathlib.PurePath(name)
        if parts.parts[0] == "Sources" and parts.suffix in (".swift", ".c"):
            sources.setdefault(parts.parts[1], {})[name] = contents.decode()
    broken, places = [], {}
    for fault in faults:
        found = find(fault, sources.get(fault.module, {}))
        if not found:  # it may have moved
            found = [place for texts in sources.values() for place in find(fault, texts)]
        if len(found) != 1:
            broken.append(f"{fault}: its text stands {len(found)} times")
            continue
        name, start, end, kind = found[0]
        fault.place = pathlib.PurePath(name).parts[1]
        places.setdefault(name, []).append((start, end, kind, fault))
    for name, edits in places.items():
        text = files[name].decode()
        edits.sort(key=lambda edit: edit[0], reverse=True)
        for (start, *_, fault), (_, end, *_) in zip(edits, edits[1:]):
            if end > start:
                broken.append(f"{fault}: it overlaps another fault")
        for start, end, kind, fault in edits:
            text = text[:start] + switched(fault, kind, text[start:end]) + text[end:]
        door = f"internal import {SWITCH}" if name.endswith(".swift") else f'#include "{SWITCH}.h"'
        files[name] = f"{door}\n{text}".encode()
    return broken


MARKS = {"«": ("»", "expression"), "⟦": ("⟧", "statement")}


def find(fault, texts):
    """The places of a fault's marked part: path, start, end and kind."""
    opening = next(mark for mark in MARKS if mark in fault.old)
    closing, kind = MARKS[opening]
    before, rest = fault.old.strip().split(opening)
    inside, after = rest.split(closing)
    # However the lines are broken.
    parts = [r"\s+".join(map(re.escape, re.split(r"\s+", part)))
             for part in (before, inside, after)]
    pattern = re.compile("{}(?P<inside>{}){}".format(*parts))
    return [(path, match.start("inside"), match.end("inside"), kind)
            for path, text in texts.items() for match in pattern.finditer(text)]


def switched(fault, kind, old):
    new = fault.new.strip()
    if kind == "expression":
        return f"(isMutant({fault.number}) ? ({new}) : ({old}))"
    return f"if (isMutant({fault.number})) {{ {new} }} else {{ {old} }}"


def build(swift_options):
    command = ["swift", "build", "--build-tests", *swift_options]
    # Tests of internals need it in an optimised build.
    done = subprocess.run([*command, "-Xswiftc", "-enable-testing"], cwd=COPY)
    if done.returncode:
        stop("The copy with the faults does not build. Mend faults.txt.")
    folder = subprocess.run([*command, "--show-bin-path"], cwd=COPY, check=True,
                            capture_output=True, text=True).stdout.strip()
    return next(pathlib.Path(folder).glob("*.xctest"))


# --- The runs


def tests_of(fault):
    """The test targets of the module that the list names, and of the one where the text is."""
    modules = dict.fromkeys([fault.module, fault.place])
    tests = [test for module in modules for test in TESTS.get(module, [f"{module}Tests"])]
    known = {path.name for path in (PACKAGE / "Tests").iterdir()}
    # A module without tests of its own is tested by those of the program.
    return tuple(test for test in dict.fromkeys(tests) if test in known) or ("SpiralReportTests",)


def time_targets(binary, faults):
    """The seconds of each test target without a fault, where all tests must pass."""
    times = {}
    for target in dict.fromkeys(target for fault in faults for target in tests_of(fault)):
        outcome, test, times[target] = run(binary, 0, [target], 1200)
        if outcome != "SURVIVED":
            stop(f"{target} fail without a fault: {test}")
        print(f"{target}: {times[target]:.0f} s without a fault", flush=True)
    return times


# The test that caught a fault the last time is run alone first: most runs then take a second.
KNOWN = COPY / "caught.txt"


def read_known():
    """The tests by the titles of the faults that they caught."""
    lines = KNOWN.read_text().splitlines() if KNOWN.is_file() else []
    return dict(line.split("\t") for line in lines)


def write_known(known):
    KNOWN.write_text("".join(f"{title}\t{test}\n" for title, test in known.items() if test))


COLORS = re.compile(r"\x1b\[[0-9;]*m")
FAILED = re.compile(r"✘ Test (?:case .* to )?(\"(?:[^\"]|\"(?! ))*\"|\S+)")


def run(binary, number, tests, limit, only=""):
    """Runs tests with a fault until one fails: the outcome, that test and the seconds.

    Where there is a name, only the test with that name runs, if there is one.
    """
    start = time.monotonic()
    scratch = COPY / "tmp"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(exist_ok=True)
    process = subprocess.Popen(
        [binary, "--testing-library", "swift-testing", "--filter",
         "^(" + "|".join(map(re.escape, tests)) + r")\..*" + re.escape(only)],
        cwd=COPY, env=os.environ | {"MUTANT": str(number), "TMPDIR": str(scratch)}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace", start_new_session=True)
    is_late = threading.Event()

    def give_up():
        is_late.set()
        end(process)

    late = threading.Timer(limit, give_up)
    late.start()
    failed, has_finished, has_tests = "", False, False
    try:
        for line in process.stdout:
            line = COLORS.sub("", line)
            has_tests = has_tests or " started." in line
            found = FAILED.search(line)
            if found:
                failed = found[1].strip('"')
                break
            if "✔ Test run with" in line:
                has_finished = True
    finally:
        late.cancel()
        end(process)
    seconds = time.monotonic() - start
    if not pathlib.Path("/dev/null").is_char_device():
        stop(f"Fault {number} replaced /dev/null, as root may. Make it anew, and run as another user:",
             "  rm /dev/null && mknod -m 666 /dev/null c 1 3")
    if not has_tests and not only:
        stop(f"No tests run for {', '.join(tests)}.")
    if not failed and (has_finished or not has_tests):
        return "SURVIVED", "", seconds
    return "caught", failed or ("out of time" if is_late.is_set() else "a crash"), seconds


def end(process):
    """Ends the tests and the programs that they have started: all of their session."""
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            session = entry.read_text().rpartition(")")[2].split()[3]
            if int(session) == process.pid:
                os.kill(int(entry.parent.name), signal.SIGKILL)
        except (OSError, IndexError):
            pass  # it has ended meanwhile
    process.wait()


if __name__ == "__main__":
    main()
