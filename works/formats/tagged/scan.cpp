// SPDX-License-Identifier: MIT
#include "works/formats/tagged/scan.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/interrupt.hpp"
#include "base/utf8.hpp"

namespace grounds::formats {

namespace {

bool has_word(std::string_view words, std::string_view word) {
    const auto at = words.find(word);
    return at != std::string_view::npos && (at == 0 || words[at - 1] == ' ') &&
           (at + word.size() == words.size() || words[at + word.size()] == ' ');
}

class Scanner {
public:
    Scanner(const TaggedDialect& dialect, const std::function<void(TaggedRecord&&)>& take)
        : dialect_(dialect), take_(take) {}

    void line(std::string_view text, long number) {
        const auto found = dialect_.tag_line(text);
        if (found) {
            tag(*found, number);
        } else if (base::trimmed(text).empty()) {
            if (dialect_.last.empty()) {
                close(true);
            }
        } else if (!record_.fields.empty()) {
            auto& value = record_.fields.back().value;
            value += '\n';
            value += base::trimmed(text);
        } else if (any_ && !in_file_text_ &&
                   base::trimmed(text).find_first_not_of("0123456789.") != std::string_view::npos) {
            stray_.first = stray_.count == 0 ? number : stray_.first;
            ++stray_.count;
        }
    }

    [[nodiscard]] StrayLines stray() const {
        return stray_;
    }

    void close(bool closed) {
        if (!record_.fields.empty()) {
            record_.closed = closed;
            take_(std::move(record_));
        }
        record_ = {};
    }

private:
    void tag(const TagLine& found, long number) {
        in_file_text_ = has_word(dialect_.of_files, found.tag);
        if (in_file_text_) {
            return;
        }
        if (!dialect_.last.empty() && found.tag == dialect_.last) {
            close(true);
            return;
        }
        if (found.tag == dialect_.first) {
            close(false);
        }
        if (record_.fields.empty()) {
            record_.line = number;
            any_ = true;
        }
        if (record_.fields.size() >= most_tagged_fields) {
            record_.cut = true;
            return;
        }
        record_.fields.push_back({std::string(found.tag), std::string(base::trimmed(found.value)), number});
    }

    const TaggedDialect& dialect_;
    const std::function<void(TaggedRecord&&)>& take_;
    TaggedRecord record_;
    StrayLines stray_;
    bool in_file_text_ = false;
    bool any_ = false;  ///< a record has begun; what stands before the first is the file's head
};

template <class F>
void each_line(std::string_view text, F f) {
    long number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (!f(text.substr(start, end - start), ++number)) {
            return;
        }
        start = end + 1;
    }
}

}  // namespace

bool is_tag(std::string_view text) {
    return text.size() == 2 && base::is_upper(text[0]) && (base::is_upper(text[1]) || base::is_digit(text[1]));
}

std::string_view TaggedRecord::value(std::string_view tag) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == tag; });
    return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

StrayLines scan_tagged(const std::string& text, const TaggedDialect& dialect,
                       const std::function<void(TaggedRecord&&)>& take) {
    Scanner scanner(dialect, take);
    each_line(text, [&](std::string_view line, long number) {
        base::stop_if_interrupted();
        scanner.line(line, number);
        return true;
    });
    scanner.close(dialect.last.empty());
    return scanner.stray();
}

bool starts_record(std::string_view text, const TaggedDialect& dialect) {
    constexpr long most_lines = 60;
    bool found = false;
    if (text.starts_with(base::byte_order_mark)) {
        text.remove_prefix(base::byte_order_mark.size());
    }
    each_line(text, [&](std::string_view line, long number) {
        const auto tag = dialect.tag_line(line);
        found = tag && tag->tag == dialect.first && !base::trimmed(tag->value).empty();
        return !found && number < most_lines;
    });
    return found;
}

}  // namespace grounds::formats
