// SPDX-License-Identifier: MIT
#pragma once

#include <gumbo.h>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace grounds::articles {

/// Elements within one another, as deep as any of the readers goes; below this only text is read on.
inline constexpr int deepest_element = 400;

/// A page that gumbo has parsed; freed with the object. Throws Error for pages nested deeper than gumbo's own recursion
/// bears.
class Html {
public:
    explicit Html(const std::string& utf8);
    ~Html();
    Html(const Html&) = delete;
    Html& operator=(const Html&) = delete;

    [[nodiscard]] const GumboNode* root() const;
    [[nodiscard]] const GumboNode* body() const;

private:
    const std::string text_;  ///< gumbo's nodes point into it
    GumboOutput* output_ = nullptr;
};

/// Value of an attribute, or "".
std::string_view attribute(const GumboNode* node, const char* name);

/// Every element below `root` down to `deepest`, before its children.
void each_element(const GumboNode* root, int deepest, const std::function<void(const GumboNode*)>& visit);

/// The words below a node, with spaces where elements end.
std::string words_of(const GumboNode* node, std::size_t most = 2000);

/// Whether a link stands in the line on author and date, or leads to one who wrote or to other pages of a kind: by its
/// `rel`, or by the class of an element around it.
bool is_about_page(const GumboNode* link);

/// A page's body with what is no article marked.
class HtmlTree {
public:
    explicit HtmlTree(const GumboNode* body);

    /// <main>, or the one <article>, or the body.
    [[nodiscard]] const GumboNode* root() const {
        return root_;
    }
    /// Navigation, headers and footers of the page, forms, scripts, banners, and lists that are nothing but links.
    [[nodiscard]] bool is_boilerplate(const GumboNode* node) const;
    /// Of an item of an ordered list: "3"; else "".
    [[nodiscard]] std::string number_of(const GumboNode* item) const;

private:
    struct Weight {
        long words = 0, linked = 0;
    };
    Weight weigh(const GumboNode* node, bool in_link, int depth);

    const GumboNode* root_;
    std::unordered_set<const GumboNode*> link_lists_;
    std::unordered_map<const GumboNode*, long> numbers_;
};

}  // namespace grounds::articles
