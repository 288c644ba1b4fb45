// SPDX-License-Identifier: MIT
#include "importer/check/check.hpp"

#include "importer/check/context.hpp"

namespace grounds::check {

namespace {

using Check = void (*)(CheckContext&);

constexpr Check checks[] = {check_double_ids, check_unknown_ids, check_cycles,  check_citations,
                            check_spans,      check_questions,   check_answers, check_effects,
                            check_arms,       check_quantities,  check_units,   check_decisions};

}  // namespace

void check(const Dataset& data, const Known& known, Problems& problems) {
    const Index index(data, known);
    CheckContext context{data, known, index, problems};
    for (const auto run : checks) {
        run(context);
    }
}

}  // namespace grounds::check
