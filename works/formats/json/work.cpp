// SPDX-License-Identifier: MIT
#include "works/formats/json/work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "base/decode.hpp"
#include "base/interrupt.hpp"
#include "base/json_text.hpp"
#include "base/markup.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/json/work_tables.hpp"
#include "works/formats/record_builder.hpp"
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
    Conversion(const json& work, long line, RecordBuilder& builder) : work_(work), line_(line), builder_(builder) {}

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
        const bool plain = key == "note" || key == "annote";  // people's own words
        return {
            key,
            value.is_string() && !plain ? base::without_markup(value.get_ref<const std::string&>()) : json_text(value),
            line_};
    }

    void put_type() {
        const auto found = work_.find("type");
        const auto type = found == work_.end() ? std::string() : json_text(*found);
        const auto* named = type_named(TypeSource::crossref, type);
        if (find_type(type) != nullptr) {
            builder_.type(type);
        } else if (named != nullptr) {
            builder_.type(named->csl);
            if (!named->first) {
                builder_.keep({"type", type, line_});
            }
        } else {
            builder_.warn(line_, fmt::format("unknown type '{:.40}'", type), "it is kept as a document");
            builder_.keep({"type", type, line_});
        }
    }

    void put_key() {
        for (const auto* name : {"citation-key", "id"}) {
            const auto found = work_.find(name);
            if (found == work_.end() || found->is_null()) {
                continue;
            }
            const auto key = json_text(*found);
            if (works::is_key(key) && builder_.so_far().key.empty()) {
                builder_.key(key);
            } else if (key != builder_.so_far().key) {
                builder_.keep({name, key, line_});
            }
        }
    }

    /// True if the key has been dealt with.
    bool put_special(const std::string& name, const json& value) {
        const std::string_view key = name;
        if (key == "type" || key == "id" || key == "citation-key") {
            return true;
        }
        if (const auto target = date_target(key); !target.empty()) {
            put_json_date(builder_, target, {name, {}, line_}, value);
        } else if (is_role(key)) {
            put_names(builder_, name, value, line_);
        } else if (key == "custom" && value.is_object()) {
            put_custom(value);
        } else if (key == "subtitle") {
            put_subtitle(value);
        } else if (key == "article-number" && !work_.contains("page")) {
            builder_.put("page", field(name, value));
        } else if (key == "updated-by" && value.is_array()) {
            put_updates(value);
            return false;
        } else {
            return false;
        }
        return true;
    }

    /// Crossref knows no date of issue for some works, but the day on which they went online.
    [[nodiscard]] std::string_view date_target(std::string_view key) const {
        const auto target = target_of(work_tables::dates, key);
        if (target.empty() && (key == "published-online" || key == "published-print") && !is_issued()) {
            return "issued-3";
        }
        const auto* row = target.empty() ? find_field(key) : nullptr;
        return row != nullptr && row->csl == key && row->kind == FieldKind::date ? extra_name(*row) : target;
    }

    /// Whether it has a date of issue that may name a year.
    [[nodiscard]] bool is_issued() const {
        const auto issued = work_.find("issued");
        return issued != work_.end() && names_year(*issued);
    }

    static bool names_year(const json& date) {
        if (!date.is_object() || date.contains("literal") || date.contains("raw")) {
            return true;
        }
        const auto parts = date.find("date-parts");
        return parts != date.end() && parts->is_array() && !parts->empty() && parts->front().is_array() &&
               !parts->front().empty() && !parts->front().front().is_null();
    }

    /// The name in `extra` of a CSL variable without a member; "" for other keys.
    static std::string_view extra_target(const std::string& key) {
        const auto* row = find_field(key);
        return row == nullptr || row->csl != key ? std::string_view() : extra_name(*row);
    }

    void put(const std::string& key, const json& value) {
        auto target = target_of(work_tables::rows, key);
        target = target.empty() ? extra_target(key) : target;
        const bool list = value.is_array() &&
                          std::all_of(value.begin(), value.end(), [](const json& one) { return one.is_string(); });
        if (target.empty() || (value.is_structured() && !list)) {
            builder_.keep(field(key, value));
            return;
        }
        for (std::size_t i = 0; list && i < value.size(); ++i) {
            builder_.put(target, field(key, value[i]));
        }
        if (!list) {
            builder_.put(target, field(key, value));
        }
    }

    /// Where CSL puts what it has no variable for: back to where it came from.
    void put_custom(const json& value) {
        for (const auto& item : value.items()) {
            put_custom_member(item.key(), json_text(item.value()));
        }
    }

    void put_custom_member(const std::string& key, const std::string& value) {
        auto word = value;
        std::replace(word.begin(), word.end(), ' ', '_');
        const auto state = key == "state" ? parse_term<ReferenceState>(word) : std::nullopt;
        if (state) {
            builder_.state(*state);
        } else if (key == "supersedes") {
            builder_.supersedes(value);
        } else if (constexpr std::string_view beside = "extra:"; key.starts_with(beside)) {
            builder_.extra(key.substr(beside.size()), value);
        } else {
            builder_.extra(key, value);
        }
    }

    void put_subtitle(const json& value) {
        const auto first =
            value.is_array() ? (value.empty() ? std::string() : json_text(value.front())) : json_text(value);
        builder_.subtitle({"subtitle", first, line_});
        if (value.is_array() && value.size() > 1) {
            builder_.keep(field("subtitle", value));
        }
    }

    void put_updates(const json& value) {
        for (const auto& update : value) {
            auto type = update.is_object() && update.contains("type") ? json_text(update["type"]) : std::string();
            std::replace(type.begin(), type.end(), '-', '_');
            const bool open = builder_.so_far().state == ReferenceState::unchecked;
            if (type == "retraction" || type == "removal" || type == "withdrawal") {
                builder_.state(ReferenceState::retracted);
            } else if (open && (type == "erratum" || type == "corrigendum" || type == "correction")) {
                builder_.state(ReferenceState::correction);
            } else if (type == "expression_of_concern" && builder_.so_far().state != ReferenceState::retracted) {
                builder_.state(ReferenceState::expression_of_concern);
            }
        }
    }

    const json& work_;
    long line_;
    RecordBuilder& builder_;
};

