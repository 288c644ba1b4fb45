// SPDX-License-Identifier: MIT
#include "importer/articles/jats/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "works/formats/jats/jats.hpp"

namespace grounds::jats {

namespace {

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// One block of text each.
bool is_block(std::string_view name) {
    return one_of(name, {"p", "title", "tr", "attrib", "verse-line", "term", "subtitle"});
}

/// Stands apart, even within a paragraph.
bool stands_apart(std::string_view name) {
    return one_of(name, {"list", "table-wrap", "fig", "boxed-text", "disp-quote", "def-list", "fn", "table-wrap-group",
                         "fig-group", "supplementary-material", "statement", "verse-group", "speech"});
}

bool is_left_out(std::string_view name) {
    return one_of(name, {"ref-list", "sub-article", "response", "label", "tex-math", "object-id", "alt-text",
                         "long-desc", "inline-graphic", "graphic", "media", "sec-meta"});
}

bool cites(const pugi::xml_node& node) {
    const std::string_view type = node.attribute("ref-type").value();
    return formats::is(node, "xref") && (type == "bibr" || type == "ref");
}

class TextBuilder {
public:
    ArticleText take() {
        return std::move(text_);
    }

    /// What stands at or below a node; headings above it are `section`.
    void walk(const pugi::xml_node& node, const std::string& section) {
        const std::string_view name = node.name();
        if (is_left_out(name)) {
            return;
        }
        if (is_block(name)) {
            block(node, section);
            return;
        }
        const auto inner = with_heading(node, section);
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_element) {
                walk(child, inner);
            }
        }
    }

private:
    static std::string with_heading(const pugi::xml_node& node, const std::string& section) {
        std::string heading;
        if (formats::is(node, "sec") || formats::is(node, "app") || formats::is(node, "ack") ||
            formats::is(node, "boxed-text")) {
            heading = formats::text_in(node.child("title"));
        } else if (formats::is(node, "abstract")) {
            heading = node.child("title") ? formats::text_in(node.child("title")) : "Abstract";
        } else if (formats::is(node, "table-wrap") || formats::is(node, "fig")) {
            heading = formats::text_in(node.child("label"));
        }
        return heading.empty() || section.empty() ? section + heading : section + " > " + heading;
    }

    void block(const pugi::xml_node& node, const std::string& section) {
        std::vector<pugi::xml_node> apart;
        TextBlock block;
        block.section = section;
        block.begin = text_.characters.size();
        block_ = &block;
        gap_ = false;
        inline_text(node, apart);
        block.end = text_.characters.size();
        block_ = nullptr;
        if (block.end > block.begin) {
            end_block(std::move(block));
        }
        for (const auto& child : apart) {
            walk(child, section);
        }
    }

    void end_block(TextBlock block) {
        long count = 0;
        for (std::size_t at = block.begin; at < block.end; ++count) {
            base::next_code_point(text_.characters, at);
        }
        text_.characters += '\n';
        text_.code_points.push_back(total_);
        total_ += count + 1;
        text_.blocks.push_back(std::move(block));
    }

    void inline_text(const pugi::xml_node& node, std::vector<pugi::xml_node>& apart) {
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                append(child.value());
            } else if (stands_apart(child.name())) {
                apart.push_back(child);
            } else if (cites(child)) {
                marker(child);
            } else if (!is_left_out(child.name())) {
                inline_text(child, apart);
                if (formats::is(child, "td") || formats::is(child, "th")) {
                    append(" | ");
                }
            }
        }
    }

    void marker(const pugi::xml_node& node) {
        const auto printed = formats::text_in(node);
        TextMarker marker{node, 0, 0};
        flush_gap();
        marker.begin = text_.characters.size();
        append(printed);
        marker.end = text_.characters.size();
        block_->markers.push_back(marker);
    }

    void flush_gap() {
        if (gap_ && text_.characters.size() > block_->begin) {
            text_.characters += ' ';
        }
        gap_ = false;
    }

    /// White space, also that of HTML, is one space within a block; what no record may hold is left out.
    void append(std::string_view piece) {
        for (std::size_t at = 0; at < piece.size();) {
            const auto start = at;
            const auto c = base::next_code_point(piece, at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                gap_ = true;
            } else if (c >= 0 && !base::is_deceptive(c) && u_charType(c) != U_CONTROL_CHAR) {
                flush_gap();
                text_.characters += piece.substr(start, at - start);
            }
        }
    }

    ArticleText text_;
    TextBlock* block_ = nullptr;
    bool gap_ = false;
    long total_ = 0;
};

}  // namespace

long ArticleText::code_point_at(std::size_t byte) const {
    const auto after = std::upper_bound(blocks.begin(), blocks.end(), byte,
                                        [](std::size_t value, const TextBlock& block) { return value < block.begin; });
    if (after == blocks.begin()) {
        return 0;
    }
    const auto index = static_cast<std::size_t>(after - blocks.begin()) - 1;
    long count = code_points[index];
    for (std::size_t at = blocks[index].begin; at < byte; ++count) {
        base::next_code_point(characters, at);
    }
    return count;
}

std::string jats_abstract(const pugi::xml_node& article) {
    TextBuilder builder;
    for (const auto& abstract : article.child("front").child("article-meta").children("abstract")) {
        const std::string_view type = abstract.attribute("abstract-type").value();
        if (type.empty() || type == "executive-summary" || type == "structured") {
            builder.walk(abstract, "");
        }
    }
    return builder.take().characters;
}

ArticleText jats_text(const pugi::xml_node& article) {
    TextBuilder builder;
    const auto meta = article.child("front").child("article-meta");
    for (const auto& abstract : meta.children("abstract")) {
        builder.walk(abstract, "");
    }
    for (const auto* part : {"body", "back", "floats-group", "floats-wrap"}) {
        builder.walk(article.child(part), "");
    }
    return builder.take();
}

}  // namespace grounds::jats
