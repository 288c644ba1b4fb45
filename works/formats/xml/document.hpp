// SPDX-License-Identifier: MIT
// XML by pugixml: a DOCTYPE is passed over and no entity of a DTD is expanded, so nothing is fetched and nothing grows.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// An XML file parsed, with limits and with the lines of its elements.
class XmlDocument {
public:
    /// Decodes and parses. Faults of syntax, and elements nested deeper than 200, become Problems of the file; what
    /// stood before a fault of syntax can be read.
    XmlDocument(const base::Input& input, Problems& problems);

    /// False if there was a fault of syntax: something is missing behind it.
    [[nodiscard]] bool whole() const {
        return whole_;
    }

    /// True for an element that a fault of syntax cuts off: it goes with the fault, which is its rejection.
    [[nodiscard]] bool is_cut(pugi::xml_node node) const;

    [[nodiscard]] pugi::xml_node root() const {
        return document_.document_element();
    }

    /// The line at which an element starts.
    [[nodiscard]] long line(pugi::xml_node node) const;

private:
    [[nodiscard]] long line_at(std::ptrdiff_t offset) const;

    pugi::xml_document document_;
    bool whole_ = true;
    std::string before_fault_;  ///< the text up to a fault of syntax
    std::vector<std::ptrdiff_t> line_ends_;
};

/// The text inside an element, markup dropped but for raised and lowered signs, white space collapsed.
std::string text_of(pugi::xml_node node);

/// The element as XML on one line.
std::string markup_of(pugi::xml_node node);

/// The name of a field and what it is: the target of RecordBuilder::put. Names are paths: "titles/secondary-title".
struct XmlRow {
    std::string_view path;
    std::string_view target;
};

/// Puts what stands under `node` into a builder: an element with a row where the row says, an element on the way to
/// such a row is entered, any other is kept, as text if it holds only text, else as markup. Attributes of elements that
/// are entered are kept. `special` is asked first, with the path; it returns true if it has dealt with the element.
class XmlFields {
public:
    using Special = bool (*)(RecordBuilder&, pugi::xml_node, std::string_view path, long line);

    constexpr XmlFields(const XmlRow* rows, std::size_t count, Special special)
        : rows_(rows), count_(count), special_(special) {}

    void put(RecordBuilder& builder, pugi::xml_node node, const XmlDocument& document) const {
        enter(builder, node, "", document);
    }

private:
    void enter(RecordBuilder& builder, pugi::xml_node node, const std::string& path, const XmlDocument& document) const;
    void put_element(RecordBuilder& builder, pugi::xml_node node, const std::string& path,
                     const XmlDocument& document) const;
    [[nodiscard]] bool leads_to_row(const std::string& path) const;

    const XmlRow* rows_;
    std::size_t count_;
    Special special_;
};

}  // namespace grounds::formats
