// SPDX-License-Identifier: MIT
#include "importer/run/inputs.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "importer/check/check.hpp"
#include "importer/run/memory.hpp"
#include "importer/store/snapshots.hpp"
#include "importer/tables/import.hpp"
#include "works/formats/bibtex/bibtex.hpp"

#include <algorithm>

namespace grounds::importer {

namespace {

/// Its bytes, and the hash of them.
std::pair<std::string, std::string> text_of(const InputFile& file, FileHashes& hashes) {
    std::string text;
    if (file.name == base::standard_input) {
        text = base::read_standard_input(most_input_bytes);
        auto hash = base::sha256_hex(text);
        return {std::move(text), std::move(hash)};
    }
    auto hash = hashes.of(file.path, [&] {
        text = base::read_file(file.path, most_input_bytes);
        return base::sha256_hex(text);
    });
    return {std::move(text), std::move(hash)};
}

bool fits(const base::Input& input, std::string_view format, Dataset& data, Problems& problems) {
    const bool of_records = format == "retraction-watch" || format == "records";
    if (input.text.size() <= base::most_file_bytes || of_records) {
        return true;
    }
    problems.push_back(
        {input.name, 0, fmt::format("the file is larger than {} MB", base::most_file_bytes >> 20U), "split it"});
    data.unread_files.insert(input.name);
    return false;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
}

/// An export that went wrong looks like this; that nothing came of it must be seen.
void warn_of_blank(const std::string& file, Problems& problems) {
    problems.push_back({file, 0, "the file is empty", "is it the right one?", Problem::Severity::warning});
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
    const auto is_bibtex = [&](const InputFile& file) {
        return file.reader != nullptr && file.reader->name == "bibtex" && file.name != base::standard_input &&
               !inputs.memory.spared.contains(file.name);
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
std::string fingerprint_of(Fingerprint files, const RunOptions& options, const Walk& walk, FileHashes& hashes) {
    if (!can_be_remembered(options, walk)) {
        return {};
    }
    try {
        files.add(walk.texts, hashes);
    } catch (const Error&) {  // it is said where the text is read
        return {};
    }
    return files.text();
}

void read_table(const base::Input& input, const tables::TableFormat& format, const MapOption& map,
                tables::TableImport& tables, Dataset& data, Problems& problems) {
    if (map.usable && fits(input, format.name, data, problems)) {
        tables.read(input, format);
    }
}

/// A spared file stands among those that were read, as a bibliography never does.
void note_unread(const std::string& name, const store::KindCounts& records, Dataset& data) {
    if (std::any_of(records.begin(), records.end(),
                    [](const auto& count) { return count.first != store::Kind::reference; })) {
        data.files.push_back(name);
    }
}

/// A file of lines that stand alone, of any size. Returns its hash.
std::string read_by_pieces(const InputFile& file, Dataset& data, Problems& problems) {
    base::Sha256 hash;
    bool blank = true;
    const auto pieces = [&](const std::function<void(std::string_view)>& visit) {
        base::read_pieces(file.path, most_input_bytes, [&](std::string_view piece) {
            hash.add(piece);
            blank = blank && is_blank(piece);
            visit(piece);
        });
    };
    file.reader->read_pieces(file.name, pieces, data, problems);
    if (blank) {
        warn_of_blank(file.name, problems);
    }
    return hash.hex();
}

/// `reader` is nullptr where the text has to tell.
void read_file(const base::Input& input, const readers::Reader* reader, Dataset& data, Problems& problems) {
    const auto& found = reader != nullptr ? *reader : reader_of_input(input.text);
    if (is_blank(input.text)) {
        warn_of_blank(input.name, problems);
    }
    if (fits(input, found.name, data, problems)) {
        found.read(input, data, problems);
    }
}

}  // namespace

Walk find_inputs(const RunOptions& options, Problems& problems) {
    return walk(options.paths, options.format, problems, !options.map.empty());
}

Inputs read_inputs(const RunOptions& options, Walk files, Memory memory, base::Progress& progress, Problems& problems) {
    Inputs inputs;
    const auto map = mapping_of(options, problems);
    inputs.walk = std::move(files);
    inputs.memory = std::move(memory);
    Fingerprint fingerprint(options);
    tables::TableImport tables(map.mapping, inputs.data, problems);
    progress.start("reading", inputs.walk.files.size());
    read_abbreviations(inputs);
    for (const auto& file : inputs.walk.files) {
        progress.step();
        if (const auto known = inputs.memory.spared.find(file.name); known != inputs.memory.spared.end()) {
            fingerprint.add_known(known->second.mark);
            note_unread(file.name, known->second.records, inputs.data);
            continue;
        }
        if (file.reader != nullptr && file.reader->read_pieces != nullptr && file.name != base::standard_input) {
            const auto hash =
                inputs.memory.hashes.of(file.path, [&] { return read_by_pieces(file, inputs.data, problems); });
            inputs.memory.marks[file.name] = fingerprint.add(file.name, hash);
            continue;
        }
        auto [text, hash] = text_of(file, inputs.memory.hashes);
        const base::Input input{file.name, std::move(text)};
        inputs.memory.marks[file.name] = fingerprint.add(file.name, hash);
        if (file.table != nullptr) {
            read_table(input, *file.table, map, tables, inputs.data, problems);
        } else {
            read_file(input, file.reader, inputs.data, problems);
        }
    }
    tables.finish();
    check::leave_out_overlong(inputs.data.references, problems);
    store::date_snapshots(inputs.data, options.snapshot_date);
    inputs.said = problems.size();
    inputs.memory.fingerprint = fingerprint_of(std::move(fingerprint), options, inputs.walk, inputs.memory.hashes);
    return inputs;
}

}  // namespace grounds::importer
