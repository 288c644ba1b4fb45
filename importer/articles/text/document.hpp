// SPDX-License-Identifier: MIT
// An article taken apart: what each reader of a format (importer/articles/blocks) makes, and what all later steps read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "importer/articles/text/text.hpp"

namespace grounds::articles {

/// What a part of the text is, as its markup says or, without any, as it looks.
enum class BlockKind { heading, paragraph, item, row, quote, footnote, caption, code };

/// A part of the text that is read as one: a paragraph, a list item, a table row.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;            ///< without white space at its ends
    int level = 0;        ///< of a heading, from 1
    std::string number;   ///< of a list item or footnote, as printed without its dot: "3", "a"; empty for bullets
    bool listed = false;  ///< an item whose bullet or number stands in the text before its words
    bool note = false;    ///< a marker of the text is a link that leads here
};

/// A hyperlink of the text.
struct Link {
    Span span;  ///< of its words
    std::string target;
};

/// A date and what it is, or any other thing that the article says about itself.
struct Metadata {
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string published;  ///< YYYY, YYYY-MM or YYYY-MM-DD
    std::string modified;
    std::string url;
    std::string language;
    std::vector<std::string> shop_signs;  ///< why it seems to sell something: "a button 'add to cart'"
    std::vector<std::string> products;    ///< names beside such signs
};

/// "The article | The site": the first heading tells where the one ends.
void part_title(Metadata& metadata, const std::string& heading);

/// An article's text in blocks, with its links and what it says of itself.
struct Document {
    explicit Document(std::string utf8) : text(std::move(utf8)) {}

    Text text;
    std::vector<Block> blocks;  ///< in the order of the text, apart from one another
    std::vector<Link> links;    ///< in the order of the text
    Metadata metadata;
    bool guessed = false;    ///< there was no markup: what is a heading was guessed
    bool extracted = false;  ///< the text was taken out of a file of another form: positions are not the file's
};

}  // namespace grounds::articles
