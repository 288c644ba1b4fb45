// SPDX-License-Identifier: MIT
#include "works/formats/bibtex/entry.hpp"

#include "base/date.hpp"
#include "base/interrupt.hpp"
#include "base/scalar.hpp"
#include "works/formats/bibtex/bibtex.hpp"
#include "works/formats/bibtex/cursor.hpp"
#include "works/formats/extra.hpp"

#include <fmt/format.h>

namespace grounds::formats {

namespace {

constexpr std::size_t most_fields = 2000;   // of one entry: looking for double fields is quadratic
constexpr std::size_t most_faults = 10000;  // of one file

/// For messages.
std::string label(const BibEntry& entry) {
    return entry.key.empty() ? "@" + entry.type : "entry " + entry.key;
}

class Scanner {
public:
    Scanner(const base::Input& input, Abbreviations& known, Problems& problems)
        : file_(input.name), abbreviations_(known), problems_(problems), at_(input.text) {
        for (int month = 1; month <= 12; ++month) {
            const std::string name(base::month_abbreviation(month));
            abbreviations_.emplace(name, name);
        }
    }

    std::vector<BibEntry> all() {
        auto last = at_;
        while (at_.skip_to('@') && faults_ < most_faults) {
            base::stop_if_interrupted();
            const auto start = at_;
            if (at_.in_comment(last)) {
                at_.next();
                continue;
            }
            try {
                read_command();
            } catch (const BibFault& fault) {
                ++faults_;
                problems_.push_back(rejection(file_, fault.line, fault.message, fault.hint));
                at_ = start;
                at_.next();
                at_.skip_to_entry();
            }
            last = at_;
        }
        if (faults_ == most_faults) {
            problems_.push_back(rejection(file_, at_.line(),
                                          fmt::format("more than {} faults: not read on", most_faults),
                                          "mend those above; is it a BibTeX file?"));
        }
        return std::move(entries_);
    }

private:
    void warn(long line, std::string message, std::string hint) {
        problems_.push_back(warning(file_, line, std::move(message), std::move(hint)));
    }

    void read_command() {
        const auto start = at_;
        at_.next();
        at_.skip_space();
        const auto type = base::lower_ascii(at_.word());
        at_.skip_space();
        const char open = at_.peek();
        if (type.empty() || (open != '{' && open != '(')) {
            return;  // an "@" in the text between entries
        }
        if (type == "comment" || (type == "preamble" && open == '{')) {  // for TeX, and sometimes not even quoted
            skip_comment(start);
            return;
        }
        at_.next();
        close_ = open == '{' ? '}' : ')';
        if (type == "string" || type == "preamble") {
            read_definition(type, start);
        } else {
            read_entry(type, start.line());
        }
    }

    void skip_comment(const BibCursor& start) {
        if (at_.peek() == '{' && !at_.skip_balanced()) {
            warn(start.line(), "the comment or preamble that starts here is never closed",
                 "it is taken to end before the next entry; add the missing '}'");
            at_ = start;
            at_.next();
            at_.skip_to_entry();
        }
    }

    /// No record: a fault in it costs none.
    void read_definition(const std::string& type, const BibCursor& start) {
        try {
            if (type == "string") {
                read_string();
            } else {
                read_value();
                expect_end("preamble");
            }
        } catch (const BibFault& fault) {
            warn(fault.line, fault.message, fault.hint.empty() ? "it is passed over" : fault.hint);
            at_ = start;
            at_.next();
            at_.skip_to_entry();
        }
    }

    void read_string() {
        at_.skip_blank();
        const auto name = base::lower_ascii(at_.token());
        if (name.empty()) {
            throw BibFault{at_.line(), "@string has no name", "write @string{jama = {JAMA}}"};
        }
        expect('=', "@string " + name);
        abbreviations_[name] = read_value();
        expect_end("@string " + name);
    }

    void read_entry(const std::string& type, long line) {
        BibEntry entry;
        entry.type = type;
        entry.line = line;
        at_.skip_blank();
        read_key(entry);
        read_fields(entry);
        entries_.push_back(std::move(entry));
    }

    /// What stands before the first comma; nothing where a field stands there.
    void read_key(BibEntry& entry) {
        if (at_.at_field()) {
            warn(entry.line, fmt::format("@{} has no key", entry.type),
                 "it gets one; write @" + entry.type + "{surname2020, ...");
            return;
        }
        auto before = at_;
        auto written = at_.key(close_);
        if (at_.peek() == '=') {  // "@book{key author = ...", without the comma
            const auto space = written.find_first_of(" \t");
            if (space == std::string::npos) {
                throw BibFault{at_.line(),
                               fmt::format("@{}: a key or field was expected, found '{}'", entry.type, written),
                               "write @" + entry.type + "{surname2020, ..."};
            }
            written.resize(space);
            for (at_ = before; at_.peek() != ' ' && at_.peek() != '\t';) {
                at_.next();
            }
        }
        at_.skip_blank();
        if (at_.peek() != ',' && at_.peek() != close_ && !at_.at_field()) {
            throw BibFault{at_.line(), fmt::format("the key '{}' is followed by {}", written, at_.shown()),
                           "a comma stands behind a key"};
        }
        set_key(entry, written);
    }

