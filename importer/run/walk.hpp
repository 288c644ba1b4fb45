// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file_name.hpp"
#include "base/problem.hpp"
#include "importer/readers/reader.hpp"
#include "importer/tables/row.hpp"
#include "importer/texts/texts.hpp"

namespace grounds::importer {

/// The largest file that is read at all: a snapshot of Retraction Watch grows with the years.
inline constexpr std::size_t most_input_bytes = 256U << 20U;

/// A file to read, and what reads it.
struct InputFile {
    std::string name;                         ///< origin_name()
    std::filesystem::path path;               ///< "-" is standard input
    const readers::Reader* reader = nullptr;  ///< nullptr for a table; for "-" without --format reader_of_input() tells
    const tables::TableFormat* table = nullptr;  ///< set instead for a table
};

/// What the paths of a command line stand for.
struct Walk {
    std::vector<InputFile> files;        ///< each once, folders in the order of their names
    std::vector<std::string> folders;    ///< names of the folders that were walked
    std::vector<texts::TextFile> texts;  ///< of folders, what may hold the text of a work
};

/// True if a file of this name lies under one of the folders, by its name alone.
bool lies_under(const std::string& file, const std::vector<std::string>& folders);

/// Files are taken as they are, folders are walked: hidden entries are skipped, links are followed but no folder is
/// entered twice, and only files with a known extension count; where formats share it, the head of the file tells;
/// articles (text, Markdown, HTML) are taken only where they are named: a folder's README is no article. `format` (may
/// be empty) overrules that for files that are named and for "-". A file of unknown format and a folder with nothing to
/// read are problems. With `tables` files of a table's format are taken too; without it they are left alone in folders.
/// Throws Error for a path that does not exist or can't be read, and for a format that does not exist.
Walk walk(const std::vector<std::string>& paths, const std::string& format, Problems& problems, bool tables = false);

/// What reads this text of standard input. Throws Error if no format recognises it.
const readers::Reader& reader_of_input(const std::string& text);

}  // namespace grounds::importer
