// SPDX-License-Identifier: MIT
#include <filesystem>
#include <map>

#include "base/slug.hpp"
#include "importer/store/steps.hpp"

namespace grounds::store {

namespace {

/// "guides-article" for guides/article.html; empty where the file lies in no named folder.
std::string id_with_folder(const std::string& file, const std::string& id) {
    const auto folder = std::filesystem::path(file).parent_path().filename().string();
    const auto made = base::slug_of(folder + " " + id);
    return folder.empty() || made == id ? std::string() : made;
}

/// "page-ref-3" as "b-page-ref-3"; anything that does not begin with the source's id stays.
void rename_part(std::string& part, const std::string& from, const std::string& to) {
    if (part.starts_with(from + "-")) {
        part.replace(0, from.size(), to);
    }
}

void rename_source(Dataset& data, Source& source, const std::string& id) {
    for (auto& reference : data.references) {
        if (reference.origin.file == source.origin.file) {
            rename_part(reference.key, source.id, id);
        }
    }
    for (auto& appearance : data.appearances) {
        if (appearance.source == source.id && appearance.origin.file == source.origin.file) {
            appearance.source = id;
            rename_part(appearance.id, source.id, id);
            for (auto& citation : appearance.citations) {
                rename_part(citation.reference, source.id, id);
            }
        }
    }
    source.id = id;
}

}  // namespace

void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers) {
    std::map<std::string, std::string> files;
    for (auto& source : data.sources) {
        const auto& file = source.origin.file;
        const auto* other = stored.find(Kind::source, source.id);
        const bool stored_elsewhere = other != nullptr && other->file != file && !covers(other->file);
        const auto known = files.find(source.id);
        const bool read_elsewhere = known != files.end() && known->second != file;
        if (data.articles.contains(file) && (stored_elsewhere || read_elsewhere)) {
            if (const auto id = id_with_folder(file, source.id); !id.empty() && !files.contains(id)) {
                rename_source(data, source, id);
            }
        }
        files.emplace(source.id, file);
    }
}

}  // namespace grounds::store