    void set_key(BibEntry& entry, const std::string& written) {
        if (written.empty()) {
            warn(entry.line, fmt::format("@{} has no key", entry.type),
                 "it gets one; write @" + entry.type + "{surname2020, ...");
            return;
        }
        if (at_.peek() != ',' && at_.peek() != close_) {
            warn(entry.line, fmt::format("no comma behind the key '{}'", written), "it is taken as if one stood there");
        }
        entry.key = bib_token(written);
        if (entry.key != written) {
            warn(entry.line, fmt::format("the key '{}' holds what no key may have", written),
                 fmt::format("it is read as {}", entry.key));
            entry.fields.push_back({"ids", written, entry.line});
        }
    }

    void read_fields(BibEntry& entry) {
        bool between = true;  // a comma, or the start
        for (at_.skip_blank(); at_.peek() != close_; at_.skip_blank()) {
            if (at_.peek() == ',') {
                at_.next();
                between = true;
            } else if (at_.done() || at_.at_entry()) {
                end_early(entry);
                return;
            } else {
                if (!between && at_.at_field()) {
                    warn(at_.line(), fmt::format("{}: no comma before this field", label(entry)),
                         "it is taken as if one stood there");
                } else if (!between) {
                    throw BibFault{at_.line(),
                                   fmt::format("{}: expected ',' or '{}', found {}", label(entry), close_, at_.shown()),
                                   "a comma or a closing brace may be missing before it"};
                }
                read_field(entry);
                between = false;
            }
        }
        at_.next();
    }

    /// All fields are whole, and the next entry starts; unless the last one took others in for want of its brace.
    void end_early(const BibEntry& entry) {
        if (!entry.fields.empty() && holds_field(entry.fields.back().value)) {
            throw BibFault{entry.fields.back().line,
                           fmt::format("{}: the value of {} is closed too late, and the entry never", label(entry),
                                       entry.fields.back().name),
                           "close the value before the next field"};
        }
        if (entry.fields.empty()) {
            throw BibFault{entry.line, fmt::format("{} is never closed", label(entry)), "add the missing brace"};
        }
        warn(entry.line, fmt::format("{} is never closed", label(entry)),
             "it is taken to end with its last field; add the missing brace");
    }

    void read_field(BibEntry& entry) {
        BibField field;
        field.line = at_.line();
        field.name = at_.token();
        if (!has_format_prefix(field.name)) {
            field.name = base::lower_ascii(field.name);
        }
        if (field.name.empty()) {
            throw BibFault{field.line,
                           fmt::format("{}: expected the name of a field, found {}", label(entry), at_.shown()),
                           "each field is name = {value}, with a comma between fields"};
        }
        expect('=', fmt::format("{}, field {}", label(entry), field.name));
        field.value = read_value();
        if (entry.fields.size() >= most_fields) {
            throw BibFault{field.line, fmt::format("{} has more than {} fields", label(entry), most_fields),
                           "close the entry before"};
        }
        const auto line = field.line;
        if (const auto twice = entry.add(std::move(field)); !twice.empty()) {
            warn(line, fmt::format("{}: {}", label(entry), twice),
                 fmt::format("the second is kept as {}", entry.fields.back().name));
        }
    }

    std::string read_value() {
        return read_bib_value(at_, abbreviations_, file_, problems_);
    }

    void expect(char wanted, const std::string& where) {
        at_.skip_blank();
        if (at_.peek() != wanted) {
            throw BibFault{at_.line(), fmt::format("{}: expected '{}', found {}", where, wanted, at_.shown()),
                           "each field is name = {value}"};
        }
        at_.next();
    }

    void expect_end(const std::string& where) {
        at_.skip_blank();
        if (at_.peek() != close_) {
            throw BibFault{at_.line(), fmt::format("{}: expected '{}', found {}", where, close_, at_.shown()),
                           "a closing brace may be missing before it"};
        }
        at_.next();
    }

    const std::string& file_;
    Abbreviations& abbreviations_;
    Problems& problems_;
    std::size_t faults_ = 0;
    BibCursor at_;
    char close_ = '}';
    std::vector<BibEntry> entries_;
};

}  // namespace

std::vector<BibEntry> scan_bibtex(const base::Input& input, Abbreviations& known, Problems& problems) {
    return Scanner(input, known, problems).all();
}

}  // namespace grounds::formats
