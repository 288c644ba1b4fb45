// SPDX-License-Identifier: MIT
#include "works/formats/json/work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "base/decode.hpp"
#include "base/interrupt.hpp"
#include "works/formats/json/names.hpp"
#include "works/formats/json/records.hpp"
#include "works/formats/json/work_tables.hpp"
#include "works/formats/record.hpp"
#include "works/keys.hpp"

namespace grounds::formats {

namespace {

using nlohmann::json;

template <class Rows>
std::string_view target_of(const Rows& table, std::string_view key) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto& r) { return r.from == key; });
    return row == table.end() ? std::string_view() : row->to;
}

class Conversion {
public:
    Conversion(const json& work, long line, Draft& draft) : work_(work), line_(line), draft_(draft) {}

    void run() {
        put_type();
        put_key();
        for (const auto& item : work_.items()) {
            if (!item.value().is_null() && !put_special(item.key(), item.value())) {
                put(item.key(), item.value());
            }
        }
    }

private:
    [[nodiscard]] RawField field(const std::string& key, const json& value) const {
        return {key, json_text(value), line_};
    }

    void put_type() {
        const auto found = work_.find("type");
        const auto type = found == work_.end() ? std::string() : json_text(*found);
        const auto mapped = target_of(work_tables::crossref_types, type);
        if (std::find(work_tables::csl_types.begin(), work_tables::csl_types.end(), type) !=
            work_tables::csl_types.end()) {
            draft_.type(type);
        } else if (!mapped.empty()) {
            draft_.type(mapped);
            const auto* first = std::find_if(work_tables::crossref_types.begin(), work_tables::crossref_types.end(),
                                             [&](const auto& row) { return row.to == mapped; });
            if (first->from != type) {
                draft_.keep({"type", type, line_});
            }
        } else {
            draft_.warn(line_, fmt::format("unknown type '{:.40}'", type), "it is kept as a document");
            draft_.keep({"type", type, line_});
        }
    }

    void put_key() {
        for (const auto* name : {"citation-key", "id"}) {
            const auto found = work_.find(name);
            if (found == work_.end() || found->is_null()) {
                continue;
            }
            const auto key = json_text(*found);
            if (works::is_key(key) && draft_.so_far().key.empty()) {
                draft_.key(key);
            } else if (key != draft_.so_far().key) {
                draft_.keep({name, key, line_});
            }
        }
    }

    /// True if the key has been dealt with.
    bool put_special(const std::string& key, const json& value) {
        if (key == "type" || key == "id" || key == "citation-key") {
            return true;
        }
        if (const auto target = target_of(work_tables::dates, key); !target.empty()) {
            put_json_date(draft_, target, {key, {}, line_}, value);
        } else if (is_role(key)) {
            put_names(draft_, key, value, line_);
        } else if (key == "custom" && value.is_object()) {
            put_custom(value);
        } else if (key == "subtitle") {
            put_subtitle(value);
        } else if (key == "article-number" && !work_.contains("page")) {
            draft_.put("page", field(key, value));
        } else if (key == "updated-by" && value.is_array()) {
            put_updates(value);
            return false;
        } else {
            return false;
        }
        return true;
    }

    void put(const std::string& key, const json& value) {
        const auto target = target_of(work_tables::rows, key);
        const bool list = value.is_array() &&
                          std::all_of(value.begin(), value.end(), [](const json& one) { return one.is_string(); });
        if (target.empty() || (value.is_structured() && !list)) {
            draft_.keep(field(key, value));
            return;
        }
        for (std::size_t i = 0; list && i < value.size(); ++i) {
            draft_.put(target, field(key, value[i]));
        }
        if (!list) {
            draft_.put(target, field(key, value));
        }
    }

    /// Where CSL puts what it has no variable for: back to where it came from.
    void put_custom(const json& value) {
        for (const auto& item : value.items()) {
            draft_.extra(item.key(), json_text(item.value()));
        }
    }

    void put_subtitle(const json& value) {
        const auto first =
            value.is_array() ? (value.empty() ? std::string() : json_text(value.front())) : json_text(value);
        draft_.subtitle({"subtitle", first, line_});
        if (value.is_array() && value.size() > 1) {
            draft_.keep(field("subtitle", value));
        }
    }

