// SPDX-License-Identifier: MIT
// A work of the bibliography: what became of it, which study it reports, and who cites it for what.
#include <fmt/format.h>

#include "base/ascii.hpp"
#include "query/load/answers.hpp"
#include "query/load/record.hpp"
#include "query/pages/page.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"
#include "query/writers/phrases.hpp"
#include "query/writers/texts.hpp"
#include "schema/load/records.hpp"
#include "works/identifiers.hpp"

namespace grounds::pages {

namespace {

/// Only what is a number can be a part of an address at PubMed.
Html pubmed(const std::string& pmid) {
    return base::all_digits(pmid) ? outside(works::pubmed_address(pmid), text(pmid)) : text(pmid);
}

std::string names_of(const std::vector<Name>& names, bool more) {
    std::vector<std::string> all;
    for (const auto& name : names) {
        all.push_back(report::vancouver_name(name));
    }
    return fmt::format("{}", fmt::join(all, ", ")) + (more && !all.empty() ? ", et al" : "");
}

Html keys(const Links& links, const std::vector<std::string>& others) {
    std::vector<Html> all;
    for (const auto& key : others) {
        all.push_back(links.to("work", key, element("code", text(key))));
    }
    return join(all, ", ");
}

Html facts(const View& view, const Links& links, const Reference& work) {
    load::ReferenceLoader loader(view.db);
    const auto newer = loader.superseded_by(work);
    const auto study = loader.study_of(work);
    const auto doi = report::work_url(work);
    return element(
        "dl", {{"class", "facts"}},
        fact("Authors", text(names_of(work.authors, work.more_authors))) +
            fact("Editors", text(names_of(work.editors, false))) + fact("In", text(work.container_title)) +
            fact("Issued", text(work.issued)) + fact("Volume", text(work.volume)) + fact("Issue", text(work.issue)) +
            fact("Pages", text(work.page)) + fact("Publisher", text(work.publisher)) +
            fact("DOI", work.doi.empty() ? Html() : outside(doi, text(work.doi))) + fact("PMID", pubmed(work.pmid)) +
            fact("Address", work.url.empty() ? Html() : outside(work.url, text(work.url))) +
            fact("After publication", state_chip(work).empty() ? text(report::state_words(work)) : state_chip(work)) +
            fact("Newer version", newer ? keys(links, {*newer}) : Html()) +
            fact("Also recorded as", text(fmt::format("{}", fmt::join(work.same_as, ", ")))) +
            fact("Reports the study", study ? links.to("study", *study, text(*study)) : Html()) +
            fact("Key", element("code", text(work.key))));
}

Html checks(const std::string& words) {
    std::vector<Html> all;
    for (std::size_t start = 0; start < words.size();) {
        const auto end = std::min(words.find(' ', start), words.size());
        if (const auto verdict = parse_term<FidelityVerdict>(words.substr(start, end - start))) {
            all.push_back(fidelity_chip(*verdict));
        }
        start = end + 1;
    }
    return all.empty() ? chip("warn", "not checked") : join(all, " ");
}

Html cited_by(const Links& links, const query::Table& rows) {
    Html items;
    for (std::size_t row = 0; row < rows.rows.size(); ++row) {
        const auto at = [&](std::string_view column) { return cell(rows, row, column); };
        items +=
            element("li", element("p", links.to("source", at("source"), text(at("source_title")), at("appearance")) +
                                           ", as “" + text(at("marker")) +
                                           "”, for: " + links.to("claim", at("claim"), text(at("statement")))) +
                              element("p", {{"class", "check"}}, checks(at("fidelity"))));
    }
    return items.empty() ? Html("<p>No article on record cites it.</p>") : element("ul", {{"class", "plain"}}, items);
}

/// Fields that citation styles have no place for: abstracts, keywords.
Html more(const Reference& work) {
    Html items;
    for (const auto& [name, value] : work.extra) {
        items += element("dt", text(writers::plain_words(name))) + element("dd", text(value));
    }
    return items.empty() ? items : folded("Other fields of the record", element("dl", {{"class", "facts"}}, items));
}

}  // namespace

std::vector<std::string> work_ids(const View& view) {
    return column_of(query::list_records(view.db, "references", {}), "id");
}

std::optional<Page> render_work(const View& view, const std::string& id) {
    const auto work = load::load_reference(view.db, id);
    const auto records = query::find_records(view.db, "reference", id);
    if (!work || records.empty()) {
        return std::nullopt;
    }
    Page page{record_path("work", id), report::work_name(*work), {}, writers::record_json(records.front()), work};
    const auto links = page.links();
    const auto merged =
        work->key == id ? Html() : element("p", "This record is merged into " + keys(links, {work->key}) + ".");
    page.body = element("p", {{"class", "way"}}, links.list("works", "Works")) +
                element("h1", text(work->title.empty() ? work->key : work->title)) + "\n" + merged +
                facts(view, links, *work) + more(*work) +
                section("cited", "Who cites it", cited_by(links, query::citations_of(view.db, work->key)));
    return page;
}

}  // namespace grounds::pages
