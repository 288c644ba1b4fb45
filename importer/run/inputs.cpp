// SPDX-License-Identifier: MIT
#include "importer/run/inputs.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "importer/check/check.hpp"
#include "importer/run/memory.hpp"
#include "importer/store/snapshots.hpp"
#include "importer/tables/import.hpp"
#include "works/formats/bibtex/bibtex.hpp"

#include <algorithm>

namespace grounds::importer {

namespace {

std::string text_of(const InputFile& file) {
    return file.name == base::standard_input ? base::read_standard_input(most_input_bytes)
                                             : base::read_file(file.path, most_input_bytes);
}

bool fits(const base::Input& input, std::string_view format, Problems& problems) {
    const bool of_records = format == "retraction-watch" || format == "records";
    if (input.text.size() <= base::most_file_bytes || of_records) {
        return true;
    }
    problems.push_back(
        {input.name, 0, fmt::format("the file is larger than {} MB", base::most_file_bytes >> 20U), "split it"});
    return false;
}

/// An export that went wrong looks like this; that nothing came of it must be seen.
void warn_if_blank(const base::Input& input, Problems& problems) {
    if (input.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string::npos) {
        problems.push_back({input.name, 0, "the file is empty", "is it the right one?", Problem::Severity::warning});
    }
}

/// The mapping that --map names, if it is one: the tables of a faulty one would only repeat its faults.
struct MapOption {
    tables::Mapping mapping;
    bool given = false;
    bool usable = false;
};

MapOption mapping_of(const RunOptions& options, Problems& problems) {
    MapOption option;
    option.given = !options.map.empty();
    if (option.given) {
        const auto said = problems.size();
        option.mapping = tables::read_mapping({base::origin_name(options.map), base::read_file(options.map)}, problems);
        option.usable = problems.size() == said;
    }
    return option;
}

/// @string of one BibTeX file may be used in another, whichever is read first.
void read_abbreviations(Inputs& inputs) {
    const auto is_bibtex = [](const InputFile& file) {
        return file.reader != nullptr && file.reader->name == "bibtex" && file.name != base::standard_input;
    };
    if (std::count_if(inputs.walk.files.begin(), inputs.walk.files.end(), is_bibtex) < 2) {
        return;
    }
    for (const auto& file : inputs.walk.files) {
        if (is_bibtex(file)) {
            formats::read_abbreviations({file.name, base::read_file(file.path)}, inputs.data.abbreviations);
        }
    }
}

/// Empty if the next run over these files could not be spared the reading.
std::string fingerprint_of(Fingerprint files, const RunOptions& options, const Walk& walk) {
    if (!can_be_remembered(options, walk)) {
        return {};
    }
    try {
        files.add(walk.texts);
    } catch (const Error&) {  // it is said where the text is read
        return {};
    }
    return files.text();
}

}  // namespace

Walk find_inputs(const RunOptions& options, Problems& problems) {
    return walk(options.paths, options.format, problems, !options.map.empty());
}

Inputs read_inputs(const RunOptions& options, Walk files, base::Progress& progress, Problems& problems) {
    Inputs inputs;
    const auto map = mapping_of(options, problems);
    inputs.walk = std::move(files);
    Fingerprint fingerprint(options);
    tables::TableImport tables(map.mapping, inputs.data, problems);
    progress.start("reading", inputs.walk.files.size());
    read_abbreviations(inputs);
    for (const auto& file : inputs.walk.files) {
        const base::Input input{file.name, text_of(file)};
        fingerprint.add(file.name, input.text);
        if (file.table == nullptr) {
            const auto& reader = file.reader != nullptr ? *file.reader : reader_of_input(input.text);
            warn_if_blank(input, problems);
            if (fits(input, reader.name, problems)) {
                reader.read(input, inputs.data, problems);
            }
        } else if (map.usable && fits(input, file.table->name, problems)) {
            tables.read(input, *file.table);
        }
        progress.step();
    }
    tables.finish();
    check::leave_out_overlong(inputs.data.references, problems);
    store::date_snapshots(inputs.data, options.snapshot_date);
    inputs.said = problems.size();
    inputs.fingerprint = fingerprint_of(std::move(fingerprint), options, inputs.walk);
    return inputs;
}

}  // namespace grounds::importer
