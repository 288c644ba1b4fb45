// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/entry.hpp"

#include "base/clean.hpp"
#include "base/interrupt.hpp"
#include "base/nearest.hpp"
#include "works/formats/bibtex/cursor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace grounds::formats {

namespace {

constexpr std::size_t most_value_bytes = 64U << 10U;
constexpr std::size_t most_fields = 2000;  // of one entry: looking for double fields is quadratic
constexpr std::size_t most_faults = 100;   // of one file: after each, its text is looked through again

std::map<std::string, std::string> months() {
    std::map<std::string, std::string> all;
    for (const auto* month : {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}) {
        all[month] = month;
    }
    return all;
}

class Scanner {
public:
    Scanner(const base::Input& input, Problems& problems)
        : input_(input), problems_(problems), before_(problems.size()), at_(input.text) {}

    std::vector<BibEntry> all() {
        while (at_.skip_to('@')) {
            base::stop_if_interrupted();
            if (problems_.size() - before_ >= most_faults) {
                problems_.push_back({input_.name, at_.line(),
                                     fmt::format("more than {} faults: not read on", most_faults),
                                     "mend those above; is it a BibTeX file?"});
                break;
            }
            const auto start = at_;
            try {
                read_command();
            } catch (const BibFault& fault) {
                problems_.push_back({input_.name, fault.line, fault.message, fault.hint});
                at_ = start;
                at_.next();
                at_.skip_to_entry();
            }
        }
        return std::move(entries_);
    }

private:
    void read_command() {
        const auto line = at_.line();
        at_.next();
        at_.skip_space();
        const auto type = lower(at_.word());
        at_.skip_space();
        const char open = at_.peek();
        if (type.empty() || (open != '{' && open != '(')) {
            return;  // an "@" in the text between entries
        }
        if (type == "comment" || (type == "preamble" && open == '{')) {  // for TeX, and sometimes not even quoted
            skip_comment(line);
            return;
        }
        at_.next();
        close_ = open == '{' ? '}' : ')';
        if (type == "string") {
            read_string();
        } else if (type == "preamble") {
            read_value();
            expect_end("preamble");
        } else {
            read_entry(type, line);
        }
    }

    void skip_comment(long line) {
        if (at_.peek() == '{' && !at_.skip_balanced()) {
            problems_.push_back(
                {input_.name, line, "the comment or preamble that starts here is never closed", "add the missing '}'"});
        }
    }

    void read_string() {
        at_.skip_space();
        const auto name = lower(at_.token());
        if (name.empty()) {
            throw BibFault{at_.line(), "@string has no name", "write @string{jama = {JAMA}}"};
        }
        expect('=', "@string " + name);
        macros_[name] = read_value();
        expect_end("@string " + name);
    }

    void read_entry(const std::string& type, long line) {
        BibEntry entry;
        entry.type = type;
        entry.line = line;
        at_.skip_space();
        entry.key = at_.token();
        at_.skip_space();
        if (entry.key.empty() || at_.peek() == '=') {
            throw BibFault{line, fmt::format("@{} has no key", type), "write @" + type + "{surname2020, ..."};
        }
        if (at_.peek() != ',' && at_.peek() != close_) {
            throw BibFault{line, fmt::format("the key '{}' is followed by {}", entry.key, at_.shown()),
                           "a key has no spaces, quotes or braces, and a comma behind it"};
        }
        read_fields(entry);
        entries_.push_back(std::move(entry));
    }

    void read_fields(BibEntry& entry) {
        while (at_.peek() == ',') {
            at_.next();
            at_.skip_space();
            if (at_.peek() == close_) {
                break;
            }
            if (at_.peek() != ',') {
                read_field(entry);
            }
            at_.skip_space();
        }
        expect_end("entry " + entry.key);
    }

    void read_field(BibEntry& entry) {
        BibField field;
        field.line = at_.line();
        field.name = lower(at_.token());
        if (field.name.empty()) {
            throw BibFault{field.line,
                           fmt::format("entry {}: expected the name of a field, found {}", entry.key, at_.shown()),
                           "each field is name = {value}, with a comma between fields"};
        }
        expect('=', fmt::format("entry {}, field {}", entry.key, field.name));
        field.value = read_value();
        if (entry.fields.size() >= most_fields) {
            throw BibFault{field.line, fmt::format("entry {} has more than {} fields", entry.key, most_fields),
                           "close the entry before"};
        }
        if (const auto* first = entry.find(field.name)) {
            problems_.push_back({input_.name, field.line,
                                 fmt::format("entry {}: the field '{}' stands twice, first in line {}", entry.key,
                                             field.name, first->line),
                                 "keep one of them"});
            return;
        }
        entry.fields.push_back(std::move(field));
    }

    std::string read_value() {
        auto value = read_piece();
        for (at_.skip_space(); at_.peek() == '#'; at_.skip_space()) {
            at_.next();
            value += read_piece();
            if (value.size() > most_value_bytes) {
                throw BibFault{at_.line(), "a value is longer than 64 kB", "shorten it"};
            }
        }
        return value;
    }

    std::string read_piece() {
        at_.skip_space();
        const char first = at_.peek();
        if (first == '{' || first == '"') {
            return at_.delimited(most_value_bytes);
        }
        const auto line = at_.line();
        const auto word = at_.token();
        if (word.empty()) {
            throw BibFault{line, "expected a value, found " + at_.shown(), "put the value into braces"};
        }
        const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        return number ? word : macro(word, line);
    }

    std::string macro(const std::string& name, long line) {
        const auto found = macros_.find(lower(name));
        if (found != macros_.end()) {
            return found->second;
        }
        std::vector<std::string> known;
        for (const auto& [macro_name, value] : macros_) {
            known.push_back(macro_name);
        }
        const auto near = base::did_you_mean(name, known);
        problems_.push_back({input_.name, line, fmt::format("the abbreviation '{}' is not defined", name),
                             near.empty() ? "define it with @string before, or put the value into braces" : near});
        return {};
    }

    void expect(char wanted, const std::string& where) {
        at_.skip_space();
        if (at_.peek() != wanted) {
            throw BibFault{at_.line(), fmt::format("{}: expected '{}', found {}", where, wanted, at_.shown()), {}};
        }
        at_.next();
    }

    void expect_end(const std::string& where) {
        at_.skip_space();
        if (at_.peek() != close_) {
            throw BibFault{at_.line(), fmt::format("{}: expected ',' or '{}', found {}", where, close_, at_.shown()),
                           "a comma or a closing brace may be missing before it"};
        }
        at_.next();
    }

    static std::string lower(std::string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
        return text;
    }

    const base::Input& input_;
    Problems& problems_;
    std::size_t before_;
    BibCursor at_;
    char close_ = '}';
    std::map<std::string, std::string> macros_ = months();
    std::vector<BibEntry> entries_;
};

}  // namespace

const BibField* BibEntry::find(std::string_view name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<BibEntry> scan_bibtex(const base::Input& input, Problems& problems) {
    return Scanner(input, problems).all();
}

}  // namespace grounds::formats
