// SPDX-License-Identifier: MIT
#include "query/report/words.hpp"

#include "query/report/inline.hpp"
#include "works/identifiers.hpp"

namespace grounds::report {
namespace {

std::string family_name(const Name& name) {
    const auto& family = name.literal.empty() ? name.family : name.literal;
    return name.particle.empty() ? family : name.particle + " " + family;
}

std::string lead(const Reference& reference) {
    const auto& names = reference.authors.empty() ? reference.editors : reference.authors;
    return names.empty() ? reference.title : family_name(names.front());
}

}  // namespace

std::string work_name(const Reference& reference) {
    const auto name = lead(reference);
    if (name.empty()) {
        return reference.key;
    }
    return reference.issued.empty() ? name : name + " " + reference.issued.substr(0, 4);
}

std::string work_url(const Reference& reference) {
    if (reference.doi.rfind("10.", 0) == 0) {
        return works::doi_address(reference.doi);
    }
    return md::is_web_url(reference.url) ? reference.url : "";
}

}  // namespace grounds::report
