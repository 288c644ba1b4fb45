// SPDX-License-Identifier: MIT
#include "works/formats/fields.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/scalar.hpp"

namespace grounds::formats {

namespace {

/// Of several publication types the one that tells most holds.
int rank_of(std::string_view csl) {
    if (csl == "document") {
        return 0;
    }
    if (csl == "article-journal") {
        return 1;
    }
    const bool made_of_articles = csl == "report" || csl == "article-newspaper" || csl == "dataset";
    return made_of_articles ? 2 : csl == "chapter" ? 4 : 3;
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

void put_state(RecordBuilder& builder, ReferenceState state) {
    if (gravity(state) > gravity(builder.so_far().state)) {
        builder.state(state);
    }
}

/// ERIC writes "Reports - Research" beside "Journal Articles", PubMed "Case Reports" beside "Journal Article".
bool says(const std::string& type, const TypeName& name) {
    const auto letters = lower_letters(type);
    const bool starts = name.csl == "book" ? letters == name.name : letters.starts_with(name.name);
    return starts || (name.csl == "report" && type.starts_with("reports - "));
}

}  // namespace

void put_publication_type(RecordBuilder& builder, const RawField& field) {
    const auto type = base::lower_ascii(field.value);
    for (const auto& name : names_of_types()) {
        const bool journal = builder.so_far().type == "article-journal" && name.csl == "report";
        const bool more = rank_of(name.csl) > rank_of(builder.so_far().type);
        if (name.source == TypeSource::medline && more && !journal && says(type, name)) {
            builder.type(name.csl);
        }
    }
    if (type == "journal articles") {
        builder.type("article-journal");
    }
    if (type == "retracted publication") {
        put_state(builder, ReferenceState::retracted);
    }
    builder.put("publication-type", field);
}

bool names_article(std::string_view item) {
    constexpr std::size_t longest = 10;
    const bool plain = std::all_of(item.begin(), item.end(), base::is_alphanumeric);
    return !item.empty() && item.size() <= longest && plain;
}

void put_notice(RecordBuilder& builder, std::string_view link) {
    const auto* row = std::find_if(notices.begin(), notices.end(), [&](const auto& n) { return n.link == link; });
    if (row != notices.end()) {
        put_state(builder, row->state);
    }
}

}  // namespace grounds::formats