    void put_updates(const json& value) {
        for (const auto& update : value) {
            const auto type = update.is_object() && update.contains("type") ? json_text(update["type"]) : std::string();
            if (type == "retraction" || type == "removal" || type == "withdrawal") {
                draft_.state(ReferenceState::retracted);
            } else if (type == "expression_of_concern" && draft_.so_far().state == ReferenceState::unchecked) {
                draft_.state(ReferenceState::expression_of_concern);
            }
        }
    }

    const json& work_;
    long line_;
    Draft& draft_;
};

/// Says what JSON's own reader loses without a word: all but the last value of a key that is repeated, and the digits
/// of a long number.
class LossWatch {
public:
    LossWatch(const std::string& file, long line, Problems& problems) : file_(file), line_(line), problems_(problems) {}

    void see(int depth, json::parse_event_t event, const json& value) {
        const auto level = static_cast<std::size_t>(std::max(depth, 0));
        keys_.resize(std::max(keys_.size(), level + 2));
        if (event == json::parse_event_t::object_start) {
            keys_[level + 1].clear();
        } else if (event == json::parse_event_t::key && !keys_[level].insert(value.get<std::string>()).second) {
            say(fmt::format("the key '{}' stands twice; the last one counts", value.get<std::string>()),
                "remove one of them");
        } else if (event == json::parse_event_t::value && value.is_number_float() &&
                   std::abs(value.get<double>()) >= exact_up_to) {
            say(fmt::format("a number of too many digits was read as {}", value.dump()), "write it in quotes");
        }
    }

private:
    static constexpr double exact_up_to = 9007199254740992;  // 2^53

    void say(std::string what, std::string hint) {
        problems_.push_back({file_, line_, "the record that starts here: " + std::move(what), std::move(hint),
                             Problem::Severity::warning});
    }

    const std::string& file_;
    long line_;
    Problems& problems_;
    std::vector<std::set<std::string>> keys_;  ///< of the open object at each depth
};

/// The object, or null with a Problem.
json parsed(const JsonSpan& span, const std::string& file, Problems& problems) {
    LossWatch watch(file, span.line, problems);
    try {
        return json::parse(span.text, [&](int depth, json::parse_event_t event, json& value) {
            watch.see(depth, event, value);
            return true;
        });
    } catch (const json::exception& fault) {
        const auto* parse = dynamic_cast<const json::parse_error*>(&fault);
        const auto end = span.text.substr(0, parse == nullptr ? 0 : std::min(parse->byte, span.text.size()));
        const std::string what = fault.what();
        problems.push_back({file, span.line + std::count(end.begin(), end.end(), '\n'),
                            fmt::format("the record that starts in line {} is not JSON: {}", span.line,
                                        what.substr(what.find(": ") == std::string::npos ? 0 : what.find(": ") + 2)),
                            "mend it, or export it again"});
        return nullptr;
    }
}

}  // namespace

void read_works(const base::Input& input, std::string_view format, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const auto text = base::decode(input, problems);
    std::vector<Reference> references;
    for (const auto& span : json_records(text, input.name, problems)) {
        base::stop_if_interrupted();
        const auto work = parsed(span, input.name, problems);
        if (!work.is_object()) {
            continue;
        }
        Draft draft(format, input.name, span.line, problems);
        Conversion(work, span.line, draft).run();
        if (auto reference = draft.finish()) {
            references.push_back(std::move(*reference));
        }
    }
    works::add_references(std::move(references), data, problems);
}

bool has_member(std::string_view text, std::string_view key, std::string_view value_start) {
    const auto quoted = fmt::format("\"{}\"", key);
    for (auto at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
        const auto colon = text.find_first_not_of(" \t\r\n", at + quoted.size());
        if (colon == std::string_view::npos || text[colon] != ':') {
            continue;
        }
        const auto value = text.find_first_not_of(" \t\r\n", colon + 1);
        if (value != std::string_view::npos && text.substr(value).starts_with(value_start)) {
            return true;
        }
    }
    return false;
}

}  // namespace grounds::formats
