// SPDX-License-Identifier: MIT
#include "importer/drafts/sheet.hpp"

#include <fmt/format.h>

#include "base/hash.hpp"
#include "evidence/findings/text.hpp"
#include "importer/articles/reach.hpp"
#include "importer/drafts/questions.hpp"

namespace grounds::drafts {

namespace {

/// A comment never goes on over a line.
std::string comment(std::string_view text) {
    return articles::readable(text, 400);
}

class Sheet {
public:
    Sheet(const articles::Article& article, const Suggestions& suggestions, const std::vector<std::string>& keys)
        : article_(article), suggestions_(suggestions), keys_(keys) {}

    std::string run(bool all) {
        head();
        source();
        out_ += "appearances:\n";
        long count = 0;
        const auto& sentences = article_.analysis.sentences;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (sentences[i].is_candidate()) {
                appearance(sentences[i], i, ++count);
            } else if (all) {
                line("  # {} ({:.2f}) at {}: {}", to_string(sentences[i].kind), sentences[i].score,
                     sentences[i].span.start, comment(articles::shown(article_.document.text, sentences[i].span)));
            }
        }
        references();
        out_ += proposed_questions(article_);
        return std::move(out_);
    }

private:
    template <class... Values>
    void line(fmt::format_string<Values...> format, Values&&... values) {
        out_ += fmt::format(format, std::forward<Values>(values)...) + "\n";
    }
    void known(std::string_view key, const std::string& text) {
        if (!text.empty()) {
            line("  {}: {}", key, yaml_quoted(text));
        }
    }

    void head() {
        line("# A draft: a program took these sentences from the article, and nobody has reviewed them.");
        line(
            "# Fill in what says TODO, put each 'says' in your own words, and delete what is no claim. docs/draft.md, "
            "docs/sheets.md");
        if (!article_.analysis.supported) {
            line(
                "# Language '{}': claims and stance are not recognised in it. Every sentence with a figure or a marker "
                "is here, as",
                comment(article_.analysis.language));
            line("# asserted; look at the others yourself.");
        }
        if (article_.document.extracted) {
            line(
                "# Positions and hashes are those of the text that was taken out of the page: draft --text FILE writes "
                "it.");
        }
    }

    void source() {
        const auto& source = article_.source;
        out_ += "source:\n";
        line("  id: {}", source.id);
        line("  title: {}", yaml_quoted(source.title));
        known("publisher", source.publisher);
        if (!source.authors.empty()) {
            std::string names;
            for (const auto& name : source.authors) {
                names += (names.empty() ? "" : ", ") + yaml_quoted(name);
            }
            line("  authors: [{}]", names);
        }
        line("  kind: other  # TODO: vendor-page news review book label guideline blog other");
        sells();
        known("url", source.url);
        known("published", source.published);
        known("modified", source.modified);
        known("language", source.language);
        line("  text: {{file: {}, sha256: {}}}", yaml_quoted(source.text_file), source.text_sha256);
    }

    /// What an article sells is for a person to say.
    void sells() {
        const auto& metadata = article_.document.metadata;
        if (metadata.shop_signs.empty()) {
            return;
        }
        line("  # TODO: perhaps a vendor-page, because it has {}", comment(evidence::list_text(metadata.shop_signs)));
        line("  # sells: TODO, on this article's subject");
        for (const auto& product : metadata.products) {
            line("  # product: {}", comment(product));
        }
    }

