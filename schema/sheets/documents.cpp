// SPDX-License-Identifier: MIT
#include "schema/sheets/documents.hpp"

#include <algorithm>
#include <span>

#include "schema/sheets/others.hpp"
#include "schema/sheets/question.hpp"
#include "schema/sheets/source.hpp"
#include "schema/sheets/study.hpp"

namespace grounds::sheets {

namespace {

template <class Record>
std::string written(const Record& record, Spelling spelling) {
    MapWriter map(spelling);
    each_key(map, record);
    return map.str();
}

/// A document of a root with the records that stand below it.
template <class Record, class Part>
std::string document(const char* root, const Record& record, const char* below, const std::vector<Part>& parts,
                     Spelling spelling) {
    MapWriter map(spelling);
    map.map(root, record);
    map.list(below, parts);
    return map.str();
}

/// Findings are stored in the order of their ids.
std::string study_document(const StudyRecord& record, Spelling spelling) {
    const auto by_id = [](const Finding& a, const Finding& b) { return a.id < b.id; };
    if (std::is_sorted(record.findings.begin(), record.findings.end(), by_id)) {
        return document("study", record.study, "findings", record.findings, spelling);
    }
    auto findings = record.findings;
    std::stable_sort(findings.begin(), findings.end(), by_id);
    return document("study", record.study, "findings", findings, spelling);
}

}  // namespace

std::string content_of(const Venue& venue) {
    return written(venue, Spelling::canonical);
}

std::string content_of(const Source& source) {
    return written(source, Spelling::canonical);
}

std::string content_of(const Appearance& appearance) {
    return appearance.source + written(appearance, Spelling::canonical);
}

std::string content_of(const Question& question) {
    return written(question, Spelling::canonical);
}

std::string content_of(const Claim& claim) {
    return claim.question + written(claim, Spelling::canonical);
}

std::string content_of(const StudyRecord& record) {
    return study_document(record, Spelling::canonical);
}

std::string content_of(const DuplicateDecision& decision) {
    return written(decision, Spelling::canonical);
}

std::string document_of(const Venue& venue) {
    MapWriter map(Spelling::json);
    map.list("venues", std::span(&venue, 1));
    return map.str();
}

std::string document_of(const Source& source, const std::vector<Appearance>& appearances) {
    return document("source", source, "appearances", appearances, Spelling::json);
}

std::string document_of(const Question& question, const std::vector<Claim>& claims) {
    return document("question", question, "claims", claims, Spelling::json);
}

std::string document_of(const StudyRecord& record) {
    return study_document(record, Spelling::json);
}

std::string document_of(const DuplicateDecision& decision) {
    MapWriter map(Spelling::json);
    map.list("duplicates", std::span(&decision, 1));
    return map.str();
}

}  // namespace grounds::sheets
