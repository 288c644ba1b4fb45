// SPDX-License-Identifier: MIT
// Works are filed under the words by which markers find them (schema/sql/012_filed_works.sql).
#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "evidence/resolution/filing.hpp"
#include "importer/store/steps.hpp"
#include "schema/load/library.hpp"

namespace grounds::store {
namespace {

using WorkRows = std::vector<long>;

std::string written_rows(const WorkRows& rows) {
    std::string text;
    for (const long row : rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row);
    }
    return text;
}

/// Files some works at a time: the words of all of them stand in memory.
class Filing {
public:
    explicit Filing(Writer& writer);

    void file(const WorkRows& works);

private:
    void take_out(long work);
    void put_in(long work);
    long row_of_word(const std::string& word);
    void write_word(long word, const WorkRows& come);
    [[nodiscard]] bool stands_before(long left, long right) const {
        return places_.at(left) < places_.at(right);
    }

    Writer& writer_;
    load::WorkLoader loader_;
    works::VenueTable venues_;
    db::Statement words_of_work_;
    db::Statement works_of_word_;
    db::Statement find_word_;
    std::unordered_map<long, std::size_t> places_;  ///< of all works, by key
    std::unordered_map<std::string, long> words_;
    std::unordered_set<long> changed_;  ///< the works that are filed now
    std::map<long, WorkRows> come_;     ///< works by the row of their word; also words that only lose some
};

Filing::Filing(Writer& writer)
    : writer_(writer),
      loader_(writer.db()),
      venues_(load::load_venues(writer.db())),
      words_of_work_(writer.db(), "SELECT words FROM work_filing WHERE reference_id = ?1"),
      works_of_word_(writer.db(), "SELECT works FROM work_word WHERE id = ?1"),
      find_word_(writer.db(), "SELECT id FROM work_word WHERE word = ?1") {
    const auto all = db::Statement(writer.db(), "SELECT id FROM reference ORDER BY key").all([](const db::Row& row) {
        return row.integer("id");
    });
    for (const long work : all) {
        places_.emplace(work, places_.size());
    }
    writer_.update("work_word", row_of_word(""), Fields().text("works", written_rows(all)));
}

long Filing::row_of_word(const std::string& word) {
    const auto [known, fresh] = words_.try_emplace(word);
    if (fresh) {
        const auto row = find_word_.first([](const db::Row& found) { return found.integer("id"); }, word);
        known->second = row ? *row : writer_.insert("work_word", Fields().text("word", word).text("works", ""));
    }
    return known->second;
}

void Filing::take_out(long work) {
    const auto words = words_of_work_.first([](const db::Row& row) { return row.integers("words"); }, work);
    for (const long word : words.value_or(WorkRows())) {
        come_[word];
    }
    writer_.erase("work_filing", "reference_id", work);
}

void Filing::put_in(long work) {
    const auto record = loader_.by_row(work);
    if (!record) {
        return;
    }
    WorkRows words;
    for (const auto& word : resolution::filing_words(*record, venues_)) {
        words.push_back(row_of_word(word));
        come_[words.back()].push_back(work);
    }
    writer_.insert("work_filing", Fields().integer("reference_id", work).text("words", written_rows(words)));
}

void Filing::write_word(long word, const WorkRows& come) {
    auto works =
        works_of_word_.first([](const db::Row& row) { return row.integers("works"); }, word).value_or(WorkRows());
    std::erase_if(works, [this](long work) { return changed_.contains(work); });
    auto added = come;
    const auto before = [this](long left, long right) { return stands_before(left, right); };
    std::sort(added.begin(), added.end(), before);
    WorkRows all;
    std::merge(works.begin(), works.end(), added.begin(), added.end(), std::back_inserter(all), before);
    if (all.empty()) {
        writer_.erase("work_word", "id", word);
    } else {
        writer_.update("work_word", word, Fields().text("works", written_rows(all)));
    }
}

void Filing::file(const WorkRows& works) {
    changed_ = {works.begin(), works.end()};
    for (const long work : works) {
        take_out(work);
        put_in(work);
    }
    for (const auto& [word, come] : come_) {
        write_word(word, come);
    }
    come_.clear();
    words_.clear();
}

bool is_filed(const db::Connection& db) {
    return db::Statement(db, "SELECT id FROM work_word WHERE word = ''")
        .first([](const db::Row& row) { return row.integer("id"); })
        .has_value();
}

}  // namespace

void file_works(Writer& writer, std::vector<long> changed) {
    if (!is_filed(writer.db())) {
        changed = db::Statement(writer.db(), "SELECT id FROM reference ORDER BY id").all([](const db::Row& row) {
            return row.integer("id");
        });
    }
    if (changed.empty()) {
        return;
    }
    constexpr std::ptrdiff_t most_at_once = 200'000;
    Filing filing(writer);
    for (auto at = changed.begin(); at != changed.end();) {
        const auto end = at + std::min(most_at_once, changed.end() - at);
        filing.file(WorkRows(at, end));
        at = end;
    }
}

}  // namespace grounds::store
