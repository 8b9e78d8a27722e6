"""Makes the typefaces of printed pages from the packages of Fontsource.

A PDF wants one file per style, so the parts of a style are joined. Ligatures, kerning and hints stay out, since the
renderer does not use them. The families are renamed, because their licence reserves the name "Source" to unmodified
versions.
"""

import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

work, target = Path(sys.argv[1]), Path(sys.argv[2])

RANGES = ("U+0000-024F,U+02BB-02DD,U+0300-0304,U+0306-030C,U+0370-03FF,U+0400-052F,U+1E9E,U+2000-206F,U+20A0-20C0,U+2116,"
          "U+2122,U+2190-2193,U+2212,U+2215,U+25A0-25FF,U+2713,U+FEFF,U+FFFD")
PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek"]
FACES = [
    ("source-sans-3", 400, "normal", "Kolo Sans", "kolo-sans"),
    ("source-sans-3", 600, "normal", "Kolo Sans", "kolo-sans-bold"),
    ("source-sans-3", 400, "italic", "Kolo Sans", "kolo-sans-italic"),
    ("source-serif-4", 600, "normal", "Kolo Serif", "kolo-serif-bold"),
]


def points(text):
    for part in text.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def rename(font, family, file):
    for record in list(font["name"].names):
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = file


taken, files = set(), []
for package, weight, style, family, file in FACES:
    taken.clear()
    files.clear()
    for part in PARTS:
        font = TTFont(work / package / "files" / f"{package}-{part}-{weight}-{style}.woff")
        wanted = set(points(RANGES)) & set(font.getBestCmap()) - taken
        if not wanted:
            continue
        cut = subset.Subsetter(subset.Options(layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True,
                                              drop_tables=["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "MVAR", "HVAR"]))
        cut.populate(unicodes=wanted)
        cut.subset(font)
        font.flavor = None
        path = work / f"{file}-{part}.ttf"
        font.save(path)
        taken |= wanted
        files.append(str(path))
    joined = merge.Merger().merge(files)
    rename(joined, family, file)
    joined.save(target / f"{file}.ttf")
    print(file, len(joined.getBestCmap()), "characters")
licence = (work / "source-serif-4" / "LICENSE").read_text().split("-----", 1)[1]
(target / "OFL.txt").write_text(
    "Kolo Sans is derived from Source Sans 3, Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name "
    "'Source'.\nKolo Serif is derived from Source Serif 4, Copyright 2014 - 2021 Adobe (http://www.adobe.com/), with "
    "Reserved Font Name 'Source'.\n\nThis Font Software is licensed under the SIL Open Font License, Version 1.1.\n\n"
    "-----" + licence)
