// SPDX-License-Identifier: MIT
// HTML: gumbo reads it as a browser does. The article's words are written one block after another into a text of their
// own; positions and hashes are those of that text. What is no article (navigation, forms, scripts) is left out.
#include <algorithm>
#include <optional>
#include <utility>

#include "importer/articles/blocks/blocks.hpp"
#include "importer/articles/blocks/html_notes.hpp"
#include "importer/articles/blocks/html_tree.hpp"
#include "importer/articles/blocks/html_writer.hpp"

namespace grounds::articles {

namespace {

/// A digit raised.
std::string raised(std::string_view words) {
    constexpr const char* digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                      "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    std::string text;
    for (const char c : words) {
        text += is_digit(c) ? digits[c - '0'] : std::string(1, c);
    }
    return text;
}

class HtmlReader {
public:
    explicit HtmlReader(const GumboNode* body) : tree_(body) {}

    void read() {
        children(tree_.root(), 0);
        writer.end();
        notes_.number(writer.blocks);
    }

    HtmlWriter writer;
    std::vector<Link> links;

private:
    void node(const GumboNode* node, int depth) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
            writer.add(in_superscript_ ? raised(node->v.text.text) : std::string(node->v.text.text));
        } else if (node->type == GUMBO_NODE_WHITESPACE) {
            writer.space();
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            element(node, depth);
        }
    }

    void children(const GumboNode* parent, int depth) {
        if (depth > deepest_element) {
            return;
        }
        const auto& list = parent->v.element.children;
        for (unsigned i = 0; i < list.length; ++i) {
            node(static_cast<const GumboNode*>(list.data[i]), depth + 1);
        }
    }

    void element(const GumboNode* node, int depth) {
        if (tree_.is_boilerplate(node)) {
            return;
        }
        notes_.pass(node, writer.written());
        const auto tag = node->v.element.tag;
        if (in_data_row_ && (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_P)) {
            part_of_cell(node, tag, depth);
        } else if (const auto kind = block_of(tag)) {
            block(node, *kind, depth);
        } else if (tag == GUMBO_TAG_BR) {
            line_break();
        } else if (tag == GUMBO_TAG_SUP) {
            const bool outer = std::exchange(in_superscript_, true);
            children(node, depth);
            in_superscript_ = outer;
        } else if (tag == GUMBO_TAG_A) {
            link(node, depth);
        } else {
            inline_or_container(node, tag, depth);
        }
    }

    /// Lists and paragraphs in a cell of data belong to its row: "Adults | 300 mg per day; 400 mg per day".
    void part_of_cell(const GumboNode* node, GumboTag tag, int depth) {
        if (tag == GUMBO_TAG_LI && node->index_within_parent > 0 && is_behind_item(node)) {
            writer.glue(";");
        }
        writer.space();
        children(node, depth);
        writer.space();
    }
    static bool is_behind_item(const GumboNode* item) {
        const auto& items = item->parent->v.element.children;
        return std::any_of(items.data, items.data + item->index_within_parent, [](const void* other) {
            const auto* node = static_cast<const GumboNode*>(other);
            return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_LI;
        });
    }

