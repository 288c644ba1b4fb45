// SPDX-License-Identifier: MIT
// What our readers make of Zotero's import cases, field by field against what Zotero makes of them. The cases are not
// part of this repository. GROUNDS_SHOW=1 prints each disagreement.
#include "tests/importer/readers/reading.hpp"
#include "tests/works/formats/zotero_fields.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <map>

using namespace grounds;
using namespace grounds::readers;
using namespace grounds::base;
using namespace grounds::test;
using nlohmann::json;

namespace {

struct Case {
    const char* folder;
    const char* format;
};

constexpr Case formats[] = {{"BibTeX", "bibtex"},           {"RIS", "ris"},
                            {"MEDLINEnbib", "nbib"},        {"Web of Science Tagged", "isi"},
                            {"Endnote XML", "endnote-xml"}, {"PubMed XML", "pubmed-xml"},
                            {"CSL JSON", "csl-json"}};

struct Count {
    long same = 0;
    long all = 0;
};
using Tally = std::map<std::string, Count>;

/// Some cases name each field after itself: "URL - URL" is no address.
bool is_placeholder(const std::string& field, const std::string& value) {
    if (field == "URL") {
        return value.find("http") == std::string::npos;
    }
    const bool number = field == "ISBN" || field == "ISSN" || field == "DOI";
    return number && value.find_first_of("0123456789") == std::string::npos;
}

/// The fields that Zotero fills, and how many of them are the same with us.
void compare(const json& item, const Reference& reference, const std::string& where, Tally& tally) {
    const auto theirs = of_zotero(item);
    const auto ours = of_ours(reference, where.substr(0, where.find('/')));
    for (const auto& [field, value] : theirs) {
        if (value.empty() || is_placeholder(field, value)) {
            continue;
        }
        auto& count = tally[field];
        ++count.all;
        count.same += ours.at(field) == value ? 1 : 0;
        if (ours.at(field) != value && std::getenv("GROUNDS_SHOW") != nullptr) {
            fmt::print("{} {} {}: theirs {:.100} | ours {:.100}\n", where, reference.origin.line, field, value,
                       ours.at(field));
        }
    }
}

/// By its key, if the format has keys; a record before it may have been rejected. Else by its place.
const Reference* counterpart(const json& item, std::size_t place, const std::vector<Reference>& references) {
    const auto key = member(item, {"itemID"});
    const auto found = std::find_if(references.begin(), references.end(),
                                    [&](const Reference& reference) { return reference.key == key; });
    if (found != references.end()) {
        return &*found;
    }
    const bool keyed =
        !key.empty() && std::any_of(references.begin(), references.end(),
                                    [](const Reference& reference) { return reference.origin.file.ends_with(".bib"); });
    return !keyed && place < references.size() ? &references[place] : nullptr;
}

void compare_file(const std::filesystem::path& path, const Case& format, Tally& tally) {
    Read read;
    reader_named(format.format)->read({path.filename().string(), file_text(path)}, read.data, read.problems);
    auto expected = path;
    const auto items = json::parse(file_text(expected.replace_extension(".expected.json")));
    const auto references = read.data.references.list();
    auto& count = tally["records"];
    count.all += static_cast<long>(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (const auto* reference = counterpart(items[i], i, references)) {
            ++count.same;
            compare(items[i], *reference, fmt::format("{}/{}", format.format, path.stem().string()), tally);
        }
    }
}

double share(const Count& count) {
    return static_cast<double>(count.same) / static_cast<double>(std::max(count.all, 1L));
}

/// "ris: 0.96 of 850, DOI 5/5, ..."; the share goes to `result`.
std::string report(const std::string& name, const Tally& tally, double& result) {
    Count total;
    std::string fields;
    for (const auto& [field, count] : tally) {
        fields += fmt::format(", {} {}/{}", field, count.same, count.all);
        total.same += count.same;
        total.all += count.all;
    }
    result = share(total);
    return fmt::format("{}: {:.3f} of {}{}", name, result, total.all, fields);
}

}  // namespace

TEST_CASE("bibliographies are read as Zotero reads them", "[bibliography][shared]") {
    const std::filesystem::path folder = GROUNDS_SHARED "/samples/bib-zotero";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: no samples below " << folder.string());
        return;
    }
    Tally all;
    double agreement = 0;
    for (const auto& format : formats) {
        Tally tally;
        for (const auto& path : files_below(folder / format.folder, ".bib .ris .nbib .txt .xml .json")) {
            if (path.string().find(".expected.") == std::string::npos) {
                compare_file(path, format, tally);
            }
        }
        WARN(report(format.format, tally, agreement));
        CHECK(agreement >= 0.9);
        for (const auto& [field, count] : tally) {
            all[field].same += count.same;
            all[field].all += count.all;
        }
    }
    WARN(report("all", all, agreement));
    CHECK(agreement >= 0.95);
}
