// SPDX-License-Identifier: MIT
#include "importer/tables/filler.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace grounds::tables {

namespace {

/// Fills one document.
class Filler {
public:
    Filler(const Mapping& mapping, const RowScope& scope, RowDocuments& result)
        : mapping_(mapping), scope_(scope), result_(result) {}

    /// Nothing where all of it is empty.
    std::optional<sheets::YamlNode> node(const MappingNode& from) {
        switch (from.kind) {
            case sheets::YamlNode::Kind::scalar:
                return scalar(from);
            case sheets::YamlNode::Kind::list:
                return list(from);
            case sheets::YamlNode::Kind::map:
                return map(from);
            case sheets::YamlNode::Kind::null:
                break;
        }
        return sheets::YamlNode{sheets::YamlNode::Kind::null, from.line, {}, false, {}, {}};
    }

    bool skips(const std::vector<SkipRule>& rules, std::string& because) {
        for (const auto& rule : rules) {
            const auto value = fill(rule.value, scope_, mapping_.lookups).text();
            if (rule.empty ? *rule.empty == value.empty() : rule.is.contains(value)) {
                because = rule.because;
                return true;
            }
        }
        return false;
    }

private:
    static sheets::YamlNode text_node(std::string text, long line) {
        return {sheets::YamlNode::Kind::scalar, line, std::move(text), false, {}, {}};
    }

    std::vector<std::string> texts(const MappingNode& from) {
        auto filled = fill(from.text, scope_, mapping_.lookups);
        if (!filled.fault.empty()) {
            result_.faults.push_back(std::move(filled.fault));
        }
        if (!filled.empty.empty()) {
            result_.empty.push_back(std::move(filled.empty));
        }
        return std::move(filled.texts);
    }

    std::optional<sheets::YamlNode> scalar(const MappingNode& from) {
        auto all = texts(from);
        if (all.empty()) {
            return std::nullopt;
        }
        if (all.size() == 1 && !splits(from)) {
            return text_node(std::move(all.front()), from.line);
        }
        sheets::YamlNode node{sheets::YamlNode::Kind::list, from.line, {}, false, {}, {}};
        for (auto& text : all) {
            node.items.push_back(text_node(std::move(text), from.line));
        }
        return node;
    }

    static bool splits(const MappingNode& from) {
        return std::any_of(from.text.parts.begin(), from.text.parts.end(), [](const Part& part) {
            return std::any_of(part.filters.begin(), part.filters.end(),
                               [](const Filter& filter) { return filter.name == "split" || filter.name == "items"; });
        });
    }

    /// A list that a value is split into joins the list that it stands in.
    std::optional<sheets::YamlNode> list(const MappingNode& from) {
        sheets::YamlNode node{sheets::YamlNode::Kind::list, from.line, {}, false, {}, {}};
        for (const auto& item : from.items) {
            auto made = this->node(item);
            if (made && item.kind == sheets::YamlNode::Kind::scalar && made->kind == sheets::YamlNode::Kind::list) {
                node.items.insert(node.items.end(), made->items.begin(), made->items.end());
            } else if (made) {
                node.items.push_back(std::move(*made));
            }
        }
        return node.items.empty() ? std::nullopt : std::optional(std::move(node));
    }

    std::optional<sheets::YamlNode> map(const MappingNode& from) {
        sheets::YamlNode node{sheets::YamlNode::Kind::map, from.line, {}, false, {}, {}};
        for (const auto& entry : from.entries) {
            const auto empty_before = result_.empty.size();
            auto made = this->node(entry.value);
            const bool incomplete = entry.optional && result_.empty.size() != empty_before;
            if (made && !incomplete) {
                node.entries.push_back({text_node(entry.key, entry.value.line), std::move(*made)});
            }
        }
        return node.entries.empty() ? std::nullopt : std::optional(std::move(node));
    }

    const Mapping& mapping_;
    const RowScope& scope_;
    RowDocuments& result_;
};

/// Adds the list of one document to that of another with the same root.
void add_items(sheets::YamlNode& to, const sheets::YamlNode& from) {
    for (std::size_t i = 1; i < from.entries.size(); ++i) {
        const auto& added = from.entries[i];
        const auto same = std::find_if(to.entries.begin(), to.entries.end(), [&](const sheets::YamlEntry& entry) {
            return entry.key.scalar == added.key.scalar;
        });
        if (same == to.entries.end()) {
            to.entries.push_back(from.entries[i]);
        } else {
            const auto& items = added.value.items;
            same->value.items.insert(same->value.items.end(), items.begin(), items.end());
        }
    }
}

/// The documents of a row. One with the same root as an earlier one adds to that.
class Documents {
public:
    explicit Documents(std::vector<sheets::YamlNode>& all) : all_(all) {}

    void add(sheets::YamlNode made) {
        const auto& root = made.entries.front();
        const auto [place, fresh] = places_.try_emplace({root.key.scalar, sheets::canonical(root.value)}, all_.size());
        if (fresh) {
            all_.push_back(std::move(made));
        } else {
            add_items(all_[place->second], made);
        }
    }

private:
    std::vector<sheets::YamlNode>& all_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_;  ///< by the root's key and text
};

void collect(const Mapping& mapping, const MappingNode& node, ColumnsByLine& columns) {
    std::vector<std::string> joined;
    for (const auto& join : mapping.joins) {
        joined.push_back(join.name);
    }
    for (const auto& part : node.text.parts) {
        if (auto column = part.path.empty() ? "" : column_of(part.path, joined); !column.empty()) {
            columns[node.line].insert(std::move(column));
        }
    }
    for (const auto& item : node.items) {
        collect(mapping, item, columns);
    }
    for (const auto& entry : node.entries) {
        collect(mapping, entry.value, columns);
    }
}

}  // namespace

RowDocuments documents_of(const Mapping& mapping, const RowScope& scope) {
    RowDocuments result;
    if (Filler(mapping, scope, result).skips(mapping.skip, result.skipped)) {
        return result;
    }
    Documents documents(result.documents);
    for (const auto& record : mapping.records) {
        const auto places = record.each.empty() ? std::vector<RowScope>{scope} : elements_of(scope, record.each);
        for (const auto& place : places) {
            Filler filler(mapping, place, result);
            std::string ignored;
            auto document = filler.skips(record.skip, ignored) ? std::nullopt : filler.node(record.document);
            if (document) {
                documents.add(std::move(*document));
            }
        }
    }
    return result;
}

ColumnsByLine columns_by_line(const Mapping& mapping) {
    ColumnsByLine columns;
    for (const auto& record : mapping.records) {
        collect(mapping, record.document, columns);
    }
    return columns;
}

}  // namespace grounds::tables
