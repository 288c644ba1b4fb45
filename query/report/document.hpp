// SPDX-License-Identifier: MIT
// Markdown blocks. The blocks written here mean the same to GitHub, cmark-gfm and pandoc (-f gfm and -f markdown).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/report/inline.hpp"

namespace grounds::report::md {

/// A pipe table. Every row has one cell for each column: missing cells are empty, surplus ones are an error.
class PipeTable {
public:
    enum class Align { left, right };
    struct Column {
        Inline title;
        Align align = Align::left;
    };

    explicit PipeTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

    /// Throws std::invalid_argument for more cells than columns.
    void add(std::vector<Inline> cells);
    [[nodiscard]] bool empty() const {
        return rows_.empty();
    }
    [[nodiscard]] std::string markdown() const;
    /// Titles and rule, then the rows one by one: for a table that is too long to be held.
    [[nodiscard]] std::string head() const;
    [[nodiscard]] static std::string line_of(const std::vector<Inline>& cells);

private:
    std::vector<Column> columns_;
    std::vector<std::vector<Inline>> rows_;
};

/// A document, block after block, with one blank line between blocks.
class Document {
public:
    void heading(int level, const Inline& title);
    void paragraph(const Inline& content);
    /// An item of a bullet list; `depth` 0 is the outer list. Items that follow each other make one tight list.
    void bullet(const Inline& content, int depth = 0);
    /// An item of a numbered list; items that follow each other make one list.
    void numbered(int number, const Inline& content);
    void table(const PipeTable& table);
    /// A block that somebody else wrote follows: to be put behind take().
    void foreign_block() {
        begin(Block::other);
    }
    void footnote(std::string_view label, const Inline& content);

    [[nodiscard]] const std::string& markdown() const {
        return markdown_;
    }
    /// What was written since the last call; the document goes on behind it.
    [[nodiscard]] std::string take() {
        return std::exchange(markdown_, {});
    }

private:
    enum class Block { none, other, bullets, numbers };
    void begin(Block block);
    void line(std::string_view text);

    std::string markdown_;
    Block last_ = Block::none;
};

/// `markdown`, with a backslash where its beginning would make a line a list item, heading, quotation, caption, ... .
std::string guard_start(const std::string& markdown);

}  // namespace grounds::report::md
