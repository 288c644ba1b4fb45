#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the expected numbers of our own data sets, with 40 digits and other formulas than the C++.

    python3 compute.py        (needs mpmath) rewrites every row whose id begins with "own_"

P and the likelihoods are written as matrices, as in the papers; roots are bisected; quantiles invert the distribution
functions by bisection. Rows of bcg_RR are metafor 3.8-1's own and are kept as they are.
"""
import csv
from pathlib import Path

from mpmath import mp, mpf, matrix, diag, log, sqrt, erfc, betainc, gammainc, gamma, det, inverse

mp.dps = 40
HERE = Path(__file__).parent
MEANS = ["n1i", "m1i", "sd1i", "n2i", "m2i", "sd2i"]
COUNTS = ["ai", "n1i", "ci", "n2i"]
SETS = {  # id: (measure, columns, rows); invented
    "own_MD": ("MD", MEANS, [
        ("A", 24, 5.1, 2.2, 26, 6.4, 2.5), ("B", 61, 4.4, 1.9, 58, 4.6, 2.1), ("C", 12, 6.0, 3.1, 11, 9.2, 3.3),
        ("D", 105, 3.9, 2.0, 101, 4.9, 1.8), ("E", 33, 5.5, 2.7, 35, 5.0, 2.4)]),
    "own_events_OR": ("OR", COUNTS, [
        ("A", 0, 40, 5, 41), ("B", 3, 120, 9, 118), ("C", 7, 33, 7, 35), ("D", 2, 61, 0, 58), ("E", 11, 210, 22, 205),
        ("F", 1, 18, 4, 20)]),
    "own_alike": ("GEN", ["yi", "vi"], [
        ("A", "0.31", "0.040"), ("B", "0.28", "0.090"), ("C", "0.35", "0.025"), ("D", "0.30", "0.160")]),
    "own_two": ("GEN", ["yi", "vi"], [("A", "-0.90", "0.050"), ("B", "0.25", "0.110")]),
}
SETS["own_SMD"] = ("SMD", MEANS, SETS["own_MD"][2])
SETS["own_ROM"] = ("ROM", MEANS, SETS["own_MD"][2])
SETS["own_events_RR"] = ("RR", COUNTS, SETS["own_events_OR"][2])
SETS["own_events_RD"] = ("RD", COUNTS, SETS["own_events_OR"][2])


def bisect(f, low, high):
    """The root of a falling function, to 35 digits."""
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) > 0 else (low, middle)
    return (low + high) / 2


def falling_root(f):
    """Its root above 0; 0 if it is negative from the start."""
    if f(mpf(0)) <= 0:
        return mpf(0)
    high = mpf(1)
    while f(high) > 0:
        high *= 2
    return bisect(f, mpf(0), high)


def p_normal(z):
    return erfc(abs(z) / sqrt(mpf(2)))


def p_t(t, df):
    return betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def p_chi2(q, df):
    return gammainc(mpf(df) / 2, mpf(q) / 2, regularized=True)


TAIL = mpf("0.05")


def q_normal():
    return bisect(lambda x: p_normal(x) - TAIL, mpf(0), mpf(50))


def q_t(df):
    return bisect(lambda x: p_t(x, df) - TAIL, mpf(0), mpf(1000))


def q_chi2(tail, df):
    return bisect(lambda x: p_chi2(x, df) - tail, mpf(0), mpf(1000))


def effect(measure, row):
    v = [mpf(str(x)) for x in row]
    if measure == "GEN":
        return v[0], v[1]
    if measure in ("MD", "SMD", "ROM"):
        n1, m1, s1, n2, m2, s2 = v
        if measure == "MD":
            return m1 - m2, s1**2 / n1 + s2**2 / n2
        if measure == "ROM":
            return log(m1) - log(m2), (s1 / m1) ** 2 / n1 + (s2 / m2) ** 2 / n2
        m = n1 + n2 - 2
        j = gamma(m / 2) / (sqrt(m / 2) * gamma((m - 1) / 2))
        g = j * (m1 - m2) / sqrt(((n1 - 1) * s1**2 + (n2 - 1) * s2**2) / m)
        return g, 1 / n1 + 1 / n2 + g**2 / (2 * (n1 + n2))
    a, n1, c, n2 = v
    b, d = n1 - a, n2 - c
    if 0 in (a, b, c, d):
        a, b, c, d = (x + mpf("0.5") for x in (a, b, c, d))
        n1, n2 = a + b, c + d
    if measure == "OR":
        return log(a) + log(d) - log(b) - log(c), 1 / a + 1 / b + 1 / c + 1 / d
    if measure == "RR":
        return log(a / n1) - log(c / n2), 1 / a - 1 / n1 + 1 / c - 1 / n2
    return a / n1 - c / n2, a * b / n1**3 + c * d / n2**3


class Model:
    def __init__(self, effects):
        self.k = len(effects)
        self.y = matrix([e[0] for e in effects])
        self.v = [e[1] for e in effects]
        self.x = matrix([1] * self.k)

    def p(self, t):
        w = diag([1 / (v + t) for v in self.v])
        return w - w * self.x * inverse(self.x.T * w * self.x) * self.x.T * w

    def q(self, t):
        return (self.y.T * self.p(t) * self.y)[0]

    def trace(self, m):
        return sum(m[i, i] for i in range(self.k))

    def mean(self, t):
        w = [1 / (v + t) for v in self.v]
        return sum(a * b for a, b in zip(w, self.y)) / sum(w), 1 / sqrt(sum(w))

    def reml_likelihood(self, t):
        s = diag([v + t for v in self.v])
        return -(log(det(s)) + log((self.x.T * inverse(s) * self.x)[0]) + self.q(t)) / 2

    def tau2(self, method):
        if method == "EE":
            return mpf(0)
        if method == "DL":
            return max(mpf(0), (self.q(0) - (self.k - 1)) / self.trace(self.p(0)))
        if method == "PM":
            return falling_root(lambda t: self.q(t) - (self.k - 1))
        return self.tau2_reml()

    def tau2_reml(self):
        """Greatest restricted likelihood: the best of a grid, then the root of its slope between that point's neighbours."""
        grid = [mpf(0)] + [mpf(10) ** (mpf(i) / 20) for i in range(-120, 81)]
        best = max(range(len(grid)), key=lambda i: self.reml_likelihood(grid[i]))
        if best == 0:
            return mpf(0)
        def slope(t):
            p = self.p(t)
            return (self.y.T * p * p * self.y)[0] - self.trace(p)
        return bisect(slope, grid[best - 1], grid[best + 1])

    def se_tau2(self, method, t):
        k, p0, pt = self.k, self.p(0), self.p(t)
        if method == "DL":
            c = self.trace(p0)
            return sqrt(2 * (k - 1) + 4 * t * c + 2 * t * t * self.trace(p0 * p0)) / c
        if method == "REML":
            return sqrt(2 / self.trace(pt * pt))
        return sqrt(2 * mpf(k) ** 2 / (k - 1)) / sum(1 / (v + t) for v in self.v)


