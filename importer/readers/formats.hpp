// SPDX-License-Identifier: MIT
// The read functions of this room; readers.def is the table of all.
#pragma once

#include "importer/readers/reader.hpp"

namespace grounds::readers {

void read_text_article(const base::Input& input, Dataset& data, Problems& problems);
void read_markdown_article(const base::Input& input, Dataset& data, Problems& problems);
void read_html_article(const base::Input& input, Dataset& data, Problems& problems);

void read_retraction_watch(const base::Input& input, Dataset& data, Problems& problems);
bool is_retraction_watch(std::string_view head);

}  // namespace grounds::readers
