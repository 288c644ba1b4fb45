// SPDX-License-Identifier: MIT
// Markdown: cmark-gfm says where blocks stand. Positions are those of the raw file; markup inside of a block is hidden
// in the plain form (blocks/inline_markup).
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "base/error.hpp"
#include "importer/articles/blocks/blocks.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

struct Free {
    void operator()(cmark_parser* parser) const {
        cmark_parser_free(parser);
    }
    void operator()(cmark_node* node) const {
        cmark_node_free(node);
    }
    void operator()(cmark_iter* iterator) const {
        cmark_iter_free(iterator);
    }
};
template <class Object>
using Owned = std::unique_ptr<Object, Free>;

Owned<cmark_node> parse(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const Owned<cmark_parser> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES));
    for (const char* name : {"table", "strikethrough", "tasklist"}) {
        if (auto* extension = cmark_find_syntax_extension(name)) {
            cmark_parser_attach_syntax_extension(parser.get(), extension);
        }
    }
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return Owned<cmark_node>(cmark_parser_finish(parser.get()));
}

class MarkdownReader {
public:
    explicit MarkdownReader(Document& document) : document_(document), text_(document.text) {
        long at = 0;
        starts_.push_back(0);
        for (const char c : text_.plain) {
            ++at;
            if (c == '\n') {
                starts_.push_back(at);
            }
        }
    }

    void read(std::string_view markdown) {
        const auto root = parse(markdown);
        const Owned<cmark_iter> iterator(cmark_iter_new(root.get()));
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            if (event == CMARK_EVENT_ENTER) {
                enter(cmark_iter_get_node(iterator.get()));
            }
        }
        std::stable_sort(document_.blocks.begin(), document_.blocks.end(),
                         [](const Block& a, const Block& b) { return a.span.start < b.span.start; });
        drop_overlaps();
        hide_markup(document_);
    }

private:
    void enter(cmark_node* node) {
        const std::string_view type = cmark_node_get_type_string(node);
        if (type == "heading") {
            add(node, BlockKind::heading);
            if (!document_.blocks.empty()) {
                document_.blocks.back().level = cmark_node_get_heading_level(node);
            }
        } else if (type == "paragraph") {
            add_paragraph(node);
        } else if (type == "table_header") {
            add(node, BlockKind::caption);  // names of columns
        } else if (type == "table_row") {
            add(node, BlockKind::row);
        } else if (type == "code_block") {
            add(node, BlockKind::code);
        }
    }

    void add_paragraph(cmark_node* node) {
        auto kind = BlockKind::paragraph;
        std::string number;
        int depth = 0;
        for (auto* parent = cmark_node_parent(node); parent != nullptr && depth < 8;
             parent = cmark_node_parent(parent)) {
            const std::string_view type = cmark_node_get_type_string(parent);
            if (type == "item" || type == "tasklist") {
                kind = BlockKind::item;
                number = number_of(parent);
                break;
            }
            if (type == "block_quote") {
                kind = BlockKind::quote;
            } else if (cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION) {  // its name is "<unknown>"
                kind = BlockKind::footnote;
                number = label_of(node);
                break;
            }
            ++depth;
        }
        add(node, kind, number);
    }

    static std::string number_of(cmark_node* item) {
        auto* list = cmark_node_parent(item);
        if (list == nullptr || cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) {
            return {};
        }
        int number = cmark_node_get_list_start(list);
        constexpr int most = 2000;  // counting back over siblings takes their number's time
        for (auto* before = cmark_node_previous(item); before != nullptr && number < most;
             before = cmark_node_previous(before)) {
            ++number;
        }
        return std::to_string(number);
    }

    /// "[^1]: " stands before the first paragraph of a footnote. cmark numbers them anew, so that the label is read.
    [[nodiscard]] std::string label_of(cmark_node* paragraph) const {
        const auto start = position(cmark_node_get_start_line(paragraph), 1);
        const auto words = position(cmark_node_get_start_line(paragraph), cmark_node_get_start_column(paragraph));
        const auto line = text_.at({start, std::max(start, words)});
        const auto open = line.find("[^");
        const auto close = line.find(']', open == std::string_view::npos ? 0 : open);
        return open == std::string_view::npos || close == std::string_view::npos
                   ? ""
                   : std::string(line.substr(open + 2, close - open - 2));
    }

    void add(cmark_node* node, BlockKind kind, std::string number = {}) {
        const auto start = position(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        const auto end = position(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
        auto span = trimmed(text_, {start, std::min(std::max(start, end), text_.size())});
        if (kind == BlockKind::heading) {
            span = heading_words(span);
        }
        if (span.length() > 0) {
            document_.blocks.push_back({kind, span, kind == BlockKind::heading ? 1 : 0, std::move(number), false});
        }
    }

    /// Without "## " and a line of "====" below.
    [[nodiscard]] Span heading_words(Span span) const {
        const auto plain = text_.plain_at(span);
        const auto first = plain.find_first_not_of("# ");
        const auto line = std::min(plain.find('\n'), plain.size());
        auto last = line;
        while (last > 0 && plain.starts_with('#') && (plain[last - 1] == '#' || plain[last - 1] == ' ')) {
            --last;
        }
        const auto start = span.start + static_cast<long>(first == std::string_view::npos ? 0 : first);
        return trimmed(text_, {start, std::max(start, span.start + static_cast<long>(last))});
    }

    /// From a line and a column in bytes, both from 1, to a code point.
    [[nodiscard]] long position(int line, int column) const {
        if (line < 1) {
            return 0;
        }
        if (static_cast<std::size_t>(line) > starts_.size()) {
            return text_.size();
        }
        const auto start = starts_[static_cast<std::size_t>(line - 1)];
        const auto end =
            static_cast<std::size_t>(line) < starts_.size() ? starts_[static_cast<std::size_t>(line)] : text_.size();
        long at = start;
        for (long bytes = 1; bytes < column && at < end; ++at) {
            bytes += static_cast<long>(text_.at({at, at + 1}).size());
        }
        return at;
    }

    /// Blocks stand apart: what a parser places inside another goes.
    void drop_overlaps() {
        std::vector<Block> kept;
        for (auto& block : document_.blocks) {
            if (kept.empty() || block.span.start >= kept.back().span.end) {
                kept.push_back(std::move(block));
            }
        }
        document_.blocks = std::move(kept);
    }

    Document& document_;
    const Text& text_;
    std::vector<long> starts_;  ///< code point at which each line starts
};

}  // namespace

Document read_markdown(const std::string& bytes) {
    need_utf8(bytes);
    Document document(bytes);
    const auto body = read_front_matter(bytes, document.metadata);
    MarkdownReader(document).read(body);
    return document;
}

}  // namespace grounds::articles
