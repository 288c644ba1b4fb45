// SPDX-License-Identifier: MIT
// JATS articles as sources: docs/jats.md says what becomes what.
#include <fmt/format.h>
#include <pugixml.hpp>

#include "base/hash.hpp"
#include "base/interrupt.hpp"
#include "base/slug.hpp"
#include "importer/articles/jats/article.hpp"
#include "importer/articles/jats/text.hpp"
#include "works/formats/jats/jats.hpp"
#include "works/formats/jats/references.hpp"
#include "works/keys.hpp"

#include <map>
#include <set>

namespace grounds::jats {

namespace {

/// One article on its way into the data set.
class ArticleReader {
public:
    ArticleReader(const base::Input& input, const formats::XmlDocument& document, const pugi::xml_node& article,
                  Dataset& data, Problems& problems)
        : document_(document), input_(input), article_(article), data_(data), problems_(problems) {}

    void read() {
        article_record_ = read_article(article_, input_.name);
        place(article_record_.source.origin, article_, article_record_.source.id);
        place(article_record_.reference.origin, article_, article_record_.source.id);
        data_.articles.insert(input_.name);
        data_.sources.push_back(article_record_.source);
        data_.references.push_back(article_record_.reference);
        data_.full_texts.push_back({article_record_.reference.key, article_record_.reference.language,
                                    jats_text(article_).characters, input_.name});
        read_references();
        read_sentences();
    }

private:
    const std::string& id() const {
        return article_record_.source.id;
    }

    void warn(const pugi::xml_node& node, std::string message, std::string hint) {
        problems_.push_back(
            {input_.name, document_.line(node), std::move(message), std::move(hint), Problem::Severity::warning});
    }

    /// The hash is of the element's XML.
    void place(Origin& origin, const pugi::xml_node& node, const std::string& salt) const {
        origin.file = input_.name;
        origin.line = document_.line(node);
        origin.sha256 = base::sha256_hex(salt + formats::xml_of(node));
    }

    void read_references() {
        for (const auto& ref : formats::jats_ref_nodes(article_)) {
            base::stop_if_interrupted();
            const std::string ref_id = ref.attribute("id").value();
            if (list_.find(ref_id)) {
                warn(ref, fmt::format("the reference '{}' stands twice", formats::harmless(ref_id)),
                     "the first one is used");
                continue;
            }
            const auto key = fresh_key(ref_id);
            int part = 0;
            for (auto& entry : formats::jats_references(ref, input_.name, document_, problems_)) {
                add_reference(ref, ++part == 1 ? key : fmt::format("{}-part-{}", key, part), std::move(entry));
            }
        }
    }

    /// What cites a <ref> of several citations is bound to the first.
    void add_reference(const pugi::xml_node& ref, const std::string& key, formats::JatsReference entry) {
        if (!list_.find(entry.id)) {
            list_.add(entry.id, key, entry.label);
        }
        entry.reference.key = key;
        place(entry.reference.origin, ref, key);
        data_.references.push_back(entry.reference);
    }

    /// SOURCE-ID; with its place in the list where the id has no letters or another one is spelt alike.
    std::string fresh_key(const std::string& ref_id) {
        const auto place = std::to_string(list_.size() + 1);
        const auto slug = base::slug_of(ref_id);
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
        appearance.passage.sha256 = base::sha256_hex(appearance.says);
        const auto cited = citations_of(text, sentence, list_);
        appearance.citations = cited.citations;
        for (const auto& fault : cited.faults) {
            warn(fault.node, fault.message, "the article has no such reference; the citation is kept as unresolvable");
        }
        appearance.note = "a candidate from JATS, reviewed by nobody";
        appearance.origin.file = input_.name;
        appearance.origin.line = document_.line(sentence.markers.front()->node);
        appearance.origin.sha256 = base::sha256_hex(content_of(appearance));
        data_.appearances.push_back(appearance);
    }

    /// The same sentence keeps its id when the article around it changes.
    std::string fresh_id(const std::string& says) {
        constexpr std::size_t digits = 10;
        const auto base = fmt::format("{}-{}", id(), base::sha256_hex(says).substr(0, digits));
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

    const formats::XmlDocument& document_;
    const base::Input& input_;
    pugi::xml_node article_;
    Dataset& data_;
    Problems& problems_;
    Article article_record_;
    ReferenceList list_;
    std::set<std::string> keys_;
    std::map<std::string, long> ids_;
};

/// The root, or the `article` in an OAI or PMC envelope.
pugi::xml_node article_of(const formats::XmlDocument& document) {
    const auto root = document.root();
    return std::string_view(root.name()) == "article" ? root : root.select_node("descendant::article").node();
}

/// A reference list without its article: a bibliography.
void read_list(const base::Input& input, const formats::XmlDocument& document, Dataset& data, Problems& problems) {
    References references;
    const auto nodes = formats::jats_ref_nodes(document.root());
    for (const auto& ref : nodes) {
        base::stop_if_interrupted();
        for (const auto& entry : formats::jats_references(ref, input.name, document, problems)) {
            references.push_back(entry.reference);
        }
    }
    works::expect_records(!nodes.empty(), input, "jats", "it holds an article or a ref-list", problems);
    works::add_references(references, data, problems);
}

}  // namespace

bool is_jats(std::string_view head) {
    const bool article = head.find("<article") != std::string_view::npos;
    return head.find("<ref-list") != std::string_view::npos ||
           (article &&
            (head.find("JATS") != std::string_view::npos || head.find("//NLM//DTD") != std::string_view::npos ||
             head.find("<journal-meta") != std::string_view::npos ||
             head.find("<article-meta") != std::string_view::npos));
}

/// A DOCTYPE is skipped: no DTD is read and no entity of its own is expanded.
void read_jats(const base::Input& input, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const formats::XmlDocument document(input, problems);
    if (!document.whole()) {  // the list at the end is missing, which would look like faults of the citations
        return;
    }
    if (const auto article = article_of(document)) {
        ArticleReader(input, document, article, data, problems).read();
    } else {
        read_list(input, document, data, problems);
    }
}

}  // namespace grounds::jats
