// SPDX-License-Identifier: MIT
#include "base/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "base/date.hpp"

namespace grounds::base {

namespace {

constexpr int first_season = 21;  // of the numbers that stand for a month: spring; 24 is winter
constexpr int last_season = 24;

bool is_unspecified(std::string_view part) {
    return part == "XX" || part == "xx" || part == "uu" || part == "UU";
}

/// The number in as many digits as the part has; nothing for other characters.
std::optional<int> number(std::string_view part, std::size_t digits) {
    if (part.size() != digits || !std::all_of(part.begin(), part.end(), is_digit)) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : part) {
        value = 10 * value + (c - '0');
    }
    return value;
}

/// Takes "-MM" or "-DD" off the front; 0 if it is unspecified or not there, nothing if it is something else.
std::optional<int> take_part(std::string_view& text) {
    if (text.empty()) {
        return 0;
    }
    if (text.size() < 3 || text.front() != '-') {
        return std::nullopt;
    }
    const auto part = text.substr(1, 2);
    text.remove_prefix(3);
    return is_unspecified(part) ? std::optional(0) : number(part, 2);
}

void take_qualifier(std::string_view& text, EdtfPoint& point) {
    const char last = text.empty() ? '\0' : text.back();
    point.approximate = last == '~' || last == '%';
    point.uncertain = last == '?' || last == '%';
    text.remove_suffix(point.approximate || point.uncertain ? 1 : 0);
}

/// Behind a whole day.
bool is_time(std::string_view text) {
    constexpr std::size_t shortest = 6;  // T14:30
    return text.size() >= shortest && text.front() == 'T' && is_digit(text[1]) &&
           text.find_first_not_of("0123456789:.+-Z", 1) == std::string_view::npos;
}

bool is_day(const EdtfPoint& point) {
    const auto shown = fmt::format("{:04}-{:02}{}", std::max(point.year, 4), point.month,
                                   point.day > 0 ? fmt::format("-{:02}", point.day) : "");
    return is_date(shown);
}

std::optional<EdtfPoint> read_point(std::string_view text) {
    EdtfPoint point;
    take_qualifier(text, point);
    const bool before = text.starts_with('-');
    text.remove_prefix(before ? 1 : 0);
    const auto year = number(text.substr(0, 4), 4);
    if (!year || (*year == 0 && before)) {
        return std::nullopt;
    }
    point.year = before ? -*year : *year;
    text.remove_prefix(4);
    const auto month = take_part(text);
    const auto day = month && !is_time(text) ? take_part(text) : std::optional(0);
    if (!month || !day || (!text.empty() && !(is_time(text) && *day > 0))) {
        return std::nullopt;
    }
    if (*month >= first_season && *month <= last_season && *day == 0) {
        point.season = *month - first_season + 1;
        return point;
    }
    point.month = *month;
    point.day = *month > 0 ? *day : 0;
    return point.month == 0 || is_day(point) ? std::optional(point) : std::nullopt;
}

std::string point_text(const EdtfPoint& point) {
    auto text = fmt::format("{}{:04}", point.year < 0 ? "-" : "", std::abs(point.year));
    const int month = point.season > 0 ? point.season + first_season - 1 : point.month;
    text += month > 0 ? fmt::format("-{:02}", month) : "";
    text += point.day > 0 ? fmt::format("-{:02}", point.day) : "";
    const bool both = point.approximate && point.uncertain;
    return text + (both ? "%" : point.approximate ? "~" : point.uncertain ? "?" : "");
}

}  // namespace

std::optional<Edtf> read_edtf(std::string_view text) {
    const auto slash = text.find('/');
    Edtf date;
    date.range = slash != std::string_view::npos;
    const auto first = text.substr(0, slash);
    const auto second = date.range ? text.substr(slash + 1) : std::string_view();
    const auto is_open = [](std::string_view end) { return end.empty() || end == ".."; };
    date.start = read_point(first);
    date.end = read_point(second);
    const bool known = (date.start || (date.range && is_open(first))) && (date.end || is_open(second));
    return known && (date.start || date.end) ? std::optional(date) : std::nullopt;
}

std::string edtf_text(const Edtf& date) {
    if (!date.range) {
        return point_text(*date.start);
    }
    return (date.start ? point_text(*date.start) : "..") + "/" + (date.end ? point_text(*date.end) : "..");
}

std::string edtf_start(const Edtf& date) {
    const auto& point = date.start ? *date.start : *date.end;
    if (point.year < 1) {
        return {};
    }
    auto text = fmt::format("{:04}", point.year);
    text += point.month > 0 ? fmt::format("-{:02}", point.month) : "";
    return text + (point.day > 0 ? fmt::format("-{:02}", point.day) : "");
}

}  // namespace grounds::base
