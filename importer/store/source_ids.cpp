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

/// A page's new id.
struct NewId {
    std::string from, to;
};
using NewIds = std::map<std::string, std::vector<NewId>>;  ///< by the page's file

/// Gives pages their new ids, with their passages and the entries of their reference lists.
void rename_sources(Dataset& data, const NewIds& renamed) {
    const auto in_file = [&](const Origin& origin, const auto& rename) {
        if (const auto found = renamed.find(origin.file); found != renamed.end()) {
            std::for_each(found->second.begin(), found->second.end(), rename);
        }
    };
    data.references.change_each([&](Reference& reference) {
        in_file(reference.origin, [&](const NewId& id) { rename_part(reference.key, id.from, id.to); });
    });
    data.appearances.change_each([&](Appearance& appearance) {
        in_file(appearance.origin, [&](const NewId& id) {
            if (appearance.source == id.from) {
                appearance.source = id.to;
                rename_part(appearance.id, id.from, id.to);
                for (auto& citation : appearance.citations) {
                    rename_part(citation.reference, id.from, id.to);
                }
            }
        });
    });
    data.sources.change_each([&](Source& source) {
        in_file(source.origin, [&](const NewId& id) { source.id = source.id == id.from ? id.to : source.id; });
    });
}

/// Gives each made id to one page. A page that is stored keeps the id that it has, whatever else is read and in which
/// order; of new ones the first by path has the short id.
class Separator {
public:
    Separator(const Dataset& data, const Stored& stored, const std::function<bool(const std::string& file)>& covers)
        : stored_(stored), covers_(covers) {
        for (const auto& source : data.sources) {
            if (data.articles.contains(source.origin.file)) {
                pages_.push_back({source.id, source.origin.file});
            } else {
                files_.emplace(source.id, source.origin.file);
            }
        }
        std::stable_sort(pages_.begin(), pages_.end(), [](const Page& a, const Page& b) { return a.file < b.file; });
    }

    NewIds run() {
        std::erase_if(pages_, [&](const Page& page) { return keep_stored_id(page); });
        for (const auto& page : pages_) {
            auto id = is_taken(page) ? id_with_folder(page.file, page.id) : std::string();
            give(page, id.empty() || files_.contains(id) ? page.id : id);
        }
        return std::move(renamed_);
    }

private:
    struct Page {
        std::string id;
        std::string file;
    };

    void give(const Page& page, const std::string& id) {
        if (id != page.id) {
            renamed_[page.file].push_back({page.id, id});
        }
        files_.emplace(id, page.file);
    }
    bool keep_stored_id(const Page& page) {
        for (const auto& id : {id_with_folder(page.file, page.id), page.id}) {
            const auto known = id.empty() ? std::nullopt : stored_.find(Kind::source, id);
            if (known && known->file == page.file && !files_.contains(id)) {
                give(page, id);
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool is_taken(const Page& page) const {
        const auto other = stored_.find(Kind::source, page.id);
        const bool stored_elsewhere = other && other->file != page.file && !covers_(other->file);
        const auto known = files_.find(page.id);
        return stored_elsewhere || (known != files_.end() && known->second != page.file);
    }

    const Stored& stored_;
    const std::function<bool(const std::string& file)>& covers_;
    std::vector<Page> pages_;
    std::map<std::string, std::string> files_;  ///< of ids that are given away
    NewIds renamed_;
};

}  // namespace

void separate_made_source_ids(Dataset& data, const Stored& stored,
                              const std::function<bool(const std::string& file)>& covers) {
    if (const auto renamed = Separator(data, stored, covers).run(); !renamed.empty()) {
        rename_sources(data, renamed);
    }
}

}  // namespace grounds::store
