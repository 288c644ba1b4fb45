// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/bibtex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "base/nearest.hpp"

namespace grounds::formats {

namespace {

constexpr std::size_t most_value_bytes = 1U << 20U;

std::string expanded(const std::string& name, long line, const Abbreviations& known, const std::string& file,
                     Problems& problems) {
    const auto found = known.find(base::lower_ascii(name));
    if (found != known.end()) {
        return found->second;
    }
    std::vector<std::string> names;
    for (const auto& [abbreviation, value] : known) {
        names.push_back(abbreviation);
    }
    const auto near = base::did_you_mean(name, names);
    problems.push_back(warning(
        file, line, fmt::format("the abbreviation '{}' is not defined", name),
        "its name stands for it; " + (near.empty() ? "define it with @string, or put the value into braces" : near)));
    return name;
}

}  // namespace

std::string read_bib_value(BibCursor& at, const Abbreviations& known, const std::string& file, Problems& problems) {
    const auto read_piece = [&] {
        at.skip_blank();
        if (at.peek() == '{' || at.peek() == '"') {
            return at.delimited(most_value_bytes);
        }
        const auto line = at.line();
        const auto word = at.token();
        if (word.empty()) {
            throw BibFault{line, "expected a value, found " + at.shown(), "put the value into braces"};
        }
        return base::all_digits(word) ? word : expanded(word, line, known, file, problems);
    };
    auto value = read_piece();
    for (at.skip_blank(); at.peek() == '#'; at.skip_blank()) {
        at.next();
        value += read_piece();
        if (value.size() > most_value_bytes) {
            throw BibFault{at.line(), "a value is longer than 1 MB", "shorten it"};
        }
    }
    return value;
}

bool holds_field(std::string_view value) {
    for (auto comma = value.find(','); comma != std::string_view::npos; comma = value.find(',', comma + 1)) {
        const auto rest = base::trimmed(value.substr(comma + 1));
        const auto name = std::find_if_not(rest.begin(), rest.end(), base::is_letter) - rest.begin();
        const auto behind = base::trimmed(rest.substr(static_cast<std::size_t>(name)));
        if (name > 0 && behind.starts_with('=')) {
            return true;
        }
    }
    return false;
}

}  // namespace grounds::formats
