// SPDX-License-Identifier: MIT
#include "works/formats/record_builder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/clean.hpp"
#include "base/edtf.hpp"
#include "base/markup.hpp"
#include "base/scalar.hpp"
#include "works/identifiers.hpp"
#include "works/names.hpp"

namespace grounds::formats {

namespace {

using Texts = std::map<std::string_view, std::string Reference::*>;

const Texts& texts() {
    static const Texts all{
        {"title", &Reference::title},
        {"container-title", &Reference::container_title},
        {"container-title-short", &Reference::container_title_short},
        {"publisher", &Reference::publisher},
        {"publisher-place", &Reference::publisher_place},
        {"volume", &Reference::volume},
        {"issue", &Reference::issue},
        {"page", &Reference::page},
        {"edition", &Reference::edition},
        {"language", &Reference::language},
    };
    return all;
}

/// What is printed, and may be marked up; a person's own words (a note) are not.
bool has_markup(std::string_view target) {
    static constexpr auto printed = std::to_array<std::string_view>(
        {"title", "container-title", "medline-title", "container-title-short", "abstract", "shorttitle", "origtitle",
         "series", "author", "editor", "publisher"});
    return std::find(printed.begin(), printed.end(), target) != printed.end();
}

/// 6913-7 as 6913-6917; anything else as it is.
std::string whole_range(const std::string& page) {
    const auto dash = page.find('-');
    const auto is_number = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const auto first = page.substr(0, dash);
    const auto last = dash == std::string::npos ? std::string() : page.substr(dash + 1);
    const bool shortened = is_number(first) && is_number(last) && last.size() < first.size();
    return shortened ? first + "-" + first.substr(0, first.size() - last.size()) + last : page;
}

}  // namespace

bool is_role(std::string_view target) {
    static constexpr auto roles = std::to_array<std::string_view>({"author",
                                                                   "editor",
                                                                   "translator",
                                                                   "collection-editor",
                                                                   "container-author",
                                                                   "reviewed-author",
                                                                   "director",
                                                                   "illustrator",
                                                                   "interviewer",
                                                                   "composer",
                                                                   "recipient",
                                                                   "chair",
                                                                   "compiler",
                                                                   "contributor",
                                                                   "curator",
                                                                   "host",
                                                                   "guest",
                                                                   "narrator",
                                                                   "organizer",
                                                                   "producer",
                                                                   "performer",
                                                                   "editor-translator",
                                                                   "original-author",
                                                                   "script-writer",
                                                                   "series-creator",
                                                                   "editorial-director",
                                                                   "executive-producer"});
    return std::find(roles.begin(), roles.end(), target) != roles.end();
}

RecordBuilder::RecordBuilder(std::string_view format, std::string file, long line, Problems& problems)
    : prefix_(format.empty() ? std::string() : std::string(format) + ":"), problems_(problems) {
    reference_.origin.file = std::move(file);
    reference_.origin.line = line;
    reference_.type = "document";
}

const std::map<std::string_view, RecordBuilder::Put>& RecordBuilder::special() {
    static const std::map<std::string_view, Put> all{
        {"DOI", &RecordBuilder::put_doi},
        {"PMID", &RecordBuilder::put_pmid},
        {"PMCID", &RecordBuilder::put_pmcid},
        {"URL", &RecordBuilder::put_url},
        {"serial", &RecordBuilder::put_serial},
        {"keyword", &RecordBuilder::put_keyword},
        {"note", &RecordBuilder::put_note},
        {"medline-title", &RecordBuilder::put_medline_title},
        {"urldate", &RecordBuilder::put_access_date},
        {"medline-page", &RecordBuilder::put_medline_page},
        {"page-first", &RecordBuilder::put_first_page},
        {"page-last", &RecordBuilder::put_last_page},
        {"issued", &RecordBuilder::put_date<0>},
        {"issued-2", &RecordBuilder::put_date<1>},
        {"issued-3", &RecordBuilder::put_date<2>},
    };
    return all;
}

std::string RecordBuilder::harmless(std::string_view name, std::string_view value, long line) {
    const auto fault = base::text_fault(value);
    if (!fault) {
        return base::clean(value);
    }
    warn(line, fmt::format("'{}' {}, by an escape: left out", name, fault->what),
         "nothing to do, unless a name or title looks wrong");
    return base::clean(base::without_controls(value));
}

void RecordBuilder::put(std::string_view target, const RawField& raw) {
    const bool marked = has_markup(target) && raw.value.find_first_of("<&") != std::string::npos;
    const auto plain = marked ? base::without_markup(raw.value) : std::string();
    const RawField field{raw.name, harmless(raw.name, marked ? plain : raw.value, raw.line), raw.line};
    if (field.value.empty()) {
        return;
    }
    if (const auto text = texts().find(target); text != texts().end()) {
        put_text(text->second, field);
    } else if (const auto part = special().find(target); part != special().end()) {
        (this->*part->second)(field);
    } else if (!is_role(target)) {
        store(std::string(target), field.value);
    } else if (target == "author" && works::means_others(field.value)) {
        more_authors();
    } else {
        const bool dotted = field.value.ends_with('.') && field.value.find(',') == std::string::npos;
        const auto short_name = dotted ? works::initialed_person(field.value) : std::nullopt;
        add(target, short_name.value_or(works::person(field.value)));
    }
}

void RecordBuilder::keep(const RawField& field) {
    const auto value = harmless(field.name, field.value, field.line);
    store(prefix_ + field.name, value);
}

void RecordBuilder::add(std::string_view role, Name name) {
    for (auto* part : {&name.literal, &name.particle, &name.family, &name.suffix, &name.given}) {
        if (!part->empty()) {
            *part = harmless(role, *part, reference_.origin.line);
        }
    }
    auto& people = role == "author"   ? reference_.authors
                   : role == "editor" ? reference_.editors
                                      : roles_[std::string(role)];
    people.push_back(std::move(name));
}

void RecordBuilder::store(const std::string& name, std::string_view value, std::string_view separator) {
    if (value.empty()) {
        return;
    }
    auto& stored = reference_.extra[base::text_fault(name) ? base::printable(name) : name];
    stored += stored.empty() ? "" : separator;
    stored += value;
}

void RecordBuilder::extra(const std::string& name, std::string_view value) {
    store(name, value);
}

void RecordBuilder::subtitle(const RawField& field) {
    subtitle_ = {field.name, base::clean(field.value), field.line};
}

void RecordBuilder::warn(long line, std::string message, std::string hint) {
    problems_.push_back(
        {reference_.origin.file, line, std::move(message), std::move(hint), Problem::Severity::warning});
}

void RecordBuilder::put_text(std::string Reference::*member, const RawField& field) {
    auto& text = reference_.*member;
    if (text.empty()) {
        text = field.value;
    } else if (text != field.value) {
        store(prefix_ + field.name, field.value);
    }
}

void RecordBuilder::put_identifier(std::string Reference::*member, const RawField& field,
                                   const std::optional<std::string>& normal, std::string_view what) {
    auto& stored = reference_.*member;
    if (normal && stored.empty()) {
        stored = *normal;
    } else if (!normal || stored != *normal) {
        store(prefix_ + field.name, field.value);
    }
    if (!normal) {
        warn(field.line, fmt::format("'{:.80}' is not {}", field.value, what),
             fmt::format("mend it; it is kept as {}{}", prefix_, field.name));
    }
}

std::string RecordBuilder::name_as_written(const RawField& field) const {
    return prefix_.empty() ? base::lower_ascii(field.name) + "-as-written" : prefix_ + field.name;
}

void RecordBuilder::put_doi(const RawField& field) {
    auto doi = works::normal_doi(field.value);
    const auto several = doi ? std::vector<std::string>() : works::dois_in(field.value);
    if (several.size() < 2) {
        put_identifier(&Reference::doi, field, doi, "a DOI");
        return;
    }
    store(name_as_written(field), field.value);
    put_identifier(&Reference::doi, {field.name, several.front(), field.line}, several.front(), "a DOI");
}

void RecordBuilder::put_pmid(const RawField& field) {
    put_identifier(&Reference::pmid, field, works::normal_pmid(field.value), "a PMID");
}

void RecordBuilder::put_pmcid(const RawField& field) {
    put_identifier(&Reference::pmcid, field, works::normal_pmcid(field.value), "a PMCID");
}

void RecordBuilder::put_url(const RawField& field) {
    put_identifier(&Reference::url, field, works::normal_url(field.value), "an address that starts with http or https");
}

void RecordBuilder::put_keyword(const RawField& field) {
    store("keywords", field.value, "; ");
}

void RecordBuilder::put_note(const RawField& field) {
    reference_.note += (reference_.note.empty() ? "" : "; ") + field.value;
}

void RecordBuilder::put_medline_page(const RawField& field) {
    put_text(&Reference::page, {field.name, whole_range(field.value), field.line});
}

void RecordBuilder::put_medline_title(const RawField& field) {
    const auto& title = field.value;
    const bool period = title.ends_with('.') && !title.ends_with("..") && !title.ends_with("etc.");
    put_text(&Reference::title, {field.name, period ? title.substr(0, title.size() - 1) : title, field.line});
}

void RecordBuilder::put_access_date(const RawField& field) {
    const auto date = base::read_date(field.value);
    store("urldate", date.whole && !base::read_edtf(field.value) ? date.issued : field.value);
}

void RecordBuilder::put_once(RawField& place, const RawField& field) {
    if (place.value.empty()) {
        place = field;
    } else if (place.value != field.value) {
        store(prefix_ + field.name, field.value);
    }
}

void RecordBuilder::put_first_page(const RawField& field) {
    put_once(first_page_, field);
}

void RecordBuilder::put_last_page(const RawField& field) {
    put_once(last_page_, field);
}

template <std::size_t rank>
void RecordBuilder::put_date(const RawField& field) {
    put_once(dates_.at(rank), field);
}

}  // namespace grounds::formats
