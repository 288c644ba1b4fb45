// SPDX-License-Identifier: MIT
// Head, navigation, "cite this" and foot of every page.
#include <fmt/format.h>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"
#include "query/report/words.hpp"
#include "query/writers/json.hpp"
#include "works/formats/bibtex/bibtex.hpp"
#include "works/formats/csl_json/write.hpp"

namespace grounds::pages {

namespace {

std::string address_of(const View& view, const Page& page) {
    return view.base_url + page.path + "?digest=" + view.info.digest;
}

Html head(const View& view, const Page& page, const Links& links) {
    Html meta = "<meta charset=\"utf-8\">\n";
    meta += single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) + "\n" +
            single("meta", {{"name", "generator"}, {"content", "grounds " GROUNDS_VERSION}}) + "\n" +
            single("meta", {{"name", "digest"}, {"content", view.info.digest}}) + "\n" +
            element("title", text(page.title) + " · grounds") + "\n" +
            single("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", links.file("assets/icon.svg")}}) +
            "\n" + single("link", {{"rel", "stylesheet"}, {"href", links.file("assets/site.css")}}) + "\n";
    if (!page.passing()) {
        meta +=
            single("link",
                   {{"rel", "alternate"}, {"type", "application/json"}, {"href", links.file(twin_path(page.path))}}) +
            "\n";
    }
    if (!view.base_url.empty()) {
        meta += single("link", {{"rel", "canonical"}, {"href", view.base_url + page.path}}) + "\n";
    }
    if (page.path == "claims.html" && !view.live) {
        meta += element("script", {{"src", links.file("assets/search.js")}, {"defer", ""}}, {}) + "\n";
    }
    return element("head",
                   "\n" + meta + element("script", {{"src", links.file("assets/site.js")}, {"defer", ""}}, {}) + "\n") +
           "\n";
}

Html navigation(const Page& page, const Links& links) {
    Html items;
    for (const auto& single_page : single_pages()) {
        if (single_page.heading.empty()) {
            continue;
        }
        const auto path = std::string(single_page.name) + ".html";
        const auto shown = text(single_page.heading);
        items += element("li", path == page.path ? element("a", {{"href", path}, {"aria-current", "page"}}, shown)
                                                 : links.list(single_page.name, shown));
    }
    const auto home = element("a", {{"href", links.file("index.html")}, {"class", "home"}}, "grounds");
    return element("header", home + element("nav", {{"aria-label", "Pages"}}, element("ul", items))) + "\n";
}

/// The page as a work that can be cited; its data are those of the database.
Reference as_work(const View& view, const Page& page) {
    Reference work;
    work.key = "grounds-" + view.info.digest + "-" + file_name(page.path.substr(0, page.path.rfind('.')));
    work.type = "webpage";
    work.title = page.title;
    work.publisher = "grounds";
    work.issued = view.info.imported.substr(0, 10);
    work.url = view.base_url.empty() ? "" : address_of(view, page);
    work.note = fmt::format("{}, content digest {}, rules {}. Computed, not a panel's judgement.", page.path,
                            view.info.digest, view.info.rule_set);
    return work;
}

Html cite_this(const View& view, const Page& page) {
    const auto work = page.cite ? *page.cite : as_work(view, page);
    std::set<std::string> used;
    const auto shown = [](Literal name, Literal label, const std::string& code) {
        return element("h3", text(label.view())) +
               element("pre", {{"tabindex", "0"}, {"data-copy", name.view()}, {"aria-label", label.view()}},
                       preformatted(code));
    };
    return folded("Cite this",
                  shown("markdown", "Markdown", report::vancouver(work).markdown()) +
                      shown("bibtex", "BibTeX", formats::biblatex_entry(work, formats::biblatex_key(work.key, used))) +
                      shown("csl", "CSL-JSON", writers::dump(formats::csl_json(work))));
}

Html known(const std::string& value) {
    return value.empty() ? Html("not recorded") : element("code", text(value));
}

/// Of a page that is there to stay: how it can be found again, taken along and cited.
Html ways_to_keep(const View& view, const Page& page, const Links& links) {
    const auto permanent = element(
        "a", {{"href", links.file(page.path) + "?digest=" + view.info.digest}, {"rel", "bookmark"}}, "Permanent link");
    const auto data = element("a", {{"href", links.file(twin_path(page.path))}}, "This page as JSON");
    return element("p", permanent + " · " + data) + cite_this(view, page);
}

Html foot(const View& view, const Page& page, const Links& links) {
    auto as_of = "As of the import of " + known(view.info.imported) + "; content digest " + known(view.info.digest) +
                 "; rules " + known(view.info.rule_set) +
                 "; retractions: " + text(view.info.retractions.empty() ? "not checked" : view.info.retractions) + ".";
    return element("footer",
                   (page.passing() ? Html() : ways_to_keep(view, page, links)) + element("p", as_of) +
                       "<p>Verdicts and certainty were worked out from the records by fixed rules. A computed "
                       "GRADE is not a panel’s judgement.</p>") +
           "\n";
}

}  // namespace

std::string twin_path(const std::string& path) {
    return path.substr(0, path.rfind('.')) + ".json";
}

std::string document(const View& view, const Page& page) {
    const auto links = page.links();
    const auto body = "\n<a class=\"skip\" href=\"#main\">To the content</a>\n" + navigation(page, links) +
                      "<p id=\"note\" role=\"status\" hidden></p>\n" +
                      element("main", {{"id", "main"}}, "\n" + page.body) + "\n" + foot(view, page, links);
    const auto whole =
        head(view, page, links) +
        (view.live ? element("body", {{"data-live", links.file("digest")}}, body) : element("body", body));
    return ("<!DOCTYPE html>\n" + element("html", {{"lang", "en"}}, "\n" + whole + "\n") + "\n").markup();
}

std::string twin(const View& view, const Page& page) {
    return writers::dump({{"as_of",
                           {{"imported", writers::known(view.info.imported)},
                            {"digest", view.info.digest},
                            {"rules", writers::known(view.info.rule_set)}}},
                          {"page", page.path},
                          {"data", page.twin}},
                         -1);
}

}  // namespace grounds::pages
