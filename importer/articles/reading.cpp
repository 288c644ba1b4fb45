// SPDX-License-Identifier: MIT
// Articles: each sentence that seems to claim something becomes an appearance without a claim (docs/draft.md).
#include "importer/articles/article.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/hash.hpp"

namespace grounds::articles {

namespace {

Origin origin_of(const base::Input& input, const std::string& content) {
    Origin origin;
    origin.file = input.name;
    origin.line = 1;
    origin.sha256 = base::sha256_hex(content);
    return origin;
}

/// All that a stored reference holds: a change of any of it must be seen as one.
std::string content_of(const Reference& reference) {
    std::string content = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", reference.type, reference.title,
                                      reference.container_title, reference.issued, reference.volume, reference.issue,
                                      reference.page, reference.doi, reference.pmid, reference.url, reference.note);
    for (const auto& name : reference.authors) {
        content += fmt::format("\n{}|{}|{}|{}", name.family, name.given, name.particle, name.literal);
    }
    return content;
}

std::string content_of(const Appearance& appearance) {
    std::string content = fmt::format("{} {} {} {} {}\n{}\n{}", appearance.source, appearance.passage.start,
                                      appearance.passage.end, to_string(appearance.kind), to_string(appearance.stance),
                                      appearance.passage.section, appearance.says);
    for (const auto& figure : appearance.figures) {
        content += fmt::format("\n{} {} {}", figure.printed, figure.quantity.unit, figure.change.has_value());
    }
    for (const auto& citation : appearance.citations) {
        content += fmt::format("\n{} {} {}", citation.marker, citation.reference, citation.because);
    }
    return content;
}

}  // namespace

namespace {

/// What names a work for what it says is worth a check, even where it does not read like a claim.
bool cites(const ReadSentence& sentence) {
    return (sentence.kind == SentenceKind::other || sentence.kind == SentenceKind::advice) &&
           std::any_of(sentence.markers.begin(), sentence.markers.end(), [](const FoundMarker& marker) {
               return !marker.elsewhere &&
                      (!marker.numbers.empty() || !marker.target.empty() || marker.kind == MarkerKind::author_year);
           });
}

}  // namespace

void read_candidates(const char* format, const base::Input& input, Dataset& data, Problems& problems) {
    try {
        auto article = read_article(input.text, *format_named(format), {input.name, "", ""});
        if (article.analysis.sentences.empty()) {
            problems.push_back({input.name, 0, "has no text to read: nothing is stored of it",
                                "a page that scripts fill is empty when saved; save what is shown as text",
                                Problem::Severity::warning});
            data.files.push_back(input.name);
            return;
        }
        std::vector<std::string> keys;
        for (auto& reference : references_of(article)) {
            reference.origin = origin_of(input, content_of(reference));
            keys.push_back(reference.key);
            data.references.push_back(reference);
        }
        const auto& source = article.source;
        article.source.origin =
            origin_of(input, source.id + source.title + source.url + source.text_sha256 + source.published);
        for (const auto& sentence : article.analysis.sentences) {
            if (sentence.is_candidate() || cites(sentence)) {
                auto candidate = candidate_of(article, sentence, keys);
                candidate.origin = origin_of(input, content_of(candidate));
                data.appearances.push_back(candidate);
            }
        }
        data.sources.push_back(article.source);
        data.articles.insert(input.name);
    } catch (const Error& error) {
        problems.push_back({input.name, 0, error.what(), error.hint()});
    }
    data.files.push_back(input.name);
}

}  // namespace grounds::articles
