// SPDX-License-Identifier: MIT
#include "importer/articles/text/identifiers.hpp"

#include <algorithm>
#include <array>

#include "base/scalar.hpp"
#include "works/addresses.hpp"

namespace grounds::articles {

namespace {

constexpr auto hosts = std::to_array<std::string_view>({"doi.org",
                                                        "pubmed",
                                                        "ncbi.nlm.nih.gov",
                                                        "nih.gov",
                                                        "jamanetwork.com",
                                                        "cochranelibrary.com",
                                                        "cochrane.org",
                                                        "sciencedirect.com",
                                                        "springer.com",
                                                        "springeropen.com",
                                                        "biomedcentral.com",
                                                        "nature.com",
                                                        "wiley.com",
                                                        "bmj.com",
                                                        "thelancet.com",
                                                        "nejm.org",
                                                        "frontiersin.org",
                                                        "mdpi.com",
                                                        "plos.org",
                                                        "academic.oup.com",
                                                        "tandfonline.com",
                                                        "sagepub.com",
                                                        "jstor.org",
                                                        "who.int",
                                                        "cdc.gov",
                                                        "fda.gov",
                                                        "efsa.europa.eu",
                                                        "clinicaltrials.gov",
                                                        "europepmc.org",
                                                        "lww.com",
                                                        "ahajournals.org",
                                                        "karger.com",
                                                        "cambridge.org",
                                                        "hindawi.com",
                                                        "science.org",
                                                        "pnas.org",
                                                        "cell.com",
                                                        "annals.org",
                                                        "acpjournals.org",
                                                        "researchgate.net",
                                                        "semanticscholar.org",
                                                        "medrxiv.org",
                                                        "biorxiv.org",
                                                        "arxiv.org",
                                                        "scholar.google",
                                                        "liebertpub.com",
                                                        "physiology.org",
                                                        "nutrition.org",
                                                        "thieme",
                                                        "elsevier",
                                                        "nber.org",
                                                        "ssrn.com",
                                                        "aeaweb.org",
                                                        "repec.org",
                                                        "iza.org",
                                                        "econstor.eu",
                                                        "dl.acm.org",
                                                        "ieee.org",
                                                        "osf.io",
                                                        "psyarxiv.com",
                                                        "openreview.net",
                                                        "aclanthology.org",
                                                        "usenix.org",
                                                        "dspace.",
                                                        "journals.",
                                                        "nice.org.uk",
                                                        "nhs.uk"});

bool ends_address(char c) {
    return is_space(c) || c == '"' || c == '<' || c == '>' || c == '|' || c == '\'';
}

class Scanner {
public:
    Scanner(const Text& text, const Span& span) : text_(text), span_(span) {}

    std::vector<FoundIdentifier> run() {
        for (long at = span_.start; at < span_.end;) {
            const auto before = found_.size();
            look(at);
            at = found_.size() > before ? std::max(found_.back().span.end, at + 1) : at + 1;
        }
        return std::move(found_);
    }

private:
    using Kind = FoundIdentifier::Kind;

