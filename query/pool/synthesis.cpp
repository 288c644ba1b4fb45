// SPDX-License-Identifier: MIT
#include "query/pool/synthesis.hpp"

#include <fmt/format.h>

namespace grounds::pooling {

namespace {

TauMethod tau_method(PoolMethod method) {
    return parse_term<TauMethod>(to_string(method)).value_or(TauMethod::fixed);
}

synthesis::PoolOptions options_of(const PoolRequest& request) {
    return {tau_method(request.method), request.effective_test(), request.level, request.prediction};
}

synthesis::Pool pool_sparse(const PoolInput& input, const PoolRequest& request) {
    return request.method == PoolMethod::peto
               ? synthesis::pool_peto(input.tables, request.level)
               : synthesis::pool_mantel_haenszel(*input.measure, input.tables, request.level);
}

synthesis::Pool nothing_pooled(const std::vector<TableProblem>& problems) {
    synthesis::Pool pool;
    pool.state = SynthesisState::bad_input;
    pool.reason = problems.size() == 1 ? fmt::format("line {}: {}", problems.front().line, problems.front().what)
                                       : fmt::format("the table has {} problems", problems.size());
    return pool;
}

std::vector<synthesis::LeftOneOut> leave_one_table_out(const PoolInput& input, const PoolRequest& request) {
    std::vector<synthesis::LeftOneOut> results;
    for (std::size_t out = 0; out < input.tables.size(); ++out) {
        auto others = input;
        others.tables.erase(others.tables.begin() + static_cast<std::ptrdiff_t>(out));
        results.push_back({input.tables[out].study, pool_sparse(others, request)});
    }
    return results;
}

}  // namespace

TestMethod PoolRequest::effective_test() const {
    if (is_sparse()) {
        return TestMethod::z;
    }
    return test.value_or(method == PoolMethod::fixed ? TestMethod::z : TestMethod::knha);
}

PoolReport synthesise(const StudyTable& table, const PoolRequest& request) {
    PoolReport report{request, input_from(table, request), {}, std::nullopt, {}};
    const auto& input = report.input;
    if (!input.problems.empty()) {
        report.pool = nothing_pooled(input.problems);
        return report;
    }
    report.pool =
        request.is_sparse() ? pool_sparse(input, request) : synthesis::pool(input.effects, options_of(request));
    if (!request.is_sparse()) {
        report.egger = synthesis::egger(input.effects, request.level);
    }
    if (request.leave_one_out && request.is_sparse()) {
        report.left_one_out = leave_one_table_out(input, request);
    } else if (request.leave_one_out) {
        report.left_one_out = synthesis::leave_one_out(input.effects, options_of(request));
    }
    return report;
}

}  // namespace grounds::pooling
