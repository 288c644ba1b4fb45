// SPDX-License-Identifier: MIT
#include "query/site/site.hpp"

#include "query/pages/site_files.hpp"
#include "query/site/folder.hpp"

namespace grounds::site {

namespace {

void write_page(Folder& folder, const pages::View& view, const pages::Page& page, Written& written) {
    folder.write(page.path, pages::document(view, page));
    folder.write(pages::twin_path(page.path), pages::twin(view, page));
    ++written.pages;
}

}  // namespace

Written write_site(const pages::View& view, const std::string& path) {
    Folder folder(path);
    Written written;
    for (const auto& asset : pages::assets()) {
        folder.write("assets/" + std::string(asset.name), asset.text);
    }
    folder.write("assets/search.js", pages::search_index(view));
    for (const auto& single : pages::single_pages()) {
        write_page(folder, view, single.render(view, {}), written);
    }
    for (const auto& kind : pages::record_pages()) {
        for (const auto& id : kind.ids(view)) {
            if (const auto page = kind.render(view, id)) {
                write_page(folder, view, *page, written);
            }
        }
    }
    folder.finish();
    written.files = folder.files();
    written.bytes = folder.bytes();
    return written;
}

}  // namespace grounds::site
