// SPDX-License-Identifier: MIT
// Numbers of arms that cannot be, or that contradict one another.
#include "importer/check/context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace grounds::check {

namespace {

class ArmCheck {
public:
    ArmCheck(CheckContext& context, const StudyRecord& record, const Finding& finding, const Arm& arm)
        : context_(context), record_(record), finding_(finding), arm_(arm) {}

    void run() {
        check_counts();
        check_spreads();
        check_interval();
        check_percent();
    }

private:
    [[nodiscard]] std::string named(const std::string& what) const {
        return name_of(finding_) + ", arm '" + arm_.name + "': " + what;
    }

    void error(const std::string& what, std::string hint) {
        context_.error(origin_of(record_, finding_), named(what), std::move(hint));
    }

    void warning(const std::string& what, std::string hint) {
        context_.warning(origin_of(record_, finding_), named(what), std::move(hint));
    }

    void check_counts() {
        if (arm_.n && *arm_.n < 1) {
            error(fmt::format("{} people", *arm_.n), "leave 'n' out if it is not known");
        }
        if (arm_.n && arm_.events && *arm_.events > *arm_.n) {
            error(fmt::format("{} events among {} people", *arm_.events, *arm_.n),
                  "'events' counts people; a number of episodes is a mean");
        }
    }

    void check_spreads() {
        for (const auto* moments : {&arm_.plain, &arm_.baseline, &arm_.end, &arm_.change}) {
            if (moments->sd && *moments->sd < 0) {
                error(fmt::format("the standard deviation is {}", *moments->sd), "it is 0 or more");
            } else if (moments->sd && *moments->sd == 0) {
                warning("the standard deviation is 0, as if all were alike", "leave it out if it is not known");
            }
        }
    }

    void check_interval() {
        if (!arm_.ci_low || !arm_.ci_high) {
            return;
        }
        if (*arm_.ci_low > *arm_.ci_high) {
            error(fmt::format("the interval {} to {} is reversed", *arm_.ci_low, *arm_.ci_high), "write [low, high]");
        }
    }

    void check_percent() {
        if (!arm_.percent) {
            return;
        }
        if (*arm_.percent < 0 || *arm_.percent > 100) {
            error(fmt::format("{} per cent of the people", *arm_.percent),
                  "a share is between 0 and 100; a change from baseline is 'percent-change'");
            return;
        }
        if (arm_.n && arm_.events && *arm_.n > 0 && arm_.derived.empty() && arm_.note.empty()) {
            compare_percent(100.0 * static_cast<double>(*arm_.events) / static_cast<double>(*arm_.n));
        }
    }

    /// Half a unit of the last digit of a whole percentage, and of the tenth where one is printed.
    void compare_percent(double counted) {
        const bool whole = std::abs(*arm_.percent - std::round(*arm_.percent)) < 1e-9;
        const double rounding = whole ? 0.5 : 0.05;
        if (std::abs(counted - *arm_.percent) > rounding + 1e-9) {
            warning(fmt::format("printed {} per cent, but {} of {} is {:.1f}", *arm_.percent, *arm_.events, *arm_.n,
                                counted),
                    "if the paper prints it so, say that in the arm's 'note'");
        }
    }

    CheckContext& context_;
    const StudyRecord& record_;
    const Finding& finding_;
    const Arm& arm_;
};

/// More people in the arms than were randomised. Crossover arms are the same people.
void check_total(CheckContext& context, const StudyRecord& record, const Finding& finding) {
    const auto& study = record.study;
    const bool parallel = study.design == Design::rct_parallel || study.design == Design::rct_factorial;
    const bool of_the_trial = finding.role == FindingRole::answer || finding.role == FindingRole::within_arm ||
                              finding.role == FindingRole::subgroup;
    if (!parallel || !of_the_trial || finding.paired || !study.n.randomised) {
        return;
    }
    long people = 0;
    for (const auto& arm : finding.arms) {
        people += arm.n.value_or(0);
    }
    if (people > *study.n.randomised) {
        context.warning(origin_of(record, finding),
                        fmt::format("{}: {} people in the arms, but {} were randomised", name_of(finding), people,
                                    *study.n.randomised),
                        "correct one of them; arms of the same people are 'paired: true'");
    }
}

}  // namespace

void check_arms(CheckContext& context, const StudyRecord& record) {
    for (const auto& finding : record.findings) {
        for (const auto& arm : finding.arms) {
            ArmCheck(context, record, finding, arm).run();
        }
        check_total(context, record, finding);
    }
}

}  // namespace grounds::check
