// SPDX-License-Identifier: MIT
#include "importer/articles/analysis.hpp"

#include <algorithm>

#include "importer/articles/features.hpp"
#include "importer/articles/references/references.hpp"
#include "importer/articles/sentences/sentences.hpp"
#include "importer/articles/text/text.hpp"
#include "works/identifiers.hpp"

namespace grounds::articles {

namespace {

constexpr std::size_t longest_entry = 4000;
constexpr long shortest_story = 60;  ///< a shorter quoted block is the title of a story

/// An entry that could not be read may be missing, so that the last number is higher than their count.
long highest_number(const std::vector<ParsedReference>& references) {
    auto highest = static_cast<long>(references.size());
    for (const auto& reference : references) {
        const auto numbers = numbers_in(reference.number);
        highest = numbers.empty() ? highest : std::max(highest, std::stol(numbers.back()));
    }
    return highest;
}

class Analyser {
public:
    Analyser(const Document& document, const std::string& language)
        : document_(document),
          text_(document.text),
          code_(language),
          language_(language_of(language)),
          regions_(regions_of(document, language_)),
          context_{document, language_, 0, has_glued_numbers(document)} {}

    Analysis run() {
        result_.language = code_;
        result_.supported = language_ != nullptr;
        read_references();
        context_.references = highest_number(result_.references);
        for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
            read_block(at);
        }
        give_rows_their_markers(text_, result_.sentences);
        return std::move(result_);
    }

private:
    void read_references() {
        for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
            if (regions_[at].role != Role::reference) {
                continue;
            }
            const auto& block = document_.blocks[at];
            auto span = block.span;
            span.start += list_mark(text_.plain_at(span)).length;
            auto parsed = parse_reference(shown(text_, span, longest_entry));
            if (text_.plain_at(span).starts_with("Ibid") && !result_.references.empty()) {
                parsed = result_.references.back();
            }
            add_link(parsed, span);
            parsed.number = reference_number(text_, block, static_cast<long>(result_.references.size()) + 1);
            parsed.span = span;
            parsed.footnote = block.kind == BlockKind::footnote;
            result_.references.push_back(std::move(parsed));
        }
    }
    /// A DOI may stand only in the hyperlink.
    void add_link(ParsedReference& parsed, const Span& span) const {
        const auto& links = document_.links;
        auto link_at = std::lower_bound(links.begin(), links.end(), span.start,
                                        [](const Link& link, long start) { return link.span.start < start; });
        for (; link_at != links.end() && link_at->span.start < span.end; ++link_at) {
            const auto& link = *link_at;
            auto& reference = parsed.reference;
            if (span.holds(link.span) && reference.doi.empty() && reference.pmid.empty() && reference.url.empty()) {
                reference.doi = works::doi_in(link.target);
                reference.pmid = works::pmid_in(link.target);
                reference.url = reference.doi.empty() && reference.pmid.empty() ? link.target : "";
            }
        }
    }

    void read_block(std::size_t at) {
        const auto& block = document_.blocks[at];
        const auto& region = regions_[at];
        if (region.role == Role::testimonial) {
            add_story(at);
        } else if (region.role == Role::reference || block.kind == BlockKind::code) {
            add_plain(block.span, region,
                      region.role == Role::reference ? SentenceKind::reference : SentenceKind::other);
        } else if (block.kind == BlockKind::row) {
            read_sentence(block.span, at);
        } else {
            for (const auto& sentence : sentences_of(text_, block, language_, code_)) {
                read_sentence(sentence, at);
            }
        }
    }

    void add_plain(const Span& span, const Region& region, SentenceKind kind) {
        ReadSentence sentence;
        sentence.span = span;
        sentence.kind = kind;
        sentence.section = region.section;
        result_.sentences.push_back(std::move(sentence));
    }

    /// Stories that follow one another are one passage.
    void add_story(std::size_t at) {
        const auto& span = document_.blocks[at].span;
        const bool tells = text_.plain[static_cast<std::size_t>(span.start)] == '"' && span.length() >= shortest_story;
        const bool goes_on = at > 0 && regions_[at - 1].role == Role::testimonial && !result_.sentences.empty() &&
                             result_.sentences.back().kind == SentenceKind::testimonial;
        if (goes_on) {
            auto& story = result_.sentences.back();
            story.span.end = span.end;
            story.count += tells ? 1 : 0;
            story.count -= tells && !story_counted_ ? 1 : 0;
            story_counted_ = story_counted_ || tells;
            return;
        }
        add_plain(span, regions_[at], SentenceKind::testimonial);
        auto& story = result_.sentences.back();
        story.appearance = AppearanceKind::testimonial;
        story.score = 1;
        story_counted_ = tells;
    }

