// SPDX-License-Identifier: MIT
// An article as the records that an import stores and a sheet holds.
#pragma once

#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/problem.hpp"
#include "importer/articles/analysis.hpp"
#include "importer/articles/blocks/blocks.hpp"
#include "schema/model/dataset.hpp"
#include "schema/model/reference.hpp"
#include "schema/model/source.hpp"

namespace grounds::articles {

/// What the user knows of an article, over what it says itself.
struct ArticleOptions {
    std::string file;      ///< origin_name() of the article
    std::string url;       ///< overrules what the article says
    std::string language;  ///< overrules what the article says or seems to be in
};

/// An article in three forms: its text in blocks, what was read in it, and the source that it becomes.
struct Article {
    Document document;
    Analysis analysis;
    Source source;
};

/// Reads an article whole. Throws Error, with the file, for bytes that are no text.
Article read_article(const std::string& bytes, const Format& format, const ArticleOptions& options);

/// The references of its list with keys of their own ("SOURCE-ref-3"), for a data set.
std::vector<Reference> references_of(const Article& article);

/// A sentence as an appearance without a claim. Markers that are numbers of the article's own list are bound to the
/// reference whose key `keys` has at that place of the list; all others are left to the resolver.
Appearance candidate_of(const Article& article, const ReadSentence& sentence, const std::vector<std::string>& keys);

/// Reads an article into a data set: its source, its reference list, and each sentence that seems to claim something as
/// an appearance without a claim. `format` is a name of formats().
void read_candidates(const char* format, const base::Input& input, Dataset& data, Problems& problems);

}  // namespace grounds::articles
