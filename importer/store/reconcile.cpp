// SPDX-License-Identifier: MIT
#include "importer/store/reconcile.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace grounds::store {

namespace {

struct Place {
    long start, end;
};

/// Reviewed passages of one source, joined where they touch, so that one search answers.
class Reviewed {
public:
    void add(long start, long end) {
        places_.push_back({start, end});
        sorted_ = false;
    }
    bool overlap(long start, long end) {
        if (!sorted_) {
            join();
        }
        const auto next = std::partition_point(places_.begin(), places_.end(),
                                               [start](const Place& place) { return place.end <= start; });
        return next != places_.end() && next->start < end;
    }

private:
    void join() {
        std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.start < b.start; });
        std::vector<Place> joined;
        for (const auto& place : places_) {
            if (!joined.empty() && place.start <= joined.back().end) {
                joined.back().end = std::max(joined.back().end, place.end);
            } else {
                joined.push_back(place);
            }
        }
        places_ = std::move(joined);
        sorted_ = true;
    }

    std::vector<Place> places_;
    bool sorted_ = true;
};

/// Lets an article give way to the sheet of the same text, and a candidate to the passage that a person reviewed.
class Reconciler {
public:
    Reconciler(Dataset& data, const std::vector<StoredText>& stored) : data_(data), stored_(stored) {}

    Reconciliation run() {
        find_sheets();
        give_way();
        collect_reviewed();
        data_.appearances.erase_if([this](const Appearance& appearance) {
            return !appearance.reviewed() &&
                   reviewed_[appearance.source].overlap(appearance.passage.start, appearance.passage.end);
        });
        clear_stored();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool from_article(const Source& source) const {
        return data_.articles.contains(source.origin.file);
    }

    void find_sheets() {
        for (const auto& text : stored_) {
            if (!text.from_article) {
                know(text.source, text.text_sha256);
            }
        }
        for (const auto& source : data_.sources) {
            if (!from_article(source)) {
                know(source.id, source.text_sha256);
                read_now_.insert(source.id);
            }
        }
    }
    void know(const std::string& id, const std::string& sha256) {
        sheet_ids_.insert(id);
        if (!sha256.empty()) {
            sheet_of_text_[sha256] = id;
        }
    }

    /// Articles whose text a sheet has already.
    void give_way() {
        std::map<std::string, std::string> instead;  // of an article's source, by file
        data_.sources.erase_if([&](const Source& source) {
            if (!from_article(source)) {
                return false;
            }
            const auto same_text = sheet_of_text_.find(source.text_sha256);
            const bool same_id = sheet_ids_.contains(source.id);
            if (same_text == sheet_of_text_.end() && !same_id) {
                return false;
            }
            instead[source.origin.file] = same_text != sheet_of_text_.end() ? same_text->second : source.id;
            return true;
        });
        data_.appearances.change_each([&](Appearance& appearance) {
            const auto found = instead.find(appearance.origin.file);
            if (found != instead.end() && !appearance.reviewed()) {
                appearance.source = found->second;
            }
        });
    }

    void collect_reviewed() {
        for (const auto& appearance : data_.appearances) {
            if (appearance.reviewed()) {
                reviewed_[appearance.source].add(appearance.passage.start, appearance.passage.end);
            }
        }
        for (const auto& text : stored_) {
            for (const auto& place : text.places) {
                if (place.reviewed && !read_now_.contains(text.source)) {
                    reviewed_[text.source].add(place.start, place.end);
                }
            }
        }
    }

    void clear_stored() {
        for (const auto& text : stored_) {
            const auto sheet = sheet_of_text_.find(text.text_sha256);
            const bool elsewhere = text.from_article && sheet != sheet_of_text_.end() && sheet->second != text.source &&
                                   !text.text_sha256.empty();
            if (elsewhere) {
                result_.sources.push_back(text.source);
            } else if (text.from_article && read_now_.contains(text.source)) {
                result_.taken_over.push_back(text.source);
            }
            for (const auto& place : text.places) {
                if (!place.reviewed && (elsewhere || reviewed_[text.source].overlap(place.start, place.end))) {
                    result_.gone.push_back(place.id);
                }
            }
        }
    }

    Dataset& data_;
    const std::vector<StoredText>& stored_;
    std::set<std::string> sheet_ids_, read_now_;
    std::map<std::string, std::string> sheet_of_text_;
    std::map<std::string, Reviewed> reviewed_;
    Reconciliation result_;
};

}  // namespace

Reconciliation reconcile_candidates(Dataset& data, const std::vector<StoredText>& stored) {
    return Reconciler(data, stored).run();
}

}  // namespace grounds::store
