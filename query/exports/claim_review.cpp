// SPDX-License-Identifier: MIT
// schema.org ClaimReview, one for each appearance of a claim. A source that denies a claim does not make it: no review.
#include "query/exports/appearances.hpp"
#include "query/exports/export.hpp"
#include "query/exports/iri.hpp"
#include "query/exports/json_ld.hpp"
#include "query/load/answers.hpp"
#include "query/report/anchor.hpp"
#include "query/report/context.hpp"

namespace grounds::exports {

namespace {

void put(Json& object, const char* name, const std::string& value) {
    if (!value.empty()) {
        object[name] = value;
    }
}

Json organization(const std::string& name) {
    return Json::object({{"@type", "Organization"}, {"name", name}});
}

Json reviewer(const ExportRequest& request) {
    auto author = organization(request.author.empty() ? "grounds" : request.author);
    if (request.author.empty()) {
        author["description"] = "rated by fixed rules from recorded evidence; no person reviewed it";
    }
    put(author, "url", web_iri(request.author_url));
    return author;
}

Json persons(const std::vector<std::string>& names) {
    Json list = Json::array();
    for (const auto& name : names) {
        list.push_back(Json::object({{"@type", "Person"}, {"name", name}}));
    }
    return list;
}

std::string_view type_of(SourceKind kind) {
    switch (kind) {
        case SourceKind::vendor_page:
            return "WebPage";
        case SourceKind::news:
            return "NewsArticle";
        case SourceKind::book:
            return "Book";
        case SourceKind::blog:
            return "BlogPosting";
        case SourceKind::review:
        case SourceKind::guideline:
            return "Article";
        case SourceKind::label:
        case SourceKind::other:
            break;
    }
    return "CreativeWork";
}

Json work_json(const Source& source) {
    Json work = Json::object({{"@type", type_of(source.kind)}});
    put(work, "url", web_iri(source.url));
    put(work, "headline", source.title);
    if (!source.authors.empty()) {
        work["author"] = persons(source.authors);
    }
    if (!source.publisher.empty()) {
        work["publisher"] = organization(source.publisher);
    }
    put(work, "datePublished", source.published);
    put(work, "dateModified", source.modified);
    put(work, "inLanguage", source.language);
    return work;
}

/// Who makes the claim: nobody we could name where the source passes on what others say.
void put_claimant(Json& claim, const SeenAppearance& seen) {
    const auto& [appearance, source, standing] = seen;
    const bool own = (appearance.kind == AppearanceKind::claim || appearance.kind == AppearanceKind::product) &&
                     appearance.stance != Stance::reports;
    if (own && !source.authors.empty()) {
        claim["author"] = persons(source.authors);
    } else if (own && !source.publisher.empty()) {
        claim["author"] = organization(source.publisher);
    }
}

Json claim_json(const SeenAppearance& seen, const std::string& base) {
    Json claim = Json::object({{"@type", "Claim"}, {"@id", local_iri(base, "appearance", seen.appearance.id)}});
    put(claim, "text", seen.appearance.says);
    put_claimant(claim, seen);
    put(claim, "datePublished", seen.source.published);
    claim["appearance"] = work_json(seen.source);
    return claim;
}

Json rating_json(const query::ClaimStanding& claim) {
    Json rating = Json::object({{"@type", "Rating"}});
    if (const auto value = rating_value(claim)) {
        rating["ratingValue"] = *value;
        rating["bestRating"] = best_rating;
        rating["worstRating"] = worst_rating;
    }
    rating["alternateName"] = rating_words(claim);
    put(rating, "ratingExplanation", claim.verdict_reason);
    return rating;
}

Json review_json(const SeenAppearance& seen, const ExportRequest& request, const std::string& date) {
    Json review = Json::object();
    review["@type"] = "ClaimReview";
    review["@id"] = local_iri(request.base_url, "review", seen.appearance.id);
    if (!request.base_url.empty()) {
        review["url"] =
            request.base_url + "#" + report::md::slug(report::claim_heading(seen.claim.id));  // its section of a report
    }
    put(review, "datePublished", date);
    review["author"] = reviewer(request);
    review["claimReviewed"] = seen.claim.statement;
    review["itemReviewed"] = claim_json(seen, request.base_url);
    review["reviewRating"] = rating_json(seen.claim);
    return review;
}

}  // namespace

std::size_t export_claim_review(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    const auto date = query::import_time(db).substr(0, 10);
    JsonLd document(sink, request, "https://schema.org", Json::object(), "@graph");
    each_appearance(db, request.scope, [&](const SeenAppearance& seen) {
        if (seen.appearance.stance != Stance::denies) {
            document.add(review_json(seen, request, date));
        }
    });
    document.close();
    return document.count();
}

}  // namespace grounds::exports
