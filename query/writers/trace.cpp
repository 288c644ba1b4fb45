// SPDX-License-Identifier: MIT
#include "query/writers/texts.hpp"

#include <fmt/format.h>

#include "query/writers/page.hpp"

namespace grounds::writers {

namespace {

constexpr int trace_column = 14;

std::string inputs_of(const explain::TraceStep& step) {
    return fmt::format("{}", fmt::join(step.inputs, ", "));
}

/// "votes" is the first of the rules that look at more than one finding.
bool is_about_all(const explain::TraceStep& step) {
    return step.rule == "votes" || step.rule.starts_with("grade") || step.rule.starts_with("scheme/");
}

void add(Page& page, const explain::TraceStep& step) {
    page.paragraph(Styled(step.rule, Style::strong).add(": " + step.result), 2, 4);
    if (is_about_all(step) && !step.inputs.empty()) {
        page.field("looks at", inputs_of(step), trace_column, 4);
    }
    if (!step.because.empty()) {
        page.field("because", step.because, trace_column, 4);
    }
}

}  // namespace

std::string trace_text(const std::string& heading, const std::vector<explain::TraceStep>& trace,
                       const base::Screen& screen) {
    Page page(screen);
    page.heading(heading);
    std::string about;
    for (const auto& step : trace) {
        const auto now = is_about_all(step) ? std::string("the body of evidence") : inputs_of(step);
        if (now != about) {
            page.section(now);
            about = now;
        }
        add(page, step);
    }
    return page.text();
}

Json trace_json(const std::vector<explain::TraceStep>& trace) {
    Json all = Json::array();
    for (const auto& step : trace) {
        all.push_back(
            {{"rule", step.rule}, {"inputs", step.inputs}, {"result", step.result}, {"because", known(step.because)}});
    }
    return all;
}

}  // namespace grounds::writers
