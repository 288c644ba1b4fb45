// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "importer/articles/jats/text.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"

namespace grounds::jats {

/// An article as what it is here: a source that makes claims, and a work that others cite.
struct Article {
    Source source;
    Reference reference;  ///< its key is the source's id
};

/// Reads <front>. The id comes from the PMCID, else the DOI, the PMID, the file's name.
Article read_article(const pugi::xml_node& article, const std::string& file);

/// Reads a JATS article as a source with candidates, or a reference list without its article (docs/jats.md).
void read_jats(const base::Input& input, Dataset& data, Problems& problems);

bool is_jats(std::string_view head);

/// Bytes of a text, the end exclusive.
struct SentenceSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The sentences of one paragraph, without the white space around them. ICU's rules, put together again after common
/// abbreviations and before small letters.
std::vector<SentenceSpan> split_sentences(std::string_view paragraph);

/// A sentence that cites something; bytes of ArticleText::characters.
struct CitingSentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<const TextMarker*> markers;  ///< at least one, in their order
};

/// Sentences are looked for as if the markers were not there, so that one behind the full stop ("... fell.3 Then")
/// belongs to the sentence before it.
std::vector<CitingSentence> citing_sentences(const ArticleText& text, const TextBlock& block);

/// The reference list of an article, in its order.
class ReferenceList {
public:
    void add(const std::string& id, const std::string& key, const std::string& label);

    /// The place of an id, or nothing.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const;
    [[nodiscard]] const std::string& key(std::size_t place) const {
        return keys_[place];
    }
    /// The printed number, from the label or else from the place.
    [[nodiscard]] long number(std::size_t place) const;
    [[nodiscard]] std::size_t size() const {
        return keys_.size();
    }

private:
    std::vector<std::string> keys_, labels_;
    std::map<std::string, std::size_t> places_;
};

/// What the cross-references of one sentence cite.
struct CitedBySentence {
    struct Fault {
        pugi::xml_node node;
        std::string message;
    };
    std::vector<Citation> citations;  ///< at least one
    std::vector<Fault> faults;        ///< markers that lead nowhere
};

/// One citation a marker and work; a range whose ends are linked ("3-5") cites what stands between them too.
CitedBySentence citations_of(const ArticleText& text, const CitingSentence& sentence, const ReferenceList& list);

}  // namespace grounds::jats
