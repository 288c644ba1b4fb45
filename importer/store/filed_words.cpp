// SPDX-License-Identifier: MIT
#include "importer/store/filed_words.hpp"

#include <utility>

namespace grounds::store {
namespace {

class AllWorks {
public:
    AllWorks(Writer& writer, long most_works)
        : writer_(writer),
          most_works_(static_cast<std::size_t>(most_works)),
          find_(writer.db(), "SELECT id, works FROM work_word WHERE word = '' AND part = ?1") {}

    void write() {
        db::Statement(writer_.db(), "SELECT id FROM reference ORDER BY key").each([this](const db::Row& row) {
            works_.push_back(row.integer("id"));
            if (works_.size() == most_works_) {
                write_part();
            }
        });
        if (!works_.empty() || part_ == 0) {
            write_part();
        }
        db::Statement(writer_.db(), "DELETE FROM work_word WHERE word = '' AND part >= ?1").run(part_);
    }

private:
    void write_part() {
        const auto works = written_rows(works_);
        const auto stored = find_.first(
            [](const db::Row& row) {
                const long id = row.integer("id");
                return std::pair(id, row.text("works"));
            },
            part_);
        if (!stored) {
            writer_.insert("work_word", Fields().text("word", "").integer("part", part_).text("works", works));
        } else if (stored->second != works) {
            writer_.update("work_word", stored->first, Fields().text("works", works));
        }
        works_.clear();
        ++part_;
    }

    Writer& writer_;
    std::size_t most_works_;
    db::Statement find_;
    WorkRows works_;
    long part_ = 0;
};

}  // namespace

std::string written_rows(const WorkRows& rows) {
    std::string text;
    for (const long row : rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row);
    }
    return text;
}

void write_all_works(Writer& writer, long most_works) {
    AllWorks(writer, most_works).write();
}

}  // namespace grounds::store
