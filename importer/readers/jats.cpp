// SPDX-License-Identifier: MIT
// JATS articles as sources: docs/jats.md says what becomes what.
#include <fmt/format.h>
#include <pugixml.hpp>

#include "importer/clean.hpp"
#include "importer/hash.hpp"
#include "importer/readers/formats.hpp"
#include "importer/readers/jats/article.hpp"
#include "importer/readers/jats/citations.hpp"
#include "importer/readers/jats/jats.hpp"
#include "importer/readers/jats/references.hpp"
#include "importer/readers/jats/sentences.hpp"
#include "importer/readers/jats/text.hpp"
#include "importer/tables/filters.hpp"

#include <algorithm>
#include <map>

namespace grounds {

namespace {

constexpr int deepest = 200;

/// Refuses what our recursion should not see; walks without any.
class DepthCheck final : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& /*node*/) override {
        too_deep = too_deep || depth() > deepest;
        return !too_deep;
    }
    bool too_deep = false;
};

/// One article on its way into the data set.
class ArticleReader {
public:
    ArticleReader(const Input& input, const pugi::xml_node& article, Dataset& data, Problems& problems)
        : lines_(input.text), input_(input), article_(article), data_(data), problems_(problems) {}

    void read() {
        article_record_ = read_article(article_, input_.name);
        place(article_record_.source.origin, article_, article_record_.source.id);
        place(article_record_.reference.origin, article_, article_record_.source.id);
        data_.sources.push_back(article_record_.source);
        data_.references.push_back(article_record_.reference);
        read_references();
        read_sentences();
    }

private:
    const std::string& id() const {
        return article_record_.source.id;
    }

    void warn(const pugi::xml_node& node, std::string message, std::string hint) {
        problems_.push_back(
            {input_.name, lines_.of(node), std::move(message), std::move(hint), Problem::Severity::warning});
    }

    /// The hash is of the element's XML.
    void place(Origin& origin, const pugi::xml_node& node, const std::string& salt) const {
        origin.file = input_.name;
        origin.line = lines_.of(node);
        origin.sha256 = sha256_hex(salt + xml_of(node));
    }

    void read_references() {
        for (const auto& found : article_.select_nodes(".//ref")) {
            const auto ref = found.node();
            const std::string ref_id = ref.attribute("id").value();
            if (list_.find(ref_id)) {
                warn(ref, fmt::format("the reference '{}' stands twice", harmless(ref_id)), "the first one is used");
                continue;
            }
            const auto key = fresh_key(ref_id);
            auto reference = jats_reference(ref, key);
            place(reference.origin, ref, key);
            list_.add(ref_id, key, ref.child_value("label"));
            data_.references.push_back(std::move(reference));
        }
    }

    /// SOURCE-ID; with its place in the list where the id has no letters or another one is spelt alike.
    std::string fresh_key(const std::string& ref_id) {
        const auto place = std::to_string(list_.size() + 1);
        const auto slug = slug_of(ref_id);
        auto key = fmt::format("{}-{}", id(), slug.empty() ? place : slug);
        if (!keys_.insert(key).second) {
            key += "-" + place;
            keys_.insert(key);
        }
        return key;
    }

    void read_sentences() {
        const auto text = jats_text(article_);
        for (const auto& block : text.blocks) {
            for (const auto& sentence : citing_sentences(text, block)) {
                add_appearance(text, block, sentence);
            }
        }
    }

    void add_appearance(const ArticleText& text, const TextBlock& block, const CitingSentence& sentence) {
        Appearance appearance;
        appearance.source = id();
        appearance.says = text.characters.substr(sentence.begin, sentence.end - sentence.begin);
        appearance.id = fresh_id(appearance.says);
        appearance.passage.section = block.section;
        appearance.passage.start = text.code_point_at(sentence.begin);
        appearance.passage.end = text.code_point_at(sentence.end);
        appearance.passage.sha256 = sha256_hex(appearance.says);
        const auto cited = citations_of(text, sentence, list_);
        appearance.citations = cited.citations;
        for (const auto& fault : cited.faults) {
            warn(fault.node, fault.message, "the article has no such reference; the citation is kept as unresolvable");
        }
        appearance.note = "a candidate from JATS, reviewed by nobody";
        appearance.origin.file = input_.name;
        appearance.origin.line = lines_.of(sentence.markers.front()->node);
        appearance.origin.sha256 = sha256_hex(content_of(appearance));
        data_.appearances.push_back(std::move(appearance));
    }

    /// The same sentence keeps its id when the article around it changes.
    std::string fresh_id(const std::string& says) {
        constexpr std::size_t digits = 10;
        const auto base = fmt::format("{}-{}", id(), sha256_hex(says).substr(0, digits));
        const auto count = ++ids_[base];
        return count == 1 ? base : fmt::format("{}-{}", base, count);
    }

    static std::string content_of(const Appearance& appearance) {
        auto content = fmt::format("{}\n{}\n{}\n{}", appearance.says, appearance.passage.section,
                                   appearance.passage.start, appearance.passage.end);
        for (const auto& citation : appearance.citations) {
            content += fmt::format("\n{}\t{}\t{}\t{}", citation.marker, citation.reference,
                                   to_string(citation.resolution), citation.because);
        }
        return content;
    }

    LineIndex lines_;
    const Input& input_;
    const pugi::xml_node& article_;
    Dataset& data_;
    Problems& problems_;
    Article article_record_;
    ReferenceList list_;
    std::set<std::string> keys_;
    std::map<std::string, long> ids_;
};

/// The root, or the `article` in an OAI or PMC envelope.
pugi::xml_node article_of(const pugi::xml_document& document) {
    const auto root = document.document_element();
    return std::string_view(root.name()) == "article" ? root : root.select_node("descendant::article").node();
}

void read_document(const Input& input, const pugi::xml_document& document, Dataset& data, Problems& problems) {
    const auto article = article_of(document);
    DepthCheck depth;
    auto root = document.document_element();
    root.traverse(depth);
    if (depth.too_deep) {
        problems.push_back({input.name, 0, fmt::format("nested deeper than {} levels", deepest), "no JATS article is"});
    } else if (!article) {
        problems.push_back({input.name, 0, "there is no <article> in this file", "JATS articles have one"});
    } else {
        ArticleReader(input, article, data, problems).read();
    }
}

}  // namespace

bool is_jats(const Input& input) {
    const auto at = input.text.find("<article");
    const auto next = at == std::string::npos ? '\0' : input.text[std::min(at + 8, input.text.size() - 1)];
    return at != std::string::npos && (next == ' ' || next == '>' || next == '\n' || next == '\t' || next == '\r');
}

/// A DOCTYPE is skipped: no DTD is read and no entity of its own is expanded.
void read_jats(const Input& input, Dataset& data, Problems& problems) {
    const LineIndex lines(input.text);
    if (const auto bad = invalid_utf8(input.text)) {
        problems.push_back({input.name, lines.at(*bad), "the file is not valid UTF-8", "convert it to UTF-8"});
        data.files.push_back(input.name);
        return;
    }
    pugi::xml_document document;
    const auto result = document.load_buffer(input.text.data(), input.text.size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!result) {
        problems.push_back({input.name, lines.at(static_cast<std::size_t>(result.offset)),
                            fmt::format("not valid XML: {}", result.description()), "mend the file"});
    } else {
        read_document(input, document, data, problems);
    }
    data.files.push_back(input.name);
}

}  // namespace grounds
