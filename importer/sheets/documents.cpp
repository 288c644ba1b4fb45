// SPDX-License-Identifier: MIT
// One function a kind of document; the keys of their records are listed in schema/sheets.
#include "schema/sheets/documents.hpp"
#include "base/hash.hpp"
#include "base/slug.hpp"
#include "importer/sheets/records.hpp"
#include "schema/sheets/others.hpp"
#include "schema/sheets/question.hpp"
#include "schema/sheets/source.hpp"
#include "schema/sheets/study.hpp"

#include <algorithm>
#include <array>

namespace grounds::sheets {

namespace {

/// "claim mg-cuts-cramps", or "claim" where the id is missing or not a text.
std::string record_name(std::string_view kind, const YamlNode& node) {
    const auto* id = node.find("id");
    const bool named = id != nullptr && id->kind == YamlNode::Kind::scalar && base::is_slug(id->scalar);
    return named ? fmt::format("{} {}", kind, id->scalar) : std::string(kind);
}

/// Where a record came from.
template <class Record>
Origin origin_of(const YamlNode& node, const SheetContext& context, const Record& record) {
    Origin origin;
    origin.file = context.file;
    origin.line = node.line;
    origin.sha256 = base::sha256_hex(content_of(record));
    return origin;
}

template <class Record>
void read_keys(const YamlNode& node, std::string name, SheetContext& context, Record& record) {
    MapReader map(node, std::move(name), context);
    each_key(map, record);
}

/// Reads a record, and keeps it with its origin unless something in it is wrong; its id. `record` holds what is known
/// before.
template <class Record>
std::string add_record(std::string_view kind, const YamlNode& node, SheetContext& context, Dataset& data,
                       PackedList<Record> Dataset::*records, Record record = {}) {
    const auto name = record_name(kind, node);
    const RecordGuard guard(context, data, name);
    read_keys(node, name, context, record);
    if (guard.clean()) {
        record.origin = origin_of(node, context, record);
        (data.*records).push_back(record);
    }
    return record.id;
}

/// Records of one kind: what messages call one, under which key they stand, where they go.
template <class Record>
struct RecordsOf {
    const char* kind;
    const char* key;
    PackedList<Record> Dataset::*records;
};

/// A document of one record and those that belong to it, which name it by its id.
template <class Whole, class Part>
void read_with_parts(const YamlNode& document, SheetContext& context, Dataset& data, const RecordsOf<Whole>& whole,
                     const RecordsOf<Part>& parts, std::string Part::*belongs_to) {
    MapReader map(document, "document", context);
    const auto* node = map.take(whole.key);
    const auto id = node != nullptr ? add_record(whole.kind, *node, context, data, whole.records) : std::string();
    for (const auto* item : map.items(parts.key)) {
        Part part;
        part.*belongs_to = id;
        add_record(parts.kind, *item, context, data, parts.records, std::move(part));
    }
}

void add_finding(const YamlNode& node, SheetContext& context, StudyRecord& record) {
    Finding finding;
    finding.study = record.study.id;
    finding.line = node.line;
    read_keys(node, record_name("study " + record.study.id + ", finding", node), context, finding);
    record.findings.push_back(std::move(finding));
}

std::string id_of_decision(const DuplicateDecision& decision) {
    auto keys = decision.keys;
    std::sort(keys.begin(), keys.end());
    return fmt::format("{} {}", to_string(decision.state), fmt::join(keys, " "));
}

/// A kind of document, known by its root key.
struct DocumentKind {
    const char* root;
    void (*read)(const YamlNode&, SheetContext&, Dataset&);
};

constexpr std::array document_kinds{
    DocumentKind{"source", read_source_document}, DocumentKind{"question", read_question_document},
    DocumentKind{"study", read_study_document}, DocumentKind{"venues", read_venues_document},
    DocumentKind{"duplicates", read_duplicates_document}};

}  // namespace

RecordGuard::RecordGuard(const SheetContext& context, Dataset& data, std::string name)
    : context_(context), data_(data), name_(std::move(name)), before_(context.problems.size()) {}

bool RecordGuard::clean() const {
    if (context_.problems.size() == before_) {
        return true;
    }
    data_.rejected.insert(name_);
    return false;
}

void read_source_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    constexpr RecordsOf<Source> sources{"source", "source", &Dataset::sources};
    constexpr RecordsOf<Appearance> appearances{"appearance", "appearances", &Dataset::appearances};
    read_with_parts(document, context, data, sources, appearances, &Appearance::source);
}

void read_question_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    constexpr RecordsOf<Question> questions{"question", "question", &Dataset::questions};
    constexpr RecordsOf<Claim> claims{"claim", "claims", &Dataset::claims};
    read_with_parts(document, context, data, questions, claims, &Claim::question);
}

void read_study_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    const auto* node = map.take("study");
    if (node == nullptr) {
        return;
    }
    const auto name = record_name("study", *node);
    const RecordGuard guard(context, data, name);
    StudyRecord record;
    read_keys(*node, name, context, record.study);
    for (const auto* item : map.items("findings")) {
        add_finding(*item, context, record);
    }
    if (guard.clean()) {
        record.study.origin = origin_of(*node, context, record);
        data.studies.push_back(record);
    }
}

void read_venues_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    for (const auto* item : map.items("venues")) {
        add_record("venue", *item, context, data, &Dataset::venues);
    }
}

void read_duplicates_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    for (const auto* item : map.items("duplicates")) {
        const RecordGuard guard(context, data, "decision");
        DuplicateDecision decision;
        read_keys(*item, "decision", context, decision);
        if (guard.clean()) {
            decision.id = id_of_decision(decision);
            decision.origin = origin_of(*item, context, decision);
            data.decisions.push_back(std::move(decision));
        }
    }
}

void read_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    for (const auto& kind : document_kinds) {
        if (document.find(kind.root) != nullptr) {
            kind.read(document, context, data);
            return;
        }
    }
    std::string hint;
    if (!document.entries.empty()) {
        std::vector<std::string> roots;
        for (const auto& kind : document_kinds) {
            roots.emplace_back(kind.root);
        }
        hint = base::did_you_mean(document.entries.front().key.scalar, roots);
    }
    context.fault(
        document.line,
        "a document is a 'source', a 'question', a 'study', 'venues' or 'duplicates'; this one is none of them", hint);
}

void read_sheets(const base::Input& input, Dataset& data, Problems& problems) {
    SheetContext context{input.name, problems};
    const bool whole = each_yaml_document(input, problems, [&](const YamlNode& document) {
        const bool end_of_file = document.kind == YamlNode::Kind::null;  // a last "---"
        const bool of_tables = document.find("mapping") != nullptr;      // --map reads it
        if (!end_of_file && !of_tables) {
            read_document(document, context, data);
        }
    });
    if (!whole) {
        data.unread_files.insert(input.name);
    }
    data.files.push_back(input.name);
}

}  // namespace grounds::sheets
