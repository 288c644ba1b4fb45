// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "schema/load/library.hpp"

namespace grounds::load {
namespace {

[[noreturn]] void works_damaged(const std::string& file) {
    throw Error(file, "is damaged: works are filed that are not there",
                "delete it and run grounds-import again: the data can rebuild it");
}

}  // namespace

StoredWorks::StoredWorks(const db::Connection& db)
    : file_(db.file()),
      loader_(db),
      works_of_word_(db, "SELECT works FROM work_word WHERE word = ?1 ORDER BY part"),
      venues_(load_venues(db)) {
    works_of_word_.each(
        [this](const db::Row& row) {
            const auto part = row.integers("works");
            rows_.insert(rows_.end(), part.begin(), part.end());
        },
        "");
    index_rows();
}

void StoredWorks::index_rows() {
    constexpr long most_rows = 100'000'000;
    const auto last = std::max_element(rows_.begin(), rows_.end());
    if (last != rows_.end() && *last > most_rows) {
        works_damaged(file_);
    }
    places_.resize(last == rows_.end() ? 0 : static_cast<std::size_t>(*last) + 1);
    for (std::size_t place = 0; place < rows_.size(); ++place) {
        places_[static_cast<std::size_t>(rows_[place])] = static_cast<std::uint32_t>(place) + 1;
    }
}

void StoredWorks::add_places(const db::Row& row, WorkIds& ids) const {
    for (const long work : row.integers("works")) {
        const auto place =
            static_cast<std::size_t>(work) < places_.size() ? places_[static_cast<std::size_t>(work)] : 0;
        if (place == 0) {
            row.unknown("work", std::to_string(work));
        }
        ids.push_back(place - 1);
    }
}

/// Of a common word nearly all works: to mark them is faster than to compare them.
void StoredWorks::sort(WorkIds& ids) const {
    constexpr std::size_t few = 64;  // of so many works one
    if (ids.size() < rows_.size() / few) {
        std::sort(ids.begin(), ids.end());
        return;
    }
    std::vector<bool> is_there(rows_.size());
    for (const auto id : ids) {
        is_there[id] = true;
    }
    ids.clear();
    for (std::uint32_t id = 0; id < is_there.size(); ++id) {
        if (is_there[id]) {
            ids.push_back(id);
        }
    }
}

const WorkIds& StoredWorks::filed(const std::string& word) const {
    const auto [known, fresh] = filed_.try_emplace(word);
    auto& ids = known->second;
    if (fresh && !word.empty()) {
        works_of_word_.each([&](const db::Row& row) { add_places(row, ids); }, word);
        sort(ids);
    }
    return ids;
}

const CitableWork& StoredWorks::work(std::uint32_t id) const {
    const auto found = works_.find(id);
    if (found != works_.end()) {
        return found->second;
    }
    auto work = loader_.by_row(rows_.at(id));
    if (!work) {
        works_damaged(file_);
    }
    return works_.emplace(id, std::move(*work)).first->second;
}

}  // namespace grounds::load
