// SPDX-License-Identifier: MIT
#include "query/report/biblatex.hpp"

#include "works/formats/bibtex/write.hpp"

namespace grounds::report {

std::string biblatex(const std::vector<Citations::Work>& works) {
    std::string all;
    for (const auto& work : works) {
        all += (all.empty() ? "" : "\n") + formats::biblatex_entry(work.reference, work.key);
    }
    return all;
}

}  // namespace grounds::report
