// SPDX-License-Identifier: MIT
// A page, and the tables of all pages: a new one is one file and one line of pages.def.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "query/answers/answer.hpp"
#include "query/load/answers.hpp"
#include "query/load/overview.hpp"
#include "query/pages/address.hpp"
#include "query/pages/html.hpp"
#include "schema/db/connection.hpp"
#include "schema/model/reference.hpp"

namespace grounds::pages {

/// What pages have in common: a claim's evidence is that of the others on its question.
/// Made when they are first asked for: a program that answers makes a View for each page, and few pages need them.
class Loaders {
public:
    explicit Loaders(const db::Connection& db) : db_(db) {}

    query::ClaimLoader& claims() {
        return claims_ ? *claims_ : claims_.emplace(db_);
    }
    query::OverviewLoader& overviews() {
        return overviews_ ? *overviews_ : overviews_.emplace(db_);
    }

private:
    const db::Connection& db_;
    std::optional<query::ClaimLoader> claims_;
    std::optional<query::OverviewLoader> overviews_;
};

/// What pages are made from. All pages of one View are of one state of the database if its reader holds a transaction.
struct View {
    const db::Connection& db;
    query::DatabaseInfo info;
    std::string base_url;  ///< where the site will stand, with a slash at its end; "" if that is not known
    bool live = false;     ///< a program answers: it searches, and tells when the database has changed
    std::shared_ptr<Loaders> loaders = std::make_shared<Loaders>(db);
};

/// One page before it has a head and a foot.
struct Page {
    std::string path;   ///< "claim/ID.html"
    std::string title;  ///< of the window, and what others cite
    Html body;
    Json twin;                      ///< the same as data, written beside it
    std::optional<Reference> cite;  ///< what "cite this" gives where that is not the page itself

    /// "Not found" and the like: nothing that one could keep or cite.
    [[nodiscard]] bool passing() const {
        return twin.is_null();
    }
    /// From this page to the start of the site.
    [[nodiscard]] Links links() const {
        return Links(path.find('/') == std::string::npos ? "" : "../");
    }
};

/// A page a record: `render` gives nothing for an id that there is not.
struct RecordPages {
    std::string_view kind;
    std::vector<std::string> (*ids)(const View&);
    std::optional<Page> (*render)(const View&, const std::string& id);
};
std::span<const RecordPages> record_pages();

/// A page by itself; `fields` come with its address and narrow it down where a program answers.
struct SinglePage {
    std::string_view name;
    std::string_view heading;  ///< in the navigation; empty: not there
    Page (*render)(const View&, const Fields& fields);
};
std::span<const SinglePage> single_pages();

/// The whole document: head, navigation, body, "cite this", foot.
std::string document(const View& view, const Page& page);
/// The page's data with where it comes from.
std::string twin(const View& view, const Page& page);
/// "claim/ID.json" for "claim/ID.html".
std::string twin_path(const std::string& path);

#define RECORD_PAGE(kind)                             \
    std::vector<std::string> kind##_ids(const View&); \
    std::optional<Page> render_##kind(const View&, const std::string& id);
#define SINGLE_PAGE(name, heading) Page render_##name(const View&, const Fields& fields);
#include "query/pages/pages.def"
#undef RECORD_PAGE
#undef SINGLE_PAGE

}  // namespace grounds::pages
