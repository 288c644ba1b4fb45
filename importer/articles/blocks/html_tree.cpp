// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/html_tree.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/error.hpp"
#include "base/scalar.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr long deepest_nesting = 2000;

/// Elements whose end tag may be missing or that hold nothing: they don't nest.
constexpr std::string_view flat_tags =
    " p li td tr th dt dd option br hr img input meta link area base col embed source track wbr thead tbody tfoot "
    "param ";

constexpr std::array left_out{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NAV,      GUMBO_TAG_FOOTER,
                              GUMBO_TAG_ASIDE,  GUMBO_TAG_FORM,     GUMBO_TAG_BUTTON,   GUMBO_TAG_NOSCRIPT,
                              GUMBO_TAG_IFRAME, GUMBO_TAG_SVG,      GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT,
                              GUMBO_TAG_OBJECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_HEAD,     GUMBO_TAG_AUDIO,
                              GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS,   GUMBO_TAG_INPUT,    GUMBO_TAG_LABEL};

/// Words of class, id and role that say what an element is for; each as a whole word.
constexpr std::string_view aside_words =
    " nav navbar navigation menu breadcrumb breadcrumbs sidebar footer site-footer site-header cookie cookies "
    "cookie-banner "
    "consent gdpr newsletter subscribe subscription popup modal overlay social share sharing share-buttons related "
    "related-posts related-articles related-content related-links related-stories related-reading related-news "
    "yarpp-related yarpp post-related entry-related article-related content-related story-related jp-relatedposts "
    "sharedaddy recirculation read-next recommended comments comment-form advertisement ads ad-banner promo-banner "
    "search "
    "searchform pagination pager toc table-of-contents skip-link author-box author-bio banner complementary "
    "contentinfo "
    "dialog alert login signup widget cart minicart mini-cart upsell cross-sell hidden screen-reader-text sr-only "
    "visually-hidden tags tag-list disclosure-links ";

/// An element of a page that is more than its frame keeps what it says.
constexpr long most_words_of_frame = 400;

/// Without the attributes of a tag beyond the first thousand: the parser holds each against all before it.
std::string without_surplus_attributes(const std::string& html) {
    constexpr long most_attributes = 1000;
    std::string kept;
    kept.reserve(html.size());
    bool in_tag = false;
    char quote = '\0';
    long attributes = 0;
    for (std::size_t at = 0; at < html.size(); ++at) {
        const char c = html[at];
        const bool begins = !in_tag && c == '<' && at + 1 < html.size() && is_letter(html[at + 1]);
        if (begins) {
            in_tag = true;
            attributes = 0;
        } else if (in_tag && quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (in_tag && (c == '"' || c == '\'') && html[at - 1] == '=') {
            quote = c;
        } else if (in_tag && (is_space(c) || c == '/')) {
            ++attributes;
        } else if (c == '>') {
            in_tag = false;
        }
        if (!in_tag || attributes <= most_attributes) {
            kept += c;
        }
    }
    return kept;
}

long nesting(std::string_view html) {
    long depth = 0;
    long deepest = 0;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closing = at + 1 < html.size() && html[at + 1] == '/';
        auto end = at + (closing ? 2 : 1);
        std::string tag = " ";
        while (end < html.size() && (is_letter(html[end]) || is_digit(html[end])) && tag.size() < 20) {
            tag += html[end++];
        }
        if (tag.size() > 1 && flat_tags.find(base::lower_ascii(tag) + " ") == std::string_view::npos) {
            depth = closing ? std::max(0L, depth - 1) : depth + 1;
            deepest = std::max(deepest, depth);
        }
    }
    return deepest;
}

bool has_aside_word(std::string_view names) {
    std::istringstream words{base::lower_ascii(names)};
    for (std::string word; words >> word;) {
        if (aside_words.find(" " + word + " ") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// A word of a class or `rel` that has such a part: "byline" of "article__byline".
bool has_part(std::string_view names, std::string_view parts) {
    const auto lower = base::lower_ascii(names);
    for (std::size_t start = 0; start < lower.size();) {
        const auto end = std::min(lower.find_first_of(" -_", start), lower.size());
        const auto part = lower.substr(start, end - start);
        if (!part.empty() && parts.find(" " + part + " ") != std::string_view::npos) {
            return true;
        }
        start = end + 1;
    }
    return false;
}

bool is_hidden(const GumboNode* node) {
    const auto style = base::lower_ascii(attribute(node, "style"));
    return gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr ||
           attribute(node, "aria-hidden") == "true" || style.find("display:none") != std::string::npos ||
           style.find("display: none") != std::string::npos;
}

const GumboNode* find_root(const GumboNode* body) {
    const GumboNode* main = nullptr;
    const GumboNode* article = nullptr;
    int articles = 0;
    each_element(body, deepest_element, [&](const GumboNode* node) {
        const bool is_main = node->v.element.tag == GUMBO_TAG_MAIN || attribute(node, "role") == "main";
        main = is_main && main == nullptr ? node : main;
        if (node->v.element.tag == GUMBO_TAG_ARTICLE && ++articles == 1) {
            article = node;
        }
    });
    return articles == 1 ? article : main != nullptr ? main : body;
}

}  // namespace

Html::Html(const std::string& utf8) : text_(without_surplus_attributes(utf8)) {
    if (nesting(utf8) > deepest_nesting) {
        throw Error("", "has elements nested more than 2000 deep", "is it a page that a person reads?");
    }
    output_ = gumbo_parse_with_options(&kGumboDefaultOptions, text_.data(), text_.size());
}

Html::~Html() {
    gumbo_destroy_output(&kGumboDefaultOptions, output_);
}

const GumboNode* Html::root() const {
    return output_->root;
}

const GumboNode* Html::body() const {
    const auto& children = output_->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY) {
            return child;
        }
    }
    return output_->root;
}

