// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

#include "importer/articles/jats/article.hpp"
#include "importer/readers/reader.hpp"
#include "importer/sheets/records.hpp"
#include "works/formats/formats.hpp"

namespace grounds::readers {

namespace {

constexpr Reader all[] = {
#define GROUNDS_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION) {NAME, EXTENSIONS, SUMMARY, FUNCTION},
#define GROUNDS_BIBLIOGRAPHY(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, WRITER) \
    {NAME, EXTENSIONS, SUMMARY, formats::FUNCTION, formats::RECOGNISES},
#define GROUNDS_SNIFFED_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES) \
    {NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES},
#define GROUNDS_LINES_READER(NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, PIECES) \
    {NAME, EXTENSIONS, SUMMARY, FUNCTION, RECOGNISES, PIECES},
#include "importer/readers/readers.def"
#undef GROUNDS_READER
#undef GROUNDS_SNIFFED_READER
#undef GROUNDS_LINES_READER
#undef GROUNDS_BIBLIOGRAPHY
};

bool ends_with_no_case(std::string_view name, std::string_view ending) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return name.size() > ending.size() && std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                                                     name.end(), ending.begin(), ending.end(), same);
}

bool reads(const Reader& reader, std::string_view file_name) {
    std::istringstream extensions{std::string(reader.extensions)};
    return std::any_of(std::istream_iterator<std::string>(extensions), {},
                       [&](const std::string& extension) { return ends_with_no_case(file_name, extension); });
}

bool is_recognised(const Reader& reader, std::string_view head) {
    return reader.recognises != nullptr && reader.recognises(head.substr(0, sniffed_bytes));
}

template <class Condition>
const Reader* first(Condition condition) {
    const auto* found = std::find_if(std::begin(all), std::end(all), condition);
    return found == std::end(all) ? nullptr : found;
}

}  // namespace

std::span<const Reader> readers() {
    return all;
}

std::vector<std::string_view> formats_with_extension_of(std::string_view file_name) {
    std::vector<std::string_view> names;
    for (const auto& reader : all) {
        if (reads(reader, file_name)) {
            names.push_back(reader.name);
        }
    }
    return names;
}

const Reader* reader_for(std::string_view file_name, std::string_view head) {
    const auto fits = [&](const Reader& reader) { return reads(reader, file_name); };
    if (std::count_if(std::begin(all), std::end(all), fits) <= 1) {
        const auto* only = first(fits);
        const bool misnamed =
            only != nullptr && only->recognises != nullptr && !head.empty() && !is_recognised(*only, head);
        const auto* told = misnamed ? reader_of(head) : nullptr;
        return told != nullptr ? told : only;
    }
    const auto* told = first([&](const Reader& reader) { return fits(reader) && is_recognised(reader, head); });
    return told != nullptr ? told : first([&](const Reader& reader) { return fits(reader) && !reader.recognises; });
}

const Reader* reader_of(std::string_view head) {
    return first([&](const Reader& reader) { return is_recognised(reader, head); });
}

bool is_article_format(std::string_view name) {
    return name == "text" || name == "markdown" || name == "html";
}

bool may_hold_candidates(std::string_view file_name) {
    return first([&](const Reader& reader) {
               return (is_article_format(reader.name) || reader.name == "jats") && reads(reader, file_name);
           }) != nullptr;
}

const Reader* reader_named(std::string_view format) {
    return first([&](const Reader& reader) { return reader.name == format; });
}

}  // namespace grounds::readers
