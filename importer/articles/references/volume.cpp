// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "base/scalar.hpp"
#include "importer/articles/references/references.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t volume_none = std::string_view::npos;

/// Pages as sheets and BibTeX have them: an en dash or hyphen becomes "-".
std::string pages_of(std::string_view printed) {
    std::string pages;
    const auto plain = plain_of(printed);
    for (const char c : plain) {
        if (is_letter(c) || is_digit(c) || c == '-' || c == '.') {
            pages += c;
        } else if (!pages.empty()) {
            break;
        }
    }
    while (!pages.empty() && (pages.back() == '.' || pages.back() == '-')) {
        pages.pop_back();
    }
    return std::any_of(pages.begin(), pages.end(), is_digit) ? pages : "";
}

/// "vol. 12, no. 9, pp. 139-145"
std::string_view spelled_out(std::string_view printed, Reference& reference) {
    const auto lower = base::lower_ascii(printed);
    const auto value = [&](std::string_view word) {
        const auto at = lower.find(word);
        if (at == volume_none) {
            return std::string();
        }
        const auto start = lower.find_first_not_of(' ', at + word.size());
        const auto end = lower.find_first_of(", ;", start);
        return start == volume_none
                   ? std::string()
                   : std::string(printed.substr(start, end == volume_none ? volume_none : end - start));
    };
    const auto first = std::min({lower.find("vol."), lower.find("no."), lower.find("pp.")});
    if (first == volume_none) {
        return printed;
    }
    reference.volume = value("vol.");
    reference.issue = value("no.");
    reference.page = pages_of(value("pp."));
    return printed.substr(0, first);
}

/// Start of the last number that has a "(", ":" or "," with pages behind it.
std::size_t volume_start(std::string_view plain) {
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool begins = is_digit(plain[at]) && (at == 0 || (!is_digit(plain[at - 1]) && !is_letter(plain[at - 1])));
        if (!begins) {
            continue;
        }
        auto end = at;
        while (end < plain.size() && is_digit(plain[end])) {
            ++end;
        }
        const auto next = plain.find_first_not_of(' ', end);
        if (at > 0 && plain[at - 1] == '(') {
            at = end;  // an issue without a volume: ";(12):CD008829"
            continue;
        }
        const bool volume = next != volume_none && (plain[next] == '(' || plain[next] == ':' || plain[next] == ',');
        const bool alone =
            next == volume_none && at > 0 && (plain[at - 1] == ' ' || plain[at - 1] == ';') && end - at <= 4;
        const bool year = end - at == 4 && next != volume_none && plain[next] == ',' &&
                          (plain[at] == '1' || plain[at] == '2') && plain.find('(', next) != volume_none;
        if ((volume || alone) && !year) {
            return at;
        }
        at = end;
    }
    return volume_none;
}

/// "Cochrane Database Syst Rev ;(12):CD008829": an issue without a volume.
std::string_view issue_alone(std::string_view printed, std::string_view plain, Reference& reference) {
    const auto open = plain.find(";(");
    const auto close = open == volume_none ? volume_none : plain.find(')', open);
    if (close == volume_none || close - open > 12 || plain.size() != printed.size()) {
        return printed;
    }
    reference.issue = printed.substr(open + 2, close - open - 2);
    reference.page = pages_of(printed.substr(std::min(close + 2, printed.size())));
    return printed.substr(0, open);
}

}  // namespace

std::string_view read_volume(std::string_view printed, Reference& reference) {
    if (const auto name = spelled_out(printed, reference); name.size() != printed.size()) {
        return name;
    }
    const Text text{std::string(printed)};
    const std::string_view plain = text.plain;
    const auto start = volume_start(plain);
    if (start == volume_none) {
        return issue_alone(printed, plain, reference);
    }
    const auto slice = [&](std::size_t from, std::size_t to) {
        return std::string(text.at({static_cast<long>(from), static_cast<long>(std::min(to, plain.size()))}));
    };
    auto at = start;
    while (at < plain.size() && is_digit(plain[at])) {
        ++at;
    }
    reference.volume = slice(start, at);
    at = std::min(plain.find_first_not_of(' ', at), plain.size());
    if (at < plain.size() && plain[at] == '(') {
        const auto close = std::min(plain.find(')', at), plain.size());
        reference.issue = slice(at + 1, close);
        at = std::min(close + 1, plain.size());
    }
    at = std::min(plain.find_first_not_of(" :,;.p", at), plain.size());
    reference.page = pages_of(slice(at, plain.size()));
    const auto bytes = text.at({0, static_cast<long>(start)}).size();
    return printed.substr(0, bytes);
}

}  // namespace grounds::articles
