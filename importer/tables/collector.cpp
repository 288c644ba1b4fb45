// SPDX-License-Identifier: MIT
#include "importer/tables/collector.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/hash.hpp"
#include "importer/sheets/records.hpp"
#include "schema/sheets/documents.hpp"

namespace grounds::tables {

namespace {

struct DocumentKind {
    std::string_view root;
    void (*read)(const sheets::YamlNode&, sheets::SheetContext&, Dataset&);
};

constexpr std::array kinds{
    DocumentKind{"source", sheets::read_source_document}, DocumentKind{"question", sheets::read_question_document},
    DocumentKind{"study", sheets::read_study_document}, DocumentKind{"reference", read_reference_document}};

std::string text_of(const sheets::YamlNode& node, std::string_view key) {
    const auto* value = node.find(key);
    return value != nullptr ? value->scalar : std::string();
}

std::string id_of_root(const sheets::YamlEntry& root) {
    return root.key.scalar + " " + text_of(root.value, root.key.scalar == "reference" ? "key" : "id");
}

template <class Record>
void place(PackedList<Record>& records, long line) {
    records.change_each([line](Record& record) { record.origin.line = line; });
}

/// Records say the row that they come from; they were read with the lines of the mapping.
void place_all(Dataset& data, long line) {
    place(data.references, line);
    place(data.sources, line);
    place(data.questions, line);
    place(data.claims, line);
    place(data.appearances, line);
    data.studies.change_each([line](StudyRecord& record) {
        record.study.origin.line = line;
        for (auto& finding : record.findings) {
            finding.line = line;
        }
    });
}

}  // namespace

std::vector<const sheets::YamlNode*> RecordCollector::new_items(const sheets::YamlNode* list, const Known* known,
                                                                Pending& pending, Problems& faults) {
    std::vector<const sheets::YamlNode*> fresh;
    std::unordered_map<std::string, std::string> here;
    if (list == nullptr) {
        return fresh;
    }
    for (const auto& item : list->items) {
        const auto id = text_of(item, "id");
        auto hash = base::sha256_hex(sheets::canonical(item));
        const auto* before = known != nullptr && known->items.contains(id) ? &known->items.at(id) : nullptr;
        const auto same = here.find(id);
        before = before == nullptr && same != here.end() ? &same->second : before;
        if (before == nullptr) {
            here.emplace(id, hash);
            pending.items.emplace_back(id, std::move(hash));
            fresh.push_back(&item);
        } else if (*before != hash) {
            faults.push_back({"", item.line,
                              fmt::format("{}: an earlier row has '{}' with other content", pending.id, id),
                              "add a column to the template of its id"});
        }
    }
    return fresh;
}

RecordCollector::Pending RecordCollector::prepare(const sheets::YamlNode& document, const std::string& file,
                                                  Problems& faults) {
    const auto& root = document.entries.front();
    Pending pending;
    pending.id = id_of_root(root);
    pending.hash = base::sha256_hex(sheets::canonical(root.value));
    const auto found = known_.find(pending.id);
    const auto* known = found == known_.end() ? nullptr : &found->second;
    if (known != nullptr && known->hash != pending.hash) {
        faults.push_back({"", root.value.line,
                          fmt::format("{} says otherwise than in {}:{}", pending.id, known->file, known->line),
                          "rows of one record agree; else give them different ids"});
        return pending;
    }
    sheets::YamlNode part{sheets::YamlNode::Kind::map, document.line, {}, false, {}, {root}};
    const auto* list = document.entries.size() > 1 ? &document.entries[1] : nullptr;
    const auto items = new_items(list != nullptr ? &list->value : nullptr, known, pending, faults);
    if (known != nullptr && items.empty()) {
        return pending;
    }
    if (!items.empty()) {
        part.entries.push_back({list->key, {sheets::YamlNode::Kind::list, list->value.line, {}, false, {}, {}}});
        for (const auto* item : items) {
            part.entries.back().value.items.push_back(*item);
        }
    }
    sheets::SheetContext context{file, faults};
    for (const auto& kind : kinds) {
        if (kind.root == root.key.scalar) {
            kind.read(part, context, pending.read);
        }
    }
    return pending;
}

void RecordCollector::add_study(Known& known, bool fresh, StudyRecord read) {
    if (fresh) {
        known.study = data_.studies.size();
        data_.studies.push_back(read);
    } else {
        auto& later = later_findings_[known.study];
        std::move(read.findings.begin(), read.findings.end(), std::back_inserter(later));
    }
}

void RecordCollector::commit(Pending& pending, const std::string& file, long line) {
    auto [entry, fresh] = known_.try_emplace(pending.id);
    auto& known = entry->second;
    if (fresh) {
        known.hash = pending.hash;
        known.file = file;
        known.line = line;
        data_.references.append(std::move(pending.read.references));
        data_.sources.append(std::move(pending.read.sources));
        data_.questions.append(std::move(pending.read.questions));
    }
    for (auto& [id, hash] : pending.items) {
        known.items.emplace(id, std::move(hash));
    }
    data_.claims.append(std::move(pending.read.claims));
    data_.appearances.append(std::move(pending.read.appearances));
    if (!pending.read.studies.empty()) {
        add_study(known, fresh, pending.read.studies.at(0));
    }
}

bool RecordCollector::add(const std::vector<sheets::YamlNode>& documents, const std::string& file, long line,
                          Problems& faults) {
    const auto before = faults.size();
    std::vector<Pending> read;
    for (const auto& document : documents) {
        read.push_back(prepare(document, file, faults));
        place_all(read.back().read, line);
    }
    if (faults.size() != before) {
        return false;
    }
    bool is_new = false;
    for (auto& pending : read) {
        is_new = is_new || !pending.items.empty() || !known_.contains(pending.id);
        commit(pending, file, line);
    }
    return is_new;
}

void RecordCollector::finish() {
    for (auto& [at, later] : later_findings_) {
        data_.studies.change(at, [&later = later](StudyRecord& record) {
            std::move(later.begin(), later.end(), std::back_inserter(record.findings));
            record.study.origin.sha256 = base::sha256_hex(sheets::content_of(record));
        });
    }
    later_findings_.clear();
}

}  // namespace grounds::tables
