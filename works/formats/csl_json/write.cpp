// SPDX-License-Identifier: MIT
#include "works/formats/csl_json/write.hpp"

#include "base/edtf.hpp"
#include "base/json_text.hpp"
#include "works/formats/extra.hpp"
#include "works/formats/fields.hpp"
#include "works/formats/formats.hpp"

namespace grounds::formats {

namespace {

void put(Json& object, const char* name, const std::string& value) {
    if (!value.empty()) {
        object[name] = value;
    }
}

Json name_json(const Name& name) {
    Json object = Json::object();
    const auto [given, dropping] = split_given(name.given);
    put(object, "family", name.family);
    put(object, "given", given);
    put(object, "dropping-particle", dropping);
    put(object, "non-dropping-particle", name.particle);
    put(object, "suffix", name.suffix);
    put(object, "literal", name.literal);
    return object;
}

Json names_json(const std::vector<Name>& names, bool more) {
    Json list = Json::array();
    for (const auto& name : names) {
        list.push_back(name_json(name));
    }
    if (more) {
        list.push_back(Json::object({{"literal", "others"}}));
    }
    return list;
}

void put_names(Json& item, const char* name, const std::vector<Name>& names, bool more) {
    if (!names.empty() || more) {
        item[name] = names_json(names, more);
    }
}

Json point_json(const base::EdtfPoint& point) {
    Json parts = Json::array({point.year});
    for (const int part : {point.month, point.day}) {
        if (part > 0) {
            parts.push_back(part);
        }
    }
    return parts;
}

/// {"date-parts": [[2020, 1, 2]]}, with two of them for a range; {"literal": ...} for what CSL can't say otherwise.
Json date_json(const std::string& text) {
    const auto date = base::read_edtf(text);
    const bool sayable = date && date->start && (!date->range || date->end) && !date->start->uncertain &&
                         !(date->end && (date->end->season > 0 || date->end->approximate || date->end->uncertain));
    if (!sayable) {
        return Json::object({{"literal", text}});
    }
    Json object = Json::object();
    object["date-parts"] = Json::array({point_json(*date->start)});
    if (date->end) {
        object["date-parts"].push_back(point_json(*date->end));
    }
    if (date->start->season > 0) {
        object["season"] = date->start->season;
    }
    if (date->start->approximate) {
        object["circa"] = true;
    }
    return object;
}

/// Several values are several lines in `extra`.
std::string one_line(std::string value) {
    for (auto at = value.find('\n'); at != std::string::npos; at = value.find('\n', at)) {
        value.replace(at, 1, ", ");
    }
    return value;
}

Json extra_json(const FieldNames& row, const std::string& value) {
    switch (row.kind) {
        case FieldKind::names:
            return names_json(extra_names(value), false);
        case FieldKind::date:
            return date_json(extra_date(value));
        case FieldKind::list:
            return row.csl == "keyword" ? Json(value.starts_with('[') ? joined(extra_list(value), ", ") : value)
                                        : Json(extra_list(value));
        case FieldKind::text:
            break;
    }
    return row.csl == "ISSN" ? one_line(value) : value;
}

/// The date in its own words stands beside what it says as YYYY-MM-DD, unless CSL can say all of it.
void put_issued(Json& item, const Reference& reference) {
    const auto own = reference.extra.find("issued");
    if (own != reference.extra.end()) {
        item["issued"] = date_json(extra_date(own->second));
    }
    if (!reference.issued.empty() && (own == reference.extra.end() || item["issued"].contains("literal"))) {
        item["issued"]["date-parts"] = date_json(reference.issued)["date-parts"];
    }
}

/// Several stand side by side, as Zotero has them; words keep them apart.
std::string isbns(const Reference& reference) {
    const auto several = reference.extra.find("isbn");
    auto text = several == reference.extra.end() ? reference.isbn : several->second;
    if (text.find('(') == std::string::npos) {
        std::erase(text, ';');
    }
    return text;
}

/// Marks a field of `extra` whose name means something else in `custom`.
constexpr std::string_view beside = "extra:";

void put_extra(Json& item, const Reference& reference) {
    Json custom = Json::object();
    for (const auto& [key, value] : reference.extra) {
        const auto* row = find_field(key);
        if (row != nullptr && !item.contains(row->csl)) {
            item[std::string(row->csl)] = extra_json(*row, value);
        } else if (key != "issued" && key != "isbn") {
            const bool taken = key == "state" || key == "supersedes" || key.starts_with(beside);
            custom[(taken ? std::string(beside) : "") + key] = value;
        }
    }
    put(custom, "state", kept_state(reference));
    put(custom, "supersedes", reference.supersedes);
    if (!custom.empty()) {
        item["custom"] = custom;
    }
}

}  // namespace

Json csl_json(const Reference& reference) {
    Json item = Json::object();
    item["id"] = reference.key;
    item["type"] = type_names_of(reference.type).csl;
    put(item, "title", reference.title);
    put_names(item, "author", reference.authors, reference.more_authors);
    put_names(item, "editor", reference.editors, false);
    put(item, "container-title", reference.container_title);
    put(item, "container-title-short", reference.container_title_short);
    put(item, "publisher", reference.publisher);
    put(item, "publisher-place", reference.publisher_place);
    put_issued(item, reference);
    put(item, "volume", reference.volume);
    put(item, "issue", reference.issue);
    put(item, "page", reference.page);
    put(item, "edition", reference.edition);
    put(item, "DOI", reference.doi);
    put(item, "PMID", reference.pmid);
    put(item, "PMCID", reference.pmcid);
    put(item, "ISBN", isbns(reference));
    put(item, "URL", reference.url);
    put(item, "language", reference.language);
    put(item, "note", reference.note);
    put_extra(item, reference);
    return item;
}

void write_csl_json(const Works& works, const Sink& sink) {
    bool empty = true;
    works.each([&](const Reference& reference) {
        sink(std::string(empty ? "[\n" : ",\n") + base::json_for_html(csl_json(reference), 2));
        empty = false;
    });
    sink(empty ? "[]\n" : "\n]\n");
}

}  // namespace grounds::formats
