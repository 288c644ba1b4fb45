// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <memory>

#include "query/check/check.hpp"
#include "query/load/answers.hpp"
#include "schema/db/statement.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

using citation_check::Direction;
using citation_check::FigureState;
using citation_check::SourceText;

struct StateOfWork {
    std::string_view word;
    int badness;
};

/// In the order of WorkState.
constexpr auto states = std::to_array<StateOfWork>({{"none", 0},
                                                    {"unchecked", 0},
                                                    {"retracted", 100},
                                                    {"expression-of-concern", 85},
                                                    {"corrected", 20},
                                                    {"superseded", 40},
                                                    {"not-loaded", 18},
                                                    {"not-bound", 16}});

/// The records of one work may each have a text; the fullest is read.
constexpr auto texts_sql = R"(
SELECT t.part, t.text, t.cut, t.language FROM reference_canonical x
  JOIN reference_text t ON t.reference_id IN )" GROUNDS_RECORDS_OF_WORK R"(
 WHERE x.key = ?1 ORDER BY t.part, length(t.text) DESC
)";

/// The best record that is probably the same work, which nobody has decided yet, and its texts.
constexpr auto texts_of_probable_sql = R"(
SELECT o.key AS record, t.part, t.text, t.cut, t.language FROM reference_canonical x
  JOIN duplicate d ON d.state = 'probable' AND x.canonical_id IN (d.kept_id, d.other_id)
  JOIN reference o ON o.id = d.kept_id + d.other_id - x.canonical_id
  JOIN reference_text t ON t.reference_id = o.id
 WHERE x.key = ?1 AND (d.score >= 7 OR d.agree LIKE 'doi%' OR d.agree LIKE 'pm%')
 ORDER BY d.score DESC, o.key, t.part, length(t.text) DESC
)";

struct Work {
    WorkState state = WorkState::not_loaded;
    std::shared_ptr<const Reference> reference;
    std::vector<std::unique_ptr<SourceText>> texts;
    bool cut = false;     ///< of a text
    std::string text_of;  ///< the record that is probably this work, if its own have no text
    std::vector<const SourceText*> pointers;
};

/// Of a code such as "en-GB"; `unknown` where there is none.
bool is_english(const std::string& language, bool unknown) {
    return language.empty() ? unknown : language.starts_with("en");
}

class Works {
public:
    /// `english`: texts of which no language is known are taken to be in the article's.
    Works(const db::Connection& db, bool english)
        : english_(english), loader_(db), texts_(db, texts_sql), probable_(db, texts_of_probable_sql) {}

    const Work& find(const std::string& key) {
        const auto [found, fresh] = works_.try_emplace(key);
        if (fresh) {
            read(key, found->second);
        }
        return found->second;
    }

private:
    void read(const std::string& key, Work& work) {
        auto reference = loader_.find(key);
        if (!reference) {
            return;
        }
        std::map<TextPart, std::string> parts;
        bool english = english_;
        texts_.each(
            [&](const db::Row& row) {
                const auto [part, fresh] = parts.emplace(row.term("part", TextPart::abstract), row.text("text"));
                work.cut = work.cut || (fresh && row.integer("cut") == 1);
                english = is_english(row.text("language"), english);
            },
            key);
        if (parts.empty()) {
            probable_.each(
                [&](const db::Row& row) {
                    work.text_of = work.text_of.empty() ? row.text("record") : work.text_of;
                    if (work.text_of == row.text("record") &&
                        parts.emplace(row.term("part", TextPart::abstract), row.text("text")).second) {
                        work.cut = work.cut || row.integer("cut") == 1;
                        english = is_english(row.text("language"), english);
                    }
                },
                key);
        }
        for (auto& [part, text] : parts) {
            work.texts.push_back(std::make_unique<SourceText>(std::move(text), part, english));
            work.pointers.push_back(work.texts.back().get());
        }
        work.state = state_of(*reference);
        work.reference = std::make_shared<const Reference>(std::move(*reference));
    }

    WorkState state_of(const Reference& reference) {
        switch (reference.state) {
            case ReferenceState::retracted:
                return WorkState::retracted;
            case ReferenceState::expression_of_concern:
                return WorkState::concern;
            case ReferenceState::correction:
                return WorkState::corrected;
            default:
                break;
        }
        if (loader_.superseded_by(reference)) {
            return WorkState::superseded;
        }
        return reference.state == ReferenceState::unchecked ? WorkState::unchecked : WorkState::fine;
    }

