// SPDX-License-Identifier: MIT
// The CSV of Retraction Watch (gitlab.com/crossref/retraction-watch-data): one row a notice. docs/retractions.md.
#include "importer/readers/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/clean.hpp"
#include "base/csv.hpp"
#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/scalar.hpp"
#include "works/identifiers.hpp"

namespace grounds::readers {

namespace {

constexpr std::size_t most_faults = 20;

/// Columns that are read, by their names; the order in the file does not matter.
enum Column { record, title, date, notice_doi, notice_pmid, doi, pmid, nature, reason, column_count };

constexpr std::array<std::string_view, column_count> column_names{"Record ID",
                                                                  "Title",
                                                                  "RetractionDate",
                                                                  "RetractionDOI",
                                                                  "RetractionPubMedID",
                                                                  "OriginalPaperDOI",
                                                                  "OriginalPaperPubMedID",
                                                                  "RetractionNature",
                                                                  "Reason"};

/// Without these a file is not this format, or says nothing.
constexpr std::array needed{date, doi, pmid, nature};

std::string lower_trimmed(std::string_view text) {
    return base::lower_ascii(base::clean(text));
}

/// Place of each column in the header, or -1.
std::array<long, column_count> places_in(const base::CsvRow& header) {
    std::array<long, column_count> places{};
    for (std::size_t column = 0; column < column_count; ++column) {
        const auto wanted = base::lower_ascii(column_names.at(column));
        const auto found = std::find_if(header.fields.begin(), header.fields.end(),
                                        [&](const std::string& field) { return lower_trimmed(field) == wanted; });
        places.at(column) = found == header.fields.end() ? -1 : found - header.fields.begin();
    }
    return places;
}

/// "11/2/2015 0:00", "11/2/2015" or "2015-11-02"; "" if it is no day.
std::string iso_date(std::string_view text) {
    const auto day = text.substr(0, text.find(' '));
    if (base::is_date(day) && day.size() == 10) {
        return std::string(day);
    }
    const auto first = day.find('/');
    const auto second = first == std::string_view::npos ? first : day.find('/', first + 1);
    if (second == std::string_view::npos || day.size() - second != 5) {
        return {};
    }
    const auto iso = fmt::format("{}-{:0>2}-{:0>2}", day.substr(second + 1), day.substr(0, first),
                                 day.substr(first + 1, second - first - 1));
    return base::is_date(iso) && iso.size() == 10 ? iso : std::string();
}

/// "Expression of concern" as this program's word.
std::optional<NoticeNature> nature_of(std::string_view text) {
    auto word = lower_trimmed(text);
    std::replace(word.begin(), word.end(), ' ', '_');
    return parse_term<NoticeNature>(word);
}

/// A day in the name of the file: retraction_watch-2026-11-01.csv, rw_20261101.csv.
std::string date_in_name(const std::string& file) {
    const auto name = std::filesystem::path(file).filename().string();
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < name.size(); ++at) {
        auto day = name.substr(at, 10);
        if (const auto run = name.substr(at, 8); run.size() == 8 && std::all_of(run.begin(), run.end(), is_digit)) {
            day = fmt::format("{}-{}-{}", run.substr(0, 4), run.substr(4, 2), run.substr(6, 2));
        }
        const bool alone = (at == 0 || !is_digit(name[at - 1])) && is_digit(name[at]);
        if (alone && day.size() == 10 && base::is_date(day)) {
            return day;
        }
    }
    return {};
}

class Conversion {
public:
    Conversion(const base::Input& input, Problems& problems) : input_(input), problems_(problems) {}

    /// Nothing after an error.
    std::optional<RetractionSnapshot> result() {
        const auto fault = base::each_csv_row(input_.text, [this](base::CsvRow&& row) { return take(row); });
        if (!fault.what.empty()) {
            error(fault.line, fault.what, "get the file again");
        }
        if (!has_header_ && !failed_) {
            error(1, "the file is empty", "get the file again");
        }
        if (failed_) {
            return std::nullopt;
        }
        set_date();
        snapshot_.file_sha256 = base::sha256_hex(input_.text);
        snapshot_.origin = {input_.name, 1, snapshot_hash(snapshot_), {}, {}};
        return std::move(snapshot_);
    }

private:
    void error(long line, std::string what, std::string hint) {
        problems_.push_back({input_.name, line, std::move(what), std::move(hint), Problem::Severity::error});
        failed_ = true;
    }

    bool take(const base::CsvRow& row) {
        if (!has_header_) {
            has_header_ = true;
            return take_header(row);
        }
        if (++snapshot_.rows % 1024 == 0) {
            base::stop_if_interrupted();
        }
        if (row.fields.size() != width_) {
            error(row.line, fmt::format("the row has {} fields, the header {}", row.fields.size(), width_),
                  "get the file again");
            return ++faults_ < most_faults;
        }
        return take_notice(row);
    }

