"""Draws the pairs of pictures that pictures.py compares.

    picture_inputs.py REPORT FOLDER

REPORT is the built command, which draws the figures; what becomes of them and the photo-like pictures
come from a seeded generator, so that every run compares the same pixels. It runs as a program of its
own: a large parent would count into the peak memory of the programs that are measured.
"""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
from PIL import Image

FIGURES = "spiral,boundary-linear,boundary-network,partition"  # square ones
SIDE_IN_UNITS = 480
SHARE = 0.02
rng = np.random.default_rng(231)


def draw(report, folder, figures, pixels, seed=0):
    """Square figures of so many pixels a side."""
    subprocess.run(
        [report, "--out", folder, "--figures", figures, "--formats", "png", "--seed", str(seed),
         "--scale", str(pixels / SIDE_IN_UNITS), "--quiet"], check=True)


def save(pixels, path, level=6):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, compress_level=level)


def save_as_drawn(pixels, path):
    """In the form that the command writes: unfiltered rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    height, width = pixels.shape[:2]
    rows = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, -1)], axis=1)

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows.tobytes(), 6)) + chunk(b"IEND", b""))


def other_colour(pixels):
    """Another colour for each one given."""
    return 255 - pixels // 2


def scattered(pixels):
    """Changes single pixels all over."""
    changed = pixels.copy()
    where = rng.random(pixels.shape[:2]) < SHARE
    changed[where] = other_colour(pixels[where])
    return changed


def block(pixels):
    """Changes one block in the middle."""
    changed = pixels.copy()
    places = [slice(int(n * (1 - SHARE**0.5) / 2), int(n * (1 + SHARE**0.5) / 2))
              for n in pixels.shape[:2]]
    changed[places[0], places[1]] = other_colour(pixels[places[0], places[1]])
    return changed


def disc(pixels, radius=9.75):
    """Changes a disc of about 300 pixels, a marker drawn elsewhere."""
    changed = pixels.copy()
    height, width = pixels.shape[:2]
    y, x = np.ogrid[:height, :width]
    where = (x - width * 0.4) ** 2 + (y - height * 0.6) ** 2 <= radius**2
    changed[where] = other_colour(pixels[where])
    return changed


def photo(width, height):
    """A gradient with the noise of a camera."""
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    light = 60 + 120 * x * np.array([1, 0.8, 0.6]) + 60 * y * np.array([0.4, 0.7, 1])
    noise = rng.standard_normal((height, width, 3), dtype=np.float32)
    return np.clip(light + 2.5 * noise, 0, 255).astype(np.uint8)


def main(report, folder):
    for seed in range(3):
        draw(report, folder / f"drawn-{seed}", FIGURES, 900, seed)
        for figure in FIGURES.split(","):
            name = f"{figure}-{seed}.png"
            for copy in ("old", "equal"):
                target = folder / "figures" / copy / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes((folder / f"drawn-{seed}" / f"{figure}.png").read_bytes())
            # Pillow keeps the density only if told to.
            drawn = Image.open(target)
            encoded = folder / "figures" / "encoded" / name
            encoded.parent.mkdir(exist_ok=True)
            drawn.save(encoded, dpi=drawn.info["dpi"])
    one = folder / "figures" / "old" / "boundary-network-0.png"
    pixels = np.asarray(Image.open(one).convert("RGB"))
    save_as_drawn(pixels, folder / "one" / "old.png")
    save_as_drawn(disc(pixels), folder / "one" / "new.png")

    draw(report, folder / "drawn-large", "boundary-network", 4896)
    plot = np.asarray(Image.open(folder / "drawn-large" / "boundary-network.png").convert("RGB"))
    save(plot, folder / "plot" / "old.png")
    save(plot, folder / "plot" / "encoded.png", level=4)
    save(scattered(plot), folder / "plot" / "scattered.png")
    save(block(plot), folder / "plot" / "block.png")

    scene = photo(6000, 4000)
    save(scene, folder / "photo" / "old.png")
    save(scene, folder / "photo" / "encoded.png", level=4)
    save(scattered(scene), folder / "photo" / "scattered.png")

    for side in ("old", "new"):
        noise = rng.integers(0, 256, (4896, 4896, 3), dtype=np.uint8)
        save(noise, folder / "noise" / f"{side}.png")


main(sys.argv[1], Path(sys.argv[2]))