    /// A row of a table that lays out a page holds headings, tables or much text; one of data does not.
    static bool holds_data(const GumboNode* row) {
        constexpr std::size_t most_words = 600;  // in bytes
        bool data = words_of(row, most_words + 1).size() <= most_words;
        each_element(row, deepest_element, [&](const GumboNode* node) {
            const auto tag = node->v.element.tag;
            data = data && tag != GUMBO_TAG_TABLE && !(tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
        });
        return data;
    }

    /// A row of nothing but <th> says nothing of its own.
    static bool names_columns(const GumboNode* row) {
        const auto& cells = row->v.element.children;
        return std::none_of(cells.data, cells.data + cells.length, [](const void* cell) {
            const auto* node = static_cast<const GumboNode*>(cell);
            return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_TD;
        });
    }

    static std::optional<BlockKind> block_of(GumboTag tag) {
        switch (tag) {
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
            case GUMBO_TAG_H4:
            case GUMBO_TAG_H5:
            case GUMBO_TAG_H6:
                return BlockKind::heading;
            case GUMBO_TAG_P:
            case GUMBO_TAG_DT:
                return BlockKind::paragraph;
            case GUMBO_TAG_LI:
            case GUMBO_TAG_DD:
                return BlockKind::item;
            case GUMBO_TAG_TR:
                return BlockKind::row;
            case GUMBO_TAG_PRE:
                return BlockKind::code;
            case GUMBO_TAG_FIGCAPTION:
            case GUMBO_TAG_CAPTION:
                return BlockKind::caption;
            default:
                return std::nullopt;
        }
    }

    void block(const GumboNode* node, BlockKind kind, int depth) {
        const auto tag = node->v.element.tag;
        const bool inner_paragraph = tag == GUMBO_TAG_P && (inside_ == BlockKind::item || inside_ == BlockKind::quote);
        const auto outer = inside_;
        inside_ = inner_paragraph ? inside_ : kind;
        const int level = kind == BlockKind::heading ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
        const auto number = kind == BlockKind::item ? tree_.number_of(node) : inner_paragraph ? number_ : "";
        const auto outer_number = std::exchange(number_, number);
        const auto outer_row =
            std::exchange(in_data_row_, in_data_row_ || (kind == BlockKind::row && holds_data(node)));
        const auto before = writer.blocks.size();
        writer.begin(inside_, level, number);
        children(node, depth);
        writer.end();
        if (kind == BlockKind::row && writer.blocks.size() > before && names_columns(node)) {
            writer.blocks.back().kind = BlockKind::caption;
        }
        inside_ = outer;
        in_data_row_ = outer_row;
        number_ = outer_number;
    }

    /// Two line breaks part paragraphs; one is a space.
    void line_break() {
        if (writer.is_open() && writer.written() == last_break_ && inside_ == BlockKind::paragraph) {
            writer.begin(BlockKind::paragraph);
        }
        writer.space();
        last_break_ = writer.written();
    }

    void link(const GumboNode* node, int depth) {
        const auto start = writer.position();
        const auto href = attribute(node, "href");
        if (href.starts_with('#')) {
            link_within(node, href, depth);
            return;
        }
        children(node, depth);
        if (!href.empty() && writer.written() > start && !is_about_page(node)) {
            links.push_back({{start, writer.written()}, std::string(href)});
        }
    }

    /// The number of a note is raised, as a reader sees it; the sign that leads back is none of its words.
    void link_within(const GumboNode* node, std::string_view href, int depth) {
        const auto kind = notes_.read(node, href, words_of(node, 60));
        if (kind != NoteLink::back) {
            const bool outer = std::exchange(in_superscript_, in_superscript_ || kind == NoteLink::marker);
            children(node, depth);
            in_superscript_ = outer;
        }
    }

    void inline_or_container(const GumboNode* node, GumboTag tag, int depth) {
        const bool container = is_container(tag);
        const auto outer = inside_;
        if (tag == GUMBO_TAG_BLOCKQUOTE) {
            inside_ = BlockKind::quote;
        }
        if (container && inside_ != BlockKind::row && inside_ != BlockKind::item) {
            writer.end();
            if (tag == GUMBO_TAG_BLOCKQUOTE) {
                writer.begin(BlockKind::quote);
            }
        }
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            writer.space();
            cell(writer.is_open() && writer.written() > 0);
        }
        children(node, depth);
        if (container) {
            inside_ == BlockKind::row || inside_ == BlockKind::item ? writer.space() : writer.end();
        }
        inside_ = outer;
    }
    /// Cells of a row are parted so that their figures are.
    void cell(bool behind_another) {
        if (behind_another && writer.position() != writer.written()) {
            writer.add(" |");
            writer.space();
        }
    }

    static bool is_container(GumboTag tag) {
        constexpr GumboTag containers[] = {GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
                                           GUMBO_TAG_UL,      GUMBO_TAG_OL,      GUMBO_TAG_DL,         GUMBO_TAG_TABLE,
                                           GUMBO_TAG_TBODY,   GUMBO_TAG_THEAD,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGURE,
                                           GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_ADDRESS,    GUMBO_TAG_HR,
                                           GUMBO_TAG_HEADER,  GUMBO_TAG_CENTER};
        return std::find(std::begin(containers), std::end(containers), tag) != std::end(containers);
    }

    HtmlTree tree_;
    HtmlNotes notes_;
    bool in_superscript_ = false;
    bool in_data_row_ = false;
    BlockKind inside_ = BlockKind::paragraph;
    std::string number_;
    long last_break_ = -1;
};

}  // namespace

Document read_html(const std::string& bytes) {
    const auto utf8 = html_as_utf8(bytes);
    const Html html(utf8);
    HtmlReader reader(html.body());
    reader.read();
    Document document(std::move(reader.writer.text));
    document.blocks = std::move(reader.writer.blocks);
    document.links = std::move(reader.links);
    document.extracted = true;
    document.metadata = html_metadata(html);
    return document;
}

}  // namespace grounds::articles
