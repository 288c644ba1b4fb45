// SPDX-License-Identifier: MIT
// JSON Lines of our own records: a document of a sheet in each line, or a reference as a CSL-JSON item
// (docs/records.md). They are read by what reads sheets and CSL-JSON.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/clean.hpp"
#include "base/decode.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "importer/readers/reader.hpp"
#include "importer/sheets/json_line.hpp"
#include "importer/sheets/records.hpp"
#include "works/formats/json/work.hpp"
#include "works/keys.hpp"

namespace grounds::readers {

namespace {

using sheets::YamlNode;

constexpr std::size_t most_line_bytes = 64U << 20U;
constexpr std::size_t most_depth = 100;  // of a reference, as in CSL-JSON

/// The keys that a line may begin with, each with how its value begins. A row of a table has texts and numbers there.
struct Root {
    std::string_view key;  ///< in its quotes
    char value;
};

constexpr std::array roots{
    Root{R"("source")", '{'}, Root{R"("question")", '{'},   Root{R"("study")", '{'},
    Root{R"("venues")", '['}, Root{R"("duplicates")", '['}, Root{R"("reference")", '{'},
};

constexpr auto blanks = " \t\r\n";

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
}

bool take(std::string_view& text, std::string_view what) {
    skip_blanks(text);
    const bool found = text.starts_with(what);
    text.remove_prefix(found ? what.size() : 0);
    return found;
}

/// Takes `"key":` from the beginning of a text; the key comes in its quotes.
bool take_key(std::string_view& text, std::string_view quoted_key) {
    auto rest = text;
    if (!take(rest, quoted_key) || !take(rest, ":")) {
        return false;
    }
    skip_blanks(rest);
    text = rest;
    return true;
}

/// A line that is a reference: {"reference": ITEM}, or {"made-key": true, "reference": ITEM}.
struct ReferenceLine {
    std::string_view item;
    bool made_key = false;  ///< a program made the key; what the record says is without it
};

std::optional<ReferenceLine> reference_line(std::string_view line) {
    ReferenceLine found;
    if (!take(line, "{")) {
        return std::nullopt;
    }
    if (take_key(line, R"("made-key")")) {
        found.made_key = take(line, "true") && take(line, ",");
        if (!found.made_key) {
            return std::nullopt;
        }
    }
    if (!take_key(line, R"("reference")")) {
        return std::nullopt;
    }
    const auto end = line.find_last_not_of(blanks);
    const bool closed = end != std::string_view::npos && line[end] == '}';
    found.item = line.substr(0, closed ? end : line.size());
    return found;
}

/// Brackets may stand in texts too: then it is counted deeper than it is, and has no reason to be so.
bool is_too_deep(std::string_view json) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (const char c : json) {
        if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return deepest > most_depth;
}

class RecordLines {
public:
    RecordLines(const std::string& file, Dataset& data, Problems& problems)
        : context_{file, problems}, data_(data), references_(data, problems) {}

    void read(std::string_view text, long line) {
        if (text.size() > most_line_bytes) {
            leave_out(line, "the line is longer than 64 MB", "write a record in several lines");
        } else if (const auto reference = reference_line(text)) {
            read_reference(*reference, line);
        } else {
            read_record(text, line);
        }
    }

    void finish() {
        data_.files.push_back(context_.file);
    }

private:
    void leave_out(long line, std::string fault, std::string hint) {
        context_.fault(line, std::move(fault), std::move(hint));
        data_.unread_files.insert(context_.file);
    }

    void read_reference(const ReferenceLine& line, long number) {
        if (is_too_deep(line.item)) {
            leave_out(number, fmt::format("nested deeper than {} levels", most_depth), "is it a bibliography?");
            return;
        }
        auto reference = formats::read_work({line.item, number}, "csl", context_.file, context_.problems);
        if (!reference) {
            return;
        }
        if (line.made_key) {
            auto unnamed = *reference;
            unnamed.key.clear();
            reference->origin.sha256 = base::sha256_hex(works::content_of(unnamed));
        }
        references_.add(std::move(*reference));
    }

    void read_record(std::string_view text, long line) {
        auto read = sheets::read_json_line(text, line);
        if (!read.fault.empty()) {
            leave_out(line, read.fault, "each line is one record: {\"question\": {...}, \"claims\": [...]}");
            return;
        }
        if (text.find("\\u") != std::string_view::npos) {
            clean_escapes(read.root);
        }
        if (keys_hold(read.root)) {
            sheets::read_document(read.root, context_, data_);
        }
    }

    /// What came in by escapes, past the check of the file's bytes.
    void clean_escapes(YamlNode& node) {
        clean_escape(node);
        for (auto& item : node.items) {
            clean_escapes(item);
        }
        for (auto& [key, value] : node.entries) {
            clean_escape(key);
            clean_escapes(value);
        }
    }

    void clean_escape(YamlNode& node) {
        if (const auto fault = base::text_fault(node.scalar)) {
            node.scalar = base::without_controls(node.scalar);
            context_.problems.push_back(
                {context_.file, node.line, fmt::format("a text {}, by an escape: left out", fault->what),
                 "nothing to do, unless a name or text looks wrong", Problem::Severity::warning});
        }
    }

    /// No map has too many keys; one that stands twice is said.
    bool keys_hold(const YamlNode& node) {
        if (node.entries.size() > sheets::most_keys) {
            context_.fault(node.line, fmt::format("more than {} keys in one map", sheets::most_keys), "write a list");
            return false;
        }
        const bool doubled = has_double_key(node);
        std::set<std::string_view> seen;
        for (const auto& [key, value] : node.entries) {
            if (doubled && !seen.insert(key.scalar).second) {
                context_.fault(key.line, fmt::format("the key '{}' stands twice", base::printable(key.scalar)),
                               "keep one of them");
            }
            if (!keys_hold(value)) {
                return false;
            }
        }
        return std::all_of(node.items.begin(), node.items.end(), [this](const auto& item) { return keys_hold(item); });
    }

    bool has_double_key(const YamlNode& node) {
        keys_.clear();
        for (const auto& entry : node.entries) {
            keys_.push_back(entry.key.scalar);
        }
        std::sort(keys_.begin(), keys_.end(), [](std::string_view a, std::string_view b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;  // most differ in length
        });
        return std::adjacent_find(keys_.begin(), keys_.end()) != keys_.end();
    }

    sheets::SheetContext context_;
    Dataset& data_;
    works::ReferenceAdder references_;
    std::vector<std::string_view> keys_;  ///< of the map that is looked at
};

}  // namespace

bool is_records(std::string_view head) {
    head.remove_prefix(head.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
    if (reference_line(head)) {
        return true;
    }
    return take(head, "{") && std::any_of(roots.begin(), roots.end(), [head](const Root& root) {
               auto text = head;
               return take_key(text, root.key) && text.starts_with(root.value);
           });
}

void read_record_pieces(const std::string& file, const Pieces& pieces, Dataset& data, Problems& problems) {
    RecordLines lines(file, data, problems);
    long next = 1;
    pieces([&](std::string_view piece) {
        next = sheets::each_line(
            piece, [&lines](std::string_view text, long line) { lines.read(text, line); }, next);
    });
    lines.finish();
}

void read_records(const base::Input& input, Dataset& data, Problems& problems) {
    read_record_pieces(
        input.name, [&](const auto& visit) { visit(input.text); }, data, problems);
}

}  // namespace grounds::readers
