// SPDX-License-Identifier: MIT
#include "schema/sheets/map_writer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/json_text.hpp"
#include "schema/model/study.hpp"

namespace grounds::sheets {

namespace {

std::string joined(const std::vector<std::string>& parts, Spelling spelling) {
    std::string out;
    for (const auto& part : parts) {
        const bool between = spelling == Spelling::json && !out.empty();
        out += between ? "," : "";
        out += part;
        out += spelling == Spelling::canonical ? "," : "";
    }
    return out;
}

/// As few digits as give it back. "-0.00" is read as a zero with a sign, which no database keeps.
std::string written(double value) {
    return fmt::format("{}", value == 0 ? 0.0 : value);
}

}  // namespace

std::string MapWriter::quoted(std::string_view text) const {
    return spelling_ == Spelling::json ? base::json_string(text) : base::plainly_quoted(text);
}

std::string MapWriter::bare(const std::string& scalar) const {
    return spelling_ == Spelling::json ? scalar : quoted(scalar);
}

void MapWriter::put(std::string_view key, std::string_view written) {
    auto member = quoted(key);
    member += ':';
    member += written;
    members_.push_back(std::move(member));
}

void MapWriter::put_list(std::string_view key, const std::vector<std::string>& written) {
    if (!written.empty()) {
        put(key, "[" + joined(written, spelling_) + "]");
    }
}

std::string MapWriter::str() const {
    if (spelling_ == Spelling::json) {
        return "{" + joined(members_, spelling_) + "}";
    }
    auto sorted = members_;
    std::sort(sorted.begin(), sorted.end());
    return "{" + joined(sorted, spelling_) + "}";
}

void MapWriter::text(const char* key, const std::string& value, Need /*what is not known stays out*/) {
    if (!value.empty()) {
        put(key, quoted(value));
    }
}

void MapWriter::text(const char* key, const std::string& value, const Usual<std::string>& usual) {
    if (value != usual.value) {
        text(key, value);
    }
}

void MapWriter::number(const char* key, const std::optional<double>& value) {
    if (value) {
        put(key, bare(written(*value)));
    }
}

bool MapWriter::number(const char* key, double value, Need /*it is always known*/) {
    number(key, std::optional(value));
    return true;
}

void MapWriter::number(const char* key, double value, Usual<double> usual) {
    if (value != usual.value) {
        number(key, std::optional(value));
    }
}

void MapWriter::count(const char* key, const std::optional<long>& value) {
    if (value) {
        put(key, bare(std::to_string(*value)));
    }
}

bool MapWriter::count(const char* key, long value, Need /*it is always known*/) {
    count(key, std::optional(value));
    return true;
}

void MapWriter::count(const char* key, long value, Usual<long> usual) {
    if (value != usual.value) {
        count(key, std::optional(value));
    }
}

void MapWriter::flag(const char* key, bool value, Usual<bool> usual) {
    if (value != usual.value) {
        flag(key, std::optional(value));
    }
}

void MapWriter::flag(const char* key, const std::optional<bool>& value) {
    if (value) {
        put(key, bare(*value ? "true" : "false"));
    }
}

void MapWriter::texts(const char* key, const std::vector<std::string>& values) {
    std::vector<std::string> items;
    items.reserve(values.size());
    for (const auto& value : values) {
        items.push_back(quoted(value));
    }
    put_list(key, items);
}

void MapWriter::slug_or_slugs(const char* key, const std::vector<std::string>& values) {
    if (values.size() == 1) {
        text(key, values.front());
    } else {
        texts(key, values);
    }
}

void MapWriter::interval(const char* key, const std::optional<double>& low, const std::optional<double>& high) {
    if (low && high) {
        put_list(key, {bare(written(*low)), bare(written(*high))});
    }
}

void MapWriter::p_value(const char* key, const std::optional<PValue>& p) {
    if (p) {
        const auto number = written(p->value);
        const bool exact = p->relation == '=';
        put(key, exact ? bare(number) : quoted((p->relation == '>' ? ">=" : "<") + number));
    }
}

}  // namespace grounds::sheets
