// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/findings/text.hpp"
#include "evidence/grade/domains.hpp"

namespace grounds::grade {

namespace {

using Counts = std::map<Mismatch, std::size_t>;

std::vector<std::string> in_most(const Counts& counts, std::size_t total) {
    std::vector<std::string> names;
    for (const auto& [mismatch, count] : counts) {
        if (2 * count > total) {
            names.emplace_back(to_string(mismatch));
        }
    }
    return names;
}

bool very_serious(const Counts& counts, std::size_t total) {
    const auto most = [&](Mismatch what) {
        const auto found = counts.find(what);
        return found != counts.end() && 2 * found->second > total;
    };
    return most(Mismatch::species) || most(Mismatch::surrogate);
}

}  // namespace

Step rate_indirectness(const GradeInput& input, const std::vector<Step>& /*before*/) {
    Counts indirect;
    Counts unknown;
    const auto rated = rated_pieces(input);
    for (const auto* item : rated) {
        for (const auto what : item->piece->indirect) {
            if (!(input.by_counter_example && what == Mismatch::population)) {
                ++indirect[what];
            }
        }
        for (const auto what : item->piece->unknown) {
            ++unknown[what];
        }
    }
    const auto names = in_most(indirect, rated.size());
    if (!names.empty()) {
        const bool very = names.size() > 1 || very_serious(indirect, rated.size());
        return assessed(very ? -2 : -1,
                        fmt::format("the evidence differs from the question in {}", evidence::list_text(names)));
    }
    if (auto printed = printed_step(input, Domain::indirectness)) {
        return *printed;
    }
    const auto open = in_most(unknown, rated.size());
    if (!open.empty()) {
        return not_assessed(-1, -1,
                            fmt::format("the records do not tell whether {} fits the question; counted as serious",
                                        evidence::list_text(open)));
    }
    return assessed(0, "the evidence is about what is asked");
}

}  // namespace grounds::grade
