// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>

#include "base/markup.hpp"
#include "base/slug.hpp"
#include "importer/drafts/sheet.hpp"
#include "importer/drafts/studies.hpp"
#include "works/identifiers.hpp"

namespace grounds::drafts {

namespace {

std::string extra_of(const Reference& reference, const char* field) {
    const auto found = reference.extra.find(field);
    return found == reference.extra.end() ? std::string() : found->second;
}

/// "orrin-2016"; a letter behind it where it is taken.
std::string id_of(const Reference& reference, std::set<std::string>& used) {
    const auto& first = reference.authors.empty() ? Name{} : reference.authors.front();
    auto words = first.family.empty() ? first.literal : first.family;
    words = words.empty() ? reference.key : words;
    const auto made = base::slug_of(words + (reference.year() ? " " + std::to_string(*reference.year()) : ""));
    auto id = made;
    for (char letter = 'b'; !used.insert(id).second && letter <= 'z'; ++letter) {
        id = made + "-" + letter;
    }
    return id;
}

std::string url_of(const Reference& reference) {
    return !reference.doi.empty()    ? works::doi_address(reference.doi)
           : !reference.pmid.empty() ? works::pubmed_address(reference.pmid)
                                     : reference.url;
}

class StudySheet {
public:
    StudySheet(const Reference& reference, std::string id)
        : reference_(reference),
          id_(std::move(id)),
          text_(base::without_markup(extra_of(reference, "abstract"), base::Blocks::as_paragraphs)),
          study_(read_study(text_, reference.title, extra_of(reference, "publication-type"))) {}

    std::string run() {
        const bool no_abstract = text_.size() == 0;
        line("---");
        line("# {}", base::readable(reference_.title, 400));
        if (no_abstract) {
            line("# The record has no abstract: all but its design is left to you.");
        }
        line("study:");
        line("  id: {}", id_);
        line("  reports: [{}]", yaml_quoted(reference_.key));
        design();
        people();
        line("  population:  # TODO");
        line("  species: human  # TODO, if it is not");
        line("  intervention:  # TODO: {{substance: , route: , text: }}");
        line("  comparator:{}", arms_comment());
        told_duration();
        if (!study_.registration.empty()) {
            line("  registration: {{id: {}}}", study_.registration);
        }
        notes();
        seen("  ");
        findings();
        return std::move(out_);
    }

private:
    template <class... Values>
    void line(fmt::format_string<Values...> format, Values&&... values) {
        out_ += fmt::format(format, std::forward<Values>(values)...) + "\n";
    }
    [[nodiscard]] static std::string because(std::string_view words) {
        return "# " + base::readable(words, 4000);
    }

    void design() {
        const auto& design = study_.design;
        if (design.value) {
            const bool unclear = *design.value == Design::rct_unclear;
            line("  design: {}  # {}{}", to_string(*design.value), design.by,
                 unclear ? "; TODO: rct-parallel, rct-crossover or rct-factorial, if you know" : "");
        } else {
            line("  design: not-recorded  # TODO: nothing tells it");
        }
        if (study_.blinding.value) {
            line("  blinding: {}  # {}", to_string(*study_.blinding.value), study_.blinding.by);
        }
    }

    void people() {
        std::string n;
        std::string by;
        for (const auto& [key, told] :
             {std::pair{"randomised", &study_.randomised}, std::pair{"enrolled", &study_.enrolled},
              std::pair{"analysed", &study_.analysed}}) {
            if (told->value) {
                n += fmt::format("{}{}: {}", n.empty() ? "" : ", ", key, *told->value);
                by += by.find(told->by) == std::string::npos ? (by.empty() ? "" : " / ") + told->by : "";
            }
        }
        if (n.empty()) {
            line("  # n: TODO");
        } else {
            line("  {}", because(by));
            line("  n: {{{}}}", n);
        }
        if (study_.trials.value) {
            line("  # trials: {}; {}", *study_.trials.value, base::readable(study_.trials.by, 4000));
        }
    }

    [[nodiscard]] std::string arms_comment() const {
        std::string names;
        for (const auto& arm : study_.arms) {
            names += fmt::format("{}{} (n {})", names.empty() ? "" : "; ", arm.name, arm.n.value_or(0));
        }
        return names.empty() ? "  # TODO" : "  # TODO; arms: " + base::readable(names, 1000);
    }

