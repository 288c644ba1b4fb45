// SPDX-License-Identifier: MIT
#include "query/report/biblatex.hpp"

#include "query/references/biblatex.hpp"

namespace grounds {

std::string biblatex(const std::vector<Citations::Work>& works) {
    std::string all;
    for (const auto& work : works) {
        all += (all.empty() ? "" : "\n") + biblatex_entry(work.reference, work.key);
    }
    return all;
}

}  // namespace grounds
