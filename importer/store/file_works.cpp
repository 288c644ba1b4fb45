// SPDX-License-Identifier: MIT
// Works are filed under the words by which markers find them (schema/sql/016_parts_of_words.sql).
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "evidence/resolution/filing.hpp"
#include "importer/store/filed_words.hpp"
#include "importer/store/steps.hpp"
#include "schema/load/library.hpp"

namespace grounds::store {
namespace {

/// Files works part by part: the words of those of one stand in memory.
class Filing {
public:
    /// `anew`: none is filed yet, so that none has to be taken out first, and no word has a row.
    Filing(Writer& writer, bool anew);
    /// All in one part.
    void file(long part, const WorkRows& works);

private:
    /// A word of the works that are filed now.
    struct Word {
        long row = 0;
        const std::string* fresh = nullptr;  ///< its text, if no row says it yet
    };
    /// A work that comes under a word.
    struct Entry {
        std::uint32_t word = 0;  ///< in `word_rows_`
        long work = 0;

        auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): a fault of the check
    };

    void take_out(long work);
    void put_in(long row, const CitableWork& work);
    std::uint32_t number_of(const std::string& word);
    void write_word(const Word& word, const WorkRows& come);
    [[nodiscard]] WorkRows works_that_stay(long word) const;

    Writer& writer_;
    bool anew_;
    load::WorkLoader loader_;
    works::VenueTable venues_;
    db::Statement words_of_work_;
    db::Statement works_of_word_;
    StoredWords stored_words_;
    long next_row_ = 0;  ///< of a word that is filed for the first time
    long part_ = 0;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::vector<Word> word_rows_;
    std::vector<Entry> come_;
    std::set<long> lose_;               ///< words that works are taken out of
    std::unordered_set<long> changed_;  ///< the works that are filed now, where they can stand under a word already
};

/// The end of the works from `at` on whose rows follow each other; of so many that they may stand in memory.
WorkRows::const_iterator end_of_run(WorkRows::const_iterator at, WorkRows::const_iterator end) {
    constexpr std::ptrdiff_t most = 256;
    const auto limit = at + std::min(most, end - at);
    const auto last = std::adjacent_find(at, limit, [](long row, long next) { return next != row + 1; });
    return last == limit ? limit : std::next(last);
}

Filing::Filing(Writer& writer, bool anew)
    : writer_(writer),
      anew_(anew),
      loader_(writer.db()),
      venues_(load::load_venues(writer.db())),
      words_of_work_(writer.db(), "SELECT words FROM work_filing WHERE reference_id = ?1"),
      works_of_word_(writer.db(), "SELECT works FROM work_word WHERE id = ?1"),
      stored_words_(writer.db()) {
    next_row_ = db::Statement(writer_.db(), "SELECT coalesce(max(id), 0) + 1 AS next FROM work_word")
                    .first([](const db::Row& row) { return row.integer("next"); })
                    .value();
}

std::uint32_t Filing::number_of(const std::string& word) {
    const auto [known, fresh] = words_.try_emplace(word, static_cast<std::uint32_t>(word_rows_.size()));
    if (fresh) {
        const auto row = anew_ ? std::nullopt : stored_words_.row_of(word, part_);
        word_rows_.push_back(row ? Word{*row} : Word{next_row_++, &known->first});
    }
    return known->second;
}

void Filing::take_out(long work) {
    const auto words = words_of_work_.first([](const db::Row& row) { return row.integers("words"); }, work);
    for (const long word : words.value_or(WorkRows())) {
        lose_.insert(word);
    }
    writer_.erase("work_filing", "reference_id", work);
}

void Filing::put_in(long row, const CitableWork& work) {
    WorkRows words;
    for (const auto& word : resolution::filing_words(work, venues_)) {
        const auto number = number_of(word);
        words.push_back(word_rows_[number].row);
        come_.push_back({number, row});
    }
    writer_.insert("work_filing", Fields().integer("reference_id", row).text("words", written_rows(words)));
}

WorkRows Filing::works_that_stay(long word) const {
    auto works = works_of_word_.first([](const db::Row& row) { return row.integers("works"); }, word);
    if (!works) {
        return {};
    }
    std::erase_if(*works, [this](long work) { return changed_.contains(work); });
    return *std::move(works);
}

void Filing::write_word(const Word& word, const WorkRows& come) {
    if (word.fresh != nullptr) {
        writer_.insert("work_word", Fields()
                                        .integer("id", word.row)
                                        .text("word", *word.fresh)
                                        .integer("part", part_)
                                        .text("works", written_rows(come)));
        return;
    }
    const auto stay = works_that_stay(word.row);
    WorkRows all;
    std::merge(stay.begin(), stay.end(), come.begin(), come.end(), std::back_inserter(all));
    if (all.empty()) {
        writer_.erase("work_word", "id", word.row);
    } else {
        writer_.update("work_word", word.row, Fields().text("works", written_rows(all)));
    }
}

void Filing::file(long part, const WorkRows& works) {
    part_ = part;
    if (!anew_) {
        changed_ = {works.begin(), works.end()};
        std::for_each(works.begin(), works.end(), [this](long work) { take_out(work); });
    }
    for (auto at = works.begin(); at != works.end();) {
        const auto end = end_of_run(at, works.end());
        loader_.each(*at, *std::prev(end), [this](long row, const CitableWork& work) { put_in(row, work); });
        at = end;
    }
    std::sort(come_.begin(), come_.end());
    for (auto at = come_.begin(); at != come_.end();) {
        WorkRows come;
        const auto& word = word_rows_[at->word];
        for (const auto number = at->word; at != come_.end() && at->word == number; ++at) {
            come.push_back(at->work);
        }
        write_word(word, come);
        lose_.erase(word.row);
    }
    for (const long word : lose_) {
        write_word(Word{word}, {});
    }
    come_.clear();
    lose_.clear();
    words_.clear();
    word_rows_.clear();
}

/// Tells which works are filed under other words than they would be now: most changes of a study or a question change
/// none of them.
class Refiled {
public:
    Refiled(const db::Connection& db, long most_works)
        : most_works_(most_works),
          loader_(db),
          venues_(load::load_venues(db)),
          words_(db, "SELECT words FROM work_filing WHERE reference_id = ?1"),
          stored_words_(db) {}

