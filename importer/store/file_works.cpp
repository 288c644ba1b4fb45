// SPDX-License-Identifier: MIT
// Works are filed under the words by which markers find them (schema/sql/012_filed_works.sql).
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <set>
#include <span>
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

/// The places of works in the order of their keys, by their rows.
class Places {
public:
    explicit Places(const db::Connection& db) {
        db::Statement(db, "SELECT id FROM reference ORDER BY key").each([this](const db::Row& row) {
            rows_.push_back(row.integer("id"));
        });
        by_row_.resize(rows_.size());
        std::iota(by_row_.begin(), by_row_.end(), 0);
        std::sort(by_row_.begin(), by_row_.end(), [this](auto a, auto b) { return rows_[a] < rows_[b]; });
    }

    [[nodiscard]] const WorkRows& rows() const {
        return rows_;
    }
    /// Nothing for a work that is gone.
    [[nodiscard]] std::optional<std::uint32_t> of(long row) const {
        const auto found = std::lower_bound(by_row_.begin(), by_row_.end(), row,
                                            [this](std::uint32_t place, long wanted) { return rows_[place] < wanted; });
        return found == by_row_.end() || rows_[*found] != row ? std::nullopt : std::optional(*found);
    }

private:
    WorkRows rows_;                      ///< by place
    std::vector<std::uint32_t> by_row_;  ///< places
};

/// The row of a word; nothing for one that no work has.
class StoredWords {
public:
    explicit StoredWords(const db::Connection& db) : find_(db, "SELECT id FROM work_word WHERE word = ?1") {}

    [[nodiscard]] std::optional<long> row_of(const std::string& word) const {
        return find_.first([](const db::Row& found) { return found.integer("id"); }, word);
    }

private:
    db::Statement find_;
};

/// Files some works at a time: the words of all of them stand in memory.
class Filing {
public:
    /// `anew`: none is filed yet, so that none has to be taken out first.
    Filing(Writer& writer, bool anew);
    void file(const WorkRows& works);

private:
    /// A word of the works that are filed now.
    struct Word {
        long row = 0;
        const std::string* fresh = nullptr;  ///< its text, if no row says it yet
    };
    /// A work that comes under a word.
    struct Entry {
        std::uint32_t word = 0;   ///< in `word_rows_`
        std::uint32_t place = 0;  ///< of the work

        auto operator<=>(const Entry&) const = default;  // NOLINT(modernize-use-nullptr): a fault of the check
    };

    void take_out(long work);
    void put_in(long work);
    std::uint32_t number_of(const std::string& word);
    void write_all_works();
    void write_word(const Word& word, std::span<const Entry> come);
    [[nodiscard]] WorkRows merged(const WorkRows& stay, const WorkRows& added) const;
    [[nodiscard]] WorkRows works_that_stay(long word) const;

    Writer& writer_;
    bool anew_;
    bool nothing_filed_;  ///< no word has a row yet, so that none has to be looked for
    load::WorkLoader loader_;
    works::VenueTable venues_;
    Places places_;
    db::Statement words_of_work_;
    db::Statement works_of_word_;
    StoredWords stored_words_;
    long next_row_ = 0;  ///< of a word that is filed for the first time
    std::unordered_map<std::string, std::uint32_t> words_;
    std::vector<Word> word_rows_;
    std::vector<Entry> come_;
    std::set<long> lose_;               ///< words that works are taken out of
    std::unordered_set<long> changed_;  ///< the works that are filed now, where they can stand under a word already
};

Filing::Filing(Writer& writer, bool anew)
    : writer_(writer),
      anew_(anew),
      nothing_filed_(anew),
      loader_(writer.db()),
      venues_(load::load_venues(writer.db())),
      places_(writer.db()),
      words_of_work_(writer.db(), "SELECT words FROM work_filing WHERE reference_id = ?1"),
      works_of_word_(writer.db(), "SELECT works FROM work_word WHERE id = ?1"),
      stored_words_(writer.db()) {
    write_all_works();
    next_row_ = db::Statement(writer_.db(), "SELECT max(id) + 1 AS next FROM work_word")
                    .first([](const db::Row& row) { return row.integer("next"); })
                    .value_or(1);
}

/// Under the empty word, in the order of their keys.
void Filing::write_all_works() {
    const auto works = written_rows(places_.rows());
    if (const auto row = stored_words_.row_of("")) {
        writer_.update("work_word", *row, Fields().text("works", works));
    } else {
        writer_.insert("work_word", Fields().text("word", "").text("works", works));
    }
}