    [[nodiscard]] char at(long position) const {
        return position < span_.start || position >= span_.end ? ' ' : text_.lower[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] bool has(long position, std::string_view words) const {
        return std::string_view(text_.lower).substr(static_cast<std::size_t>(position)).starts_with(words) &&
               position + static_cast<long>(words.size()) <= span_.end;
    }
    [[nodiscard]] bool begins_word(long position) const {
        return !is_letter(at(position - 1)) && !is_digit(at(position - 1));
    }

    void look(long position) {
        if (!begins_word(position)) {
            return;
        }
        if (has(position, "http://") || has(position, "https://") || has(position, "www.")) {
            address(position);
        } else if (has(position, "doi")) {
            announced_doi(position);
        } else if (has(position, "10.")) {
            doi(position, position);
        } else if (has(position, "pmid")) {
            number(position, position + 4, Kind::pmid, "");
        } else if (has(position, "pmc") && is_digit(at(position + 3))) {
            number(position, position + 3, Kind::pmcid, "PMC");
        } else if (has(position, "nct") && is_digit(at(position + 3))) {
            number(position, position + 3, Kind::trial, "NCT");
        }
    }

    /// Without a full stop, comma or closing bracket at its end that belong to the sentence.
    [[nodiscard]] long address_end(long start) const {
        auto end = start;
        long open = 0;
        while (end < span_.end && !ends_address(at(end))) {
            open += at(end) == '(' ? 1 : 0;
            ++end;
        }
        while (end > start) {
            const char last = at(end - 1);
            const bool bracket = (last == ')' && open == 0) || last == ']';
            if (last != '.' && last != ',' && last != ';' && last != ':' && !bracket) {
                break;
            }
            --end;
        }
        return end;
    }

    void address(long start) {
        const auto end = address_end(start);
        const std::string printed(text_.at({start, end}));
        if (const auto doi_found = doi_in(printed); !doi_found.empty()) {
            found_.push_back({Kind::doi, {start, end}, doi_found});
        } else if (const auto pmid = pmid_in(printed); !pmid.empty()) {
            found_.push_back({Kind::pmid, {start, end}, pmid});
        } else if (end > start + 8) {
            found_.push_back({Kind::url, {start, end}, printed});
        }
    }

    void announced_doi(long start) {
        auto position = start + 3;
        while (position < span_.end && (at(position) == ':' || at(position) == ' ' || at(position) == '.')) {
            ++position;
        }
        for (const std::string_view resolver : {"https://doi.org/", "http://dx.doi.org/", "http://doi.org/"}) {
            if (has(position, resolver)) {
                position += static_cast<long>(resolver.size());
            }
        }
        if (position > start + 3 && has(position, "10.")) {
            doi(start, position);
        }
    }

    void doi(long start, long position) {
        const auto end = address_end(position);
        const auto found = doi_in(text_.at({position, end}));
        if (!found.empty()) {
            found_.push_back({Kind::doi, {start, end}, found});
        }
    }

    void number(long start, long position, Kind kind, const std::string& prefix) {
        while (kind == Kind::pmid && position < span_.end && (at(position) == ':' || at(position) == ' ')) {
            ++position;
        }
        auto end = position;
        while (is_digit(at(end)) && end - position < 12) {
            ++end;
        }
        if (end > position) {
            found_.push_back({kind,
                              {start, end},
                              prefix + text_.lower.substr(static_cast<std::size_t>(position),
                                                          static_cast<std::size_t>(end - position))});
        }
    }

    const Text& text_;
    Span span_;
    std::vector<FoundIdentifier> found_;
};

}  // namespace

std::vector<FoundIdentifier> identifiers_in(const Text& text, const Span& span) {
    return Scanner(text, span).run();
}

bool is_scholarly(std::string_view address) {
    const auto lower = base::lower_ascii(address);
    if (!lower.starts_with("http://") && !lower.starts_with("https://")) {
        return false;
    }
    if (works::work_at(lower).has_identifier()) {
        return true;
    }
    const auto host = lower.substr(0, lower.find('/', 8));
    return std::any_of(hosts.begin(), hosts.end(),
                       [&](std::string_view known) { return host.find(known) != std::string::npos; });
}

std::string doi_in(std::string_view text) {
    for (auto at = text.find("10."); at != std::string_view::npos; at = text.find("10.", at + 1)) {
        auto slash = at + 3;
        while (slash < text.size() && (is_digit(text[slash]) || text[slash] == '.')) {
            ++slash;
        }
        const bool fits = slash - at >= 7 && slash + 1 < text.size() && text[slash] == '/' &&
                          (at == 0 || (!is_digit(text[at - 1]) && !is_letter(text[at - 1])));
        if (fits) {
            return base::lower_ascii(text.substr(at, text.find_first_of("?#", at) - at));
        }
    }
    return {};
}

std::string pmid_in(std::string_view address) {
    for (const std::string_view before : {"pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"}) {
        if (const auto found = address.find(before); found != std::string_view::npos) {
            const auto start = found + before.size();
            const auto end = std::min(address.find_first_not_of("0123456789", start), address.size());
            return std::string(address.substr(start, end - start));
        }
    }
    return {};
}

}  // namespace grounds::articles
