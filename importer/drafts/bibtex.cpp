// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "importer/drafts/sheet.hpp"
#include "works/formats/bibtex/latex.hpp"

namespace grounds::drafts {

namespace {

std::string field(std::string_view text) {
    return formats::to_latex(text);
}

std::string person(const Name& name) {
    if (name.family.empty()) {
        return "{" + field(name.literal) + "}";
    }
    const auto family = field(name.particle.empty() ? name.family : name.particle + " " + name.family);
    const auto suffix = name.suffix.empty() ? "" : ", " + field(name.suffix);
    return family + suffix + (name.given.empty() ? "" : ", " + field(name.given));
}

std::string people(const Reference& reference) {
    std::string all;
    for (const auto& name : reference.authors) {
        all += (all.empty() ? "" : " and ") + person(name);
    }
    return reference.more_authors && !all.empty() ? all + " and others" : all;
}

void add(std::string& entry, std::string_view name, const std::string& value) {
    if (!value.empty()) {
        entry += fmt::format("  {} = {{{}}},\n", name, value);
    }
}

}  // namespace

std::string bibtex_text(const std::vector<Reference>& references) {
    std::string text;
    for (const auto& reference : references) {
        const bool article = reference.type == "article-journal";
        std::string entry = fmt::format("@{}{{{},\n", article ? "article" : "misc", reference.key);
        add(entry, "author", people(reference));
        add(entry, "title", field(reference.title));
        add(entry, article ? "journal" : "howpublished", field(reference.container_title));
        add(entry, "year", reference.issued.substr(0, std::min<std::size_t>(4, reference.issued.size())));
        add(entry, "volume", field(reference.volume));
        add(entry, "number", field(reference.issue));
        add(entry, "pages", field(reference.page));
        add(entry, "doi", reference.doi);
        add(entry, "pmid", reference.pmid);
        add(entry, "pmcid", reference.pmcid);
        add(entry, "url", reference.url);
        add(entry, "note", field(reference.note));
        text += entry + "}\n\n";
    }
    return text;
}

}  // namespace grounds::drafts
