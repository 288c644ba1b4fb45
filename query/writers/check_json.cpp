// SPDX-License-Identifier: MIT
#include "query/writers/check.hpp"

namespace grounds::writers {

namespace {

Json check_figure_json(const citation_check::FigureCheck& figure) {
    Json matched;
    if (figure.matched) {
        matched = {{"number", known(figure.matched->number)},
                   {"kind", figure.matched->kind},
                   {"start", figure.matched->start},
                   {"end", figure.matched->end},
                   {"sentence", figure.matched->sentence}};
    }
    return {{"printed", figure.printed},
            {"value", known(figure.value)},
            {"unit", known(figure.unit)},
            {"finding", to_string(figure.state)},
            {"matched", std::move(matched)}};
}

Json marker_json(const query::CheckedMarker& marker) {
    Json figures = Json::array();
    for (const auto& figure : marker.check.figures) {
        figures.push_back(check_figure_json(figure));
    }
    Json json = {{"marker", marker.citation.marker},
                 {"reference", known(marker.citation.reference)},
                 {"resolution", word(marker.citation.resolution)},
                 {"because", marker.citation.because},
                 {"state", word_of(marker.state)},
                 {"text", marker.check.text ? Json(to_string(*marker.check.text)) : Json("none")},
                 {"direction", to_string(marker.check.direction)},
                 {"figures", std::move(figures)}};
    if (!marker.text_of.empty()) {
        json["text_of"] = marker.text_of;
    }
    if (marker.text_cut) {
        json["cut"] = true;
    }
    return json;
}

}  // namespace

Json check_json(const query::SourceCheck& check) {
    Json sentences = Json::array();
    for (const auto& sentence : check.sentences) {
        Json citations = Json::array();
        for (const auto& marker : sentence.citations) {
            citations.push_back(marker_json(marker));
        }
        sentences.push_back({{"start", sentence.start},
                             {"end", sentence.end},
                             {"text", known(sentence.text)},
                             {"says", known(sentence.says)},
                             {"citations", std::move(citations)}});
    }
    return {{"schema", 1}, {"source", check.source}, {"counts", check.counts}, {"sentences", std::move(sentences)}};
}

query::Table check_table(const query::SourceCheck& check) {
    query::Table table{{"source", "start", "end", "sentence", "marker", "reference", "resolution", "state", "text",
                        "direction", "printed", "value", "unit", "finding", "number", "kind", "source_sentence"},
                       {}};
    using Row = std::vector<query::Value>;
    const auto text = [](const std::string& value) { return value.empty() ? query::Value() : query::Value(value); };
    for (const auto& sentence : check.sentences) {
        for (const auto& marker : sentence.citations) {
            const Row start{check.source,
                            sentence.start,
                            sentence.end,
                            sentence.text.empty() ? sentence.says : sentence.text,
                            marker.citation.marker,
                            text(marker.citation.reference),
                            std::string(to_string(marker.citation.resolution)),
                            std::string(word_of(marker.state)),
                            marker.check.text ? std::string(to_string(*marker.check.text)) : std::string("none"),
                            std::string(to_string(marker.check.direction))};
            if (marker.check.figures.empty()) {
                auto row = start;
                row.resize(table.columns.size());
                table.rows.push_back(std::move(row));
            }
            for (const auto& figure : marker.check.figures) {
                auto row = start;
                row.insert(row.end(), {figure.printed, figure.value ? query::Value(*figure.value) : query::Value(),
                                       text(figure.unit), std::string(to_string(figure.state)),
                                       text(figure.matched ? figure.matched->number : ""),
                                       text(figure.matched ? figure.matched->kind : ""),
                                       text(figure.matched ? figure.matched->sentence : "")});
                table.rows.push_back(std::move(row));
            }
        }
    }
    return table;
}

}  // namespace grounds::writers