/// The object, or null with a Problem.
json parsed(const JsonSpan& span, const std::string& file, Problems& problems) {
    base::JsonFault fault;
    base::JsonLosses losses;
    auto value = base::parse_json(span.text, &fault, &losses);
    for (const auto& loss : losses) {
        problems.push_back({file, span.line, "in the record that starts here " + loss, "mend it in the file",
                            Problem::Severity::warning});
    }
    if (!value) {
        problems.push_back(
            rejection(file, span.line + fault.line - 1,
                      fmt::format("the record that starts in line {} is not JSON: {}", span.line, fault.what),
                      "mend it, or export it again"));
    }
    return value ? std::move(*value) : json(nullptr);
}

}  // namespace

std::optional<Reference> read_work(const JsonSpan& span, std::string_view format, const std::string& file,
                                   Problems& problems) {
    const auto work = parsed(span, file, problems);
    if (!work.is_object()) {
        return std::nullopt;
    }
    RecordBuilder builder(format, file, span.line, problems);
    Conversion(work, span.line, builder).run();
    return builder.finish();
}

void read_works(const base::Input& input, std::string_view format, Dataset& data, Problems& problems) {
    data.files.push_back(input.name);
    const auto text = base::decode(input, problems);
    References references;
    for (const auto& span : json_records(text, input.name, problems)) {
        base::stop_if_interrupted();
        if (auto reference = read_work(span, format, input.name, problems)) {
            references.push_back(*reference);
        }
    }
    works::add_references(references, data, problems);
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
