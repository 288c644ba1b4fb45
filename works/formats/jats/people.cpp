// SPDX-License-Identifier: MIT
#include "works/formats/jats/jats.hpp"

#include "works/formats/xml/document.hpp"
#include "works/names.hpp"

namespace grounds::formats {

namespace {

std::string_view role_of(pugi::xml_node group) {
    const std::string_view written = group.attribute("person-group-type").value();
    if (written == "editor" || written == "translator" || written == "compiler" || written == "director") {
        return written;
    }
    return written == "allauthors" || written == "author" || written.empty() ? "author" : "contributor";
}

Name name_of_parts(pugi::xml_node node) {
    Name name;
    name.family = text_of(node.child("surname"));
    name.given = text_of(node.child("given-names"));
    name.suffix = text_of(node.child("suffix"));
    name.particle = text_of(node.child("prefix"));
    if (name.family.empty()) {
        name = {};
        name.literal = text_of(node);
    }
    return name.literal.empty() ? works::with_particle(std::move(name)) : name;
}

}  // namespace

bool put_jats_people(RecordBuilder& builder, pugi::xml_node node, std::string_view role) {
    const std::string_view kind = node.name();
    if (kind == "person-group") {
        for (const auto child : node.children()) {
            put_jats_people(builder, child, role_of(node));
        }
    } else if (kind == "name" || kind == "string-name") {
        builder.add(role, name_of_parts(node));
    } else if (kind == "name-alternatives") {
        put_jats_people(builder, node.first_child(), role);
        for (const auto& other : jats_other_names(node)) {
            builder.extra("name-alternative", works::written_names({other}));
        }
    } else if (kind == "collab" || kind == "on-behalf-of") {
        Name group;
        group.literal = group_name(node);
        builder.add(role, std::move(group));
    } else if (kind == "etal" && role == "author") {
        builder.more_authors();
    } else {
        return false;
    }
    return true;
}

}  // namespace grounds::formats
