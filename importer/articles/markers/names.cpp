// SPDX-License-Identifier: MIT
// Journals and institutions by name: "published in the Journal of X", "According to the World Health Organization".
#include <algorithm>
#include <array>

#include "importer/articles/markers/markers.hpp"

namespace grounds::articles {

namespace {

constexpr auto connectors = std::to_array<std::string_view>({"of", "and", "the", "in", "for", "on", "&"});
constexpr auto journal_words =
    std::to_array<std::string_view>({"journal", "annals", "archives", "proceedings", "bulletin", "lancet", "jama",
                                     "bmj", "cochrane", "gazette", "transactions", "acta"});
/// Journals whose names are common words: only behind "in" or "journal".
constexpr auto common_names = std::to_array<std::string_view>(
    {"nature",   "science",      "nutrients", "cell",   "neurology", "circulation", "pediatrics",
     "sleep",    "chest",        "gut",       "thorax", "diabetes",  "cephalalgia", "headache",
     "medicine", "hypertension", "stroke",    "spine",  "vaccine",   "plos"});

class NamesFinder {
public:
    NamesFinder(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers)
        : text_(context.document.text),
          language_(context.language),
          markers_(markers),
          tokens_(tokens_of(text_, sentence)) {
        if (language_ != nullptr) {
            hits_ = language_->lexicon.find(tokens_);
        }
    }

    void run() {
        for (std::size_t at = 0; at < tokens_.size();) {
            const auto end = name_end(at);
            if (end > at) {
                look(at, end);
            }
            at = std::max(end, at + 1);
        }
    }

private:
    [[nodiscard]] bool capital(std::size_t at) const {
        return is_upper(text_.plain[static_cast<std::size_t>(tokens_[at].span.start)]);
    }
    /// Only a space, "&" or the comma of "Medicine, Science" stands between.
    [[nodiscard]] bool adjacent(std::size_t at) const {
        const auto gap = text_.plain_at({tokens_[at].span.end, tokens_[at + 1].span.start});
        return gap.find_first_not_of(" &") == std::string_view::npos;
    }

    /// One behind the last word of the run of capitals that starts at `at`.
    [[nodiscard]] std::size_t name_end(std::size_t at) const {
        if (!capital(at)) {
            return at;
        }
        auto end = at + 1;
        for (auto next = end; next < tokens_.size() && adjacent(next - 1); ++next) {
            if (capital(next)) {
                end = next + 1;
            } else if (!in(connectors, tokens_[next].word) || next - end > 1) {
                break;
            }
        }
        return end;
    }

    void look(std::size_t first, std::size_t end) {
        if (is_journal(first, end)) {
            first += tokens_[first].word == "the" && end - first > 2 ? 1 : 0;
            add(MarkerKind::journal, first, end);
        } else if (language_ != nullptr && is_authority(first, end)) {
            while (first + 1 < end && (tokens_[first].word == "the" || tokens_[first].word == "according" ||
                                       tokens_[first].word == "to")) {
                ++first;
            }
            add(MarkerKind::organisation, first, end);
        }
    }

    void add(MarkerKind kind, std::size_t first, std::size_t end) {
        markers_.push_back({kind, {tokens_[first].span.start, tokens_[end - 1].span.end}, {}, {}});
    }

    [[nodiscard]] bool is_journal(std::size_t first, std::size_t end) const {
        for (auto at = first; at < end; ++at) {
            if (capital(at) && in(journal_words, tokens_[at].word)) {
                const bool of = at + 1 < end;
                return of || at > first || tokens_[at].word == "jama" || tokens_[at].word == "bmj" ||
                       tokens_[at].word == "lancet" || tokens_[at].word == "cochrane";
            }
        }
        if (before(first) == "journal") {
            return true;
        }
        const bool common = in(common_names, tokens_[first].word) && end - first <= 3;
        return common && first > 0 && published_in(first);
    }
    [[nodiscard]] std::string_view before(std::size_t at) const {
        return at == 0 ? std::string_view() : tokens_[at - 1].word;
    }
    [[nodiscard]] bool published_in(std::size_t at) const {
        const auto last = before(at) == "the" && at > 1 ? at - 1 : at;
        return before(last) == "in" && last > 1 &&
               (tokens_[last - 2].word == "published" || tokens_[last - 2].word == "study" ||
                tokens_[last - 2].word == "review" || tokens_[last - 2].word == "trial");
    }

    /// Behind "according to", or an institution that says something.
    [[nodiscard]] bool is_authority(std::size_t first, std::size_t end) const {
        const bool opens = tokens_[first].word == "according" && first + 2 < end;
        auto name = first;
        name -= name > 0 && before(name) == "the" ? 1 : 0;
        const bool according = name >= 2 && tokens_[name - 1].word == "to" && tokens_[name - 2].word == "according";
        return opens || according || (has_cue(Cue::body, first, end) && has_cue(Cue::reporting, end, end + 3));
    }
    [[nodiscard]] bool has_cue(Cue cue, std::size_t first, std::size_t end) const {
        return std::any_of(hits_.begin(), hits_.end(),
                           [&](const CueHit& hit) { return hit.cue == cue && hit.token >= first && hit.token < end; });
    }

    const Text& text_;
    const Language* language_;
    std::vector<FoundMarker>& markers_;
    std::vector<Token> tokens_;
    std::vector<CueHit> hits_;
};

}  // namespace

void find_names(const MarkerContext& context, const Span& sentence, std::vector<FoundMarker>& markers) {
    NamesFinder(context, sentence, markers).run();
}

}  // namespace grounds::articles
