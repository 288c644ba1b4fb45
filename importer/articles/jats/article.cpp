// SPDX-License-Identifier: MIT
#include "importer/articles/jats/article.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "base/slug.hpp"
#include "importer/articles/jats/text.hpp"
#include "works/formats/jats/jats.hpp"
#include "works/identifiers.hpp"
#include "works/names.hpp"

namespace grounds::jats {

namespace {

/// JATS article types (its documentation lists them) that are one of our kinds; all others are `other`.
constexpr std::array<std::pair<std::string_view, SourceKind>, 8> kinds{{
    {"review-article", SourceKind::review},
    {"systematic-review", SourceKind::review},
    {"meta-analysis", SourceKind::review},
    {"rapid-communication", SourceKind::other},
    {"news", SourceKind::news},
    {"in-brief", SourceKind::news},
    {"guideline", SourceKind::guideline},
    {"practice-guideline", SourceKind::guideline},
}};

SourceKind kind_of(std::string_view type) {
    for (const auto& [name, kind] : kinds) {
        if (name == type) {
            return kind;
        }
    }
    return SourceKind::other;
}

std::string article_id(const pugi::xml_node& meta, std::string_view type) {
    for (const auto& id : meta.children("article-id")) {
        if (id.attribute("pub-id-type").value() == type) {
            return formats::text_in(id);
        }
    }
    return {};
}

std::string pmcid_of(const pugi::xml_node& meta) {
    auto id = article_id(meta, "pmcid").empty() ? article_id(meta, "pmc") : article_id(meta, "pmcid");
    if (!id.empty() && id.find_first_not_of("0123456789") == std::string::npos) {
        id = "PMC" + id;
    }
    return works::normal_pmcid(id).value_or("");
}

std::string date_of(const pugi::xml_node& date) {
    return works::issued_date(formats::text_in(date.child("year")), formats::text_in(date.child("month")),
                              formats::text_in(date.child("day")));
}

/// The earliest date that has a year; one that says more of it first.
std::string published(const pugi::xml_node& meta) {
    std::string best;
    for (const auto& date : meta.children("pub-date")) {
        const auto one = date_of(date);
        const auto common = std::min(one.size(), best.size());
        const int order = one.compare(0, common, best, 0, common);
        if (!one.empty() && (best.empty() || order < 0 || (order == 0 && one.size() > best.size()))) {
            best = one;
        }
    }
    return best;
}

void read_authors(const pugi::xml_node& meta, Article& article) {
    for (const auto& group : meta.children("contrib-group")) {
        for (const auto& contrib : group.children("contrib")) {
            const std::string_view type = contrib.attribute("contrib-type").value();
            for (const auto& other : formats::jats_other_names(contrib)) {
                auto& all = article.reference.extra["name-alternative"];
                all += (all.empty() ? "" : "\n") + works::written_names({other});
            }
            if (const auto editor = formats::jats_name(contrib); editor && type == "editor") {
                article.reference.editors.push_back(*editor);
            }
            if (const auto name = formats::jats_name(contrib); name && (type.empty() || type == "author")) {
                article.reference.authors.push_back(*name);
                article.source.authors.push_back(name->literal.empty()
                                                     ? (name->given.empty() ? "" : name->given + " ") + name->family
                                                     : name->literal);
            }
        }
    }
}

void read_journal(const pugi::xml_node& meta, Article& article) {
    const auto title = meta.child("journal-title") ? meta.child("journal-title")
                                                   : meta.child("journal-title-group").child("journal-title");
    const auto publisher = formats::text_in(meta.child("publisher").child("publisher-name"));
    article.reference.container_title = formats::text_in(title);
    article.reference.publisher = publisher;
    article.source.publisher =
        article.reference.container_title.empty() ? publisher : article.reference.container_title;
}

void read_identifiers(const pugi::xml_node& meta, Reference& reference) {
    reference.doi = works::normal_doi(article_id(meta, "doi")).value_or("");
    reference.pmid = works::normal_pmid(article_id(meta, "pmid")).value_or("");
    reference.pmcid = pmcid_of(meta);
    reference.volume = formats::text_in(meta.child("volume"));
    reference.issue = formats::text_in(meta.child("issue"));
    reference.page = formats::jats_pages(meta);
    reference.issued = published(meta);
}

std::string id_of(const Reference& reference, const std::string& file) {
    if (!reference.pmcid.empty()) {
        return base::slug_of(reference.pmcid);
    }
    if (!reference.doi.empty()) {
        return base::slug_of("doi-" + reference.doi);
    }
    if (!reference.pmid.empty()) {
        return "pmid-" + reference.pmid;
    }
    const auto stem = base::slug_of(std::filesystem::path(file).stem().string());
    return stem.empty() ? "article" : stem;
}

std::string url_of(const Reference& reference) {
    if (!reference.doi.empty()) {
        return works::doi_address(reference.doi);
    }
    return reference.pmcid.empty() ? std::string() : works::pmc_address(reference.pmcid);
}

}  // namespace

Article read_article(const pugi::xml_node& article, const std::string& file) {
    const auto front = article.child("front");
    const auto meta = front.child("article-meta");
    const std::string type = article.attribute("article-type").value();
    Article result;
    result.reference.type = "article-journal";
    read_journal(front.child("journal-meta"), result);
    read_identifiers(meta, result.reference);
    read_authors(meta, result);
    result.reference.title = formats::text_in(meta.child("title-group").child("article-title"));
    result.reference.language = formats::harmless(article.attribute("xml:lang").value());
    result.reference.url = url_of(result.reference);
    result.reference.key = id_of(result.reference, file);
    if (auto abstract = jats_abstract(article); !abstract.empty()) {
        result.reference.extra["abstract"] = std::move(abstract);
    }
    auto& source = result.source;
    source.id = result.reference.key;
    source.title = result.reference.title.empty() ? source.id : result.reference.title;
    source.kind = kind_of(type);
    source.url = result.reference.url;
    source.published = result.reference.issued;
    source.language = result.reference.language;
    source.note = type.empty() ? "from JATS" : "from JATS, article type " + formats::harmless(type);
    return result;
}

}  // namespace grounds::jats
