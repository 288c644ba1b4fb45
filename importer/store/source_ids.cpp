// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

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
    data.references.change_each([&](Reference& reference) {
        if (reference.origin.file == source.origin.file) {
            rename_part(reference.key, source.id, id);
        }
    });
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

/// Gives each made id to one page. A page that is stored keeps the id that it has, whatever else is read and in which
/// order; of new ones the first by path has the short id.
class Separator {
public:
    Separator(Dataset& data, const Stored& stored, const std::function<bool(const std::string& file)>& covers)
        : data_(data), stored_(stored), covers_(covers) {
        for (auto& source : data.sources) {
            if (data.articles.contains(source.origin.file)) {
                pages_.push_back(&source);
            } else {
                files_.emplace(source.id, source.origin.file);
            }
        }
        std::stable_sort(pages_.begin(), pages_.end(),
                         [](const Source* a, const Source* b) { return a->origin.file < b->origin.file; });
    }

    void run() {
        std::erase_if(pages_, [&](Source* page) { return keep_stored_id(*page); });
        for (auto* page : pages_) {
            if (is_taken(*page)) {
                if (const auto id = id_with_folder(page->origin.file, page->id); !id.empty() && !files_.contains(id)) {
                    rename_source(data_, *page, id);
                }
            }
            files_.emplace(page->id, page->origin.file);
        }
    }

private:
    bool keep_stored_id(Source& page) {
        for (const auto& id : {id_with_folder(page.origin.file, page.id), page.id}) {
            const auto* known = id.empty() ? nullptr : stored_.find(Kind::source, id);
            if (known == nullptr || known->file != page.origin.file || files_.contains(id)) {
                continue;
            }
            if (id != page.id) {
                rename_source(data_, page, id);
            }
            files_.emplace(id, page.origin.file);
            return true;
        }
        return false;
    }
    [[nodiscard]] bool is_taken(const Source& page) const {
        const auto* other = stored_.find(Kind::source, page.id);
        const bool stored_elsewhere = other != nullptr && other->file != page.origin.file && !covers_(other->file);
        const auto known = files_.find(page.id);
        return stored_elsewhere || (known != files_.end() && known->second != page.origin.file);
    }

    Dataset& data_;
    const Stored& stored_;
    const std::function<bool(const std::string& file)>& covers_;
    std::vector<Source*> pages_;
    std::map<std::string, std::string> files_;  ///< of ids that are given away
};

}  // namespace

void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers) {
    Separator(data, stored, covers).run();
}

}  // namespace grounds::store
