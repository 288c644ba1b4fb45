// SPDX-License-Identifier: MIT
#include "tests/evidence/citation_check/true_pairs.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <pugixml.hpp>
#include <set>

#include "base/csv.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "evidence/statements/words.hpp"
#include "importer/articles/jats/text.hpp"

namespace grounds::test {

namespace {

using citation_check::Direction;
using citation_check::SourceText;

std::shared_ptr<SourceText> abstract_of(std::string text) {
    return std::make_shared<SourceText>(std::move(text), TextPart::abstract);
}

/// Words of a paragraph, with `mark` where a work is cited.
std::string words_of(const pugi::xml_node& paragraph, const std::string& mark) {
    std::string words;
    for (const auto& node : paragraph.select_nodes(".//text()")) {
        const bool cites = node.node().parent().attribute("ref-type").value() == std::string("bibr");
        words += cites ? mark : node.node().value();
    }
    return words;
}

void add_body_of(const std::filesystem::path& file, LabelledPairs& pairs) {
    const std::string mark = "\x01";
    pugi::xml_document document;
    document.load_file(file.c_str());
    const auto article = document.child("article");
    const auto abstract = abstract_of(jats::jats_abstract(article));
    for (const auto& node : article.child("body").select_nodes(".//p")) {
        const statements::Text text(words_of(node.node(), mark));
        for (const auto& span : statements::sentences_of(text)) {
            std::string sentence(text.at(span));
            if (sentence.find(mark) == std::string::npos && sentence.find("et al") == std::string::npos) {
                pairs.push_back({file.stem(), std::move(sentence), abstract});
            }
        }
    }
}

std::vector<Json> json_lines(const std::filesystem::path& path) {
    std::vector<Json> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        lines.push_back(Json::parse(line));
    }
    return lines;
}

/// Where the conclusion begins: at its label, or with the last sentence.
long conclusion_start(const SourceText& abstract) {
    for (const auto& sentence : abstract.sentences) {
        if (abstract.text.lower.compare(static_cast<std::size_t>(sentence.statement.span.start), 10, "conclusion") ==
            0) {
            return sentence.statement.span.start;
        }
    }
    return abstract.sentences.empty() ? 0 : abstract.sentences.back().statement.span.start;
}

void add_conclusions_of(const std::string& document, const std::string& text, LabelledPairs& pairs) {
    const auto whole = abstract_of(text);
    const auto start = conclusion_start(*whole);
    const auto rest = abstract_of(std::string(whole->text.at({0, start})));
    for (const auto& sentence : whole->sentences) {
        const auto& span = sentence.statement.span;
        const auto registered = whole->text.lower.find("regist", static_cast<std::size_t>(span.start));
        if (span.start >= start && registered >= static_cast<std::size_t>(span.end)) {
            pairs.push_back({document, std::string(whole->text.at(span)), rest});
        }
    }
}

/// "<|cit|>" stands where the cited work's marker was.
std::string without_marks(std::string sentence) {
    for (auto at = sentence.find("<|"); at != std::string::npos; at = sentence.find("<|")) {
        const auto end = sentence.find("|>", at);
        sentence.erase(at, end == std::string::npos ? end : end + 2 - at);
    }
    return sentence;
}

/// A table by the names of its columns.
template <typename Take>
void each_row(const std::filesystem::path& path, const Take& take) {
    if (!std::filesystem::exists(path)) {
        return;
    }
    const auto rows = base::read_csv(base::read_file(path)).rows;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        take([&](std::string_view column) -> const std::string& {
            const auto& head = rows.front().fields;
            return rows[row].fields.at(
                static_cast<std::size_t>(std::find(head.begin(), head.end(), column) - head.begin()));
        });
    }
}

}  // namespace

bool is_read_half(const std::string& document) {
    return std::accumulate(document.begin(), document.end(), 0U,
                           [](unsigned sum, char c) { return sum * 31 + static_cast<unsigned char>(c); }) /
               64 % 2 ==
           0;
}

LabelledPairs body_pairs(const std::filesystem::path& samples) {
    LabelledPairs pairs;
    if (std::filesystem::exists(samples / "jats")) {
        std::set<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(samples / "jats")) {
            files.insert(entry.path());
        }
        for (const auto& file : files) {
            add_body_of(file, pairs);
        }
    }
    return pairs;
}

LabelledPairs conclusion_pairs(const std::filesystem::path& samples) {
    LabelledPairs pairs;
    std::set<std::string> seen;
    for (const auto* part : {"clinifact_train.jsonl", "clinifact_validation.jsonl"}) {
        for (const auto& row : json_lines(samples / "claim-checks" / part)) {
            const auto work = row["pmid"].is_string() ? row["pmid"].get<std::string>() : row["pmid"].dump();
            if (seen.insert(work).second) {
                add_conclusions_of(work, row["abstract"].get<std::string>(), pairs);
            }
        }
    }
    return pairs;
}

LabelledPairs citing_pairs(const std::filesystem::path& samples) {
    std::map<long, std::shared_ptr<SourceText>> works;
    for (const auto& row : json_lines(samples / "citint" / "corpus.jsonl")) {
        std::string text;
        for (const auto& sentence : row["abstract"]) {
            text += sentence.get<std::string>() + "\n\n";
        }
        works[row["doc_id"].get<long>()] = abstract_of(std::move(text));
    }
    LabelledPairs pairs;
    for (const auto* part : {"claims_train.jsonl", "claims_dev.jsonl"}) {
        for (const auto& row : json_lines(samples / "citint" / part)) {
            for (const auto& [work, evidence] : row["evidence"].items()) {
                if (evidence.at(0)["label"] == "SUPPORT") {
                    pairs.push_back({work, without_marks(row["claim"].get<std::string>()), works.at(std::stol(work))});
                }
            }
        }
    }
    return pairs;
}

LabelledPairs health_claim_pairs(const std::filesystem::path& samples) {
    LabelledPairs pairs;
    each_row(samples / "healthver" / "healthver_dev.csv", [&](const auto& field) {
        if (field("label") != "Neutral") {
            pairs.push_back({field("evidence"), field("claim"), abstract_of(field("evidence")),
                             field("label") == "Supports" ? Direction::agrees : Direction::opposite});
        }
    });
    return pairs;
}

LabelledPairs trial_outcome_pairs(const std::filesystem::path& samples) {
    LabelledPairs pairs;
    each_row(samples / "evidence-inference" / "claims.csv", [&](const auto& field) {
        const auto& label = field("label");
        const statements::Text outcome(field("outcome"));
        const bool moves = statements::Directions(outcome, {0, outcome.size()}).first().has_value();
        if (field("valid_label") != "True" || field("valid_reasoning") != "True" || moves) {
            return;  // "reduced the increase in pain" is no sentence that anybody writes
        }
        const auto text = abstract_of(field("evidence_text"));
        const auto claim = [&](const std::string& verb) {
            return field("intervention") + " " + verb + " " + field("outcome") + " compared with " +
                   field("comparator") + ".";
        };
        const auto add = [&](const std::string& verb, std::string_view same) {
            const auto truth = label == same                          ? Direction::agrees
                               : label == "no significant difference" ? Direction::no_significant_difference
                                                                      : Direction::opposite;
            pairs.push_back({field("pmcid"), claim(verb), text, truth});
        };
        add("increased", "significantly increased");
        add("reduced", "significantly decreased");
    });
    return pairs;
}

}  // namespace grounds::test
