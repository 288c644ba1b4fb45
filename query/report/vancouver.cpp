// SPDX-License-Identifier: MIT
#include "query/report/words.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "base/clean.hpp"
#include "base/utf8.hpp"
#include "works/identifiers.hpp"

namespace grounds::report {
namespace {

constexpr std::size_t most_authors = 6;

std::string initials(const std::string& given) {
    std::string all;
    bool start = true;
    base::each_code_point(given, [&](std::int32_t c, std::string_view bytes) {
        const bool separator = c == U' ' || c == U'.' || c == U'-' || c == 0x2010 || c == 0x00A0;
        if (start && !separator) {
            all += bytes;
        }
        start = separator;
    });
    return all;
}

std::string add_words(std::string text, const std::string& more) {
    if (!text.empty() && !more.empty()) {
        text += ' ';
    }
    return text + more;
}

std::string names_text(const std::vector<Name>& names, bool more) {
    std::string all;
    const auto shown = std::min(names.size(), most_authors);
    for (std::size_t i = 0; i < shown; ++i) {
        all += (i == 0 ? "" : ", ") + vancouver_name(names[i]);
    }
    return names.size() > shown || (more && shown > 0) ? all + ", et al" : all;
}

/// The text and a full stop, unless it ends in a mark already; empty stays empty.
std::string sentence(const std::string& words) {
    auto line = base::clean_line(words);
    if (!line.empty() && std::string_view(".?!").find(line.back()) == std::string_view::npos) {
        line += '.';
    }
    return line;
}

std::string pages(std::string page) {
    for (auto at = page.find("--"); at != std::string::npos; at = page.find("--")) {
        page.erase(at, 1);
    }
    return page;
}

std::string year(const Reference& reference) {
    return reference.issued.substr(0, 4);
}

/// "Nutr J. 2021;20(1):90."
std::string in_journal(const Reference& reference) {
    const auto& journal =
        reference.container_title_short.empty() ? reference.container_title : reference.container_title_short;
    std::string place = year(reference);
    if (!reference.volume.empty() || !reference.issue.empty()) {
        place += ";" + reference.volume + (reference.issue.empty() ? "" : "(" + reference.issue + ")");
    }
    if (!reference.page.empty()) {
        place += (place.empty() ? "" : ":") + pages(reference.page);
    }
    return add_words(sentence(journal), sentence(place));
}

/// "2nd ed. Geneva: WHO; 2004."
std::string in_print(const Reference& reference) {
    std::string imprint = reference.publisher_place;
    if (!reference.publisher.empty()) {
        imprint += (imprint.empty() ? "" : ": ") + reference.publisher;
    }
    const auto issued = year(reference);
    if (!issued.empty()) {
        imprint += (imprint.empty() ? "" : "; ") + issued;
    }
    auto all = reference.edition.empty() ? "" : sentence(reference.edition + " ed");
    all = add_words(all, sentence(imprint));
    return reference.page.empty() ? all : add_words(all, sentence("p. " + pages(reference.page)));
}

/// "In: Editors, editors. Book."
std::string in_book(const Reference& reference) {
    if (reference.container_title.empty()) {
        return {};
    }
    const auto editors = names_text(reference.editors, false);
    return "In: " + (editors.empty() ? "" : editors + ", editors. ") + sentence(reference.container_title);
}

bool in_periodical(const Reference& reference) {
    return reference.type.rfind("article", 0) == 0 && !reference.container_title.empty();
}

md::Inline identifiers(const Reference& reference) {
    std::vector<md::Inline> all;
    const auto url = work_url(reference);
    if (!reference.doi.empty()) {
        all.push_back("doi: " + md::link(md::text(reference.doi), url));
    } else if (!url.empty()) {
        all.push_back(md::link(md::text(url), url));
    }
    if (base::all_digits(reference.pmid)) {
        all.push_back("PMID: " + md::link(md::text(reference.pmid), works::pubmed_address(reference.pmid)));
    }
    const auto joined = md::join(all, ". ");
    return joined.empty() ? joined : " " + joined + ".";
}

}  // namespace

std::string vancouver_name(const Name& name) {
    if (!name.literal.empty()) {
        return name.literal;
    }
    auto text = add_words(name.particle, name.family);
    text = add_words(text, initials(name.given));
    return add_words(text, name.suffix);
}

md::Inline vancouver(const Reference& reference) {
    const auto editors = names_text(reference.editors, false);
    const bool by_editors = reference.authors.empty() && reference.container_title.empty() && !editors.empty();
    auto all = sentence(by_editors ? editors + ", editors" : names_text(reference.authors, reference.more_authors));
    all = add_words(all, sentence(reference.title));
    const auto where =
        in_periodical(reference) ? in_journal(reference) : add_words(in_book(reference), in_print(reference));
    all = add_words(all, where);
    return md::text(all.empty() ? reference.key : all) + identifiers(reference);
}

}  // namespace grounds::report
