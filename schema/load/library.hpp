// SPDX-License-Identifier: MIT
// Everything that the resolver of markers may know.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/db/connection.hpp"
#include "schema/load/records.hpp"
#include "schema/model/source.hpp"
#include "schema/model/work.hpp"

namespace grounds::load {

/// Reads references with what is known of their studies.
class WorkLoader {
public:
    explicit WorkLoader(const db::Connection& db);

    /// Calls act(row, work) for each whose row is from `first` to `last`, in order. All of them stand in memory: it
    /// takes five statements, however many they are.
    void each(long first, long last, const std::function<void(long row, CitableWork& work)>& act);
    std::optional<CitableWork> by_row(long row);
    std::optional<CitableWork> by_key(const std::string& key);

private:
    db::Statement works_;
    db::Statement authors_;
    db::Statement studies_;
    db::Statement outcomes_;
    db::Statement questions_;
    db::Statement row_of_key_;
};

/// By id.
std::vector<Venue> load_venues(const db::Connection& db);

/// Works as the importer filed them (table work_word): what is not asked for is not read, and what was read is kept.
class StoredWorks : public WorkCatalogue {
public:
    /// `db` must outlive it.
    explicit StoredWorks(const db::Connection& db);

    [[nodiscard]] std::size_t size() const override {
        return rows_.size();
    }
    [[nodiscard]] const CitableWork& work(std::uint32_t id) const override;
    [[nodiscard]] const WorkIds& filed(const std::string& word) const override;
    [[nodiscard]] const std::vector<Venue>& venues() const override {
        return venues_;
    }

private:
    void add_places(const db::Row& row, WorkIds& ids) const;
    void sort(WorkIds& ids) const;
    void index_rows();

    std::string file_;
    mutable WorkLoader loader_;
    db::Statement works_of_word_;
    std::vector<Venue> venues_;
    std::vector<long> rows_;             ///< of the works, by key
    std::vector<std::uint32_t> places_;  ///< in rows_, from 1, by row; 0: no work
    mutable std::unordered_map<std::uint32_t, CitableWork> works_;
    mutable std::unordered_map<std::string, WorkIds> filed_;
};

/// A citation with the ids of where it stands.
struct CitationPlace {
    long row = 0;
    std::string appearance;
    std::string source;
};

/// All citations that have a marker, by source, appearance and position; only those that the program decided, or only
/// those of one source, if asked.
std::vector<CitationPlace> load_citation_places(const db::Connection& db, bool only_program,
                                                const std::string& source = {});

/// How many citations with a marker the program decides.
std::size_t count_program_citations(const db::Connection& db);

/// act(place) for each of them, in the order of load_citation_places(): it may write what is decided of it. There may
/// be a million; those of one source stand in memory, beside the ids of the sources.
void each_program_citation(const db::Connection& db, const std::function<void(const CitationPlace&)>& act);

/// What stands around a citation. Pointers hold until the next place is asked for; claim and question may be null.
struct CitationContext {
    const Citation* citation = nullptr;
    const Appearance* appearance = nullptr;
    const Claim* claim = nullptr;
    const Question* question = nullptr;
};

/// Reads what stands around citations; an appearance with many of them is read once, if they come in order.
class CitationContexts {
public:
    explicit CitationContexts(RecordLoader& records) : records_(records) {}

    CitationContext of(const CitationPlace& place);

private:
    void read(const std::string& appearance);

    RecordLoader& records_;
    std::optional<Appearance> appearance_;
    std::optional<Claim> claim_;
    std::optional<Question> question_;
    std::unordered_map<long, std::size_t> citation_;  ///< its place within the appearance, by its row
};

}  // namespace grounds::load
