# Writes sheets and bibliographies of n questions with 3 findings each into the folder `folder`.
# awk -v n=2000 -v folder=data -f questions.awk. The same n gives the same bytes: random() is our own.

function random(below) { seed = (seed * 16807) % 2147483647; return seed % below }

function pick(list, parts) { return parts[1 + random(split(list, parts, " "))] }

# Signed numbers to one decimal around `middle`.
function around(middle, spread) { return sprintf("%.1f", middle + (random(2001) - 1000) / 1000 * spread) }

function arms(a, b) {
    return sprintf("arms: [{name: treated, role: intervention, n: %d, %s}, {name: placebo, role: control, n: %d, %s}]", \
                   40 + random(60), a, 40 + random(60), b)
}

function mean_arms() { return arms("end: {mean: " around(4, 2) ", sd: 3}", "end: {mean: 5, sd: 3}") }

function change_arms() {
    return arms("baseline: {mean: 7.8, sd: 5}, end: {mean: " around(4.4, 2) ", sd: 5}, change: {mean: " around(-3, 2) ", sd: 4}", \
                "baseline: {mean: 7.6, sd: 5}, end: {mean: 5.2, sd: 5}, change: {mean: -2.4, sd: 4}")
}

function event_arms() { return arms("events: " 5 + random(30), "events: " 5 + random(30)) }

function effect(measure, value, reach) {
    return sprintf("effect: {measure: %s, value: %.2f, ci: [%.2f, %.2f]}", measure, value, value - reach, value + reach)
}

# What one study found, by the way in which its question is measured.
function result_of(way) {
    if (way == "means") return mean_arms()
    if (way == "changes") return change_arms()
    if (way == "events") return event_arms()
    if (way == "ratio") return effect(pick("rr or hr"), 0.6 + random(80) / 100, 0.1 + random(40) / 100)
    if (way == "smd") return effect("smd", -0.6 + random(100) / 100, 0.1 + random(30) / 100)
    if (way == "p") return sprintf("effect: {measure: md, value: %s, p: %s}", around(-1, 2), pick("0.03 0.2 0.67 \"<0.05\""))
    if (way == "words") return "says: " pick("benefit no-effect harm inconclusive mixed")
    if (way == "quantity") return sprintf("quantity: {value: %d, unit: mg/day, bound: value}", 200 + 20 * random(12))
    return "says: " pick("yes no mixed")
}

function way_of(q) {
    if (q % 20 == 18) return "quantity"
    if (q % 20 == 19) return "proposition"
    return pick("means means means changes events ratio smd p words")
}

# Documents of a file stand apart.
function start(file) { if (file in begun) print "---" > file; begun[file] }

function question(q, way, file, kind) {
    kind = way == "quantity" || way == "proposition" ? way : "effect"
    start(file)
    printf "question: {id: q%d, kind: %s, text: \"Does treatment %d help?\", topic: t%d, population: adults", q, kind, q, q % 50 > file
    if (kind == "effect") {
        printf ", population-groups: [adults], intervention: {substance: s%d, route: oral, form: any}, comparator: placebo,\n", q > file
        printf "  outcome: symptoms, unit: points, benefit: %s, mids: [{measure: md, unit: points, value: 1, source: r%d}, {measure: rr, value: 0.25, source: r%d}]", \
            benefit, 3 * q, 3 * q > file
    } else if (kind == "quantity") {
        printf ", attribute: dose, unit: mg/day" > file
    }
    print "}" > file
}

function answer_of(way) {
    if (way == "quantity") return sprintf("{value: %d, unit: mg/day}", 200 + 20 * random(12))
    if (way == "proposition") return pick("yes no")
    return pick("decrease increase no-difference decrease")
}

# Every fourth question has a second claim, on which the articles may disagree.
function claims(q, way, file) {
    printf "claims:\n  - {id: c%d, statement: Treatment %d helps., answers: %s}\n", q, q, answer_of(way) > file
    if (q % 4 == 0) printf "  - {id: d%d, statement: Treatment %d does not., answers: %s}\n", q, q, answer_of(way) > file
}

# The third study of every fifth question is a review of the other two.
function study(q, s, way, file, id, design, more) {
    id = 3 * (q - 1) + s
    design = pick("rct-parallel rct-parallel rct-parallel rct-crossover cohort uncontrolled")
    more = design == "rct-crossover" ? ", paired: true, pool: {use: false, because: crossover}" : ""
    start(file)
    if (s == 3 && q % 5 == 0) {
        design = "meta-analysis"
        more = ", k: 2, n: 180, i2: " random(90)
    }
    printf "study: {id: s%d, reports: [r%d], design: %s, n: {randomised: %d}, population: adults, population-groups: [adults],\n", id, id, design, 200 + random(120) > file
    printf "  intervention: {substance: s%d, route: oral, form: oxide}, duration: {value: %d, unit: weeks}, ", q, 2 + random(20) > file
    if (design == "meta-analysis") printf "includes: [s%d, s%d], includes-complete: true, ", id - 2, id - 1 > file
    if (random(3) == 0) printf "risk-of-bias: [{tool: rob2, domain: overall, judgement: %s, by: r%d}], ", pick("low some-concerns high"), id > file
    printf "seen: {how: abstract, url: \"https://doi.org/10.1000/%d\"}}\n", id > file
    printf "findings:\n  - {id: f, question: q%d, outcome: symptoms, unit: points, %s%s, seen: {how: abstract, url: \"https://doi.org/10.1000/%d\"}}\n", \
        q, result_of(way), more, id > file
}

function work(id, file) {
    printf "@article{r%d,\n  author = {Author%d, A. and Other, B. and Third, C.},\n  title = {A trial of treatment %d},\n", id, id % 5000, id > file
    printf "  journal = {Journal %d},\n  year = {%d},\n  volume = {%d},\n  doi = {10.1000/%d}\n}\n", id % 200, 1990 + random(30), 1 + random(90), id > file
}

# Forty appearances an article.
function appearance(q, file, place) {
    place = (q - 1) % 40
    if (place == 0) {
        start(file)
        printf "source: {id: article%d, title: Article %d, kind: blog}\nappearances:\n", (q - 1) / 40, (q - 1) / 40 > file
    }
    printf "  - {id: a%d, claim: c%d, says: Treatment %d is said to help., at: {section: s, start: %d, end: %d, sha256: \"%064d\"}, stance: %s", \
        q, q, q, 10 * place, 10 * place + 9, q, pick("asserts asserts hedges") > file
    if (q % 3 == 0) printf ", figure: {value: %d, unit: percent, change: decrease}", 10 + random(60) > file
    if (q % 7 != 0) printf ", cites: [{marker: \"[%d]\", reference: r%d, resolution: exact, because: numbered}]", q, 3 * q - random(3) > file
    print "}" > file
}

BEGIN {
    seed = 20240229
    for (q = 1; q <= n; q++) {
        part = int((q - 1) / 1000)
        benefit = pick("decrease increase")
        way = way_of(q)
        question(q, way, folder "/questions-" part ".yaml")
        claims(q, way, folder "/questions-" part ".yaml")
        for (s = 1; s <= 3; s++) {
            study(q, s, way, folder "/studies-" part ".yaml")
            work(3 * (q - 1) + s, folder "/works-" part ".bib")
        }
        appearance(q, folder "/articles-" part ".yaml")
        if (q % 1000 == 0) {
            close(folder "/questions-" part ".yaml"); close(folder "/studies-" part ".yaml")
            close(folder "/works-" part ".bib"); close(folder "/articles-" part ".yaml")
        }
    }
}
