// SPDX-License-Identifier: MIT
#include "works/formats/json/work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/interrupt.hpp"

namespace grounds::formats {

namespace {

constexpr std::size_t deepest = 100;

/// Where records stand, the innermost first. "[]" is an element of the list before it.
constexpr std::array<std::string_view, 5> places{"message.items[]", "items[]", "message", "[]", ""};

class Scanner {
public:
    Scanner(std::string_view text, const std::string& file, Problems& problems)
        : text_(text), file_(file), problems_(problems) {}

    std::vector<JsonSpan> all() {
        while (at_ < text_.size() && !failed_) {
            step(text_[at_]);
            ++at_;
        }
        if (!failed_ && !open_.empty()) {
            fail(open_.front().line, "ends before this value is closed", "it may be cut off");
            end_of_value();
        }
        return std::move(records_);
    }

private:
    struct Level {
        char opening = 0;
        std::string path;
        std::size_t start = 0;
        long line = 0;
        bool wants_key = false;
        std::string key;
    };

    void step(char c) {
        switch (c) {
            case '\n':
                base::stop_if_interrupted();
                ++line_;
                break;
            case '"':
                string();
                break;
            case '{':
            case '[':
                open(c);
                break;
            case '}':
            case ']':
                close(c == '}' ? '{' : '[');
                break;
            case ':':
                set_wants_key(false);
                break;
            case ',':
                set_wants_key(true);
                break;
            default:
                scalar(c);
        }
    }

    void set_wants_key(bool wants) {
        if (!open_.empty()) {
            open_.back().wants_key = wants;
        }
    }

    void string() {
        const auto start = at_ + 1;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            line_ += text_[at_] == '\n' ? 1 : 0;
            at_ += text_[at_] == '\\' ? 1 : 0;
        }
        if (open_.empty() || (open_.size() == 1 && open_.back().opening == '[')) {
            scalar('"');
        } else if (open_.back().opening == '{' && open_.back().wants_key) {
            constexpr std::size_t longest = 40;  // longer ones lead to no record
            open_.back().key = text_.substr(start, std::min(std::min(at_, text_.size()) - start, longest));
        }
    }

    /// A number or word where a record should stand.
    void scalar(char c) {
        const bool outside = open_.empty() || (open_.size() == 1 && open_.back().opening == '[');
        if (outside && c != ' ' && c != '\t' && c != '\r') {
            fail(line_, "expected an object", "a bibliography in JSON is a list of objects");
        }
    }

    [[nodiscard]] std::string path_here() const {
        if (open_.empty()) {
            return {};
        }
        const auto& parent = open_.back();
        if (open_.size() > 3) {
            return "...";
        }
        return parent.opening == '[' ? parent.path + "[]" : parent.path + (parent.path.empty() ? "" : ".") + parent.key;
    }

    void open(char c) {
        if (open_.size() >= deepest) {
            fail(line_, fmt::format("is nested deeper than {}", deepest), "is it a bibliography?");
            return;
        }
        if (c == '[') {
            lists_[path_here() + "[]"] = true;
        }
        open_.push_back({c, path_here(), at_, line_, true, {}});
    }

    void close(char opening) {
        if (open_.empty() || open_.back().opening != opening) {
            fail(line_, "a closing bracket that fits nothing", "mend it, or export it again");
            return;
        }
        const auto& level = open_.back();
        if (opening == '{' && std::find(places.begin(), places.end(), level.path) != places.end()) {
            found_[level.path].push_back({text_.substr(level.start, at_ + 1 - level.start), level.line});
        }
        open_.pop_back();
        if (open_.empty()) {
            end_of_value();
        }
    }

    /// The records of a value of the outermost level. An empty list of items holds none.
    void end_of_value() {
        for (const auto place : places) {
            if (lists_.contains(place) || found_.contains(place)) {
                const auto& spans = found_[std::string(place)];
                records_.insert(records_.end(), spans.begin(), spans.end());
                break;
            }
        }
        found_.clear();
        lists_.clear();
    }

    void fail(long line, std::string message, std::string hint) {
        problems_.push_back(rejection(file_, line, std::move(message), std::move(hint)));
        failed_ = true;
        end_of_value();
    }

    std::string_view text_;
    const std::string& file_;
    Problems& problems_;
    std::size_t at_ = 0;
    long line_ = 1;
    bool failed_ = false;
    std::vector<Level> open_;
    std::map<std::string, bool, std::less<>> lists_;                   ///< places that are lists, in the value now read
    std::map<std::string, std::vector<JsonSpan>, std::less<>> found_;  ///< records by place, in the value now read
    std::vector<JsonSpan> records_;
};

}  // namespace

std::vector<JsonSpan> json_records(std::string_view text, const std::string& file, Problems& problems) {
    return Scanner(text, file, problems).all();
}

}  // namespace grounds::formats
