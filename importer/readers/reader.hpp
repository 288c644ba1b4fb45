// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/retraction.hpp"

namespace grounds::readers {

/// Gives a file's text to `visit` in pieces of whole lines, one after the other.
using Pieces = std::function<void(const std::function<void(std::string_view piece)>& visit)>;

/// One input format: one file in importer/readers and one line in readers.def.
struct Reader {
    std::string_view name;        ///< for --format
    std::string_view extensions;  ///< ".yaml .yml"
    std::string_view summary;     ///< for help and docs
    void (*read)(const base::Input&, Dataset&, Problems&);
    /// By the first bytes of a file (sniffed_bytes of them); nullptr if the format can't be told from them.
    bool (*recognises)(std::string_view head) = nullptr;
    /// For formats whose lines stand alone, so that a file may be of any size: its text in pieces; else nullptr.
    void (*read_pieces)(const std::string& file, const Pieces& pieces, Dataset&, Problems&) = nullptr;
};

inline constexpr std::size_t sniffed_bytes = 16U << 10U;

/// All readers, in the order of readers.def.
std::span<const Reader> readers();

/// By file name, or nullptr. A file that does not begin like the one format of its extension, but like another, is of
/// that. Where formats share the extension, the first that recognises the head of the file, else
/// the one that takes any.
const Reader* reader_for(std::string_view file_name, std::string_view head = {});

/// Names of the formats that have the extension of this file.
std::vector<std::string_view> formats_with_extension_of(std::string_view file_name);

/// The first that recognises the head of a file, whatever its name; or nullptr.
const Reader* reader_of(std::string_view head);

/// True for text, Markdown and HTML: what is read from them are candidates, and a folder is not searched for them.
bool is_article_format(std::string_view name);

/// True if a source read from a file of this name is an article with candidates: text, Markdown, HTML or JATS.
bool may_hold_candidates(std::string_view file_name);

/// By --format name, or nullptr.
const Reader* reader_named(std::string_view format);

/// The hash of a snapshot's canonical content: its day and its file.
std::string snapshot_hash(const RetractionSnapshot& snapshot);

void read_text_article(const base::Input& input, Dataset& data, Problems& problems);
void read_markdown_article(const base::Input& input, Dataset& data, Problems& problems);
void read_html_article(const base::Input& input, Dataset& data, Problems& problems);

void read_records(const base::Input& input, Dataset& data, Problems& problems);
void read_record_pieces(const std::string& file, const Pieces& pieces, Dataset& data, Problems& problems);
/// The first line begins with the root of a document, whose value is an object or a list.
bool is_records(std::string_view head);

void read_retraction_watch(const base::Input& input, Dataset& data, Problems& problems);
bool is_retraction_watch(std::string_view head);

}  // namespace grounds::readers
