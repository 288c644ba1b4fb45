// SPDX-License-Identifier: MIT
#include "query/mcp/protocol.hpp"

#include <fmt/format.h>

#include <map>

#include "base/clean.hpp"
#include "base/utf8.hpp"

namespace grounds::mcp {

namespace {

constexpr std::size_t room_for_notes = 300;

/// The list at the top that costs most; "items" only if nothing else is left.
std::string longest_list(const Json& answer) {
    std::string longest;
    std::size_t bytes = 0;
    for (const auto& [name, value] : answer.items()) {
        if (!value.is_array() || value.empty() || name == "items" || name == "dropped") {
            continue;
        }
        const auto size = one_line(value).size();
        if (size > bytes) {
            bytes = size;
            longest = name;
        }
    }
    const bool has_items = answer.contains("items") && answer["items"].size() > 1;
    return longest.empty() && has_items ? "items" : longest;
}

void cut_texts(Json& json, std::size_t most, std::size_t& cut) {
    if (json.is_string()) {
        auto& text = json.get_ref<std::string&>();
        if (text.size() > most) {
            std::size_t end = 0;
            for (auto next = end; next <= most; base::next_code_point(text, next)) {
                end = next;
            }
            text.resize(end);
            ++cut;
        }
        return;
    }
    for (auto& part : json) {
        if (json.is_structured()) {
            cut_texts(part, most, cut);
        }
    }
}

/// Rows of the lists, one by one.
std::map<std::string, std::size_t> drop_rows(Json& answer, std::size_t most) {
    std::map<std::string, std::size_t> dropped;
    for (auto size = one_line(answer).size(); size > most;) {
        const auto list = longest_list(answer);
        if (list.empty()) {
            break;
        }
        size -= one_line(answer[list].back()).size();
        answer[list].erase(answer[list].size() - 1);
        ++dropped[list];
        if (size <= most) {
            size = one_line(answer).size();
        }
    }
    return dropped;
}

}  // namespace

std::string one_line(const Json& json) {
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

void clean(Json& json) {
    if (json.is_string()) {
        json = base::clean_line(json.get_ref<const std::string&>());
    } else if (json.is_structured()) {
        for (auto& part : json) {
            clean(part);
        }
    }
}

void fit(Json& answer, std::size_t most) {
    if (one_line(answer).size() <= most) {
        return;
    }
    const auto wanted = most - room_for_notes;
    for (const auto& [list, count] : drop_rows(answer, wanted)) {
        answer["dropped"].push_back(fmt::format("{} of {}", count, list));
    }
    std::size_t cut = 0;
    for (std::size_t longest = 1000; one_line(answer).size() > wanted && longest > 20; longest /= 2) {
        cut_texts(answer, longest, cut);
    }
    if (cut > 0) {
        answer["dropped"].push_back("the ends of long texts");
    }
}

}  // namespace grounds::mcp
