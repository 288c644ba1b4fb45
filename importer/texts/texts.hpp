// SPDX-License-Identifier: MIT
// Texts of works: files that lie in a folder under a name that says which work they are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "importer/store/store.hpp"
#include "schema/model/dataset.hpp"

namespace grounds::texts {

/// A file of a folder that no reader takes for itself.
struct TextFile {
    std::string name;  ///< origin_name()
    std::filesystem::path path;
};

/// Whether a file could hold the text of a work, by its extension: text, Markdown, HTML, PDF.
bool may_hold_text(const std::filesystem::path& path);

/// The words of a file.
struct Words {
    std::string text;
    bool cut = false;  ///< a PDF's that go on for more than 8 MB
};

/// The words of a text file, an HTML page or a PDF. Throws Error, with the path, for what can't be read; a PDF needs
/// the program pdftotext.
Words read_text(const std::filesystem::path& path);

/// Stores the full texts that the data set brings, and those of files that are named by the DOI (with _ for /), PMID,
/// PMCID or key of a stored reference. Files that name none are left, which one warning a folder says, or rejected
/// where nothing else is read. Returns how many texts are new or other than before; a file that can't be read is a
/// warning.
long store_texts(store::Store& store, const Dataset& data, const std::vector<TextFile>& files, Problems& problems);

}  // namespace grounds::texts
