// SPDX-License-Identifier: MIT
#include "importer/passages/anchor.hpp"

#include <fmt/format.h>

#include <optional>
#include <system_error>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "importer/store/steps.hpp"

namespace grounds::passages {
namespace {

namespace fs = std::filesystem;

/// Searching for a passage takes time in proportion to its length times the text's.
constexpr std::uintmax_t largest_text = 8U << 20U;

Problem warning(const Source& source, std::string message, std::string hint) {
    return {source.origin.file, source.origin.line, std::move(message), std::move(hint), Problem::Severity::warning};
}

/// The sheet names a file in the folder of texts, never one outside of it, nor one that a link there leads to.
bool stays_inside(const fs::path& folder, const fs::path& file) {
    std::error_code failure;
    const auto inside = fs::weakly_canonical(folder / file, failure).lexically_relative(fs::canonical(folder, failure));
    return !failure && file.is_relative() && !inside.empty() && *inside.begin() != "..";
}

bool is_too_large(const fs::path& path) {
    std::error_code failure;
    return fs::file_size(path, failure) > largest_text && !failure;
}

/// The text of a source, or a warning why there is none.
std::optional<base::CodePoints> load_text(const Source& source, const fs::path& folder, Problems& problems) {
    const auto path = folder / source.text_file;
    std::error_code failure;
    if (!stays_inside(folder, source.text_file) || !fs::is_regular_file(path, failure)) {
        problems.push_back(warning(
            source, fmt::format("the text {} of source {} is not in {}", source.text_file, source.id, folder.string()),
            "its passages stay unverified"));
        return std::nullopt;
    }
    if (is_too_large(path)) {
        problems.push_back(warning(source,
                                   fmt::format("the text {} of source {} is larger than {} MiB", source.text_file,
                                               source.id, largest_text >> 20U),
                                   "its passages stay unverified; give a text without what is not the article"));
        return std::nullopt;
    }
    auto bytes = base::read_file(path);
    if (!source.text_sha256.empty() && base::sha256_hex(bytes) != source.text_sha256) {
        problems.push_back(
            warning(source, fmt::format("the text {} is not the one that the sheet was written from", source.text_file),
                    "each passage is looked for all the same"));
    }
    base::CodePoints text(std::move(bytes));
    if (!text.well_formed()) {
        problems.push_back(warning(source, fmt::format("the text {} is not valid UTF-8", source.text_file),
                                   "positions are counted with each ill-formed part as one code point"));
    }
    return text;
}

/// `forms` is there where `text` is.
Passage verify(const std::optional<base::CodePoints>& text, std::optional<TextForms>& forms, Passage passage) {
    if (text && forms) {
        return anchor(*text, *forms, std::move(passage));
    }
    passage.anchor = AnchorState::text_unavailable;
    passage.score.reset();
    passage.found_start.reset();
    passage.found_end.reset();
    return passage;
}

void warn_if_lost(const Source& source, const Passage& passage, Problems& problems) {
    if (passage.anchor == AnchorState::orphan) {
        problems.push_back(warning(source,
                                   fmt::format("source {}: the passage {} to {} (\"{}\") is not in the text", source.id,
                                               passage.start, passage.end, passage.section),
                                   "find it again and correct its position and hash"));
    }
}

void verify_source(store::Store& store, const Source& source, const fs::path& folder, AnchorCounts& counts,
                   Problems& problems) {
    const auto text = load_text(source, folder, problems);
    auto forms = text ? std::make_optional<TextForms>(*text) : std::nullopt;
    const auto& db = store.writer().db();
    for (const auto& stored : store::load_passages(db, store::row_of(db, store::Kind::source, source.id).value())) {
        const auto now = verify(text, forms, stored.passage);
        if (store::update_anchor(store.writer(), stored, now)) {
            store.mark_written();
        }
        warn_if_lost(source, now, problems);
        ++counts[now.anchor];
    }
}

}  // namespace

AnchorCounts verify_texts(store::Store& store, const PackedList<Source>& sources, const fs::path& folder,
                          base::Progress& progress, Problems& problems) {
    std::error_code failure;
    if (!fs::is_directory(folder, failure)) {
        throw Error(folder.string(), "is not a folder", "give --texts the folder that holds the articles' texts");
    }
    AnchorCounts counts;
    progress.start("verifying", sources.size());
    for (const auto& source : sources) {
        if (!source.text_file.empty()) {
            verify_source(store, source, folder, counts, problems);
        }
        progress.step();
    }
    return counts;
}

}  // namespace grounds::passages
