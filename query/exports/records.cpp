// SPDX-License-Identifier: MIT
// Every record of the database as a line that grounds-import reads back (docs/records.md).
#include <fmt/format.h>

#include "base/hash.hpp"
#include "base/json_text.hpp"
#include "query/exports/export.hpp"
#include "query/load/answers.hpp"
#include "schema/load/library.hpp"
#include "schema/load/records.hpp"
#include "schema/sheets/documents.hpp"
#include "works/formats/csl_json/write.hpp"
#include "works/formats/json/work.hpp"
#include "works/keys.hpp"

namespace grounds::exports {

namespace {

/// Writes the kinds one after the other, a record at a time.
class RecordExport {
public:
    RecordExport(const db::Connection& db, const Sink& sink, const std::function<void(const std::string&)>& note_to)
        : db_(db),
          sink_(sink),
          note_(note_to),
          references_(db),
          origins_(db, "reference", "key"),
          sources_(db, load::Keys::as_given),
          questions_(db),
          studies_(db, load::Keys::as_given),
          findings_(db) {}

    std::size_t run() {
        for (const auto& venue : load::load_venues(db_)) {
            line(sheets::document_of(venue));
        }
        query::each_id(db_, "reference", [this](const std::string& key) { reference(key); });
        query::each_id(db_, "source", [this](const std::string& id) {
            line(sheets::document_of(sources_.find(id).value(), sources_.appearances_of_source(id)));
        });
        query::each_id(db_, "question", [this](const std::string& id) {
            line(sheets::document_of(questions_.find(id).value(), questions_.claims_of(id)));
        });
        query::each_id(db_, "study", [this](const std::string& id) {
            line(sheets::document_of(StudyRecord{studies_.find(id).value(), findings_.of_study(id)}));
        });
        for (const auto& decision : load::load_decisions(db_)) {
            line(sheets::document_of(decision));
        }
        for (const auto& sentence : query::left_out_of_records(db_)) {
            note(sentence);
        }
        if (inexact_ > 0) {
            note(fmt::format(
                "not the same when read back: {} references with fields for which CSL-JSON has another form",
                inexact_));
        }
        return count_;
    }

private:
    void note(const std::string& sentence) {
        if (note_) {
            note_(sentence);
        }
    }

    void line(std::string text) {
        text += '\n';
        sink_(text);
        ++count_;
    }

    /// A key that a program made is no part of what the record says: its hash tells.
    void reference(const std::string& key) {
        auto record = references_.record(key).value();
        auto item = formats::csl_json(record);
        if (record.state_basis.given && record.state == ReferenceState::none) {
            item["custom"]["state"] = "none";  // somebody looked, which CSL-JSON for others need not say
        }
        if (!record.state_basis.given) {
            record.state = ReferenceState::unchecked;
        }
        const auto text = base::json_for_html(item, -1);
        inexact_ += says_all(record, text) ? 0 : 1;
        record.key.clear();
        const bool made = base::sha256_hex(works::content_of(record)) == origins_.of(key).value().sha256;
        line(fmt::format("{{{}\"reference\":{}}}", made ? "\"made-key\":true," : "", text));
    }

    /// Whether the item, read back, is the same record.
    static bool says_all(const Reference& record, const std::string& item) {
        Problems ignored;
        const auto again = formats::read_work({item, 1}, "csl", {}, ignored);
        return again && works::content_of(*again) == works::content_of(record);
    }

    const db::Connection& db_;
    const Sink& sink_;
    const std::function<void(const std::string&)>& note_;
    load::ReferenceLoader references_;
    load::OriginLoader origins_;  ///< of references
    load::SourceLoader sources_;
    load::QuestionLoader questions_;
    load::StudyLoader studies_;
    load::FindingLoader findings_;
    std::size_t count_ = 0;
    std::size_t inexact_ = 0;  ///< references
};

}  // namespace

std::size_t export_records(const db::Connection& db, const ExportRequest& request, const Sink& sink) {
    return RecordExport(db, sink, request.note).run();
}

}  // namespace grounds::exports
