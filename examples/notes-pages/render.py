#!/usr/bin/env python3
"""Draws figures for the pages of this folder, sets the pages, and checks that every figure stands there at
its own size: no box is overfull, no text is scaled, and none is smaller than 8 pt.

Usage: render.py PROGRAM FOLDER

It needs pdflatex with REVTeX, poppler's pdftotext, pdffonts and pdftoppm, Chromium, and the Python package
typst; `make pages` installs them. PNG pictures of the pages are left in FOLDER.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent

# Which figures each size is drawn for.
FIGURES = {
    "article": "compare,loss",
    "latex-column": "compare,loss",
    "latex-text": "evolution",
    "revtex-column": "compare,confusion",
    "a4-text": "compare,hidden",
    "slide-body": "compare",
    "slide-half": "boundary-network",
    "web": "compare,loss",
}

# The widths of places on pages of Typst, in points of 1/72 in.
PLACES = {"a4-text": (210 - 50) / 25.4 * 72, "slide-body": 720 - 72, "slide-half": 318}

# DejaVu Sans reaches from 0.928 above the baseline to 0.236 below: the height of a word's box.
BOX_OF_LETTERS = 0.928 + 0.236
SMALLEST = 8.0
# What TeX calls overfull, and what no eye sees.
TOLERANCE = 0.1


def run(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
    return result.stdout


def words(document):
    """The words of a PDF that are set in the font of figures, with the heights of their boxes."""
    # Figures are numbers and short words; whoever looks for one looks at its height too.
    text = run("pdftotext", "-bbox", document, "-")
    text = re.sub(r"^<!DOCTYPE[^>]*>", "", text).replace("&nbsp;", " ")
    root = xml.fromstring(re.sub(r' xmlns="[^"]*"', "", text))
    for page in root.iter("page"):
        width = float(page.get("width"))
        for word in page.iter("word"):
            box = [float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")]
            yield word.text, box, width


def check_figure(pdf):
    """No letter of a figure in print is too small."""
    fonts = run("pdffonts", pdf).splitlines()[2:]
    if not fonts or any(not re.search(r"DejaVuSans.*yes +yes +yes", font) for font in fonts):
        sys.exit(f"{pdf}: fonts are not embedded:\n" + "\n".join(fonts))
    for text, (left, top, right, bottom), _ in words(pdf):
        # Words that run upwards have their height across; one or two letters are less wide than high.
        size = (min if len(text) > 2 else max)(bottom - top, right - left)
        size /= BOX_OF_LETTERS
        if size < SMALLEST - 0.01:
            sys.exit(f"{pdf}: '{text}' is set in {size:.2f} pt.")


def check_page(page, figures):
    """Every word of the figures stands on the page with the size that it has in its figure."""
    found = [(text, bottom - top) for text, (_, top, _, bottom), _ in words(page)]
    for figure in figures:
        for text, (_, top, _, bottom), _ in words(figure):
            height = bottom - top
            if not any(text == other and abs(height - size) < 0.02 for other, size in found):
                sys.exit(f"{page}: '{text}' of {figure} is scaled or missing.")
    for text, (left, _, right, _), width in words(page):
        if left < 0 or right > width:
            sys.exit(f"{page}: '{text}' leaves the page.")


def latex(name, folder):
    for _ in range(2):
        run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex", cwd=folder)
    log = (folder / f"{name}.log").read_text(errors="replace")
    for bad in ("Overfull", "page group", "Float too large", "undefined"):
        lines = [line for line in log.splitlines() if bad in line]
        if lines:
            sys.exit(f"{name}.tex: " + "\n".join(lines))
    used = re.findall(r"\\includegraphics\{(.*?)\}", (folder / f"{name}.tex").read_text())
    check_page(folder / f"{name}.pdf", [folder / path for path in used])


def typst(name, folder):
    import typst as compiler

    compiler.compile(folder / f"{name}.typ", output=folder / f"{name}.pdf")
    # Typst shrinks a picture that is wider than its place without a word, and SVG figures hold outlines
    # and no text that could be measured: so their widths are compared with their places.
    source = (folder / f"{name}.typ").read_text()
    for path in re.findall(r'image\("(.*?)"', source):
        width = float(re.search(r'width="([\d.]+)"', (folder / path).read_text()).group(1)) * 0.75
        if width > PLACES[path.split("/")[1]] + TOLERANCE:
            sys.exit(f"{name}.typ: {path} is {width} pt wide and would be shrunk.")


def photograph(pdf):
    run("pdftoppm", "-r", "110", "-png", pdf, pdf.with_suffix(""))


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for page in list(HERE.glob("*.tex")) + list(HERE.glob("*.typ")) + list(HERE.glob("*.html")):
        shutil.copy(page, folder)
    for size, names in FIGURES.items():
        run(
            program, "--out", folder / "figures" / size, "--size", size, "--figures", names,
            "--formats", "svg,pdf", "--theme", "both" if size == "web" else "light", "--quiet")
        for pdf in (folder / "figures" / size).glob("*.pdf"):
            check_figure(pdf)
    for name in ("article", "twocolumn", "revtex"):
        latex(name, folder)
        photograph(folder / f"{name}.pdf")
    for name in ("page", "slides"):
        typst(name, folder)
        photograph(folder / f"{name}.pdf")
    for scheme in ("light", "dark"):
        run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--window-size=900,1150", f"--screenshot={folder}/html-{scheme}.png",
            *(["--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []),
            (folder / "page.html").as_uri())
    print(f"Every figure has its own size on its page. Look at the pictures in {folder}.")


if __name__ == "__main__":
    main()