    bool take_header(const base::CsvRow& row) {
        width_ = row.fields.size();
        places_ = places_in(row);
        for (const auto column : needed) {
            if (places_.at(column) < 0) {
                error(row.line, fmt::format("there is no column '{}'", column_names.at(column)),
                      "the header of Retraction Watch's CSV is in docs/retractions.md");
            }
        }
        return !failed_;
    }

    [[nodiscard]] const std::string& field(const base::CsvRow& row, Column column) const {
        static const std::string none;
        const auto place = places_.at(column);
        return place < 0 ? none : row.fields[static_cast<std::size_t>(place)];
    }

    /// The file has bad UTF-8 here and there; what can't be read is marked, not a reason to refuse 60,000 notices.
    [[nodiscard]] std::string text(const base::CsvRow& row, Column column) const {
        const auto& raw = field(row, column);
        return raw.empty() ? raw : base::clean(base::printable(raw));
    }

    /// A blank, "unavailable" and "0" all mean that there is none.
    [[nodiscard]] std::string identifier(const base::CsvRow& row, Column column,
                                         std::optional<std::string> (*normal)(std::string_view)) const {
        const auto& raw = field(row, column);
        return raw.empty() || raw == "0" ? std::string() : normal(base::clean(base::printable(raw))).value_or("");
    }

    bool take_notice(const base::CsvRow& row) {
        const auto kind = nature_of(field(row, nature));
        if (!kind) {
            error(row.line, fmt::format("'{}' is no RetractionNature", text(row, nature)),
                  "expected Retraction, Expression of concern, Correction or Reinstatement");
            return ++faults_ < most_faults;
        }
        RetractionNotice notice;
        notice.nature = *kind;
        notice.doi = identifier(row, doi, works::normal_doi);
        notice.pmid = identifier(row, pmid, works::normal_pmid);
        notice.date = iso_date(field(row, date));
        newest_ = std::max(newest_, notice.date <= today_ ? notice.date : std::string());
        if (notice.doi.empty() && notice.pmid.empty()) {
            ++snapshot_.unmatchable;
            return true;
        }
        notice.record = text(row, record);
        notice.notice_doi = identifier(row, notice_doi, works::normal_doi);
        notice.notice_pmid = identifier(row, notice_pmid, works::normal_pmid);
        notice.reasons = reasons_of(text(row, reason));
        notice.title = text(row, title);
        snapshot_.notices.push_back(std::move(notice));
        return true;
    }

    /// "+Error in Data;+Notice - No/Limited Information;" as "Error in Data; Notice - No/Limited Information".
    static std::string reasons_of(const std::string& list) {
        std::string reasons;
        for (std::size_t at = 0; at < list.size();) {
            const auto end = std::min(list.find(';', at), list.size());
            auto one = base::clean(list.substr(at, end - at));
            one.erase(0, one.starts_with('+') ? 1 : 0);
            reasons += (reasons.empty() || one.empty() ? "" : "; ") + one;
            at = end + 1;
        }
        return reasons;
    }

    void set_date() {
        snapshot_.as_of = date_in_name(input_.name);
        snapshot_.as_of_from = SnapshotDate::file_name;
        if (snapshot_.as_of.empty()) {
            snapshot_.as_of = newest_.empty() ? today_ : newest_;
            snapshot_.as_of_from = SnapshotDate::newest_notice;
        }
    }

    const base::Input& input_;
    Problems& problems_;
    RetractionSnapshot snapshot_;
    std::array<long, column_count> places_{};
    std::size_t width_ = 0;
    std::size_t faults_ = 0;
    bool has_header_ = false;
    bool failed_ = false;
    std::string newest_;
    std::string today_ = base::utc_now().substr(0, 10);
};

}  // namespace

bool is_retraction_watch(std::string_view head) {
    const auto line = std::string_view(head).substr(0, head.find('\n'));
    return std::all_of(needed.begin(), needed.end(),
                       [&](Column column) { return line.find(column_names.at(column)) != std::string_view::npos; });
}

std::string snapshot_hash(const RetractionSnapshot& snapshot) {
    return base::sha256_hex(
        fmt::format("{}\n{}\n{}\n", snapshot.as_of, to_string(snapshot.as_of_from), snapshot.file_sha256));
}

void read_retraction_watch(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    if (auto snapshot = Conversion(input, problems).result()) {
        data.snapshots.push_back(std::move(*snapshot));
    } else {
        data.rejected.insert("snapshot retraction-watch");
    }
}

}  // namespace grounds::readers
