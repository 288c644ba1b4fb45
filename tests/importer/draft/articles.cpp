// SPDX-License-Identifier: MIT
#include "tests/importer/draft/articles.hpp"

#include "evidence/text.hpp"
#include "importer/file.hpp"

namespace grounds::test {

draft::Article read_own(const std::string& name) {
    const auto path = std::string(GROUNDS_ROOT "/tests/importer/draft/articles/") + name;
    return draft::read_article(read_file(path), *draft::format_of(name), {name, "", ""});
}

draft::Article read_as(const std::string& format, const std::string& text) {
    return draft::read_article(text, *draft::format_named(format), {"article", "", ""});
}

std::vector<std::string> candidates(const draft::Article& article) {
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        if (sentence.is_candidate() && sentence.kind != draft::SentenceKind::testimonial) {
            found.push_back(draft::shown(article.document.text, sentence.span));
        }
    }
    return found;
}

std::vector<std::string> markers(const std::string& text) {
    const auto article = draft::read_article(text, *draft::format_named("text"), {"article", "", "en"});
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& marker : sentence.markers) {
            found.push_back(draft::shown(article.document.text, marker.span));
        }
    }
    return found;
}

std::vector<std::string> figures(const std::string& text) {
    const auto article = draft::read_article(text, *draft::format_named("text"), {"article", "", "en"});
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& figure : sentence.figures) {
            found.push_back(quantity_text(figure.figure.quantity));
        }
    }
    return found;
}

}  // namespace grounds::test
