// SPDX-License-Identifier: MIT
#include "works/formats/csl_json/write.hpp"

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
    put(object, "family", name.family);
    put(object, "given", name.given);
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

/// {"date-parts": [[2020, 1, 2]]}, with two of them for a range; {"literal": ...} for what is no date.
Json date_json(const std::string& text) {
    const auto slash = text.find('/');
    Json ends = Json::array();
    ends.push_back(date_parts(text.substr(0, slash)));
    if (slash != std::string::npos) {
        ends.push_back(date_parts(text.substr(slash + 1)));
    }
    for (const auto& end : ends) {
        if (end.empty()) {
            return Json::object({{"literal", text}});
        }
    }
    return Json::object({{"date-parts", ends}});
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
    return value;
}

void put_issued(Json& item, const Reference& reference) {
    const auto in_words = reference.extra.find("issued");
    if (!reference.issued.empty()) {
        item["issued"] = date_json(reference.issued);
    } else if (in_words != reference.extra.end()) {
        item["issued"] = date_json(extra_date(in_words->second));
    }
}

void put_extra(Json& item, const Reference& reference) {
    Json custom = Json::object();
    for (const auto& [key, value] : reference.extra) {
        const auto* row = find_field(key);
        if (row != nullptr && !item.contains(row->csl)) {
            item[std::string(row->csl)] = extra_json(*row, value);
        } else if (key != "issued" || !reference.issued.empty()) {
            custom[key] = value;
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
    put(item, "ISBN", reference.isbn);
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
