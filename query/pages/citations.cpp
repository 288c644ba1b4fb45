// SPDX-License-Identifier: MIT
// What an appearance prints and cites.
#include "query/load/answers.hpp"
#include "query/pages/parts.hpp"
#include "query/report/words.hpp"

namespace grounds::pages {

namespace {

using References = std::map<std::string, Reference>;

Html work(const Links& links, const std::string& key, const References& references) {
    const auto found = references.find(key);
    if (found == references.end()) {
        return links.to("work", key, text(key));
    }
    const auto state = state_chip(found->second);
    const auto name = links.to("work", found->second.key, text(report::work_name(found->second)));
    return state.empty() ? name : name + " " + state;
}

Html candidates(const Links& links, const Citation& citation, const References& references) {
    Html items;
    for (const auto& candidate : citation.candidates) {
        const auto because = candidate.because.empty() ? Html() : ": " + text(candidate.because);
        items += element("li", work(links, candidate.reference, references) + because);
    }
    if (items.empty()) {
        return items;
    }
    const auto count = citation.candidates.size();
    return folded(text(count == 1 ? "1 work it might mean" : std::to_string(count) + " works it might mean"),
                  element("ul", items));
}

Html checks(const Citation& citation, const std::map<long, std::vector<Fidelity>>& fidelity) {
    const auto found = fidelity.find(citation.row);
    if (found == fidelity.end() || found->second.empty()) {
        return element("p", {{"class", "check"}}, chip("warn", "not checked"));
    }
    Html all;
    for (const auto& check : found->second) {
        all += element("p", {{"class", "check"}},
                       fidelity_chip(check.verdict) + " " + text(report::as_sentence(check.explanation)));
    }
    return all;
}

Html person_check(const Citation& citation) {
    if (!citation.checked) {
        return {};
    }
    const auto& checked = *citation.checked;
    const auto note = checked.note.empty() ? Html() : ": " + text(checked.note);
    return element(
        "p", {{"class", "check"}},
        fidelity_chip(checked.verdict) + " as " + text(checked.by.empty() ? "a person" : checked.by) + " found" + note);
}

Html bound(const Links& links, const Citation& citation, const References& references) {
    auto line = "Cites " + element("strong", text("“" + citation.marker + "”")) + ": " +
                text(report::in_words(citation.resolution));
    if (!citation.reference.empty()) {
        line += ", " + work(links, citation.reference, references);
    }
    line += ".";
    return citation.because.empty() ? line : line + " " + text(report::as_sentence(citation.because));
}

}  // namespace

Html citations(const Links& links, const Appearance& appearance, const References& references,
               const std::map<long, std::vector<Fidelity>>& fidelity) {
    Html all;
    for (const auto& citation : appearance.citations) {
        if (citation.resolution == Resolution::none_given) {
            all += element("li", chip("warn", "cites nothing"));
            continue;
        }
        all += element("li", element("p", bound(links, citation, references)) + checks(citation, fidelity) +
                                 person_check(citation) + candidates(links, citation, references));
    }
    return all.empty() ? all : element("ul", {{"class", "citations"}}, all) + "\n";
}

Html figures(const Appearance& appearance) {
    std::vector<Html> all;
    for (const auto& figure : appearance.figures) {
        all.push_back(text(report::figure_text(figure)));
    }
    return all.empty() ? Html() : element("p", {{"class", "figure-line"}}, "Figure: " + join(all, "; "));
}

Html quotation(const Passage& passage) {
    const bool verified = passage.anchor == AnchorState::exact || passage.anchor == AnchorState::moved;
    return verified && !passage.exact.empty() ? element("blockquote", text(passage.exact)) : Html();
}

}  // namespace grounds::pages
