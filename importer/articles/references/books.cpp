// SPDX-License-Identifier: MIT
#include "importer/articles/references/references.hpp"

#include <algorithm>
#include <utility>

#include "base/scalar.hpp"
#include "importer/articles/text/text.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_place = 40;
constexpr std::size_t longest_publisher = 80;

constexpr std::string_view ends = " .,;:()";

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

/// "pp. 33-58", "p. 44-51", "(pp. 33–58)": pages with a hyphen; empty without them. `at` is where they are announced.
std::string pages_in(std::string_view printed, std::size_t& at) {
    for (const std::string_view word : {"pp. ", "pp ", "p. "}) {
        for (at = printed.find(word); at != none; at = printed.find(word, at + 1)) {
            const auto start = at + word.size();
            const bool apart = at == 0 || !is_letter(printed[at - 1]);
            if (apart && start < printed.size() && is_digit(printed[start])) {
                Reference pages;
                read_volume("1:" + std::string(printed.substr(start)), pages);
                return pages.page;
            }
        }
    }
    return "";
}

struct Editors {
    std::size_t start = none;  ///< of their names
    std::size_t end = none;    ///< behind their names
    std::size_t behind = none;
};

/// "In R. Menk & T. Hale (Eds.), " or "In: Menk R, Hale T, editors. "
Editors editors_in(std::string_view printed) {
    const auto in = printed.find_first_not_of(" .");
    const bool opens = in != none && (printed.substr(in).starts_with("In ") || printed.substr(in).starts_with("In: "));
    const auto start = opens ? printed.find(' ', in) + 1 : none;
    if (!opens) {
        return {};
    }
    for (const std::string_view mark : {" (Eds.)", " (Ed.)", " (eds.)", " (ed.)", ", editors", ", editor"}) {
        if (const auto end = printed.find(mark, start); end != none) {
            return {start, end, end + mark.size()};
        }
    }
    return {};
}

}  // namespace

std::string without_web_notes(std::string_view entry) {
    std::string text(entry);
    const auto cut = [&](std::string_view opening, std::string_view closing, std::size_t longest) {
        for (auto at = base::lower_ascii(text).find(opening); at != none;
             at = base::lower_ascii(text).find(opening, at)) {
            const auto close = closing.empty() ? at + opening.size() : base::lower_ascii(text).find(closing, at);
            if (close == none || close - at > longest) {
                return;
            }
            text.erase(at, close + closing.size() - at);
        }
    };
    cut("[internet]", "", 20);
    cut("[online]", "", 20);
    cut("[cited ", "]", 60);
    cut("[accessed ", "]", 60);
    cut("retrieved ", " from ", 60);
    cut("available from:", "", 20);
    cut("available at:", "", 20);
    return text;
}

bool read_chapter(std::string_view printed, Reference& reference) {
    const auto found = editors_in(printed);
    if (found.start == none) {
        return false;
    }
    Reference names;
    read_authors(printed.substr(found.start, found.end - found.start), names);
    reference.editors = std::move(names.authors);
    reference.type = "chapter";
    const auto rest = printed.substr(std::min(printed.size(), printed.find_first_not_of(" .,", found.behind)));
    std::size_t pages = none;
    reference.page = pages_in(rest, pages);
    const auto title_end = std::min({rest.find(". "), rest.find(" ("), pages, rest.size()});
    reference.container_title = tidy(rest.substr(0, title_end), ends);
    auto behind = title_end < rest.size() && rest[title_end] == '.' ? title_end : rest.find(')', title_end);
    if (behind != none && !read_imprint(rest.substr(behind + 1), reference)) {
        const auto publisher = tidy(rest.substr(behind + 1), ends);
        reference.publisher = has_digit(publisher) ? "" : publisher;
    }
    return true;
}

bool read_imprint(std::string_view printed, Reference& reference) {
    const auto start = printed.find_first_not_of(" .,");
    const auto colon = printed.find(": ");
    if (start == none || colon == none || colon + 2 >= printed.size() || colon <= start ||
        colon - start > longest_place || !is_upper(printed[start]) || has_digit(printed.substr(start, colon - start)) ||
        !is_upper(plain_of(printed.substr(colon + 2)).front())) {
        return false;
    }
    std::size_t pages_at = none;
    const auto pages = pages_in(printed.substr(colon), pages_at);
    const auto end = std::min({printed.find(';', colon), printed.find(". ", colon), printed.find(',', colon),
                               pages_at == none ? none : pages_at + colon, printed.size()});
    const auto publisher = tidy(printed.substr(colon + 2, end - colon - 2), ends);
    const auto behind = printed.substr(end, (pages_at == none ? printed.size() : pages_at + colon) - end);
    if (publisher.empty() || publisher.size() > longest_publisher || has_digit(publisher) || has_digit(behind)) {
        return false;
    }
    reference.publisher_place = tidy(printed.substr(start, colon - start), ends);
    reference.publisher = publisher;
    reference.page = reference.page.empty() ? pages : reference.page;
    return true;
}

void set_book(Reference& reference) {
    auto& title = reference.title;
    if (const auto open = title.rfind('('); open != none && base::lower_ascii(title.substr(open)).find(" ed") != none) {
        const auto edition = title.substr(open + 1, title.find(' ', open) - open - 1);
        if (has_digit(edition)) {
            reference.edition = edition;
            title = tidy(title.substr(0, open), ends);
        }
    }
    const bool numbered = !reference.volume.empty() || !reference.page.empty() || !reference.doi.empty() ||
                          !reference.pmid.empty() || !reference.url.empty();
    if (!reference.edition.empty() && reference.publisher.empty() && !numbered) {
        reference.publisher = std::exchange(reference.container_title, "");
    }
    if (!reference.publisher.empty() && reference.container_title.empty() && reference.url.empty()) {
        reference.type = "book";
    }
}

}  // namespace grounds::articles
