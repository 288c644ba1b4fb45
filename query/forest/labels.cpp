// SPDX-License-Identifier: MIT
#include "query/forest/parts.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/clean.hpp"
#include "base/terminal.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::forest {

namespace {

std::string or_else(const std::string& text, const char* missing) {
    return text.empty() ? missing : text;
}

/// The length in bytes of the character that begins with `lead`.
std::size_t character_size(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string study_label(const query::ClaimAnswer& answer, const std::string& study) {
    const auto record = answer.dossier->studies.find(study);
    const auto reports = record == answer.dossier->studies.end() ? std::vector<std::string>{} : record->second.reports;
    for (const auto& key : reports) {
        const auto found = answer.dossier->references.find(key);
        if (found == answer.dossier->references.end() || found->second.authors.empty() ||
            found->second.issued.size() < 4) {
            continue;
        }
        const auto& first = found->second.authors.front();
        const auto& name = first.literal.empty() ? first.family : first.literal;
        return (first.particle.empty() ? "" : first.particle + " ") + name + " " + found->second.issued.substr(0, 4);
    }
    return study;
}

std::optional<long> people_behind(const query::ClaimAnswer& answer, const std::string& study, long finding_row) {
    const auto finding = answer.findings.find(finding_row);
    if (finding != answer.findings.end() && finding->second.n) {
        return finding->second.n;
    }
    const auto record = answer.dossier->studies.find(study);
    return record == answer.dossier->studies.end() ? std::nullopt : record->second.n.people();
}

std::pair<std::string, std::string> sides(const Question& question) {
    const auto intervention = or_else(question.intervention.substance, "the intervention");
    const auto comparator = or_else(question.comparator, "the comparison");
    if (!question.benefit) {
        return {"less with " + intervention, "more with " + intervention};
    }
    const auto good = "favours " + intervention;
    const auto bad = "favours " + comparator;
    return *question.benefit == Change::decrease ? std::pair(good, bad) : std::pair(bad, good);
}

std::string shortened(const std::string& text, int columns) {
    auto line = base::clean_line(text);
    if (base::display_width(line) <= columns) {
        return line;
    }
    std::string kept;
    for (std::size_t at = 0; at < line.size();) {
        const auto next = line.substr(at, character_size(line[at]));
        if (base::display_width(kept + next) > columns - 1) {
            break;
        }
        kept += next;
        at += next.size();
    }
    return kept.substr(0, kept.find_last_not_of(' ') + 1) + "…";
}

std::string shortened_name(const std::string& label, int columns) {
    const auto line = base::clean_line(label);
    const auto space = line.find_last_of(' ');
    if (base::display_width(line) <= columns || space == std::string::npos || line.size() - space != 5) {
        return shortened(line, columns);
    }
    return shortened(line.substr(0, space), columns - 5) + line.substr(space);
}

std::string plot_number(double value) {
    const double size = std::fabs(value);
    if (size >= 1e6) {
        return fmt::format("{:.2g}", value);
    }
    const double unit = size >= 100 ? 1 : size >= 10 ? 0.1 : 0;
    return evidence::number_text(unit > 0 ? std::round(value / unit) * unit : value);
}

}  // namespace grounds::forest
