// SPDX-License-Identifier: MIT
#include "works/formats/medline.hpp"

#include <algorithm>
#include <array>

#include "base/scalar.hpp"

namespace grounds::formats {

namespace {

struct TypeRow {
    std::string_view word;  ///< that the publication type contains, in lower case
    std::string_view csl;
    int rank;  ///< the higher wins
};

constexpr std::array types{
    TypeRow{"journal article", "article-journal", 1},
    TypeRow{"report", "report", 2},
    TypeRow{"technical report", "report", 2},
    TypeRow{"newspaper article", "article-newspaper", 2},
    TypeRow{"dataset", "dataset", 2},
    TypeRow{"preprint", "article", 3},
    TypeRow{"dissertation", "thesis", 3},
    TypeRow{"thes", "thesis", 3},
    TypeRow{"book", "book", 3},
    TypeRow{"book chapter", "chapter", 4},
};

int rank_of(std::string_view csl) {
    int rank = csl == "document" ? 0 : 1;
    for (const auto& row : types) {
        rank = row.csl == csl ? std::max(rank, row.rank) : rank;
    }
    return rank;
}

struct NoticeRow {
    std::string_view link;
    ReferenceState state;
};

constexpr std::array notices{
    NoticeRow{"RIN", ReferenceState::retracted},
    NoticeRow{"RetractionIn", ReferenceState::retracted},
    NoticeRow{"ECI", ReferenceState::expression_of_concern},
    NoticeRow{"ExpressionOfConcernIn", ReferenceState::expression_of_concern},
    NoticeRow{"EIN", ReferenceState::correction},
    NoticeRow{"ErratumIn", ReferenceState::correction},
    NoticeRow{"CRI", ReferenceState::correction},
    NoticeRow{"CorrectedandRepublishedIn", ReferenceState::correction},
};

/// The graver of two notices about one work holds.
int gravity(ReferenceState state) {
    switch (state) {
        case ReferenceState::retracted:
            return 3;
        case ReferenceState::expression_of_concern:
            return 2;
        case ReferenceState::correction:
            return 1;
        default:
            return 0;
    }
}

void put_state(Draft& draft, ReferenceState state) {
    if (gravity(state) > gravity(draft.so_far().state)) {
        draft.state(state);
    }
}

/// ERIC writes "Reports - Research" beside "Journal Articles", PubMed "Case Reports" beside "Journal Article".
bool says(const std::string& type, const TypeRow& row) {
    if (row.word == "report") {
        return type.starts_with("reports - ");
    }
    return row.word == "book" ? type == "book" || type == "books" : type.starts_with(row.word);
}

}  // namespace

void put_publication_type(Draft& draft, const RawField& field) {
    const auto type = base::lower_ascii(field.value);
    for (const auto& row : types) {
        const bool journal = draft.so_far().type == "article-journal" && row.csl == "report";
        if (says(type, row) && !journal && row.rank > rank_of(draft.so_far().type)) {
            draft.type(row.csl);
        }
    }
    if (type == "journal articles") {
        draft.type("article-journal");
    }
    if (type == "retracted publication") {
        put_state(draft, ReferenceState::retracted);
    }
    draft.put("publication-type", field);
}

bool names_article(std::string_view item) {
    constexpr std::size_t longest = 10;
    const bool plain = std::all_of(item.begin(), item.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return !item.empty() && item.size() <= longest && plain;
}

void put_notice(Draft& draft, std::string_view link) {
    const auto* row = std::find_if(notices.begin(), notices.end(), [&](const auto& n) { return n.link == link; });
    if (row != notices.end()) {
        put_state(draft, row->state);
    }
}

}  // namespace grounds::formats