std::uint32_t Filing::number_of(const std::string& word) {
    const auto [known, fresh] = words_.try_emplace(word, static_cast<std::uint32_t>(word_rows_.size()));
    if (fresh) {
        const auto row = nothing_filed_ ? std::nullopt : stored_words_.row_of(word);
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

void Filing::put_in(long work) {
    const auto record = loader_.by_row(work);
    const auto place = places_.of(work);
    if (!record || !place) {
        return;
    }
    WorkRows words;
    for (const auto& word : resolution::filing_words(*record, venues_)) {
        const auto number = number_of(word);
        words.push_back(word_rows_[number].row);
        come_.push_back({number, *place});
    }
    writer_.insert("work_filing", Fields().integer("reference_id", work).text("words", written_rows(words)));
}

WorkRows Filing::works_that_stay(long word) const {
    auto works = works_of_word_.first([](const db::Row& row) { return row.integers("works"); }, word);
    if (!works) {
        return {};
    }
    std::erase_if(*works, [this](long work) { return changed_.contains(work); });
    return *std::move(works);
}

/// Both by place. Only where each of those that are added belongs is looked for: the others are many, as a rule.
WorkRows Filing::merged(const WorkRows& stay, const WorkRows& added) const {
    WorkRows all;
    all.reserve(stay.size() + added.size());
    auto from = stay.begin();
    for (const long work : added) {
        const auto to = std::lower_bound(
            from, stay.end(), work, [this](long left, long right) { return places_.of(left) < places_.of(right); });
        all.insert(all.end(), from, to);
        all.push_back(work);
        from = to;
    }
    all.insert(all.end(), from, stay.end());
    return all;
}

void Filing::write_word(const Word& word, std::span<const Entry> come) {
    WorkRows added;
    for (const auto& entry : come) {
        added.push_back(places_.rows()[entry.place]);
    }
    if (word.fresh != nullptr) {
        writer_.insert("work_word",
                       Fields().integer("id", word.row).text("word", *word.fresh).text("works", written_rows(added)));
        return;
    }
    const auto all = merged(works_that_stay(word.row), added);
    if (all.empty()) {
        writer_.erase("work_word", "id", word.row);
    } else {
        writer_.update("work_word", word.row, Fields().text("works", written_rows(all)));
    }
}

void Filing::file(const WorkRows& works) {
    if (!anew_) {
        changed_ = {works.begin(), works.end()};
    }
    for (const long work : works) {
        if (!anew_) {
            take_out(work);
        }
        put_in(work);
    }
    std::sort(come_.begin(), come_.end());
    for (auto at = come_.begin(); at != come_.end();) {
        const auto end = std::find_if(at, come_.end(), [&](const Entry& entry) { return entry.word != at->word; });
        write_word(word_rows_[at->word], {at, end});
        lose_.erase(word_rows_[at->word].row);
        at = end;
    }
    for (const long word : lose_) {
        write_word(Word{word}, {});
    }
    nothing_filed_ = false;
    come_.clear();
    lose_.clear();
    words_.clear();
    word_rows_.clear();
}

/// Tells which works are filed under other words than they would be now: most changes of a study or a question change
/// none of them.
class Refiled {
public:
    explicit Refiled(const db::Connection& db)
        : loader_(db),
          venues_(load::load_venues(db)),
          words_(db, "SELECT words FROM work_filing WHERE reference_id = ?1"),
          stored_words_(db) {}

    bool operator()(long work) {
        const auto filed = words_.first([](const db::Row& row) { return row.integers("words"); }, work);
        const auto record = loader_.by_row(work);
        return !filed || !record || *filed != rows_of(resolution::filing_words(*record, venues_));
    }

private:
    /// 0 for a word that no work has.
    [[nodiscard]] WorkRows rows_of(const std::vector<std::string>& words) const {
        WorkRows rows;
        for (const auto& word : words) {
            rows.push_back(stored_words_.row_of(word).value_or(0));
        }
        return rows;
    }

    load::WorkLoader loader_;
    works::VenueTable venues_;
    db::Statement words_;
    StoredWords stored_words_;
};

}  // namespace

void file_works(Writer& writer, std::vector<long> changed) {
    const bool anew = !StoredWords(writer.db()).row_of("");
    if (anew) {
        changed = db::Statement(writer.db(), "SELECT id FROM reference ORDER BY id").all([](const db::Row& row) {
            return row.integer("id");
        });
    } else if (!changed.empty()) {
        Refiled refiled(writer.db());
        std::erase_if(changed, [&refiled](long work) { return !refiled(work); });
    }
    if (changed.empty()) {
        return;
    }
    constexpr std::ptrdiff_t most_at_once = 100'000;
    Filing filing(writer, anew);
    for (auto at = changed.begin(); at != changed.end();) {
        const auto end = at + std::min(most_at_once, changed.end() - at);
        filing.file(WorkRows(at, end));
        at = end;
    }
}

}  // namespace grounds::store
