"""Makes the web fonts of Kolo from the packages of Fontsource.

Three things are done to them. The weights are cut to 400..700 and the optical size is pinned, which halves the files.
The Latin extension keeps the letters of Europe's languages and leaves phonetics out. And the two Adobe families are
renamed, because their licence reserves the name "Source" to unmodified versions.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

work, target = Path(sys.argv[1]), Path(sys.argv[2])

RANGES = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,"
             "U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-0130,U+0132-0151,U+0154-017F,U+0218-021B,U+02C7,U+02D8-02D9,U+02DB,U+02DD,U+1E9E,U+20A0-20AB,"
                 "U+20AD-20C0",
    "cyrillic": "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
    "cyrillic-ext": "U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4",
    "greek": "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
}
ALL = list(RANGES)
FACES = [
    ("source-sans-3", "wght", "normal", "Kolo Sans", "kolo-sans", ALL),
    ("source-sans-3", "wght", "italic", "Kolo Sans", "kolo-sans-italic", ["latin", "latin-ext", "cyrillic"]),
    ("source-serif-4", "opsz", "normal", "Kolo Serif", "kolo-serif", ALL),
    ("literata", "opsz", "normal", "Literata", "literata", ALL),
]
OPTICAL_SIZE = 32
# Shares of letters in English prose, per thousand, with the space: what a line of text is as wide as.
SHARES = dict(zip(" etaoinshrdlcumwfgypbvk", [180, 104, 74, 67, 61, 57, 57, 51, 50, 49, 35, 33, 23, 23, 20, 19, 18, 16,
                                              16, 14, 12, 8, 6]))
FALLBACKS = {  # family: (local names, width of the average letter in em, measured on the metric-compatible Liberation)
    "Kolo Sans": ("Arial", "Liberation Sans", "Arimo"),
    "Kolo Serif": ("Times New Roman", "Liberation Serif", "Tinos"),
    "Literata": ("Times New Roman", "Liberation Serif", "Tinos"),
}
ARIAL = dict(zip(" etaoinshrdlcumwfgypbvk", [569, 1139, 569, 1139, 1139, 455, 1139, 1024, 1139, 682, 1139, 455, 1024,
                                             1139, 1706, 1479, 569, 1139, 1024, 1139, 1139, 1024, 1024]))
TIMES = dict(zip(" etaoinshrdlcumwfgypbvk", [512, 909, 569, 909, 1024, 569, 1024, 797, 1024, 682, 1024, 569, 909, 1024,
                                             1593, 1479, 682, 1024, 1024, 1024, 1024, 1024, 1024]))


def points(text):
    for part in text.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def average(width):
    return sum(width(letter) * share for letter, share in SHARES.items()) / sum(SHARES.values())


def rename(font, family, file):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = file
        elif record.nameID == 4:
            record.string = family
        elif record.nameID == 25:
            names.removeNames(nameID=25)


def reread(font):
    """The subsetter trips over tables that the instancer left half expanded."""
    buffer = BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def make(package, axis, style, family, file, part):
    font = TTFont(work / package / "files" / f"{package}-{part}-{axis}-{style}.woff2")
    limits = {"wght": (400, 700)}
    if axis == "opsz":
        limits["opsz"] = OPTICAL_SIZE
    font = reread(instancer.instantiateVariableFont(font, limits))
    options = subset.Options(layout_features=["*"], flavor="woff2", name_IDs=["*"], notdef_outline=True, hinting=False)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=set(points(RANGES[part])))
    cut.subset(font)
    if package.startswith("source"):
        rename(font, family, file)
    font.flavor = "woff2"
    font.save(target / f"{file}-{part}.woff2")
    return reread(font)


css = ["/* Made by infra/vendor/refresh-fonts.sh from the packages named in VERSION.txt; SIL Open Font Licence, OFL.txt. */"]
for package, axis, style, family, file, parts in FACES:
    for part in parts:
        font = make(package, axis, style, family, file, part)
        css.append(f'@font-face{{font-family:"{family}";font-style:{style};font-weight:400 700;font-display:swap;'
                   f'src:url("{file}-{part}.woff2") format("woff2");unicode-range:{RANGES[part]}}}')
        if part == "latin" and style == "normal":
            first = font
    if style == "normal":
        bold = family != "Kolo Sans"
        measured = instancer.instantiateVariableFont(first, {"wght": 600 if bold else 400})
        em, cmap, metrics = measured["head"].unitsPerEm, measured.getBestCmap(), measured["hmtx"]
        own = average(lambda letter: metrics[cmap[ord(letter)]][0]) / em
        theirs = average(lambda letter: (TIMES if bold else ARIAL)[letter]) / 2048
        adjust = own / theirs
        hhea = measured["hhea"]
        local = ",".join(f'local("{name}")' for name in FALLBACKS[family])
        css.append(f'@font-face{{font-family:"{family} Fallback";src:{local};size-adjust:{adjust:.1%};'
                   f'ascent-override:{hhea.ascent / em / adjust:.1%};descent-override:{-hhea.descent / em / adjust:.1%};'
                   f'line-gap-override:0%}}')
(target / "fonts.css").write_text("\n".join(css) + "\n")
licence = (work / "source-serif-4" / "LICENSE").read_text().split("-----", 1)[1]
(target / "OFL.txt").write_text(
    "Kolo Sans is derived from Source Sans 3, Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name "
    "'Source'.\nKolo Serif is derived from Source Serif 4, Copyright 2014 - 2021 Adobe (http://www.adobe.com/), with "
    "Reserved Font Name 'Source'.\nLiterata is Copyright 2017 The Literata Project Authors "
    "(https://github.com/googlefonts/literata).\n\nThis Font Software is licensed under the SIL Open Font License, "
    "Version 1.1.\n\n-----" + licence)
