// SPDX-License-Identifier: MIT
#include "tests/importer/articles/articles.hpp"

#include "base/file.hpp"
#include "evidence/findings/text.hpp"

namespace grounds::test {

using namespace grounds::articles;

using namespace grounds::base;
using namespace grounds::evidence;

Article read_own(const std::string& name) {
    const auto path = std::string(GROUNDS_ROOT "/tests/importer/articles/articles/") + name;
    return read_article(read_file(path), *format_of(name), {name, "", ""});
}

Article read_as(const std::string& format, const std::string& text) {
    return read_article(text, *format_named(format), {"article", "", ""});
}

std::vector<std::string> candidates(const Article& article) {
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        if (sentence.is_candidate() && sentence.kind != SentenceKind::testimonial) {
            found.push_back(shown(article.document.text, sentence.span));
        }
    }
    return found;
}

std::vector<std::string> markers(const std::string& text) {
    const auto article = read_article(text, *format_named("text"), {"article", "", "en"});
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& marker : sentence.markers) {
            found.push_back(shown(article.document.text, marker.span));
        }
    }
    return found;
}

std::vector<std::string> figures(const std::string& text) {
    const auto article = read_article(text, *format_named("text"), {"article", "", "en"});
    std::vector<std::string> found;
    for (const auto& sentence : article.analysis.sentences) {
        for (const auto& figure : sentence.figures) {
            found.push_back(quantity_text(figure.figure.quantity));
        }
    }
    return found;
}

}  // namespace grounds::test
