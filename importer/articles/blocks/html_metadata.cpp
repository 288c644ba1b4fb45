// SPDX-License-Identifier: MIT
#include "importer/articles/blocks/blocks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/scalar.hpp"

namespace grounds::articles {

namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_json = 1U << 20U;
constexpr int deepest_json = 40;
constexpr std::size_t most_products = 10;

void set(std::string& field, const std::string& value) {
    if (field.empty()) {
        field = readable(value, 500);
    }
}

std::string text_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

class Finder {
public:
    explicit Finder(const Html& html) : html_(html) {}

    Metadata run() {
        each_element(html_.root(), deepest_element, [this](const GumboNode* node) { read_json(node); });
        each_element(html_.root(), deepest_element, [this](const GumboNode* node) { read_meta(node); });
        each_element(html_.root(), deepest_element, [this](const GumboNode* node) { read_element(node); });
        if (headings_.size() == 1) {
            part_title(found_, headings_.front());
        }
        return std::move(found_);
    }

private:
    void read_json(const GumboNode* node) {
        if (node->v.element.tag != GUMBO_TAG_SCRIPT || attribute(node, "type") != "application/ld+json") {
            return;
        }
        const auto text = words_of(node, largest_json);
        if (text.size() >= largest_json || nested(text) > deepest_json) {
            return;
        }
        linked_data(Json::parse(text, nullptr, false), 0);
    }
    static int nested(std::string_view text) {
        int depth = 0;
        int most = 0;
        for (const char c : text) {
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            most = std::max(most, depth);
        }
        return most;
    }

    void linked_data(const Json& json, int depth) {
        if (depth > 6) {
            return;
        }
        if (json.is_array()) {
            for (const auto& item : json) {
                linked_data(item, depth + 1);
            }
        } else if (json.is_object()) {
            if (const auto graph = json.find("@graph"); graph != json.end()) {
                linked_data(*graph, depth + 1);
            }
            read_thing(json);
        }
    }
    void read_thing(const Json& json) {
        const auto type = json.find("@type");
        const auto kind = type == json.end()                   ? ""
                          : type->is_array() && !type->empty() ? (*type)[0].dump()
                                                               : type->dump();
        if (kind.find("Product") != std::string::npos) {
            found_.shop_signs.emplace_back("its data describe a product");
            add_product(text_of(json, "name"));
            return;
        }
        if (kind.find("Article") == std::string::npos && kind.find("Posting") == std::string::npos &&
            kind.find("WebPage") == std::string::npos) {
            return;
        }
        set(found_.title, text_of(json, "headline"));
        set(found_.published, base::date_in(text_of(json, "datePublished")));
        set(found_.modified, base::date_in(text_of(json, "dateModified")));
        set(found_.url, text_of(json, "url"));
        set(found_.language, text_of(json, "inLanguage"));
        if (const auto publisher = json.find("publisher"); publisher != json.end() && publisher->is_object()) {
            set(found_.publisher, text_of(*publisher, "name"));
        }
        if (const auto author = json.find("author"); author != json.end()) {
            read_author(*author);
        }
    }
    void read_author(const Json& author) {
        if (author.is_array()) {
            for (const auto& one : author) {
                if (!one.is_array()) {
                    read_author(one);
                }
            }
        } else {
            add_author(author.is_string()   ? author.get<std::string>()
                       : author.is_object() ? text_of(author, "name")
                                            : "");
        }
    }
    void add_author(const std::string& printed) {
        const auto name = readable(printed, 200);
        const bool known = std::find(found_.authors.begin(), found_.authors.end(), name) != found_.authors.end();
        if (!name.empty() && !known && found_.authors.size() < 50 && !name.starts_with("http")) {
            found_.authors.push_back(name);
        }
    }
    void add_product(const std::string& printed) {
        const auto name = readable(printed, 200);
        if (!name.empty() && found_.products.size() < most_products) {
            found_.products.push_back(name);
        }
    }

    void read_meta(const GumboNode* node) {
        const auto tag = node->v.element.tag;
        if (tag == GUMBO_TAG_HTML) {
            set(found_.language, std::string(attribute(node, "lang")));
        } else if (tag == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical") {
            set(found_.url, std::string(attribute(node, "href")));
        } else if (tag == GUMBO_TAG_META) {
            const auto name = base::lower_ascii(attribute(node, "property").empty() ? attribute(node, "name")
                                                                                    : attribute(node, "property"));
            named(name, std::string(attribute(node, "content")));
        }
    }
    void named(const std::string& name, const std::string& content) {
        if (name == "og:title" || name == "dc.title" || name == "citation_title" || name == "twitter:title") {
            set(found_.title, content);
        } else if (name == "author" || name == "dc.creator" || name == "citation_author" || name == "article:author") {
            add_author(content);
        } else if (name == "og:site_name" || name == "dc.publisher" || name == "application-name" ||
                   name == "citation_publisher") {
            set(found_.publisher, content);
        } else if (name == "article:published_time" || name == "dc.date" || name == "citation_publication_date" ||
                   name == "date" || name == "datepublished") {
            set(found_.published, base::date_in(content));
        } else if (name == "article:modified_time" || name == "og:updated_time" || name == "last-modified") {
            set(found_.modified, base::date_in(content));
        } else if (name == "og:url") {
            set(found_.url, content);
        } else if (name == "og:type" && content == "product") {
            found_.shop_signs.emplace_back("og:type is product");
        } else if (name == "product:price:amount" || name == "og:price:amount") {
            found_.shop_signs.push_back("it names a price (" + readable(content, 20) + ")");
        }
    }

    void read_element(const GumboNode* node) {
        const auto tag = node->v.element.tag;
        if (tag == GUMBO_TAG_TITLE) {
            set(found_.title, words_of(node, 500));
        } else if (tag == GUMBO_TAG_H1) {
            headings_.push_back(readable(words_of(node, 500), 300));
        } else if (tag == GUMBO_TAG_TIME) {
            const auto when = attribute(node, "datetime");
            set(found_.published, base::date_in(when.empty() ? words_of(node, 100) : std::string(when)));
        } else if (tag == GUMBO_TAG_A && attribute(node, "rel") == "author") {
            add_author(words_of(node, 200));
        } else if (tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_A || tag == GUMBO_TAG_INPUT) {
            buy_button(node);
        } else if (attribute(node, "itemprop") == "price" || attribute(node, "itemprop") == "offers") {
            found_.shop_signs.emplace_back("it marks up a price");
        }
    }
    void buy_button(const GumboNode* node) {
        const auto words = readable(
            node->v.element.tag == GUMBO_TAG_INPUT ? std::string(attribute(node, "value")) : words_of(node, 100), 60);
        const auto lower = base::lower_ascii(words);
        for (const std::string_view call : {"add to cart", "add to basket", "buy now", "add to bag", "shop now",
                                            "order now", "checkout", "view cart"}) {
            if (lower.find(call) != std::string::npos && found_.shop_signs.size() < 5) {
                found_.shop_signs.push_back("a button \u201c" + words + "\u201d");
                return;
            }
        }
    }

    const Html& html_;
    Metadata found_;
    std::vector<std::string> headings_;  ///< of the first level, also those of the page's own header
};

}  // namespace

Metadata html_metadata(const Html& html) {
    return Finder(html).run();
}

}  // namespace grounds::articles
