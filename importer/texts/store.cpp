// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "base/hash.hpp"
#include "importer/texts/texts.hpp"
#include "schema/db/statement.hpp"

namespace grounds::texts {

namespace {

/// Letters and digits in small letters, anything else "_": how an identifier stands in the name of a file.
std::string as_file_name(std::string_view identifier) {
    auto name = base::lower_ascii(identifier);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return base::is_ascii(c) && !base::is_alphanumeric(c); }, '_');
    return name;
}

std::map<std::string, long> names_of_works(const db::Connection& db) {
    std::map<std::string, long> names;
    db::Statement(db, "SELECT id, key, doi, pmid, pmcid FROM reference").each([&](const db::Row& row) {
        const long id = row.integer("id");
        for (const auto* column : {"doi", "pmid", "pmcid", "key"}) {
            if (const auto value = row.text(column); !value.empty()) {
                names.emplace(as_file_name(value), id);
                names.emplace(std::string(column) + "_" + as_file_name(value), id);
                names.emplace(std::string(column) + as_file_name(value), id);  // "PMID23846772"
            }
        }
    });
    return names;
}

/// Nothing is written for a text that is stored already.
bool put(store::Store& store, long reference, const std::string& language, const Words& words,
         const std::string& file) {
    const auto& text = words.text;
    const auto hash = base::sha256_hex(text);
    const auto known = db::Statement(store.writer().db(),
                                     "SELECT sha256 FROM reference_text WHERE reference_id = ?1 AND part = 'full-text'")
                           .first([](const db::Row& row) { return row.text("sha256"); }, reference);
    if (text.empty() || known == hash) {
        return false;
    }
    store.mark_written();
    store.writer().run("DELETE FROM reference_text WHERE reference_id = ?1 AND part = 'full-text'", reference);
    store.writer().insert("reference_text", store::Fields()
                                                .integer("reference_id", reference)
                                                .term("part", TextPart::full_text)
                                                .known("language", language)
                                                .text("text", text)
                                                .text("sha256", hash)
                                                .integer("cut", words.cut ? 1 : 0)
                                                .known("file", file));
    return true;
}

/// Documents of the folder itself, which nobody means to be read.
bool tells_of_folder(const std::filesystem::path& path) {
    const auto name = base::lower_ascii(path.stem().string());
    return name == "readme" || name == "license" || name == "changelog" || name == "contributing";
}

/// One warning a folder, so that nothing is left in silence.
void report_left(const std::map<std::string, std::vector<std::string>>& left, Problems& problems) {
    constexpr std::size_t most_named = 10;
    for (const auto& [folder, names] : left) {
        const auto named = std::min(names.size(), most_named);
        auto list = fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<long>(named), ", "));
        list += names.size() > named ? fmt::format(" and {} more", names.size() - named) : "";
        problems.push_back(
            warning(folder, 0,
                    fmt::format("{} not read, being named like no stored work: {}",
                                names.size() == 1 ? "a file was" : fmt::format("{} files were", names.size()), list),
                    "name an article itself to have it read (grounds-import FILE), and the text of a work by its DOI "
                    "(with _ for /), PMID, PMCID or key"));
    }
}

}  // namespace

long store_texts(store::Store& store, const Dataset& data, const std::vector<TextFile>& files, Problems& problems) {
    long stored = 0;
    for (const auto& text : data.full_texts) {
        const auto row = store::row_of(store.writer().db(), store::Kind::reference, text.reference);
        stored += row && put(store, *row, text.language, {text.text, false}, text.file) ? 1 : 0;
    }
    const auto names = files.empty() ? std::map<std::string, long>() : names_of_works(store.writer().db());
    std::map<std::string, std::vector<std::string>> left;
    for (const auto& file : files) {
        const auto found = names.find(as_file_name(base::percent_decoded(file.path.stem().string())));
        if (found == names.end()) {
            if (data.files.empty()) {  // alone it was meant, beside other data it may be anything
                problems.push_back({file.name, 0, "this is no data, and no stored work is named so",
                                    "name the text of a work by its DOI (with _ for /), PMID, PMCID or key",
                                    Problem::Severity::rejection});
            } else if (!tells_of_folder(file.path)) {
                left[base::origin_name(file.path.parent_path())].push_back(file.path.filename().string());
            }
            continue;
        }
        try {
            const auto words = read_text(file.path);
            stored += put(store, found->second, "", words, file.name) ? 1 : 0;
            if (words.cut) {
                problems.push_back({file.name, 0, "its words go on for more than 8 MB: what follows is not stored",
                                    "save the part that is cited as a text of its own", Problem::Severity::warning});
            }
        } catch (const Error& error) {
            problems.push_back({file.name, 0, error.what(), error.hint(), Problem::Severity::warning});
        }
    }
    report_left(left, problems);
    return stored;
}

}  // namespace grounds::texts