def result(ident, model, method, test):
    k, t = model.k, model.tau2(method)
    est, se = model.mean(t)
    if test != "z":
        factor = model.q(t) / (k - 1)
        se *= sqrt(max(mpf(1), factor) if test == "adhoc" else factor)
    crit = q_normal() if test == "z" else q_t(k - 1)
    q = model.q(0)
    typical = (k - 1) / model.trace(model.p(0))
    row = {"id": ident, "method": method, "test": test, "k": k, "estimate": est, "se": se, "stat": est / se,
           "df": "" if test == "z" else k - 1, "pval": p_normal(est / se) if test == "z" else p_t(est / se, k - 1),
           "ci_lb": est - crit * se, "ci_ub": est + crit * se, "tau2": t, "Q": q, "Q_df": k - 1, "Q_p": p_chi2(q, k - 1)}
    if method == "EE":
        row |= {"I2": max(mpf(0), 100 * (q - (k - 1)) / q), "H2": q / (k - 1)}
        return row
    reach = sqrt(se**2 + t)
    row |= {"se_tau2": model.se_tau2(method, t), "I2": 100 * t / (typical + t), "H2": t / typical + 1,
            "pi_lb": est - crit * reach, "pi_ub": est + crit * reach}
    if k > 2:
        row |= {"pi_hts_lb": est - q_t(k - 2) * reach, "pi_hts_ub": est + q_t(k - 2) * reach}
    return row


def egger(model):
    """By the normal equations of the weighted regression on (1, sei)."""
    x = matrix([[1, sqrt(v)] for v in model.v])
    w = diag([1 / v for v in model.v])
    inv = inverse(x.T * w * x)
    b = inv * x.T * w * model.y
    r = model.y - x * b
    df = model.k - 2
    s2 = (r.T * w * r)[0] / df
    se, se0 = sqrt(s2 * inv[1, 1]), sqrt(s2 * inv[0, 0])
    return {"intercept_sei_coef": b[1], "se": se, "tstat": b[1] / se, "df": df, "p": p_t(b[1] / se, df), "limit_est": b[0],
            "limit_lb": b[0] - q_t(df) * se0, "limit_ub": b[0] + q_t(df) * se0}


def q_profile(model):
    typical = (model.k - 1) / model.trace(model.p(0))
    found = {}
    for side, tail in (("lb", TAIL / 2), ("ub", 1 - TAIL / 2)):
        target = q_chi2(tail, model.k - 1)
        t = falling_root(lambda t: model.q(t) - target)
        found |= {f"tau2_{side}": t, f"I2_{side}": 100 * t / (t + typical), f"H2_{side}": 1 + t / typical}
    return found


