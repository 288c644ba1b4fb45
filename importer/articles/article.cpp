// SPDX-License-Identifier: MIT
#include "importer/articles/article.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "base/file_name.hpp"
#include "base/hash.hpp"
#include "base/slug.hpp"
#include "importer/articles/analysis.hpp"

namespace grounds::articles {

namespace {

constexpr const char* no_work = "names no work that the article's own list has";

std::string file_stem(const std::string& file) {
    return file == base::standard_input ? "" : std::filesystem::path(file).stem().string();
}

std::string title_of(const Article& article, const std::string& file) {
    if (!article.document.metadata.title.empty()) {
        return article.document.metadata.title;
    }
    const auto stem = file_stem(file);
    return stem.empty() ? "An article without a title" : readable(stem, 200);
}

Source source_of(const Article& article, const ArticleOptions& options) {
    const auto& metadata = article.document.metadata;
    const auto& text = article.document.text;
    Source source;
    source.title = title_of(article, options.file);
    const auto stem = file_stem(options.file);
    const auto slug = base::slug_of(stem.empty() ? source.title : stem);
    source.id = slug.empty() ? "article" : slug;
    source.publisher = metadata.publisher;
    source.authors = metadata.authors;
    source.url = options.url.empty() ? metadata.url : options.url;
    source.published = metadata.published;
    source.modified = metadata.modified;
    source.language = article.analysis.language == "und" ? "" : article.analysis.language;
    const auto name = std::filesystem::path(options.file).filename();
    source.text_file =
        article.document.extracted ? std::filesystem::path(name).replace_extension(".txt").string() : name.string();
    source.text_sha256 = base::sha256_hex(text.at({0, text.size()}));
    return source;
}

std::string because_of(const FoundMarker& marker) {
    if (!marker.target.empty()) {
        return "leads to " + readable(marker.target, 300);
    }
    return marker.kind == MarkerKind::study ? "no work is named" : no_work;
}

std::string place_of(const FoundMarker& marker) {
    return marker.elsewhere ? "stands beside the table, not in its row; " : "";
}

std::string because_of_entry(const FoundMarker& marker, const std::string& number) {
    const auto* what = marker.kind == MarkerKind::author_year ? "authors and year of entry {} of the article's own list"
                       : !marker.target.empty()               ? "leads to entry {} of the article's own list"
                                                              : "number {} of the article's own list";
    return place_of(marker) + fmt::format(fmt::runtime(what), number);
}

/// Footnotes and entries of the list are counted apart: "[^1]" is no "[1]". Only where a text has lost its markup may
/// the one stand for the other.
bool counts_among(const Article& article, const FoundMarker& marker, const ParsedReference& entry) {
    const auto& references = article.analysis.references;
    const bool footnote = marker.kind == MarkerKind::footnote;
    const bool mixed = std::any_of(references.begin(), references.end(),
                                   [&](const ParsedReference& other) { return other.footnote == footnote; });
    return entry.footnote == footnote || (!mixed && (article.document.guessed || !footnote));
}

/// One citation a number of the list; one for any other marker.
void add_citations(const Article& article, const FoundMarker& marker, const std::vector<std::string>& keys,
                   std::vector<Citation>& citations) {
    const auto& references = article.analysis.references;
    Citation citation;
    citation.marker = shown(article.document.text, marker.span, 200);
    if (citation.marker.empty()) {
        citation.marker = marker.numbers.empty() ? "[?]" : marker.numbers.front() + ".";
    }
    citation.resolution = Resolution::unresolvable;
    citation.because = place_of(marker) + because_of(marker);
    citation.decided_by = BoundBy::program;
    citation.target = marker.target;
    bool bound = false;
    for (const auto& number : marker.numbers) {
        const auto found = std::find_if(references.begin(), references.end(), [&](const ParsedReference& parsed) {
            return parsed.number == number && counts_among(article, marker, parsed);
        });
        const auto place = static_cast<std::size_t>(found - references.begin());
        if (found != references.end() && place < keys.size()) {
            auto exact = citation;
            exact.resolution = Resolution::exact;
            exact.reference = keys[place];
            exact.decided_by = BoundBy::article;
            exact.because = because_of_entry(marker, number);
            citations.push_back(std::move(exact));
            bound = true;
        }
    }
    if (!bound) {
        citations.push_back(std::move(citation));
    }
}

}  // namespace

Article read_article(const std::string& bytes, const Format& format, const ArticleOptions& options) {
    try {
        Article article{format.read(bytes), {}, {}};
        complete_metadata(article.document);
        article.analysis = analyse(article.document, options.language);
        article.source = source_of(article, options);
        return article;
    } catch (const Error& error) {
        throw Error(options.file, error.what(), error.hint());
    }
}

std::vector<Reference> references_of(const Article& article) {
    std::vector<Reference> references;
    for (const auto& parsed : article.analysis.references) {
        auto reference = parsed.reference;
        reference.key = fmt::format("{}-ref-{}", article.source.id, references.size() + 1);
        references.push_back(std::move(reference));
    }
    return references;
}

Appearance candidate_of(const Article& article, const ReadSentence& sentence, const std::vector<std::string>& keys) {
    const auto& text = article.document.text;
    Appearance appearance;
    appearance.source = article.source.id;
    appearance.says = shown(text, sentence.span);
    appearance.passage.section = sentence.section;
    appearance.passage.start = sentence.span.start;
    appearance.passage.end = sentence.span.end;
    appearance.passage.sha256 = base::sha256_hex(text.at(sentence.span));
    appearance.id =
        fmt::format("{}-c{}-{}", article.source.id, sentence.span.start, appearance.passage.sha256.substr(0, 8));
    appearance.kind = sentence.appearance;
    appearance.count = std::max(1L, sentence.count);
    appearance.stance = sentence.stance;
    for (const auto& found : sentence.figures) {
        appearance.figures.push_back(found.figure);
    }
    for (const auto& marker : sentence.markers) {
        add_citations(article, marker, keys, appearance.citations);
    }
    if (appearance.citations.empty()) {
        Citation none;
        none.because = "the passage cites nothing";
        appearance.citations.push_back(std::move(none));
    }
    return appearance;
}

}  // namespace grounds::articles
