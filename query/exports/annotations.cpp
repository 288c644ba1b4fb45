// SPDX-License-Identifier: MIT
// W3C Web Annotation Data Model: one annotation for each appearance, on its passage.
#include "query/exports/appearances.hpp"
#include "query/exports/export.hpp"
#include "query/exports/iri.hpp"
#include "query/exports/json_ld.hpp"
#include "schema/load/records.hpp"

namespace grounds::exports {

namespace {

Json text_body(const std::string& text, const char* purpose) {
    return Json::object({{"type", "TextualBody"}, {"value", text}, {"format", "text/plain"}, {"purpose", purpose}});
}

Json body_json(const SeenAppearance& seen, const std::string& base) {
    Json body = Json::array();
    body.push_back(text_body(seen.appearance.says, "describing"));
    body.push_back(Json::object(
        {{"type", "SpecificResource"}, {"source", local_iri(base, "claim", seen.claim.id)}, {"purpose", "linking"}}));
    body.push_back(text_body(std::string(to_string(seen.appearance.stance)), "tagging"));
    if (seen.claim.verdict) {
        body.push_back(text_body(rating_words(seen.claim), "assessing"));
    }
    return body;
}

/// Code points into the text, end exclusive, as the recommendation has them; where it stands now, if it moved.
Json selector_json(const Passage& passage) {
    Json selectors = Json::array();
    selectors.push_back(Json::object({{"type", "TextPositionSelector"},
                                      {"start", passage.found_start.value_or(passage.start)},
                                      {"end", passage.found_end.value_or(passage.end)}}));
    if (!passage.exact.empty()) {
        Json quote = Json::object({{"type", "TextQuoteSelector"}, {"exact", passage.exact}});
        if (!passage.prefix.empty()) {
            quote["prefix"] = passage.prefix;
        }
        if (!passage.suffix.empty()) {
            quote["suffix"] = passage.suffix;
        }
        selectors.push_back(quote);
    }
    return selectors;
}

Json annotation_json(const SeenAppearance& seen, const Origin& origin, const std::string& base) {
    const auto& appearance = seen.appearance;
    Json annotation = Json::object();
    annotation["id"] = local_iri(base, "annotation", appearance.id);
    annotation["type"] = "Annotation";
    annotation["motivation"] = seen.claim.verdict ? "assessing" : "linking";
    if (!origin.time.empty()) {
        annotation["generated"] = origin.time;
    }
    annotation["generator"] = Json::object({{"type", "Software"}, {"name", "grounds " + origin.tool_version}});
    annotation["body"] = body_json(seen, base);
    annotation["target"] = Json::object({{"type", "SpecificResource"},
                                         {"source", source_iri(seen.source, base)},
                                         {"selector", selector_json(appearance.passage)}});
    return annotation;
}

}  // namespace

std::size_t export_annotations(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    const auto head = Json::object(
        {{"id", request.base_url.empty() ? "#annotations" : request.base_url}, {"type", "AnnotationPage"}});
    JsonLd document(sink, request, "http://www.w3.org/ns/anno.jsonld", head, "items");
    load::OriginLoader origins(db, "appearance");
    each_appearance(db, request.scope, [&](const SeenAppearance& seen) {
        document.add(annotation_json(seen, origins.of(seen.appearance.id).value(), request.base_url));
    });
    document.close();
    return document.count();
}

}  // namespace grounds::exports
