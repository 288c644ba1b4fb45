// SPDX-License-Identifier: MIT
// A person's decisions on duplicates: about records that exist, each once, and none against another.
#include <fmt/format.h>

#include "importer/check/context.hpp"

namespace grounds::check {

namespace {

/// Keys that are said to be one work, one way or another.
class Works {
public:
    const std::string& of(const std::string& key) {
        auto found = parent_.emplace(key, key).first;
        while (found->second != found->first) {
            found = parent_.find(found->second);
        }
        return found->first;
    }
    void join(const std::string& a, const std::string& b) {
        const auto root = of(b);
        parent_[of(a)] = root;
    }

private:
    std::map<std::string, std::string> parent_;
};

void check_against(CheckContext& context, Works& works, const DuplicateDecision& decision) {
    for (std::size_t i = 0; i < decision.keys.size(); ++i) {
        for (std::size_t j = i + 1; j < decision.keys.size(); ++j) {
            if (works.of(decision.keys[i]) == works.of(decision.keys[j])) {
                context.error(decision.origin,
                              fmt::format("{} and {} are said to be different here, and the same elsewhere",
                                          decision.keys[i], decision.keys[j]),
                              "remove one of the decisions");
            }
        }
    }
}

}  // namespace

void check_decisions(CheckContext& context) {
    Works works;
    for (const auto& decision : context.data.decisions) {
        for (const auto& key : decision.keys) {
            if (decision.state == DuplicateState::same) {
                works.join(key, decision.keys.front());
            }
        }
    }
    for (const auto& decision : context.data.decisions) {
        if (decision.state == DuplicateState::different) {
            check_against(context, works, decision);
        }
    }
}

}  // namespace grounds::check
