"""Says what tools for comparing pictures make of visible changes, each with its defaults.

Draws the pairs of pictures, runs every tool on them and prints a table in Markdown.

    python3 -m venv .build/verdicts
    .build/verdicts/bin/pip install blazediff==6.0.2 pixelmatch==0.4.0 pytest-mpl==0.19.0 pillow
    apt-get install imagemagick
    .build/verdicts/bin/python Benchmarks/verdicts.py .build/release/spiral-report
"""

import json
import re
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np
from blazediff import compare as blazediff
from PIL import Image
from pixelmatch.contrib.PIL import pixelmatch

# Pictures


def chunk(name, data):
    body = name.encode() + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(pixels, extra=b""):
    """A PNG file of an array [height × width × 3] of bytes, or [height × width] of 16-bit grey."""
    height, width = pixels.shape[:2]
    depth, kind = (16, 0) if pixels.dtype == np.uint16 else (8, 2)
    rows = pixels.astype(">u2") if depth == 16 else pixels
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    data = chunk("IHDR", header) + extra + chunk("IDAT", zlib.compress(raw)) + chunk("IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


def plain(color, size=120):
    return np.full((size, size, 3), color, dtype=np.uint8)


def drawn(color, holds, size=120):
    """White paper with a shape on it: eight by eight points are tested in every pixel."""
    place = (np.arange(8 * size) + 0.5) / 8
    hits = holds(place[None, :], place[:, None]).reshape(size, 8, size, 8).mean(axis=(1, 3))
    paper = np.full(3, 255.0)
    return np.rint(paper + hits[:, :, None] * (np.array(color) - paper)).astype(np.uint8)


def marker(x, radius):
    return drawn((200, 30, 30), lambda u, v: (u - x) ** 2 + (v - 60) ** 2 <= radius**2)


def curve(offset):
    return drawn((31, 119, 180), lambda u, v: abs(v - offset - 60 - 0.005 * (u - 60) ** 2) <= 0.9)


def grid_lines():
    return drawn((230, 230, 230), lambda u, v: (u // 1 % 30 == 15) & (v >= 0))


def tints(share, order=(0, 1, 2)):
    colors = np.array([(228, 26, 28), (55, 126, 184), (77, 175, 74)], dtype=float)
    mixed = np.rint(255 + share * (colors - 255)).astype(np.uint8)
    return np.repeat(np.repeat(mixed[list(order)][None], 120, axis=0), 40, axis=1)


def inverted(count):
    pixels = plain((0, 0, 0), 900)
    for i in range(count):
        pixels[i // 52, i % 52] = 255
    return pixels


def sixteen_bits(low):
    pixels = np.full((40, 40), 0x8000, dtype=np.uint16)
    pixels[20, 20] += low
    return pixels


def spoiled(file):
    """The same file with a wrong checksum of its pixels."""
    file = bytearray(file)
    file[-13] ^= 1
    return bytes(file)


PAIRS = {
    "grey step of 26": (png(plain((128,) * 3)), png(plain((154,) * 3))),
    "blue step of 78": (png(plain((200, 30, 60))), png(plain((200, 30, 138)))),
    "class tints of 40 % for 30 %": (png(tints(0.3)), png(tints(0.4))),
    "three class tints swapped": (png(tints(0.3)), png(tints(0.3, (1, 2, 0)))),
    "grid lines gone from white": (png(grid_lines()), png(plain((255,) * 3))),
    "marker of radius 3 moved by 1 px": (png(marker(60, 3)), png(marker(61, 3))),
    "marker of radius 3 grown to 3.5": (png(marker(60, 3)), png(marker(60, 3.5))),
    "curve moved by 0.25 px": (png(curve(0)), png(curve(0.25))),
    "49 of 900 × 900 px inverted": (png(inverted(0)), png(inverted(49))),
    "2561 of 900 × 900 px inverted": (png(inverted(0)), png(inverted(2561))),
    "low byte of a 16-bit sample": (png(sixteen_bits(0)), png(sixteen_bits(1))),
    "gAMA chunk added": (
        png(tints(0.3)),
        png(tints(0.3), extra=chunk("gAMA", struct.pack(">I", 100000))),
    ),
    "wrong CRC": (png(tints(0.3)), spoiled(png(tints(0.3)))),
}

# Tools: each says what it makes of two files


def ours(old, new):
    run = subprocess.run(
        [sys.argv[1], "compare", old, new, "--json", "-"], capture_output=True, text=True
    )
    picture = json.loads(run.stdout)["pictures"][0]
    count = picture.get("difference", {}).get("changedPixels")
    return picture["state"] + (f", {count} px" if count else "")


def by_blazediff(old, new):
    try:
        result = blazediff(str(old), str(new))
    except Exception as error:
        return f"error: {error}"
    if result.match_result:
        return "equal"
    return f"{result.diff_count} px"


def by_pixelmatch(old, new):
    try:
        count = pixelmatch(Image.open(old), Image.open(new))
    except Exception as error:
        return f"error: {error}"
    return f"{count} px" if count else "equal"


def by_imagemagick(old, new):
    run = subprocess.run(
        ["compare", "-metric", "AE", old, new, "null:"], capture_output=True, text=True
    )
    words = run.stderr.strip().splitlines()
    if run.returncode == 2:
        return "error"
    return "equal" if run.returncode == 0 else f"{words[-1]} px"


def by_pytest_mpl(old, new):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "baseline").mkdir()
        (folder / "baseline" / "test_picture.png").write_bytes(old.read_bytes())
        (folder / "test_it.py").write_text(
            "import pathlib, pytest, shutil\n"
            "class Drawn:\n"
            "    def savefig(self, path, **options):\n"
            f"        shutil.copy({str(new)!r}, path)\n"
            "@pytest.mark.mpl_image_compare(filename='test_picture.png')\n"
            "def test_picture():\n"
            "    return Drawn()\n"
        )
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "--mpl", str(folder / "test_it.py")],
            capture_output=True, text=True, cwd=folder,
        )
    if run.returncode == 0:
        return "pass"
    rms = re.search(r"RMS Value: ([\d.]+)", run.stdout)
    return f"fail, RMS {float(rms.group(1)):.1f}" if rms else "error"


TOOLS = {
    "spiral-report": ours,
    "blazediff 6.0.2": by_blazediff,
    "pixelmatch 0.4.0": by_pixelmatch,
    "ImageMagick": by_imagemagick,
    "pytest-mpl 0.19.0": by_pytest_mpl,
}


def main():
    print("| change | " + " | ".join(TOOLS) + " |")
    print("|---" * (len(TOOLS) + 1) + "|")
    with tempfile.TemporaryDirectory() as folder:
        for name, files in PAIRS.items():
            old, new = Path(folder) / "old.png", Path(folder) / "new.png"
            old.write_bytes(files[0])
            new.write_bytes(files[1])
            print(f"| {name} | " + " | ".join(tool(old, new) for tool in TOOLS.values()) + " |")


main()
