// SPDX-License-Identifier: MIT
#include "importer/intake.hpp"

#include "importer/file.hpp"
#include "importer/snapshots.hpp"
#include "importer/tables/import.hpp"

namespace grounds {

namespace {

std::string text_of(const InputFile& file) {
    return file.name == standard_input ? read_standard_input() : read_file(file.path);
}

/// An export that went wrong looks like this; that nothing came of it must be seen.
void warn_if_blank(const Input& input, Problems& problems) {
    if (input.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string::npos) {
        problems.push_back({input.name, 0, "the file is empty", "is it the right one?", Problem::Severity::warning});
    }
}

/// The mapping that --map names, if it is one: the tables of a faulty one would only repeat its faults.
struct MapOption {
    Mapping mapping;
    bool given = false;
    bool usable = false;
};

MapOption mapping_of(const RunOptions& options, Problems& problems) {
    MapOption option;
    option.given = !options.map.empty();
    if (option.given) {
        option.mapping = read_mapping({origin_name(options.map), read_file(options.map)}, problems);
        option.usable = problems.empty();
    }
    return option;
}

}  // namespace

Intake take_in(const RunOptions& options, Progress& progress, Problems& problems) {
    Intake intake;
    const auto map = mapping_of(options, problems);
    intake.walk = walk(options.paths, options.format, problems, map.given);
    TableImport tables(map.mapping, intake.data, problems);
    progress.start("reading", intake.walk.files.size());
    for (const auto& file : intake.walk.files) {
        const Input input{file.name, text_of(file)};
        if (file.table == nullptr) {
            const auto& reader = file.reader != nullptr ? *file.reader : reader_of_input(input.text);
            warn_if_blank(input, problems);
            reader.read(input, intake.data, problems);
        } else if (map.usable) {
            tables.read(input, *file.table);
        }
        progress.step();
    }
    tables.finish();
    date_snapshots(intake.data, options.snapshot_date);
    return intake;
}

}  // namespace grounds
