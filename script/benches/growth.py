# Data that grows in one direction: python3 growth.py SHAPE N FOLDER writes N things of that shape. The same call gives the same bytes.
import os
import random
import sys

shape, n, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
chance = random.Random(4)
os.makedirs(folder)

QUESTION = ("question: {id: q1, kind: effect, text: Whether it helps, population: adults, outcome: pain, unit: points, benefit: decrease, "
            "intervention: {substance: tea, route: oral, form: any}, comparator: placebo, "
            "mids: [{measure: md, unit: points, value: 1, source: r0}]}\n")
CLAIM = "claims:\n  - {id: c1, statement: Tea helps., answers: decrease}\n"
SEEN = 'seen: {how: abstract, url: "https://example.org/"}'


def arms(mean):
    return (f"arms: [{{name: a, role: intervention, n: 40, end: {{mean: {mean:.2f}, sd: 3}}}}, "
            "{name: b, role: control, n: 40, end: {mean: 5, sd: 3}}]")


def study(i, result=None, more=""):
    result = result or arms(chance.uniform(2, 7))
    return (f"---\nstudy: {{id: s{i}, design: rct-parallel, population: adults, population-groups: [adults], n: {{randomised: 80}}, "
            f"intervention: {{substance: tea, route: oral, form: any}}, comparator: placebo, {SEEN}{more}}}\n"
            f"findings:\n  - {{id: f, question: q1, outcome: pain, unit: points, {SEEN}, {result}}}\n")


def source(name, appearances, more=""):
    return f"---\nsource:\n  id: {name}\n  title: An article {name}\n  kind: blog\n{more}appearances:\n{appearances}"


def appearance(i, claim="c1", cites=""):
    return (f"  - {{id: a{i}, claim: {claim}, says: It says so {i}., "
            f'at: {{section: s, start: {10 * i}, end: {10 * i + 9}, sha256: "{i:064d}"}}, stance: asserts{cites}}}\n')


def work(i, title):
    return f"@article{{x{i}, title={{{title}}}, author={{Smith{i}, A}}, journal={{Journal}}, year={{2001}}}}\n"


def findings():
    return QUESTION + CLAIM + "".join(study(i) for i in range(n)), ""


def claims():
    many = "".join(f"  - {{id: c{i + 1}, statement: Tea helps {i}., answers: decrease, by: {{value: {i % 90 + 1}, unit: percent}}}}\n" for i in range(n))
    return QUESTION + "claims:\n" + many + study(0), ""


def citations():
    cites = ", cites: [" + ", ".join(f'{{marker: "[{i}]"}}' for i in range(n)) + "]"
    return QUESTION + CLAIM + study(0) + source("z", appearance(0, cites=cites)), ""


def entries():
    listed = "".join(f'    - {{label: "{i + 1}", entry: "Smith{i} A. A title {i}. Journal 2001;1:1-2."}}\n' for i in range(n))
    cited = "".join(appearance(i, cites=f', cites: [{{marker: "[{i + 1}]"}}]') for i in range(n))
    return (QUESTION + CLAIM + study(0) + source("z", cited, "  references:\n" + listed),
            "".join(work(i, f"A title {i}") for i in range(n)))


def conflicts():
    harm = study(0, "effect: {measure: md, value: 3, ci: [2, 4]}", ", reports: [r0]")
    cites = ', cites: [{marker: "[1]", reference: r0, resolution: exact, because: it says so}]'
    return QUESTION + CLAIM + harm + "".join(source(f"z{i}", appearance(i, cites=cites)) for i in range(n)), ""


def appearances():
    questions = "".join(f"question: {{id: p{i}, kind: proposition, text: Whether it is {i}}}\nclaims: [{{id: c{i}, statement: It is {i}., answers: yes}}]\n---\n"
                        for i in range(max(1, n // 100)))
    many = "".join(appearance(i, f"c{i % max(1, n // 100)}") for i in range(n))
    return questions + source("z", many).removeprefix("---\n"), ""


def references():
    return QUESTION + CLAIM, "".join(work(i, f"A title of {i} things and {i * 7 % 1000} others") for i in range(n))


sheets, bibliography = globals()[shape]()
with open(os.path.join(folder, "works.bib"), "w", encoding="ascii") as file:
    file.write("@article{r0, title={The first}, author={A, B}, journal={Journal}, year={2000}}\n" + bibliography)
# A sheet has at most 16 MB; documents stand apart.
part, size, parts = [], 0, 0
for document in sheets.split("---\n"):
    if size + len(document) > 12_000_000 and part:
        with open(os.path.join(folder, f"{parts}.yaml"), "w", encoding="ascii") as file:
            file.write("---\n".join(part))
        part, size, parts = [], 0, parts + 1
    part.append(document)
    size += len(document)
with open(os.path.join(folder, f"{parts}.yaml"), "w", encoding="ascii") as file:
    file.write("---\n".join(part))
