// SPDX-License-Identifier: MIT
#include "importer/tables/mapping.hpp"

#include <fmt/format.h>

#include <array>

#include "importer/sheets/map_reader.hpp"

namespace grounds::tables {

namespace {

constexpr const char* see = "see docs/mappings.md";

/// What a document may hold: its root, and the list that goes with it.
constexpr std::array<std::pair<const char*, const char*>, 4> roots{
    {{"source", "appearances"}, {"question", "claims"}, {"study", "findings"}, {"reference", nullptr}}};

class MappingReader {
public:
    MappingReader(Mapping& mapping, sheets::SheetContext& context) : mapping_(mapping), context_(context) {}

    void read(const sheets::YamlNode& document) {
        sheets::MapReader map(document, "mapping", context_);
        map.part(
            "mapping", [this](sheets::MapReader& head) { read_head(head, mapping_); }, sheets::Need::required);
        map.names("columns", mapping_.columns);
        read_joins(map);
        read_lookups(map);
        read_skips(map, mapping_.skip);
        read_faulty(map);
        for (const auto* item : map.items("records")) {
            read_record(*item);
        }
        if (mapping_.records.empty()) {
            map.fault("'records' is missing or empty", "say what a row makes: a question, a study, ...");
        }
    }

private:
    static void read_head(sheets::MapReader& map, Mapping& mapping) {
        std::string ignored;
        map.slug("id", mapping.id, sheets::Need::required);
        for (const char* key : {"title", "url", "licence", "note"}) {
            map.text(key, ignored);
        }
    }

    void read_joins(sheets::MapReader& map) {
        const auto* node = map.take("with");
        for (const auto& entry : node != nullptr ? node->entries : std::vector<sheets::YamlEntry>{}) {
            Join join;
            join.name = entry.key.scalar;
            sheets::MapReader one(entry.value, "with " + join.name, context_);
            one.text("file", join.file, sheets::Need::required);
            one.text("key", join.key, sheets::Need::required);
            one.flag("optional", join.optional, sheets::Usual{false});
            if (join.file.find('/') != std::string::npos || join.file.find('\\') != std::string::npos) {
                one.fault("'file' names a folder", "the file stands beside the table");
            }
            mapping_.joins.push_back(std::move(join));
        }
    }

    void read_lookups(sheets::MapReader& map) {
        const auto* node = map.take("lookups");
        for (const auto& entry : node != nullptr ? node->entries : std::vector<sheets::YamlEntry>{}) {
            Lookup lookup;
            for (const auto& [word, meaning] : entry.value.entries) {
                if (meaning.kind != sheets::YamlNode::Kind::scalar && meaning.kind != sheets::YamlNode::Kind::null) {
                    context_.fault(meaning.line,
                                   fmt::format("lookup {}: '{}' is no text", entry.key.scalar, word.scalar), see);
                }
                (word.scalar == "*" ? lookup.otherwise : lookup.words[word.scalar]) = meaning.scalar;
                lookup.has_default = lookup.has_default || word.scalar == "*";
            }
            if (entry.value.entries.empty()) {
                context_.fault(entry.value.line, fmt::format("lookup {} is empty", entry.key.scalar), see);
            }
            mapping_.lookups.emplace(entry.key.scalar, std::move(lookup));
        }
    }

    void read_faulty(sheets::MapReader& map) {
        std::string word;
        map.text("faulty-rows", word);
        mapping_.leave_out_faulty = word == "leave-out";
        if (!word.empty() && word != "leave-out" && word != "refuse") {
            map.fault(fmt::format("'faulty-rows' is '{}', expected one of: refuse leave-out", word), see);
        }
    }

    Template read_template(const sheets::YamlNode& node, const std::string& text) {
        std::string fault;
        auto result = parse_template(text, mapping_.lookups, fault);
        if (!fault.empty()) {
            context_.fault(node.line, fault, see);
        }
        return result;
    }

    void read_skips(sheets::MapReader& map, std::vector<SkipRule>& rules) {
        for (const auto* item : map.items("skip")) {
            sheets::MapReader one(*item, "skip", context_);
            SkipRule rule;
            std::string value;
            std::vector<std::string> words;
            bool empty = false;
            one.text("value", value, sheets::Need::required);
            one.texts("is", words);
            one.flag("empty", empty, sheets::Usual{false});
            one.text("because", rule.because, sheets::Need::required);
            if (one.has("is") == one.has("empty")) {
                one.fault("a rule has either 'is' or 'empty'", see);
            }
            rule.value = read_template(*item, value);
            rule.is = {words.begin(), words.end()};
            rule.empty = one.has("empty") ? std::optional<bool>(empty) : std::nullopt;
            rules.push_back(std::move(rule));
        }
    }

    void read_record(const sheets::YamlNode& node) {
        sheets::MapReader map(node, "record", context_);
        RecordTemplate record;
        map.text("each", record.each);
        read_skips(map, record.skip);
        record.document.kind = sheets::YamlNode::Kind::map;
        record.document.line = node.line;
        for (const auto& [root, list] : roots) {
            for (const char* key : {root, list}) {
                if (const auto* part = key != nullptr ? map.take(key) : nullptr) {
                    record.document.entries.push_back({key, false, compile(*part)});
                }
            }
        }
        check_roots(node, map);
        mapping_.records.push_back(std::move(record));
    }

    static void check_roots(const sheets::YamlNode& node, sheets::MapReader& map) {
        long count = 0;
        for (const auto& [root, list] : roots) {
            count += node.find(root) != nullptr ? 1 : 0;
            if (list != nullptr && node.find(list) != nullptr && node.find(root) == nullptr) {
                map.fault(fmt::format("'{}' without its '{}'", list, root), see);
            }
        }
        if (count != 1) {
            map.fault("a record is exactly one source, question, study or reference", see);
        }
    }

    MappingNode compile(const sheets::YamlNode& node) {
        MappingNode result;
        result.kind = node.kind;
        result.line = node.line;
        if (node.kind == sheets::YamlNode::Kind::scalar) {
            result.text = read_template(node, node.scalar);
        }
        for (const auto& item : node.items) {
            result.items.push_back(compile(item));
        }
        for (const auto& [key, value] : node.entries) {
            const bool optional = key.scalar.ends_with('?');
            result.entries.push_back(
                {key.scalar.substr(0, key.scalar.size() - (optional ? 1 : 0)), optional, compile(value)});
        }
        return result;
    }

    Mapping& mapping_;
    sheets::SheetContext& context_;
};

}  // namespace

Mapping read_mapping(const base::Input& input, Problems& problems) {
    Mapping mapping;
    mapping.file = input.name;
    sheets::SheetContext context{mapping.file, problems};
    const auto before = problems.size();
    const auto documents = sheets::parse_yaml(input, problems);
    if (documents.size() != 1 && problems.size() == before) {
        context.fault(1, "a mapping is exactly one document", see);
    }
    if (documents.size() == 1) {
        MappingReader(mapping, context).read(documents.front());
    }
    return mapping;
}

}  // namespace grounds::tables