def sparse(name, rows):
    tables = [[mpf(x) for x in row[1:]] for row in rows]
    full = [(a, n1 - a, c, n2 - c, n1, n2, n1 + n2) for a, n1, c, n2 in tables]
    if name == "peto_OR":
        v = [n1 * n2 * (a + c) * (b + d) / n**2 / (n - 1) for a, b, c, d, n1, n2, n in full]
        z = [a - n1 * (a + c) / n for a, b, c, d, n1, n2, n in full]
        est, se = sum(z) / sum(v), 1 / sqrt(sum(v))
        own = [(zi / vi, 1 / vi) for zi, vi in zip(z, v)]
    elif name == "mantel_haenszel_RR":
        r = sum(a * n2 / n for a, b, c, d, n1, n2, n in full)
        s = sum(c * n1 / n for a, b, c, d, n1, n2, n in full)
        est = log(r / s)
        se = sqrt(sum((n1 * n2 * (a + c) - a * c * n) / n**2 for a, b, c, d, n1, n2, n in full) / (r * s))
    elif name == "mantel_haenszel_OR":
        r = [a * d / n for a, b, c, d, n1, n2, n in full]
        s = [b * c / n for a, b, c, d, n1, n2, n in full]
        p = [(a + d) / n for a, b, c, d, n1, n2, n in full]
        q = [(b + c) / n for a, b, c, d, n1, n2, n in full]
        est = log(sum(r) / sum(s))
        se = sqrt(sum(x * y for x, y in zip(p, r)) / (2 * sum(r) ** 2)
                  + sum(x * y + z * u for x, y, z, u in zip(p, s, q, r)) / (2 * sum(r) * sum(s))
                  + sum(x * y for x, y in zip(q, s)) / (2 * sum(s) ** 2))
    else:
        w = sum(n1 * n2 / n for a, b, c, d, n1, n2, n in full)
        est = sum((a * n2 - c * n1) / n for a, b, c, d, n1, n2, n in full) / w
        part1 = sum((c * n1**2 - a * n2**2 + n1 * n2 * (n2 - n1) / 2) / n**2 for a, b, c, d, n1, n2, n in full)
        part2 = sum((a * d + b * c) / n for a, b, c, d, n1, n2, n in full) / 2
        se = sqrt(est * part1 + part2) / w
    if name != "peto_OR":
        own = [effect(name[-2:], row[1:]) for row in rows]
    q = sum((y - est) ** 2 / v for y, v in own)
    k = len(rows)
    return {"estimate": est, "se": se, "p": p_normal(est / se), "ci_lb": est - q_normal() * se, "ci_ub": est + q_normal() * se,
            "Q": q, "Q_p": p_chi2(q, k - 1), "I2": max(mpf(0), 100 * (q - (k - 1)) / q), "k": k}


def shown(value):
    return mp.nstr(value, 16) if isinstance(value, mpf) else str(value)


def rewrite(name, rows):
    path = HERE / name
    with path.open(newline="") as file:
        reader = csv.DictReader(file)
        header, kept = reader.fieldnames, [row for row in reader if not row["id"].startswith("own_")]
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
        writer.writerows({key: shown(value) for key, value in row.items()} for row in rows)


def leave_one_out(ident, studies, effects):
    for i, study in enumerate(studies):
        one = result(ident, Model(effects[:i] + effects[i + 1:]), "DL", "z")
        yield {"id": ident, "method": "DL", "left_out": study, "estimate": one["estimate"], "se": one["se"],
               "zval": one["stat"], "pval": one["pval"], "ci.lb": one["ci_lb"], "ci.ub": one["ci_ub"], "Q": one["Q"],
               "Qp": one["Q_p"], "tau2": one["tau2"], "I2": one["I2"], "H2": one["H2"]}


def main():
    index, results, tests, left = [], [], [], []
    for ident, (measure, columns, rows) in SETS.items():
        effects = [effect(measure, row[1:]) for row in rows]
        raw = [] if measure == "GEN" else columns
        with (HERE / "effects" / f"{ident}.csv").open("w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["study", *raw, "yi", "vi"])
            for row, (y, v) in zip(rows, effects):
                writer.writerow([row[0], *(row[1:] if raw else []), shown(y), shown(v)])
        model = Model(effects)
        index.append({"id": ident, "measure": measure})
        for method in ("EE", "DL", "REML", "PM"):
            for test in ("z",) if method == "EE" else ("z", "knha", "adhoc"):
                results.append(result(ident, model, method, test))
        found = {"confint_Qprofile_REML": q_profile(model)}
        if model.k > 2:
            found["egger_lm_classic"] = egger(model)
            left.extend(leave_one_out(ident, [row[0] for row in rows], effects))
        if columns == COUNTS:
            for name in ("mantel_haenszel_OR", "mantel_haenszel_RR", "mantel_haenszel_RD", "peto_OR"):
                found[name] = sparse(name, rows)
        for test, numbers in found.items():
            tests.extend({"id": ident, "test": test, "quantity": key, "value": value} for key, value in numbers.items())
    rewrite("index.csv", index)
    rewrite("results.csv", results)
    rewrite("tests.csv", tests)
    rewrite("leave1out_DL.csv", left)


main()
