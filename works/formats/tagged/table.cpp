// SPDX-License-Identifier: MIT
#include "works/formats/tagged/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/decode.hpp"
#include "works/keys.hpp"

namespace grounds::formats {

namespace {

template <class F>
void each_part(std::string_view text, char separator, F f) {
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(separator, start), text.size());
        f(text.substr(start, end - start));
        start = end + 1;
    }
}

}  // namespace

TagTable::TagTable(std::span<const TagRow> rows) {
    for (const auto& row : rows) {
        rows_.emplace(row.tag, row);
    }
}

void TagTable::put(RecordBuilder& builder, const RawField& field) const {
    const auto row = rows_.find(field.name);
    if (row == rows_.end()) {
        builder.keep(field);
    } else {
        put_as(builder, field, row->second.target);
    }
}

void TagTable::put_as(RecordBuilder& builder, const RawField& field, std::string_view target) const {
    const auto row = rows_.find(field.name);
    const auto many = row == rows_.end() ? Many::one : row->second.many;
    if (many == Many::one) {
        builder.put(target, field);
        return;
    }
    each_part(field.value, many == Many::a_line_each ? '\n' : ';', [&](std::string_view part) {
        builder.put(target, {field.name, std::string(part), field.line});
    });
}

References read_tagged(const base::Input& input, const TaggedFormat& format, Problems& problems) {
    References references;
    const auto text = base::decode(input, problems);
    bool any = false;
    StrayLines tagged;
    const auto loose = scan_tagged(text, format.dialect, [&](TaggedRecord&& record) {
        RecordBuilder builder(format.name, input.name, record.line, problems);
        const auto& first = format.dialect.first;
        if (!record.closed && !format.dialect.last.empty() && record.fields.front().name != first) {
            tagged.first = tagged.count == 0 ? record.line : tagged.first;
            tagged.count += static_cast<long>(record.fields.size());
            return;
        }
        any = true;
        if (!record.closed) {
            builder.warn(record.line,
                         fmt::format("the record that starts here has no {} at its end", format.dialect.last),
                         "it may be cut off; it is taken as it is");
        }
        if (record.cut) {
            problems.push_back(
                rejection(input.name, record.line,
                          fmt::format("the record that starts here has more than {} fields", most_tagged_fields),
                          "end it before"));
        } else if (!format.convert(record, builder)) {
            problems.push_back(rejection(input.name, record.line,
                                         fmt::format("the record that starts here has no {}", format.dialect.first),
                                         std::string(format.advice)));
        } else if (auto reference = builder.finish()) {
            references.push_back(*reference);
        }
    });
    if (const auto count = loose.count + tagged.count; any && count > 0) {
        const auto from = tagged.count == 0  ? loose.first
                          : loose.count == 0 ? tagged.first
                                             : std::min(loose.first, tagged.first);
        problems.push_back(warning(
            input.name, from,
            fmt::format("{} line{} between records that belong to none, from here on", count, count == 1 ? "" : "s"),
            "they are passed over"));
    }
    works::expect_records(any, input, format.name, format.advice, problems);
    return references;
}

}  // namespace grounds::formats