    void told_duration() {
        if (study_.duration.value) {
            line("  {}", because(study_.duration.by));
            line("  duration: {{value: {}, unit: {}}}", *study_.duration.value->value, study_.duration.value->unit);
        }
    }

    void notes() {
        if (study_.contradictions.empty()) {
            return;
        }
        line("  quality-notes:  # numbers of the abstract that cannot all be right: a misprint, or a misreading");
        for (const auto& what : study_.contradictions) {
            line("    - {{about: numbers, note: {}}}", yaml_quoted(what));
        }
    }

    void seen(std::string_view indent) {
        const auto url = url_of(reference_);
        line("{}seen: {{how: abstract{}}}", indent, url.empty() ? "" : ", url: " + yaml_quoted(url));
    }

    void findings() {
        if (study_.findings.empty()) {
            line("findings: []  # no effect with a number was read");
            return;
        }
        line("findings:");
        int count = 0;
        for (const auto& found : study_.findings) {
            finding(found, ++count);
        }
    }

    void finding(const DraftFinding& found, int number) {
        const auto& span = found.sentence;
        line("  # {}-{} of the abstract: {}", span.start, span.end,
             base::shown(text_, span, static_cast<std::size_t>(span.length())));
        line("  - id: finding-{}", number);
        line("    # question: TODO");
        if (found.measure == Measure::percent_change || found.one_group) {
            line("    # role: within-arm  # TODO, if it is one arm's own change and no difference between two");
        }
        line("    outcome:{}", found.outcome.empty() ? "  # TODO" : " " + yaml_quoted(found.outcome));
        if (!found.unit.empty()) {
            line("    unit: {}", yaml_quoted(found.unit));
        }
        arms(found.arms);
        effect(found);
        if (found.no_effect) {
            line("    says: no-effect");
        }
        seen("    ");
        if (found.turned) {
            line("    note: printed as a size; negative because the words say that it fell");
        }
    }

    void arms(const std::vector<DraftArm>& arms) {
        if (arms.empty()) {
            return;
        }
        line("    arms:  # TODO: which is which");
        for (std::size_t i = 0; i < arms.size(); ++i) {
            const auto& arm = arms[i];
            const bool known = study_.arms.size() == arms.size();
            const auto called = !arm.name.empty() ? arm.name
                                : known           ? study_.arms[i].name
                                                  : fmt::format("arm {}", i + 1);
            auto fields = "name: " + yaml_quoted(called);
            const auto n = arm.n ? arm.n : known ? study_.arms[i].n : std::nullopt;
            const auto add = [&](std::string_view name, const std::optional<double>& value) {
                fields += value ? fmt::format(", {}: {}", name, *value) : "";
            };
            add("n", n);
            add("events", arm.events);
            add("mean", arm.mean);
            add("sd", arm.sd);
            line("      - {{{}}}", fields);
        }
    }

    void effect(const DraftFinding& found) {
        if (!found.measure) {
            return;
        }
        auto fields = fmt::format("measure: {}", to_string(*found.measure));
        fields += found.value ? fmt::format(", value: {}", *found.value) : "";
        if (found.low && found.high) {
            fields += fmt::format(", ci: [{}, {}]", *found.low, *found.high);
            fields += found.level != 95 ? fmt::format(", level: {}", found.level) : "";
        }
        if (found.p) {
            fields += found.p->relation == '=' ? fmt::format(", p: {}", found.p->value)
                                               : fmt::format(", p: \"{}{}\"", found.p->relation, found.p->value);
        }
        line("    effect: {{{}}}", fields);
    }

    const Reference& reference_;
    std::string id_;
    statements::Text text_;
    DraftStudy study_;
    std::string out_;
};

}  // namespace

std::string study_sheet(const std::vector<Reference>& references) {
    std::string out =
        "# A draft: a program read these studies out of abstracts, and nobody has reviewed them. Every value has its\n"
        "# sentence beside it. Fill in what says TODO, delete what answers no question; docs/draft.md, "
        "docs/sheets.md\n";
    std::set<std::string> used;
    for (const auto& reference : references) {
        out += StudySheet(reference, id_of(reference, used)).run();
    }
    return out;
}

}  // namespace grounds::drafts
