// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace grounds::site {

/// A folder that holds a site and knows which files are of it: their names stand in `.grounds-site`.
class Folder {
public:
    /// Makes the folder. Throws Error, as all others here, if it can't be made or holds files but no site.
    explicit Folder(const std::string& path);

    /// Writes beside the place and renames, so that nobody reads half a file. `name` is one of ours: "claim/x.html".
    void write(const std::string& name, std::string_view content);
    /// Removes what an earlier site had and this one has not, and writes the list of names.
    void finish();

    [[nodiscard]] std::size_t files() const {
        return written_.size();
    }
    [[nodiscard]] std::size_t bytes() const {
        return bytes_;
    }

private:
    std::filesystem::path path_;
    std::set<std::string> earlier_;
    std::set<std::string> written_;
    std::set<std::string> folders_;  ///< that are there
    std::size_t bytes_ = 0;
};

}  // namespace grounds::site
