"""Writes elementary.json, the oracle of ElementaryTests: python3 elementary.py > elementary.json

For each function a table of rows "argument value rest": `value` is the nearest double of the
function at the argument, computed with 1300 bits (mpmath 1.3) and written in hexadecimal, and `rest`
what is left of it in units of the last place, from -0.5 to 0.5, so that an error can be measured in
such units. The arguments are
  - ordinary, at random in the range where the function is used,
  - over the whole range of exponents, huge and tiny,
  - hard to round: of ten million random ones those whose value lies nearest to the middle between
    two doubles (a filter in extended precision, then mpmath), and the hardest published ones.
Needs mpmath, and NumPy with an 80-bit long double.
"""
import json
import sys

import mpmath
import numpy as np
from mpmath import mp, mpf

mp.prec = 1300
rng = np.random.RandomState(20)


def row(function, x):
    y = function(mpf(float(x)))
    unit = mpf(2) ** max(mpmath.frexp(abs(y))[1] - 53, -1074)
    count = mpmath.nint(y / unit)
    if abs(count) * unit >= mpf(2) ** 1024:
        return f"{float(x).hex()} inf 0"
    value = np.ldexp(float(count), int(mpmath.frexp(unit)[1]) - 1)  # exact
    return f"{float(x).hex()} {float(value).hex()} {float(y / unit - count):.4f}"


def distance_to_midpoint(function, x):
    """In units of the last place."""
    y = abs(function(mpf(float(x))))
    scaled = mpmath.ldexp(y, 53 - mpmath.frexp(y)[1])
    return abs(scaled - mpmath.floor(scaled) - mpf(1) / 2)


def hard(function, in_extended, draw, keep):
    candidates = []
    for _ in range(10):
        x = draw(1_000_000)
        y = np.abs(in_extended(x.astype(np.longdouble)))
        scaled = np.ldexp(y, 53 - np.frexp(y)[1])
        candidates += list(x[np.abs(scaled - np.floor(scaled) - np.longdouble(0.5)) < 2.0**-10])
    mp.prec = 200
    candidates.sort(key=lambda x: distance_to_midpoint(function, x))
    mp.prec = 1300
    print( "hardest:", float(mpmath.log(distance_to_midpoint(function, candidates[0]), 2)), file=sys.stderr)
    return candidates[:keep]


def exponents(low, high, count):
    return np.ldexp(rng.uniform(1, 2, count), rng.randint(low, high, count))


def table(function, arguments):
    return [row(function, x) for x in arguments]


def uniform(low, high):
    return lambda count: rng.uniform(low, high, count)


angles = np.concatenate([uniform(-15, 15)(200), exponents(-30, 60, 200), exponents(60, 1024, 200)])
near_right_angles = [float(mp.pi / 2 * k) for k in [1, 2, 3, 4, 5, 100, 2**20, 2**40 + 1, 10**30]]
# The double nearest to a multiple of a right angle (Muller, Elementary Functions).
near_right_angles.append(6381956970095103 * 2.0**797)
hard_angles = ["0x1.598bae9e632f6p-7", "0x1.34ec2f9fc9c00p+1", "0x1.e0000000001c2p-20", "0x1.8000000000009p-23",
               "0x1.9283586503fep-5", "0x1.06b505550e6b2p-9", "0x1.fe767739d0f6dp-2",
               "0x1.20c58612e4990p+2"]  # seed 0 draws the last one, glibc 2.36 misrounds its cosine
hard_angles = [float.fromhex(x) for x in hard_angles]
tiny = [2.0**-1074, 2.0**-1022, 2.0**-300, 2.0**-27, 2.0**-26, np.nextafter(2.0**-26, 0), np.nextafter(2.0**-27, 0)]
tiny += list(exponents(-28, -24, 60))

json.dump(
    {
        "about": "Rows of an argument, the nearest double of the function there, and the rest. Made by elementary.py.",
        "exp": table(
            mp.exp,
            np.concatenate([
                uniform(-1, 0)(200), uniform(-40, 0)(200), uniform(-745, 709.7)(400), uniform(-745.5, -708)(200),
                [0.0, -0.0, 1, -1, 709.782712893384, 709.7827128933841, 710, -745.1332191019411, -745.1332191019412, -746,
                 -708.3964185322641, -708.3964185322642, 2.0**-1074, -(2.0**-54), 2.0**-53, 1e300, -1e300],
            ]),
        ),
        "log": table(
            mp.log,
            np.concatenate([
                uniform(0, 1)(200), uniform(0.9, 1.1)(200), exponents(-1022, 1024, 200),
                hard(mp.log, np.log, uniform(0, 1), 100), hard(mp.log, np.log, uniform(0, 1000), 100),
                [1, 2, 0.5, np.nextafter(1, 2), np.nextafter(1, 0), 2.0**-1074, 3 * 2.0**-1074, 1.7976931348623157e308,
                 2.0**0.5, np.nextafter(2.0**0.5, 2), 2.0**-0.5, float.fromhex("0x1.62a88613629b6p+678"),
                 float.fromhex("0x1.cbf81fd17b1a6p-1")],  # seed 0 draws this one, glibc 2.36 misrounds it
            ]),
        ),
        "sin": table(
            mp.sin,
            np.concatenate([
                angles, near_right_angles, hard_angles, tiny, hard(mp.sin, np.sin, uniform(0, 13), 100),
                hard(mp.sin, np.sin, uniform(0, 1e4), 100),
            ]),
        ),
        "cos": table(
            mp.cos,
            np.concatenate([
                angles, near_right_angles, hard_angles, tiny, hard(mp.cos, np.cos, uniform(0, 13), 100),
                hard(mp.cos, np.cos, uniform(0, 1e4), 100),
            ]),
        ),
    },
    sys.stdout,
    indent=0,
)
