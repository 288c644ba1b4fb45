// SPDX-License-Identifier: MIT
#include "query/site/site.hpp"
#include "query/load/answers.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "query/commands/command.hpp"
#include "query/load/snapshot.hpp"
#include "query/pages/page.hpp"
#include "query/report/inline.hpp"

namespace grounds::query {

namespace {

struct SiteOptions {
    std::string output;
    std::string base_url;
};

/// With a slash at its end; links to it are made by adding a page's path.
std::string checked_base(const std::string& url) {
    if (!url.empty() && !report::md::is_web_url(url)) {
        throw Error("--base-url", "'" + url + "' is no address", "write it as https://example.org/evidence/");
    }
    return url.empty() || url.ends_with('/') ? url : url + "/";
}

ExitCode run_site(Session& session, const SiteOptions& options) {
    const auto base_url = checked_base(options.base_url);
    const auto& db = session.database();
    const Snapshot snapshot(db);
    const pages::View view{db, load_info(db), base_url, false};
    const auto written = site::write_site(view, options.output);
    session.say(fmt::format("{} pages in {} files, {:.1f} MB; open {}", written.pages, written.files,
                            static_cast<double>(written.bytes) / 1e6,
                            (std::filesystem::path(options.output) / "index.html").string()));
    return ExitCode::ok;
}

}  // namespace

Action setup_site(CLI::App& command) {
    auto options = std::make_shared<SiteOptions>();
    command.add_option("-o,--output", options->output, "Folder to write: new, empty, or with a site of grounds")
        ->required()
        ->check(fault_if_empty)
        ->type_name("DIR");
    command.add_option("--base-url", options->base_url, "Where the site will stand, for links that others cite")
        ->type_name("URL");
    return [options](Session& session) { return run_site(session, *options); };
}

}  // namespace grounds::query
