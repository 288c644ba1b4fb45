// SPDX-License-Identifier: MIT
// YAML sheets: docs/sheets.md is the format.
#include "importer/sheets/records.hpp"

#include <array>

namespace grounds::sheets {

namespace {

/// A kind of document, known by its root key.
struct DocumentKind {
    const char* root;
    void (*read)(const YamlNode&, SheetContext&, Dataset&);
};

constexpr std::array kinds{DocumentKind{"source", read_source_document},
                           DocumentKind{"question", read_question_document}, DocumentKind{"study", read_study_document},
                           DocumentKind{"venues", read_venues_document},
                           DocumentKind{"duplicates", read_duplicates_document}};

void read_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    if (document.kind == YamlNode::Kind::null) {
        return;  // "---" at the end of a file
    }
    if (document.find("mapping") != nullptr) {
        return;  // of tables; --map reads it
    }
    for (const auto& kind : kinds) {
        if (document.find(kind.root) != nullptr) {
            kind.read(document, context, data);
            return;
        }
    }
    std::string hint;
    if (!document.entries.empty()) {
        hint = base::did_you_mean(document.entries.front().key.scalar,
                                  {"source", "question", "study", "venues", "duplicates"});
    }
    context.fault(
        document.line,
        "a document is a 'source', a 'question', a 'study', 'venues' or 'duplicates'; this one is none of them", hint);
}

}  // namespace

void read_sheets(const base::Input& input, Dataset& data, Problems& problems) {
    SheetContext context{input.name, problems};
    each_yaml_document(input, problems, [&](const YamlNode& document) { read_document(document, context, data); });
    data.files.push_back(input.name);
}

}  // namespace grounds::sheets