    void read_sentence(const Span& span, std::size_t at) {
        const auto& block = document_.blocks[at];
        ReadSentence sentence;
        sentence.span = span;
        sentence.section = regions_[at].section;
        sentence.row = block.kind == BlockKind::row;
        const auto words = without_mark(block, span);
        sentence.markers = markers_of(context_, words);
        find_in_own_list(sentence.markers);
        std::vector<Span> taken;
        for (const auto& marker : sentence.markers) {
            if (!speaks(marker, text_)) {
                taken.push_back(marker.span);
            }
        }
        sentence.figures = figures_of(text_, words, taken, language_ != nullptr);
        drop_label(block, sentence);
        judge(sentence, at);
        result_.sentences.push_back(std::move(sentence));
    }

    /// A list item's first sentence without its bullet or number.
    [[nodiscard]] Span without_mark(const Block& block, const Span& span) const {
        const bool marked = block.listed && span.start == block.span.start;
        return {marked ? span.start + list_mark(text_.plain_at(span)).length : span.start, span.end};
    }

    /// What names a work by its authors, its DOI or its PMID may be in the article's own list.
    void find_in_own_list(std::vector<FoundMarker>& markers) const {
        for (auto& marker : markers) {
            if (marker.numbers.empty() && (marker.kind == MarkerKind::author_year || !marker.target.empty())) {
                const auto number =
                    entry_named_by(marker.target.empty() ? text_.at(marker.span) : std::string_view(marker.target),
                                   result_.references);
                if (!number.empty()) {
                    marker.numbers = {number};
                }
            }
        }
    }

    /// "7 to 12 months" or "Birth to 6 months" at the start of a table's row is its label.
    void drop_label(const Block& block, ReadSentence& sentence) const {
        auto& figures = sentence.figures;
        if (block.kind == BlockKind::row && figures.size() > 1 && figures.front().is_time() &&
            count_words(text_.plain_at({block.span.start, figures.front().span.start})) <= 2) {
            figures.erase(figures.begin());
        }
    }

    void judge(ReadSentence& sentence, std::size_t at) {
        const auto& block = document_.blocks[at];
        const auto& region = regions_[at];
        if (language_ == nullptr) {
            const bool speaks =
                region.role != Role::heading && (!sentence.figures.empty() || !sentence.markers.empty());
            sentence.kind = speaks ? SentenceKind::claim : SentenceKind::other;
            sentence.score = speaks ? claim_threshold : 0;
            return;
        }
        const auto tokens = tokens_of(text_, without_mark(block, sentence.span));
        const auto hits = language_->lexicon.find(tokens);
        const CueCounts counts(hits);
        const Facts facts{document_, block,  region,           sentence.span,    tokens,
                          hits,      counts, sentence.figures, sentence.markers, lead_of(block, at)};
        sentence.score = score_of(facts, sentence.why);
        sentence.kind = kind_of(facts, sentence.score);
        sentence.stance = stance_of(tokens, hits, sentence.markers);
        set_appearance(facts, sentence);
        if (sentence.kind == SentenceKind::heading || sentence.kind == SentenceKind::question) {
            std::erase_if(sentence.markers, [](const FoundMarker& marker) { return marker.kind == MarkerKind::study; });
        }
        remember_lead(facts, sentence);
    }

    /// List items say what the heading or the sentence above them begins to say.
    double lead_of(const Block& block, std::size_t at) {
        if (block.kind != BlockKind::item) {
            return 0;
        }
        const bool first = at == 0 || document_.blocks[at - 1].kind != BlockKind::item;
        if (first) {
            list_lead_ = last_lead_;
        }
        return list_lead_;
    }
    void remember_lead(const Facts& facts, const ReadSentence& sentence) {
        if (facts.block.kind == BlockKind::item) {
            return;
        }
        const bool advice = facts.counts[Cue::advice] > 0;
        const bool asks = sentence.kind == SentenceKind::question;
        const bool speaks = facts.counts[Cue::effect] + facts.counts[Cue::trait] + facts.counts[Cue::need] > 0;
        last_lead_ = advice ? -1 : speaks && !asks && facts.counts[Cue::call] == 0 ? 1 : 0;
    }

    const Document& document_;
    const Text& text_;
    std::string code_;
    const Language* language_;
    std::vector<Region> regions_;
    MarkerContext context_;
    Analysis result_;
    double last_lead_ = 0;
    double list_lead_ = 0;
    bool story_counted_ = false;
};

}  // namespace

Analysis analyse(const Document& document, const std::string& language) {
    auto code = !language.empty()                     ? language
                : !document.metadata.language.empty() ? document.metadata.language
                                                      : detect_language(document.text);
    return Analyser(document, code).run();
}

}  // namespace grounds::articles
