// SPDX-License-Identifier: MIT
#include "query/load/resolve.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "query/answers/answer.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

/// A resolver over a database, and the records that its questions need.
struct Bench {
    explicit Bench(const db::Connection& db)
        : records(db),
          contexts(records),
          resolver(std::make_shared<load::StoredWorks>(db),
                   [this](const std::string& study) { return records.findings.of_study(study); }) {}

    load::RecordLoader records;
    load::CitationContexts contexts;
    resolution::Resolver resolver;
};

/// "Dahle 1995, Am J Obstet Gynecol"; the title where nobody is named.
std::string name_of(const CitableWork& work) {
    auto name = work.authors.empty() ? work.title : work.authors.front();
    if (work.year) {
        name += fmt::format(" {}", *work.year);
    }
    const auto& journal = work.container_title_short.empty() ? work.container_title : work.container_title_short;
    return journal.empty() ? name : name + ", " + journal;
}

/// The article, read and matched once for all of its markers.
struct Article {
    Source source;
    resolution::ReferenceList list;
};

Article article_of(Bench& bench, const std::string& id) {
    Article article;
    if (auto source = id.empty() ? std::nullopt : bench.records.sources.find(id)) {
        article.source = std::move(*source);
        article.list = bench.resolver.match_list(article.source.references);
    }
    return article;
}

ComparedCitation compared(Bench& bench, const load::CitationPlace& place, const Article& article) {
    const auto [stored, appearance, claim, question] = bench.contexts.of(place);
    auto query = resolution::marker_query(*stored, *appearance, claim, question, article.source);
    query.list = &article.list;
    return {place.source, place.appearance, *stored, bench.resolver.resolve(query)};
}

}  // namespace

MarkerAnswer resolve_marker(const db::Connection& db, const MarkerQuestion& asked) {
    Bench bench(db);
    const auto article = article_of(bench, asked.source);
    const auto claim = asked.claim.empty() ? std::nullopt : bench.records.questions.claim(asked.claim);
    if (!claim && !asked.claim.empty()) {
        throw NotFound(fmt::format("there is no claim '{}'", asked.claim));
    }
    const auto question = claim ? bench.records.questions.find(claim->question) : std::nullopt;
    Appearance appearance;
    appearance.says = asked.words;
    appearance.figures = asked.figures;
    Citation citation;
    citation.marker = asked.marker;
    auto query = resolution::marker_query(citation, appearance, claim ? &*claim : nullptr,
                                          question ? &*question : nullptr, article.source);
    query.list = &article.list;
    MarkerAnswer answer{asked.marker, bench.resolver.resolve(query), {}};
    load::WorkLoader works(db);
    for (const auto& candidate : answer.resolved.candidates) {
        const auto work = works.by_key(candidate.reference);
        answer.names.push_back(work ? name_of(*work) : candidate.reference);
    }
    return answer;
}

std::vector<ComparedCitation> compare_resolutions(const db::Connection& db, const std::string& source) {
    Bench bench(db);
    Article article;
    std::vector<ComparedCitation> all;
    for (const auto& place : load::load_citation_places(db, false, source)) {
        if (place.source != article.source.id) {
            article = article_of(bench, place.source);
        }
        all.push_back(compared(bench, place, article));
    }
    return all;
}

std::string_view agreement(const ComparedCitation& citation) {
    if (citation.stored.reference != citation.program.reference) {
        return "differs";
    }
    if (citation.stored.resolution == citation.program.state) {
        return "same";
    }
    return citation.stored.reference.empty() ? "differs" : "same-work";
}

}  // namespace grounds::query