    void appearance(const articles::ReadSentence& sentence, std::size_t at, long count) {
        const auto candidate = articles::candidate_of(article_, sentence, keys_);
        out_ += "\n";
        if (at < suggestions_.size()) {
            for (const auto& suggestion : suggestions_[at]) {
                line("  # perhaps: {} {} ({:.2f}: {})", suggestion.claim.empty() ? "question" : "claim",
                     suggestion.claim.empty() ? suggestion.question : suggestion.claim, suggestion.score,
                     comment(suggestion.because));
            }
        }
        line("  - id: {}-{:03}", article_.source.id, count);
        line("    claim:  # TODO: the claim's id");
        line("    says: {}  # their words: put it in yours", yaml_quoted(candidate.says));
        const auto& passage = candidate.passage;
        line("    at: {{section: {}, start: {}, end: {}, sha256: {}}}", yaml_quoted(passage.section), passage.start,
             passage.end, passage.sha256);
        if (candidate.kind != AppearanceKind::claim) {
            line("    kind: {}", to_string(candidate.kind));
        }
        if (candidate.count > 1) {
            line("    count: {}", candidate.count);
        }
        line("    stance: {}", to_string(candidate.stance));
        reach(candidate.says);
        figures(candidate.figures);
        citations(candidate.citations);
    }

    /// Both belong to the claim, which is for a person to write.
    void reach(const std::string& says) {
        if (const auto found = articles::quantifier_in(says)) {
            line("    # of the claim, perhaps quantifier: {} (\"{}\")", to_string(found->term), found->words);
        }
        if (const auto found = articles::relation_in(says)) {
            line("    # of the claim, perhaps relation: {} (\"{}\")", to_string(found->term), found->words);
        }
    }

    static std::string quantity(const Quantity& quantity) {
        std::string text = quantity.is_range()
                               ? fmt::format("low: {}, high: {}", evidence::number_text(quantity.lowest()),
                                             evidence::number_text(quantity.highest()))
                               : fmt::format("value: {}", evidence::number_text(*quantity.value));
        text += quantity.unit.empty() ? "" : ", unit: " + yaml_quoted(quantity.unit);
        return quantity.qualifier ? text + fmt::format(", qualifier: {}", to_string(*quantity.qualifier)) : text;
    }
    static std::string figure(const Figure& figure) {
        auto text = quantity(figure.quantity);
        if (figure.change) {
            text += fmt::format(", change: {}", to_string(*figure.change));
        }
        if (figure.within) {
            text += ", within: {" + quantity(*figure.within) + "}";
        }
        return "{" + text + ", printed: " + yaml_quoted(figure.printed) + "}";
    }
    void figures(const std::vector<Figure>& figures) {
        if (figures.size() == 1) {
            line("    figure: {}", figure(figures.front()));
        } else if (!figures.empty()) {
            out_ += "    figures:\n";
            for (const auto& one : figures) {
                line("      - {}", figure(one));
            }
        }
    }

    void citations(const std::vector<Citation>& citations) {
        if (citations.empty() || citations.front().resolution == Resolution::none_given) {
            return;
        }
        out_ += "    cites:\n";
        for (const auto& citation : citations) {
            line("      - marker: {}", yaml_quoted(citation.marker));
            if (citation.reference.empty()) {
                line("        resolution: auto  # {}; say which work if you know it", comment(citation.because));
                continue;
            }
            line("        reference: {}", yaml_quoted(citation.reference));
            line("        resolution: {}", to_string(citation.resolution));
            line("        because: {}", yaml_quoted(citation.because));
        }
    }

    /// References are BibTeX, not sheets; here they are to be seen beside the sentences.
    void references() {
        const auto& references = article_.analysis.references;
        if (references.empty()) {
            return;
        }
        line("\n# The article's reference list; draft --references FILE.bib writes it as BibTeX with these keys:");
        for (std::size_t i = 0; i < references.size(); ++i) {
            line("# {}. {}: {}", comment(references[i].number), i < keys_.size() ? keys_[i] : "?",
                 comment(references[i].printed));
        }
    }

    const articles::Article& article_;
    const Suggestions& suggestions_;
    const std::vector<std::string>& keys_;
    std::string out_;
};

}  // namespace

std::string yaml_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += std::string("\\") + c;
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += fmt::format("\\x{:02x}", byte);
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

std::string sheet_text(const articles::Article& article, const Suggestions& suggestions,
                       const std::vector<std::string>& keys, bool all) {
    return Sheet(article, suggestions, keys).run(all);
}

}  // namespace grounds::drafts
