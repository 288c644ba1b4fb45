// SPDX-License-Identifier: MIT
#include "importer/articles/text/text.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "works/identifiers.hpp"

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
    return is_space(c) || c == '"' || c == '|' || c == '\'';
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

    /// Where an address ends; in code points.
    [[nodiscard]] long address_end(long start) const {
        auto end = start;
        while (end < span_.end && !ends_address(at(end))) {
            ++end;
        }
        const auto bytes = works::address_length(text_.at({start, end}));
        while (end > start && text_.at({start, end}).size() > bytes) {
            --end;
        }
        return end;
    }

    void address(long start) {
        const auto end = address_end(start);
        const std::string printed(text_.at({start, end}));
        if (const auto doi_found = works::doi_in(printed); !doi_found.empty()) {
            found_.push_back({Kind::doi, {start, end}, doi_found});
        } else if (const auto pmid = works::pmid_in(printed); !pmid.empty()) {
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
        if (position > start + 3 && (has(position, "10.") || has(position, "http"))) {
            doi(start, position);
        }
    }

    void doi(long start, long position) {
        const auto end = address_end(position);
        const auto found = works::doi_in(text_.at({position, end}));
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

namespace {

/// Hosts whose links are buttons to share or to follow.
constexpr auto social_hosts = std::to_array<std::string_view>(
    {"facebook.com",    "twitter.com",     "x.com",        "linkedin.com", "pinterest.com", "instagram.com",
     "tiktok.com",      "whatsapp.com",    "wa.me",        "t.me",         "reddit.com",    "tumblr.com",
     "threads.net",     "bsky.app",        "unsplash.com", "pexels.com",   "pixabay.com",   "shutterstock.com",
     "gettyimages.com", "istockphoto.com", "addtoany.com", "feedly.com",   "getpocket.com", "patreon.com",
     "apps.apple.com",  "play.google.com"});

/// What begins the words of a button.
constexpr auto buttons = std::to_array<std::string_view>(
    {"share",         "tweet",     "pin it",           "subscribe", "sign up", "sign in", "log in",
     "login",         "register",  "follow",           "buy",       "shop",    "order",   "add to cart",
     "add to basket", "donate",    "download the app", "join",      "book a",  "contact", "newsletter",
     "print",         "advertise", "privacy policy",   "terms",     "cookie"});

std::string host_of(std::string_view address) {
    const auto plain = works::plain_url(address);
    return plain.substr(0, plain.find_first_of("/?#:"));
}

bool is_same_site(const std::string& host, const std::string& own) {
    return host == own || host.ends_with("." + own) || own.ends_with("." + host);
}

}  // namespace

bool is_citing_link(std::string_view address, std::string_view words, std::string_view own) {
    const auto lower = base::lower_ascii(address);
    if (!lower.starts_with("http://") && !lower.starts_with("https://")) {
        return false;
    }
    if (is_scholarly(lower)) {
        return true;
    }
    const auto host = host_of(lower);
    const bool social = std::any_of(social_hosts.begin(), social_hosts.end(),
                                    [&](std::string_view known) { return is_same_site(host, std::string(known)); });
    const bool button = std::any_of(buttons.begin(), buttons.end(), [&](std::string_view known) {
        return words.starts_with(known) && (words.size() == known.size() || !is_letter(words[known.size()]));
    });
    const auto path = works::plain_url(lower).substr(std::min(host.size(), works::plain_url(lower).size()));
    const bool profile = path.ends_with("/comments") || path.starts_with("/author/") || path.starts_with("/tag/") ||
                         path.starts_with("/category/") ||
                         (path.starts_with("/@") && path.find('/', 2) == std::string::npos);
    const bool home = !own.empty() && is_same_site(host, host_of(own));
    return host.find('.') != std::string::npos && !social && !button && !home && !profile;
}

}  // namespace grounds::articles