    bool operator()(long work) {
        const auto filed = words_.first([](const db::Row& row) { return row.integers("words"); }, work);
        const auto record = loader_.by_row(work);
        return !filed || !record || *filed != rows_of(resolution::filing_words(*record, venues_), work / most_works_);
    }

private:
    /// 0 for a word that no work of the part has.
    [[nodiscard]] WorkRows rows_of(const std::vector<std::string>& words, long part) const {
        WorkRows rows;
        for (const auto& word : words) {
            rows.push_back(stored_words_.row_of(word, part).value_or(0));
        }
        return rows;
    }

    long most_works_;
    load::WorkLoader loader_;
    works::VenueTable venues_;
    db::Statement words_;
    StoredWords stored_words_;
};

/// Calls act(part, works) for each part that any of these works is in; they are sorted.
template <class Act>
void each_part(const WorkRows& works, long most_works, const Act& act) {
    for (auto at = works.begin(); at != works.end();) {
        const long part = *at / most_works;
        const auto end = std::find_if(at, works.end(), [=](long work) { return work / most_works != part; });
        act(part, WorkRows(at, end));
        at = end;
    }
}

/// The same for all works that are stored.
template <class Act>
void each_part(const db::Connection& db, long most_works, const Act& act) {
    const db::Statement next(db, "SELECT min(id) AS id FROM reference WHERE id >= ?1");
    const db::Statement within(db, "SELECT id FROM reference WHERE id >= ?1 AND id < ?2 ORDER BY id");
    const auto part_from = [&](long work) {
        const auto found = next.first([](const db::Row& row) { return row.count("id"); }, work).value();
        return found ? std::optional(*found / most_works) : std::nullopt;
    };
    for (auto part = part_from(0); part; part = part_from((*part + 1) * most_works)) {
        act(*part, within.all([](const db::Row& row) { return row.integer("id"); }, *part * most_works,
                              (*part + 1) * most_works));
    }
}

}  // namespace

void file_works(Writer& writer, const std::vector<long>& changed, long most_works) {
    const auto& db = writer.db();
    const bool anew = !StoredWords(db).row_of("", 0);
    WorkRows differ;
    if (!anew) {
        Refiled refiled(db, most_works);
        std::copy_if(changed.begin(), changed.end(), std::back_inserter(differ), refiled);
        if (differ.empty()) {
            return;
        }
    }
    write_all_works(writer, most_works);
    Filing filing(writer, anew);
    const auto file = [&filing](long part, const WorkRows& works) { filing.file(part, works); };
    if (anew) {
        each_part(db, most_works, file);
    } else {
        each_part(differ, most_works, file);
    }
}

}  // namespace grounds::store
