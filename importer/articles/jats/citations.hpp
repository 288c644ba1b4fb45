// SPDX-License-Identifier: MIT
// From the markers of a sentence to citations.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "importer/articles/jats/sentences.hpp"
#include "schema/model/source.hpp"

namespace grounds::jats {

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
