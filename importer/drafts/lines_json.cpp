// SPDX-License-Identifier: MIT
#include "importer/drafts/sheet.hpp"

#include "base/hash.hpp"
#include "base/json.hpp"

namespace grounds::drafts {

namespace {

Json known(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}
template <class Number>
Json known(const std::optional<Number>& number) {
    return number ? Json(*number) : Json();
}

Json quantity_json(const Quantity& quantity) {
    return {{"value", known(quantity.value)},
            {"low", known(quantity.low)},
            {"high", known(quantity.high)},
            {"unit", known(quantity.unit)},
            {"qualifier", quantity.qualifier ? Json(std::string(to_string(*quantity.qualifier))) : Json()}};
}

Json figure_json(const articles::FoundFigure& found) {
    auto json = quantity_json(found.figure.quantity);
    json["kind"] = statements::to_string(found.kind);
    json["interval"] =
        found.interval
            ? Json{{"low", found.interval->low}, {"high", found.interval->high}, {"level", found.interval->level}}
            : Json();
    json["p"] = found.p ? Json{{"relation", std::string(1, found.p->relation)}, {"value", found.p->value}} : Json();
    json["change"] = found.figure.change ? Json(std::string(to_string(*found.figure.change))) : Json();
    json["within"] = found.figure.within ? quantity_json(*found.figure.within) : Json();
    json["printed"] = found.figure.printed;
    json["start"] = found.span.start;
    json["end"] = found.span.end;
    return json;
}

constexpr std::string_view marker_kinds[] = {"numeric",    "footnote", "tag",     "author-year",  "book",
                                             "identifier", "link",     "journal", "organisation", "study"};

Json marker_json(const articles::Text& text, const articles::FoundMarker& marker) {
    const auto printed = articles::shown(text, marker.span, 200);
    return {{"marker", printed.empty() && !marker.numbers.empty() ? marker.numbers.front() + "." : printed},
            {"kind", marker_kinds[static_cast<std::size_t>(marker.kind)]},
            {"numbers", marker.numbers},
            {"target", known(marker.target)},
            {"start", marker.span.start},
            {"end", marker.span.end},
            {"elsewhere", marker.elsewhere}};
}

Json article_json(const articles::Document& document, const articles::Analysis& analysis) {
    const auto& metadata = document.metadata;
    return {{"type", "article"},
            {"schema", 1},
            {"title", known(metadata.title)},
            {"authors", metadata.authors},
            {"publisher", known(metadata.publisher)},
            {"published", known(metadata.published)},
            {"modified", known(metadata.modified)},
            {"url", known(metadata.url)},
            {"language", known(analysis.language)},
            {"supported", analysis.supported},
            {"shop_signs", metadata.shop_signs},
            {"products", metadata.products},
            {"sha256", base::sha256_hex(document.text.at({0, document.text.size()}))}};
}

Json reference_json(const articles::ParsedReference& parsed) {
    const auto& reference = parsed.reference;
    Json authors = Json::array();
    for (const auto& name : reference.authors) {
        authors.push_back(
            name.family.empty()
                ? Json{{"literal", name.literal}}
                : Json{{"family", name.family}, {"given", name.given}, {"particle", known(name.particle)}});
    }
    return {{"type", "reference"},
            {"number", parsed.number},
            {"style", parsed.style},
            {"key", reference.key},
            {"kind", reference.type},
            {"authors", std::move(authors)},
            {"more_authors", reference.more_authors},
            {"title", known(reference.title)},
            {"container_title", known(reference.container_title)},
            {"issued", known(reference.issued)},
            {"volume", known(reference.volume)},
            {"issue", known(reference.issue)},
            {"page", known(reference.page)},
            {"doi", known(reference.doi)},
            {"pmid", known(reference.pmid)},
            {"pmcid", known(reference.pmcid)},
            {"url", known(reference.url)},
            {"note", known(reference.note)},
            {"printed", parsed.printed},
            {"start", parsed.span.start},
            {"end", parsed.span.end}};
}

Json sentence_json(const articles::Document& document, const articles::ReadSentence& sentence,
                   const std::vector<Suggestion>& suggestions) {
    const auto& text = document.text;
    Json figures = Json::array();
    for (const auto& figure : sentence.figures) {
        figures.push_back(figure_json(figure));
    }
    Json markers = Json::array();
    for (const auto& marker : sentence.markers) {
        markers.push_back(marker_json(text, marker));
    }
    Json why = Json::object();
    for (const auto& [name, weight] : sentence.why) {
        why[std::string(name)] = weight;
    }
    Json near = Json::array();
    for (const auto& suggestion : suggestions) {
        near.push_back({{"claim", known(suggestion.claim)},
                        {"question", known(suggestion.question)},
                        {"score", suggestion.score},
                        {"because", suggestion.because}});
    }
    return {{"type", "sentence"},
            {"candidate", sentence.is_candidate()},
            {"kind", articles::to_string(sentence.kind)},
            {"score", sentence.score},
            {"stance", to_string(sentence.stance)},
            {"section", sentence.section},
            {"start", sentence.span.start},
            {"end", sentence.span.end},
            {"sha256", base::sha256_hex(text.at(sentence.span))},
            {"count", sentence.count},
            {"text", articles::shown(text, sentence.span)},
            {"figures", std::move(figures)},
            {"markers", std::move(markers)},
            {"suggestions", std::move(near)},
            {"why", std::move(why)}};
}

std::string line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string lines_json(const articles::Document& document, const articles::Analysis& analysis,
                       const Suggestions& suggestions, bool all) {
    std::string lines = line(article_json(document, analysis));
    for (const auto& reference : analysis.references) {
        lines += line(reference_json(reference));
    }
    for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
        const auto& sentence = analysis.sentences[i];
        if (all || sentence.is_candidate()) {
            lines += line(
                sentence_json(document, sentence, i < suggestions.size() ? suggestions[i] : std::vector<Suggestion>{}));
        }
    }
    return lines;
}

}  // namespace grounds::drafts
