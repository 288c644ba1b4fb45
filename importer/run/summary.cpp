// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "base/clean.hpp"
#include "base/error.hpp"
#include "base/terminal.hpp"

namespace grounds::importer {
namespace {

constexpr std::array columns = {Outcome::added, Outcome::updated, Outcome::unchanged, Outcome::removed,
                                Outcome::rejected};

void print_line(const std::string& line) {
    fmt::print("{}\n", base::printable(line));
}

/// "1 error", "2 errors".
std::string counted(long count, const std::string& noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "1 study", "2 studies".
std::string counted_kind(long count, store::Kind kind) {
    const bool studies = kind == store::Kind::study && count != 1;
    return studies ? fmt::format("{} studies", count) : counted(count, store::table_of(kind));
}

/// Nothing if there are no records at all.
void print_table(const RunReport& report) {
    auto counts = report.counts;
    if (report.left_out > 0) {
        counts[store::Kind::reference][Outcome::rejected] += report.left_out;
    }
    if (counts.empty()) {
        return;
    }
    fmt::print("{:<10}", "");
    for (const auto outcome : columns) {
        fmt::print(" {:>9}", to_string(outcome));
    }
    fmt::print("\n");
    for (const auto kind : store::all_kinds) {
        const auto of_kind = counts.find(kind);
        if (of_kind == counts.end()) {
            continue;
        }
        fmt::print("{:<10}", to_string(kind));
        for (const auto outcome : columns) {
            const auto count = of_kind->second.find(outcome);
            fmt::print(" {:>9}", count == of_kind->second.end() ? 0 : count->second);
        }
        fmt::print("\n");
    }
}

void print_records(const RunReport& report, bool verbose) {
    for (const auto record : report.records) {
        if (verbose || record.outcome == Outcome::removed) {
            const auto what =
                record.id.empty() ? std::string(to_string(record.kind)) : store::title_of(record.kind, record.id);
            print_line(fmt::format("{} {} ({}:{})", to_string(record.outcome), what, record.file.text(), record.line));
        }
    }
}

/// "passages: 252 exact, 1 moved".
void print_passages(const passages::AnchorCounts& counts) {
    if (counts.empty()) {
        return;
    }
    std::string line;
    for (const auto& [state, count] : counts) {
        line += fmt::format("{}{} {}", line.empty() ? "" : ", ", count, to_string(state));
    }
    fmt::print("passages: {}\n", line);
}

/// "claims.csv: 4782 rows: 4772 stored (184 of them say nothing new), 10 skipped (invalid prompt)".
std::string table_line(const TableCounts& counts, bool rejected) {
    auto line = fmt::format("{}: {}: {} {}", counts.file, counted(counts.rows, "row"), counts.stored,
                            rejected ? "without a fault" : "taken");
    if (counts.repeated > 0) {
        line += fmt::format(" ({} of them say nothing new)", counts.repeated);
    }
    for (const auto& [because, count] : counts.skipped) {
        line += fmt::format(", {} skipped ({})", count, because);
    }
    return line + (counts.faulty > 0 ? fmt::format(", {} rejected", counts.faulty) : "");
}

void print_tables(const RunReport& report) {
    for (const auto& counts : report.tables) {
        print_line(table_line(counts, report.rejected()));
    }
}

/// "duplicates: 12 records merged, 3 pairs to look at".
void print_matched(const store::Matched& matched) {
    if (matched.merged > 0 || matched.probable > 0) {
        fmt::print("duplicates: {} merged, {} to look at (grounds list duplicates)\n",
                   counted(matched.merged, "record"), counted(matched.probable, "pair"));
    }
    if (matched.states > 0) {
        fmt::print("states after publication: {} changed\n", matched.states);
    }
}

std::string conclusion(const RunReport& report, const RunOptions& options) {
    if (report.rejected()) {
        return "nothing was stored";
    }
    if (options.dry_run) {
        return "dry run: nothing was stored";
    }
    if (report.stored) {
        return "stored in " + options.db;
    }
    std::error_code unreadable;
    return std::filesystem::exists(options.db, unreadable) ? "nothing changed: " + options.db + " is as it was"
                                                           : "nothing was stored, and no database was made";
}

constexpr long most_alike = 10;  ///< warnings that differ in names and numbers only

/// A warning without what differs from one record to the next: numbers, and what stands in quotes.
std::string kind_of_warning(const Problem& problem) {
    std::string kind = problem.file + ": warning: ";
    bool quoted = false;
    for (const char c : problem.message) {
        const bool digit = c >= '0' && c <= '9';
        if (c == '\'') {
            quoted = !quoted;
            kind += quoted ? "'...'" : "";
        } else if (!quoted && !(digit && kind.back() == 'N')) {
            kind += digit ? 'N' : c;
        }
    }
    return kind;
}

}  // namespace

std::string problem_line(const Problem& problem) {
    std::string line = problem.file;
    if (problem.line > 0) {
        line += fmt::format(":{}", problem.line);
    }
    line += problem.severity == Problem::Severity::warning     ? ": warning: "
            : problem.severity == Problem::Severity::rejection ? ": rejected: "
                                                               : ": ";
    line += problem.message;
    if (!problem.hint.empty()) {
        line += "; " + problem.hint;
    }
    return line;
}

void print_problems(const Problems& problems, const std::string& consequence, bool verbose) {
    std::map<std::string, long> seen;
    long errors = 0;
    long warnings = 0;
    std::set<std::pair<std::string, long>> rejected_records;  // a row of a table may have several faults
    for (const auto& problem : problems) {
        const bool warning = problem.severity == Problem::Severity::warning;
        if (!warning || verbose || ++seen[kind_of_warning(problem)] <= most_alike) {
            base::say(problem_line(problem));
        }
        errors += problem.severity == Problem::Severity::error ? 1 : 0;
        warnings += warning ? 1 : 0;
        if (problem.severity == Problem::Severity::rejection) {
            rejected_records.emplace(problem.file, problem.line);
        }
    }
    for (const auto& [kind, count] : seen) {
        if (count > most_alike) {
            base::say(fmt::format("{} (and {} more; --verbose prints all)", kind, count - most_alike));
        }
    }
    if (!problems.empty()) {
        const auto rejections = static_cast<long>(rejected_records.size());
        const auto rejected = rejections == 0 ? std::string() : counted(rejections, "record") + " rejected, ";
        base::say(fmt::format("grounds-import: {}, {}{}{}{}", counted(errors, "error"), rejected,
                              counted(warnings, "warning"), consequence.empty() ? "" : "; ", consequence));
    }
}

std::string consequence_of(const RunReport& report, const RunOptions& options) {
    if (report.rejected()) {
        return report.strict && report.incomplete() ? "nothing was stored (--strict)" : "nothing was stored";
    }
    if (!report.incomplete()) {
        return {};
    }
    if (options.dry_run) {
        return "the other records would be stored";
    }
    return report.stored ? "the other records were stored" : "nothing else was new";
}

void print_summary(const RunReport& report, const RunOptions& options, bool verbose) {
    if (options.quiet) {
        return;
    }
    print_tables(report);
    print_records(report, verbose);
    print_table(report);
    print_passages(report.passages);
    print_matched(report.matched);
    if (report.texts > 0) {
        fmt::print("{} stored\n", counted(report.texts, "full text"));
    }
    if (report.assessed > 0) {
        fmt::print("questions assessed: {}\n", report.assessed);
    }
    print_line(conclusion(report, options));
}

void check_output(const std::string& consequence) {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        throw Error("standard output", "can't be written" + (consequence.empty() ? "" : ", but " + consequence),
                    "check the disk or the program that reads it");
    }
}

void print_checked(const RunReport& report) {
    print_tables(report);
    std::string line;
    for (const auto& [kind, outcomes] : report.counts) {
        long count = 0;
        for (const auto& [outcome, records] : outcomes) {
            count += outcome == Outcome::removed ? 0 : records;
        }
        if (count > 0) {
            line += (line.empty() ? "" : ", ") + counted_kind(count, kind);
        }
    }
    fmt::print("checked: {}\n", line.empty() ? "no records" : line);
}

}  // namespace grounds::importer
