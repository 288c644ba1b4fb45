// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>

#include "query/commands/command.hpp"
#include "query/writers/texts.hpp"

namespace grounds::query {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20U;

/// As typed; the words are parsed when the command runs.
struct PoolOptions {
    std::string table;
    std::string measure;
    std::string method = "reml";
    std::string test;
    std::string prediction = "t-k-2";
    std::string no_events = "leave-out";
    double level = 95;
    bool leave_one_out = false;
    std::string format;
};

std::string read_all(std::FILE* file, const std::string& name) {
    std::string text;
    char buffer[65536];
    while (const auto got = std::fread(buffer, 1, sizeof buffer, file)) {
        text.append(buffer, got);
        if (text.size() > most_bytes) {
            throw Error(name, "the table is larger than 64 MiB");
        }
    }
    if (std::ferror(file) != 0) {
        throw Error(name, std::strerror(errno));
    }
    return text;
}

std::string read_table_file(const std::string& path) {
    if (path == "-") {
        return read_all(stdin, "standard input");
    }
    struct Close {
        void operator()(std::FILE* file) const {
            std::fclose(file);
        }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        throw Error(path, std::strerror(errno));
    }
    return read_all(file.get(), path);
}

pooling::PoolRequest request_of(const PoolOptions& options) {
    pooling::PoolRequest request;
    request.measure = parse_term<Measure>(options.measure);
    request.method = parse_term<pooling::PoolMethod>(options.method).value();
    request.test = parse_term<TestMethod>(options.test);
    request.prediction = parse_term<PredictionVariant>(options.prediction).value();
    request.no_events =
        options.no_events == "add-half" ? synthesis::NoEvents::add_half : synthesis::NoEvents::leave_out;
    request.level = options.level;
    request.leave_one_out = options.leave_one_out;
    return request;
}

/// PoolOptions that contradict each other.
void check(const pooling::PoolRequest& request) {
    if (std::isnan(request.level)) {  // which CLI::Range lets pass
        throw Error("--level", "nan is not a level", "give a number from 1 to 99.9999");
    }
    const auto is = [&](Measure measure) { return !request.measure || *request.measure == measure; };
    if (request.method == pooling::PoolMethod::peto && !is(Measure::odds_ratio)) {
        throw Error("pool", "Peto's method gives odds ratios only", "leave --measure out, or take --method mh");
    }
    if (request.method == pooling::PoolMethod::mh && !is(Measure::rr) && !is(Measure::odds_ratio) && !is(Measure::rd)) {
        throw Error("pool", "the Mantel-Haenszel method gives rr, or and rd only");
    }
    if (request.is_sparse() && request.test && *request.test != TestMethod::z) {
        throw Error("pool", fmt::format("--method {} has the test z only", to_string(request.method)));
    }
}

void pool_tell(const Session& session, const PoolOptions& options, const pooling::PoolInput& input) {
    for (const auto& problem : input.problems) {
        session.say(fmt::format("{}:{}: {}", options.table, problem.line, problem.what));
    }
    if (!input.problems.empty()) {
        return;  // what else is wrong can be told once these are right
    }
    for (const auto& study : input.skipped) {
        session.say(fmt::format("{}:{}: {}left out: {}", options.table, study.line,
                                study.named ? study.study + " is " : "", study.reason));
    }
}

ExitCode run_pool(Session& session, const PoolOptions& options) {
    const auto request = request_of(options);
    check(request);
    const auto report = pooling::synthesise(pooling::read_study_table(read_table_file(options.table)), request);
    pool_tell(session, options, report.input);
    if (options.format == "json") {
        session.print(writers::dump(writers::pool_json(report)));
    } else if (report.input.problems.empty()) {
        session.print(writers::pool_text(report, session.screen()));
    }
    return report.pool.summary ? ExitCode::ok : ExitCode::nothing;
}

template <Term E>
std::vector<std::string> pool_words_of() {
    return {Vocabulary<E>::words.begin(), Vocabulary<E>::words.end()};
}

std::string footer() {
    std::string text = "Columns, with other names in brackets (case, spaces and dots do not matter):\n";
    for (const auto& column : pooling::columns()) {
        const auto others =
            column.synonyms.size() > column.name.size() ? column.synonyms.substr(column.name.size() + 1) : "";
        text += fmt::format("  {:<12} {}{}\n", column.name, column.meaning,
                            others.empty() ? "" : fmt::format(" [{}]", others));
    }
    text +=
        "Empty fields and NA are unknown; a study without the numbers it needs is left out, and named.\n"
        "Exit codes: 0 pooled, 1 the table has problems or nothing to pool, 2 error.";
    return text;
}

}  // namespace

Action setup_pool(CLI::App& command) {
    auto options = std::make_shared<PoolOptions>();
    command
        .add_option("table", options->table,
                    "CSV with yi and vi or sei, or with n, mean, sd or events of two arms; - is standard input")
        ->required()
        ->type_name("FILE");
    command
        .add_option("--measure", options->measure, "Effect measure; default: yi as it is, else rr from events, else md")
        ->check(CLI::IsMember({"md", "smd", "rr", "or", "rd", "rom", "hr"}))
        ->type_name("MEASURE");
    command.add_option("--method", options->method, "Estimator of tau2; fixed: none; mh, peto: sparse events")
        ->check(CLI::IsMember(pool_words_of<pooling::PoolMethod>()))
        ->type_name("METHOD")
        ->capture_default_str();
    command.add_option("--test", options->test, "Test and interval; default knha, and z with fixed, mh and peto")
        ->check(CLI::IsMember(pool_words_of<TestMethod>()))
        ->type_name("TEST");
    command.add_option("--level", options->level, "Level of all intervals, in per cent")
        ->check(CLI::Range(1.0, 99.9999))
        ->type_name("PERCENT")
        ->capture_default_str();
    command.add_option("--prediction", options->prediction, "Quantile of the prediction interval")
        ->check(CLI::IsMember(pool_words_of<PredictionVariant>()))
        ->type_name("VARIANT")
        ->capture_default_str();
    command
        .add_option("--no-events", options->no_events, "What a study without events in both arms is worth to a ratio")
        ->check(CLI::IsMember({"leave-out", "add-half"}))
        ->type_name("WHAT")
        ->capture_default_str();
    command.add_flag("--leave-one-out", options->leave_one_out, "Repeat without each study in turn");
    add_format(command, options->format, {"text", "json"});
    command.footer(footer());
    return [options](Session& session) { return run_pool(session, *options); };
}

}  // namespace grounds::query