std::string_view attribute(const GumboNode* node, const char* name) {
    const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

void each_element(const GumboNode* root, int deepest, const std::function<void(const GumboNode*)>& visit) {
    if (root->type != GUMBO_NODE_ELEMENT || deepest < 0) {
        return;
    }
    visit(root);
    const auto& children = root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        each_element(static_cast<const GumboNode*>(children.data[i]), deepest - 1, visit);
    }
}

std::string words_of(const GumboNode* node, std::size_t most) {
    std::string words;
    const std::function<void(const GumboNode*, int)> collect = [&](const GumboNode* at, int depth) {
        if (at->type == GUMBO_NODE_TEXT && words.size() < most) {
            words += at->v.text.text;
        } else if (at->type == GUMBO_NODE_WHITESPACE) {
            words += ' ';
        } else if (at->type == GUMBO_NODE_ELEMENT && depth < deepest_element && words.size() < most) {
            for (unsigned i = 0; i < at->v.element.children.length; ++i) {
                collect(static_cast<const GumboNode*>(at->v.element.children.data[i]), depth + 1);
            }
            words += ' ';
        }
    };
    collect(node, 0);
    return words;
}

bool is_about_page(const GumboNode* link) {
    constexpr int around = 5;  // elements within which a class tells what a link is for
    constexpr std::string_view rel = " author tag category prev next home license ";
    constexpr std::string_view byline = " byline author vcard dateline postmeta ";
    constexpr std::string_view whole =
        " entry-meta post-meta article-meta posted-on speechify-ignore like-button-container ";
    if (has_part(attribute(link, "rel"), rel)) {
        return true;
    }
    const auto* node = link;
    for (int up = 0; up < around && node != nullptr && node->type == GUMBO_NODE_ELEMENT; ++up, node = node->parent) {
        const auto names = base::lower_ascii(attribute(node, "class"));
        std::istringstream words{names};
        for (std::string word; words >> word;) {
            if (whole.find(" " + word + " ") != std::string_view::npos) {
                return true;
            }
        }
        if (has_part(names, byline) && count_words(words_of(node, 600)) < 30) {
            return true;
        }
    }
    return false;
}

HtmlTree::HtmlTree(const GumboNode* body) : root_(find_root(body)) {
    weigh(root_, false, 0);
}

/// Lists and blocks of which nearly every word is a link are menus. A list of references is not: its items are long.
HtmlTree::Weight HtmlTree::weigh(const GumboNode* node, bool in_link, int depth) {
    Weight weight;
    if (node->type == GUMBO_NODE_TEXT) {
        weight.words = count_words(node->v.text.text);
        weight.linked = in_link ? weight.words : 0;
        return weight;
    }
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepest_element) {
        return weight;
    }
    const auto tag = node->v.element.tag;
    long items = 0;
    long number =
        tag == GUMBO_TAG_OL && !attribute(node, "start").empty() ? std::atol(attribute(node, "start").data()) : 1;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(node->v.element.children.data[i]);
        const auto inner = weigh(child, in_link || tag == GUMBO_TAG_A, depth + 1);
        weight.words += inner.words;
        weight.linked += inner.linked;
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_LI) {
            ++items;
            if (tag == GUMBO_TAG_OL) {
                numbers_.emplace(child, number++);
            }
        }
    }
    const bool list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
    if (list && items > 1 && weight.linked * 10 >= weight.words * 9 && weight.words < items * 12) {
        link_lists_.insert(node);
    }
    return weight;
}

bool HtmlTree::is_boilerplate(const GumboNode* node) const {
    if (node == root_) {
        return false;
    }
    const auto tag = node->v.element.tag;
    if (std::find(left_out.begin(), left_out.end(), tag) != left_out.end() || link_lists_.contains(node) ||
        is_hidden(node)) {
        return true;
    }
    const auto role = attribute(node, "role");
    const bool named = has_aside_word(attribute(node, "class")) || has_aside_word(attribute(node, "id")) ||
                       (!role.empty() && has_aside_word(role));
    const bool block = tag != GUMBO_TAG_A && tag != GUMBO_TAG_SUP && tag != GUMBO_TAG_BODY;
    return named && block && count_words(words_of(node, 8000)) < most_words_of_frame;
}

std::string HtmlTree::number_of(const GumboNode* item) const {
    const auto found = numbers_.find(item);
    return found == numbers_.end() ? "" : std::to_string(found->second);
}

}  // namespace grounds::articles