    bool english_;
    load::ReferenceLoader loader_;
    db::Statement texts_;
    db::Statement probable_;
    std::map<std::string, Work> works_;
};

CheckedMarker check_marker(const Citation& citation, const citation_check::Said& said, Works& works) {
    CheckedMarker marker;
    marker.citation = citation;
    static const std::vector<const SourceText*> none;
    if (citation.reference.empty()) {
        marker.state = citation.target.empty() ? WorkState::not_bound : WorkState::not_loaded;
        marker.check = check_sentence(said, none);
        return marker;
    }
    const auto& work = works.find(citation.reference);
    marker.state = work.state;
    marker.work = work.reference;
    marker.text_cut = work.cut;
    marker.text_of = work.text_of;
    marker.check = check_sentence(said, work.pointers);
    return marker;
}

int badness_of(FigureState state) {
    constexpr auto all = std::to_array<int>({0, 60, 55, 80, 30, 45, 15});
    return all[static_cast<std::size_t>(state)];
}
int badness_of(Direction direction) {
    constexpr auto all = std::to_array<int>({0, 90, 70, 0});
    return all[static_cast<std::size_t>(direction)];
}
int badness_of(WorkState state) {
    return states[static_cast<std::size_t>(state)].badness;
}

/// Of several works one that says it is enough for a figure and for the direction; a retracted one is bad by itself.
int badness_of(const CheckedSentence& sentence) {
    int worst = 0;
    int direction = 100;
    for (const auto& marker : sentence.citations) {
        worst = std::max(worst, badness_of(marker.state));
        direction = std::min(direction, badness_of(marker.check.direction));
    }
    worst = std::max(worst, sentence.citations.empty() ? 0 : direction);
    for (std::size_t i = 0; !sentence.citations.empty() && i < sentence.figure_count(); ++i) {
        worst = std::max(worst, badness_of(sentence.best_state(i)));
    }
    return worst;
}

std::optional<CheckedSentence> check_appearance(const Appearance& appearance, Works& works, bool english) {
    CheckedSentence sentence;
    sentence.start = appearance.passage.start;
    sentence.end = appearance.passage.end;
    sentence.says = appearance.reviewed() ? appearance.says : "";
    sentence.text = appearance.reviewed() ? appearance.passage.exact : appearance.says;
    const citation_check::Said said(sentence.text.empty() ? sentence.says : sentence.text, english);
    for (const auto& citation : appearance.citations) {
        if (citation.resolution != Resolution::none_given) {
            sentence.citations.push_back(check_marker(citation, said, works));
        }
    }
    if (sentence.citations.empty()) {
        sentence.uncited = check_sentence(said, {}).figures;
    }
    if (sentence.citations.empty() && sentence.uncited.empty()) {
        return std::nullopt;
    }
    sentence.badness = badness_of(sentence);
    return sentence;
}

}  // namespace

std::string_view word_of(WorkState state) {
    return states[static_cast<std::size_t>(state)].word;
}

namespace {

bool has_any_text(const db::Connection& db) {
    return db::Statement(db, "SELECT reference_id AS id FROM reference_text LIMIT 1")
        .first([](const db::Row& row) { return row.integer("id"); })
        .has_value();
}

}  // namespace

std::vector<std::string> sources_to_check(const db::Connection& db) {
    if (!has_any_text(db)) {
        return {};
    }
    return db::Statement(db, "SELECT slug FROM source ORDER BY slug").all([](const db::Row& row) {
        return row.text("slug");
    });
}

std::optional<SourceCheck> load_check_of_texts(const db::Connection& db, const std::string& source) {
    if (!has_any_text(db)) {
        return std::nullopt;
    }
    auto check = load_check(db, source);
    return check.has_texts() ? std::optional(std::move(check)) : std::nullopt;
}

SourceCheck load_check(const db::Connection& db, const std::string& source) {
    const auto answer = load_source(db, source);
    SourceCheck check;
    check.source = answer.source.id;
    check.title = answer.source.title;
    const bool english = is_english(answer.source.language, true);
    Works works(db, english);
    for (const auto* list : {&answer.appearances, &answer.candidates}) {
        for (const auto& appearance : *list) {
            if (auto sentence = check_appearance(appearance, works, english)) {
                check.sentences.push_back(std::move(*sentence));
            }
        }
    }
    std::stable_sort(check.sentences.begin(), check.sentences.end(), [](const auto& a, const auto& b) {
        return a.badness != b.badness ? a.badness > b.badness : a.start < b.start;
    });
    check.count();
    return check;
}

}  // namespace grounds::query
