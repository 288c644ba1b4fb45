// SPDX-License-Identifier: MIT
#include "importer/run/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <system_error>

#include "base/error.hpp"
#include "importer/tables/row.hpp"

namespace grounds::importer {
namespace {

namespace fs = std::filesystem;

constexpr auto check_path = "check the path and its permissions";

constexpr auto needs_map = "name a mapping of its columns with --map FILE (docs/mappings.md)";

/// What reads a file: one of the two, or none.
struct Taker {
    const readers::Reader* reader = nullptr;
    const tables::TableFormat* table = nullptr;

    explicit operator bool() const {
        return reader != nullptr || table != nullptr;
    }
};

std::string format_list() {
    std::string list;
    for (const auto& reader : readers::readers()) {
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", reader.name, reader.extensions);
    }
    return list;
}

Taker taker_of_format(const std::string& format, bool tables) {
    const Taker taker{readers::reader_named(format), tables::table_format_named(format)};
    if (!format.empty() && !taker) {
        throw Error("--format", fmt::format("there is no format {}", format), "formats: " + format_list());
    }
    if (taker.table != nullptr && !tables) {
        throw Error("--format", fmt::format("{} is a table", format), needs_map);
    }
    return taker;
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// The first bytes of a regular file; "" if it can't be read, which its reader will say.
std::string head_of(const fs::path& path) {
    std::error_code failure;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(
        fs::is_regular_file(path, failure) ? std::fopen(path.c_str(), "rb") : nullptr, std::fclose);
    std::string head(readers::sniffed_bytes, '\0');
    head.resize(stream ? std::fread(head.data(), 1, head.size(), stream.get()) : 0);
    return head;
}

const tables::TableFormat* table_of(const fs::path& path, bool tables) {
    return tables ? tables::table_format_for(path.filename().string()) : nullptr;
}

/// By the extension, and by the head where several formats share that; any table may have that of a table.
const readers::Reader* reader_told_by(const fs::path& path) {
    const auto name = path.filename().string();
    const auto head = head_of(path);
    const auto* reader = readers::reader_for(name, head);
    const bool any_table = reader != nullptr && tables::table_format_for(name) != nullptr;
    return any_table && !reader->recognises(head) ? nullptr : reader;
}

/// In a folder only what its extension allows: a page of text is no
/// bibliography because it starts like one, and a README no article.
Taker taker_in_folder(const fs::path& path, bool tables) {
    if (const auto* table = table_of(path, tables)) {
        return {nullptr, table};
    }
    const auto* reader =
        !readers::formats_with_extension_of(path.filename().string()).empty() ? reader_told_by(path) : nullptr;
    return {reader != nullptr && !readers::is_article_format(reader->name) ? reader : nullptr, nullptr};
}

/// A file that was named: by its extension, else by its head alone.
Taker taker_of_file(const fs::path& path, bool tables) {
    if (const auto* table = table_of(path, tables)) {
        return {nullptr, table};
    }
    const auto* reader = reader_told_by(path);
    return {reader != nullptr ? reader : readers::reader_of(head_of(path)), nullptr};
}

/// Walks the paths of one run; remembers what it has seen.
class Walker {
public:
    Walker(const std::string& format, bool tables, Problems& problems)
        : forced_(taker_of_format(format, tables)), tables_(tables), problems_(problems) {}

    void add(const std::string& path) {
        if (path == base::standard_input) {
            add_standard_input();
        } else if (is_folder(path)) {
            add_folder(path);
        } else {
            add_file(path);
        }
    }

    /// Nothing is the text of a work that was taken for something else: an article that is named, too.
    Walk take_result() {
        std::erase_if(result_.texts, [&](const texts::TextFile& file) {
            std::error_code failure;
            return seen_.contains(fs::canonical(file.path, failure));
        });
        return std::move(result_);
    }

private:
    void add_standard_input() {
        if (tables_ && !forced_) {
            throw Error("-", "the format of standard input is not known",
                        "add --format NAME; formats: " + format_list());
        }
        if (seen_.insert(base::standard_input).second) {
            result_.files.push_back({base::standard_input, base::standard_input, forced_.reader, forced_.table});
        }
    }

    static bool is_folder(const std::string& path) {
        std::error_code failure;
        const auto status = fs::status(path, failure);
        if (status.type() == fs::file_type::not_found) {
            throw Error(path, "there is no such file or folder", check_path);
        }
        if (failure) {
            throw Error(path, failure.message(), check_path);
        }
        return fs::is_directory(status);
    }

    void add_file(const fs::path& path) {
        const auto taker = forced_ ? forced_ : taker_of_file(path, tables_);
        if (!taker) {
            problems_.push_back(unknown_format(path));
            return;
        }
        take(path, taker);
    }

    static Problem unknown_format(const fs::path& path) {
        const auto name = path.filename().string();
        if (tables::table_format_for(name) != nullptr) {
            return {base::origin_name(path), 0, "this is a table", needs_map, Problem::Severity::error};
        }
        const auto formats = readers::formats_with_extension_of(name);
        if (!formats.empty()) {
            return {base::origin_name(path), 0,
                    fmt::format("does not begin like any format of its extension ({})", fmt::join(formats, ", ")),
                    "name its format with --format, and the reader says where it is broken", Problem::Severity::error};
        }
        return {base::origin_name(path), 0, "the format of this file is not known",
                "name it with --format; formats: " + format_list(), Problem::Severity::error};
    }

    void add_folder(const fs::path& folder) {
        result_.folders.push_back(base::origin_name(folder));
        const auto texts = result_.texts.size();
        if (!enter(folder) && result_.texts.size() == texts) {
            problems_.push_back({base::origin_name(folder), 0, "there is nothing to read in this folder",
                                 "formats: " + format_list(), Problem::Severity::error});
        }
    }

    /// Returns whether the folder holds anything readable, read now or before.
    bool enter(const fs::path& folder) {
        if (!seen_.insert(fs::canonical(folder)).second) {
            return true;
        }
        bool found = false;
        for (const auto& entry : sorted_entries(folder)) {
            std::error_code failure;
            const auto status = fs::status(entry, failure);  // fails for a link to nothing or to itself: skipped
            if (fs::is_directory(status)) {
                found = (!is_put_aside(entry) && enter(entry)) || found;
            } else if (const auto taker = fs::is_regular_file(status) ? taker_in_folder(entry, tables_) : Taker{};
                       taker) {
                take(entry, taker);
                found = true;
            } else if (fs::is_regular_file(status) && texts::may_hold_text(entry)) {
                result_.texts.push_back({base::origin_name(entry), entry});
            }
        }
        return found;
    }

    /// Read only when it is named itself: examples beside data.
    static bool is_put_aside(const fs::path& folder) {
        std::error_code failure;
        return fs::exists(folder / ".grounds-ignore", failure);
    }

    static std::vector<fs::path> sorted_entries(const fs::path& folder) {
        std::vector<fs::path> entries;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (!is_hidden(entry.path())) {
                entries.push_back(entry.path());
            }
        }
        std::sort(entries.begin(), entries.end());
        return entries;
    }

    void take(const fs::path& path, const Taker& taker) {
        std::error_code failure;
        const auto place = fs::canonical(path, failure);
        if (seen_.insert(failure ? path : place).second) {
            result_.files.push_back({base::origin_name(path), path, taker.reader, taker.table});
        }
    }

    Walk result_;
    Taker forced_;  ///< by --format
    bool tables_;
    Problems& problems_;
    std::set<fs::path> seen_;  ///< canonical
};

}  // namespace

bool lies_under(const std::string& file, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        const auto inside =
            fs::absolute(file).lexically_normal().lexically_relative(fs::absolute(folder).lexically_normal());
        return !inside.empty() && *inside.begin() != "..";
    });
}

const readers::Reader& reader_of_input(const std::string& text) {
    const auto* reader = readers::reader_of(text);
    if (reader == nullptr) {
        throw Error("-", "the format of standard input is not known", "add --format NAME; formats: " + format_list());
    }
    return *reader;
}

Walk walk(const std::vector<std::string>& paths, const std::string& format, Problems& problems, bool tables) {
    try {
        Walker walker(format, tables, problems);
        for (const auto& path : paths) {
            walker.add(path);
        }
        return walker.take_result();
    } catch (const fs::filesystem_error& failure) {
        throw Error(failure.path1().string(), failure.code().message(), check_path);
    }
}

}  // namespace grounds::importer
