// SPDX-License-Identifier: MIT
// Formats of lines that start with a tag: RIS, NBIB, ISI. Our own scanner; docs/formats.md says why not libbibutils.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "works/formats/record_builder.hpp"

namespace grounds::formats {

/// A line that starts with a tag.
struct TagLine {
    std::string_view tag;
    std::string_view value;
};

/// A capital, and a capital or digit behind it.
bool is_tag(std::string_view text);

/// What makes one such format.
struct TaggedDialect {
    std::optional<TagLine> (*tag_line)(std::string_view line);
    std::string_view first;     ///< the tag that opens a record
    std::string_view last;      ///< the tag that closes one; "" if an empty line does
    std::string_view of_files;  ///< tags that stand outside of records, separated by spaces; their text may go on
};

inline constexpr std::size_t most_tagged_fields = 20000;  // the longest lists of authors have some 5,000

/// A record of a file of "TAG - value" lines.
struct TaggedRecord {
    std::vector<RawField> fields;  ///< at least one; a value's further lines follow, each behind a '\n'
    long line = 0;
    bool closed = true;  ///< false if the next record starts before its last tag
    bool cut = false;    ///< true if it has more than most_tagged_fields, which are left out

    /// The first value of a tag; "" if there is none.
    [[nodiscard]] std::string_view value(std::string_view tag) const;
};

/// Lines behind the first record that belong to none.
struct StrayLines {
    long first = 0;  ///< its line
    long count = 0;  ///< but for empty ones and the counters of records ("12.")
};

/// All records in order. Lines without a tag belong to the field before them, and to nothing outside of records.
StrayLines scan_tagged(const std::string& text, const TaggedDialect& dialect,
                       const std::function<void(TaggedRecord&&)>& take);

/// Whether one of the first lines opens a record.
bool starts_record(std::string_view text, const TaggedDialect& dialect);

}  // namespace grounds::formats
