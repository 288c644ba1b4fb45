// SPDX-License-Identifier: MIT
#include "schema/sheets/map_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/json_text.hpp"

namespace grounds::sheets {

namespace {

/// As few digits as give it back. "-0.00" is read as a zero with a sign, which no database keeps.
std::string written(double value) {
    return fmt::format("{}", value == 0 ? 0.0 : value);
}

/// Puts the members that end a text into the order of their bytes.
void sort_members(std::string& text, std::span<const std::size_t> starts) {
    if (starts.size() < 2) {
        return;
    }
    std::vector<std::string_view> members;
    members.reserve(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        members.push_back(std::string_view(text).substr(starts[i], end - starts[i]));
    }
    std::sort(members.begin(), members.end());
    std::string sorted;
    sorted.reserve(text.size() - starts.front());
    for (const auto member : members) {
        sorted += member;
    }
    text.replace(starts.front(), sorted.size(), sorted);
}

}  // namespace

MapWriter::MapWriter(Spelling spelling) : own_(Document{spelling, {}, {}}), document_(*own_) {
    constexpr std::size_t usual_bytes = 1024;
    constexpr std::size_t usual_members = 32;
    document_.text.reserve(usual_bytes);
    document_.members.reserve(usual_members);
    document_.text += '{';
}

MapWriter::MapWriter(MapWriter& around) : document_(around.document_), first_(document_.members.size()) {
    document_.text += '{';
}

void MapWriter::begin(std::string_view key) {
    separate(document_.members.size() == first_);
    document_.members.push_back(document_.text.size());
    document_.text += '"';
    document_.text += key;  // a word of ours: nothing in it needs a mark
    document_.text += "\":";
}

void MapWriter::separate(bool first) {
    if (document_.spelling == Spelling::json && !first) {
        document_.text += ',';
    }
}

void MapWriter::end() {
    if (document_.spelling == Spelling::canonical) {
        document_.text += ',';
    }
}

bool MapWriter::close() {
    const bool has_members = document_.members.size() > first_;
    if (document_.spelling == Spelling::canonical) {
        sort_members(document_.text, std::span(document_.members).subspan(first_));
    }
    document_.members.resize(first_);
    document_.text += '}';
    return has_members;
}

std::string MapWriter::str() const {
    auto text = document_.text;
    if (document_.spelling == Spelling::canonical) {
        sort_members(text, std::span(document_.members).subspan(first_));
    }
    return text += '}';
}

void MapWriter::quote(std::string_view text) {
    if (document_.spelling == Spelling::json) {
        document_.text += base::json_string(text);
    } else {
        base::add_plainly_quoted(document_.text, text);
    }
}

void MapWriter::bare(std::string_view scalar) {
    if (document_.spelling == Spelling::json) {
        document_.text += scalar;
    } else {
        quote(scalar);
    }
}

void MapWriter::word(std::string_view key, std::string_view value) {
    begin(key);
    quote(value);
    end();
}

void MapWriter::bare_word(std::string_view key, std::string_view value) {
    begin(key);
    bare(value);
    end();
}

void MapWriter::text(std::string_view key, const std::string& value, Need /*what is not known stays out*/) {
    if (!value.empty()) {
        word(key, value);
    }
}

void MapWriter::text(std::string_view key, const std::string& value, const Usual<std::string>& usual) {
    if (value != usual.value) {
        text(key, value);
    }
}

void MapWriter::number(std::string_view key, const std::optional<double>& value) {
    if (value) {
        bare_word(key, written(*value));
    }
}

bool MapWriter::number(std::string_view key, double value, Need /*it is always known*/) {
    number(key, std::optional(value));
    return true;
}

void MapWriter::number(std::string_view key, double value, Usual<double> usual) {
    if (value != usual.value) {
        number(key, std::optional(value));
    }
}

void MapWriter::count(std::string_view key, const std::optional<long>& value) {
    if (value) {
        bare_word(key, std::to_string(*value));
    }
}

bool MapWriter::count(std::string_view key, long value, Need /*it is always known*/) {
    count(key, std::optional(value));
    return true;
}

void MapWriter::count(std::string_view key, long value, Usual<long> usual) {
    if (value != usual.value) {
        count(key, std::optional(value));
    }
}

void MapWriter::flag(std::string_view key, bool value, Usual<bool> usual) {
    if (value != usual.value) {
        flag(key, std::optional(value));
    }
}

void MapWriter::flag(std::string_view key, const std::optional<bool>& value) {
    if (value) {
        bare_word(key, *value ? "true" : "false");
    }
}

void MapWriter::texts(std::string_view key, const std::vector<std::string>& values) {
    items(key, values, [this](const std::string& value) { quote(value); });
}

void MapWriter::slug_or_slugs(std::string_view key, const std::vector<std::string>& values) {
    if (values.size() == 1) {
        text(key, values.front());
    } else {
        texts(key, values);
    }
}

void MapWriter::interval(std::string_view key, const std::optional<double>& low, const std::optional<double>& high) {
    if (low && high) {
        items(key, std::array{*low, *high}, [this](double value) { bare(written(value)); });
    }
}

void MapWriter::p_value(std::string_view key, const std::optional<PValue>& p) {
    if (!p) {
        return;
    }
    const auto number = written(p->value);
    if (p->relation == '=') {
        bare_word(key, number);
    } else {
        word(key, (p->relation == '>' ? ">=" : "<") + number);
    }
}

}  // namespace grounds::sheets
