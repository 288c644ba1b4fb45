// SPDX-License-Identifier: MIT
#include "query/load/audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "query/load/answers.hpp"
#include "query/load/rows.hpp"
#include "schema/load/records.hpp"

namespace grounds::query {

namespace {

// Studies that the source cites, and those inside a review that it cites; ?1 is the source.
constexpr auto cited_sql = R"(
WITH cited (id) AS ({})
SELECT st.slug AS study FROM study st WHERE st.id IN (SELECT id FROM cited)
    OR st.id IN (SELECT r.other_id FROM study_relation r WHERE r.kind = 'includes' AND r.study_id IN (SELECT id FROM cited))
)";

// Each study once a claim: its counted finding, else one that answers and is left out for what else is counted. What is
// too weak and remote for a vote is none: "nothing found" and "1 against" do not go together.
constexpr auto cited_evidence_sql = R"(
SELECT st.slug AS study, f.slug AS finding, st.design, b.bearing, b.effect, b.reason, b.counted, b.tier,
       coalesce(f.says, '') = 'no-effect' AS null_in_words, c.answers,
       (SELECT max(substr(r.issued, 1, 4)) FROM study_report sr JOIN reference r ON r.id = sr.reference_id
         WHERE sr.study_id = st.id AND sr.position = 1) AS year
  FROM bearing b JOIN claim c ON c.id = b.claim_id JOIN finding f ON f.id = b.finding_id JOIN study st ON st.id = f.study_id
 WHERE c.slug = ?1 AND f.role IN ('answer', 'reference') AND b.reading <> 'nothing' AND f.assumed IS NULL
   AND coalesce(b.why_not, '') NOT LIKE 'retracted%' AND coalesce(b.why_not, '') NOT LIKE 'another %'
   AND coalesce(b.why_not, '') NOT LIKE 'weak%'
 ORDER BY b.tier, st.slug, NOT b.counted, f.slug
)";

std::map<std::string, Reference> load_references(const db::Connection& db, const std::vector<Appearance>& appearances) {
    std::map<std::string, Reference> references;
    load::ReferenceLoader loader(db);
    const auto add = [&](const std::string& key) {
        if (key.empty() || references.contains(key)) {
            return;
        }
        if (auto found = loader.find(key)) {
            references.emplace(key, std::move(*found));
        }
    };
    for (const auto& appearance : appearances) {
        for (const auto& citation : appearance.citations) {
            add(citation.reference);
            for (const auto& candidate : citation.candidates) {
                add(candidate.reference);
            }
        }
    }
    return references;
}

/// What it denies is not its own; what it reports it hands on.
bool makes_it(const Appearance& appearance) {
    return appearance.stance != Stance::denies && appearance.kind != AppearanceKind::testimonial;
}

/// Claims that the source makes or reports, in reading order.
std::vector<std::string> claims_made(const SourceAnswer& source) {
    std::vector<std::string> made;
    for (const auto& claim : source.claims) {
        const auto all = source.appearances_of(claim);
        if (std::any_of(all.begin(), all.end(), [](const Appearance* appearance) { return makes_it(*appearance); })) {
            made.push_back(claim);
        }
    }
    return made;
}

/// The year in which a source appeared or was last changed; empty if neither is known.
std::string year_of(const Source& source) {
    const auto& date = source.modified.empty() ? source.published : source.modified;
    return date.substr(0, 4);
}

/// A trial whose authors found no difference counts as that for whoever cites, however wide its interval is: else a
/// null with numbers would weigh less than one without.
Bearing bearing_in_words(const db::Row& row) {
    const auto bearing = row.known<Bearing>(row.text("bearing"));
    if (bearing != Bearing::inconclusive || !row.flag("null_in_words")) {
        return bearing;
    }
    const auto answers = row.known<AnswerKind>(row.text("answers"));
    const bool of_an_effect =
        answers == AnswerKind::decrease || answers == AnswerKind::increase || answers == AnswerKind::no_difference;
    return of_an_effect ? bearing_of_null(answers) : bearing;
}

Share& share_for(Weighing& weighing, Bearing bearing) {
    switch (bearing) {
        case Bearing::supports:
            return weighing.supporting;
        case Bearing::inconclusive:
            return weighing.open;
        default:
            return weighing.opposing;
    }
}

/// Goes through the findings on the claims of a source.
class Weigher {
public:
    /// `told`: those of the cited that it does not cite only for what they contradict.
    Weigher(Audit& audit, std::set<std::string> cited, std::set<std::string> told)
        : audit_(audit), cited_(std::move(cited)), told_(std::move(told)), year_(year_of(audit.source.source)) {}

    void weigh(const std::string& claim, const db::Row& row) {
        const auto study = row.text("study");
        if (!seen_.insert(claim + "\n" + study).second) {
            return;
        }
        const auto bearing = bearing_in_words(row);
        const auto year = row.text("year");
        const bool younger = !year_.empty() && !year.empty() && year > year_;
        const bool cited = cited_.contains(study);
        for (auto* weighing : {&audit_.weighed[claim], &audit_.sum}) {
            auto& share = share_for(*weighing, bearing);
            ++share.recorded;
            share.existing += younger ? 0 : 1;
            share.cited += cited ? 1 : 0;
            share.as_if_for += cited && bearing != Bearing::supports && !told_.contains(study) ? 1 : 0;
        }
        if (!cited && bearing != Bearing::supports && row.flag("counted")) {
            leave_out(claim, row, younger);
        }
    }

private:
    void leave_out(const std::string& claim, const db::Row& row, bool younger) {
        const auto effect = row.text("effect");
        const auto design = row.text("design");
        const bool review = design == "systematic-review" || design == "meta-analysis";
        audit_.not_cited.push_back({claim, row.text("study") + "/" + row.text("finding"), design, row.text("bearing"),
                                    effect.empty() ? row.text("reason") : effect, review, younger});
    }

    Audit& audit_;
    std::set<std::string> cited_;
    std::set<std::string> told_;
    std::string year_;
    std::set<std::string> seen_;  ///< a study counts once for each claim
};

void add_share(Share& sum, const Share& part) {
    sum.recorded += part.recorded;
    sum.existing += part.existing;
    sum.cited += part.cited;
    sum.as_if_for += part.as_if_for;
}

void sum_contested(Audit& audit) {
    for (const auto& [claim, weighing] : audit.weighed) {
        if (weighing.supporting.existing > 0 && weighing.opposing.existing > 0) {
            add_share(audit.contested.supporting, weighing.supporting);
            add_share(audit.contested.opposing, weighing.opposing);
            add_share(audit.contested.open, weighing.open);
        }
    }
}

std::set<std::string> studies_cited(const db::Connection& db, const std::string& source, std::string_view but) {
    const auto all = db::Statement(db, fmt::format(cited_sql, fmt::format("{}{}", studies_cited_sql, but)))
                         .all([](const db::Row& row) { return row.text("study"); }, source);
    return {all.begin(), all.end()};
}

void load_evidence(const db::Connection& db, Audit& audit) {
    constexpr auto not_contradicting = R"( AND NOT EXISTS
  (SELECT 1 FROM fidelity y WHERE y.citation_id = t.id AND y.verdict = 'contradicted-by-source'))";
    const auto& source = audit.source.source.id;
    Weigher weigher(audit, studies_cited(db, source, ""), studies_cited(db, source, not_contradicting));
    db::Statement evidence(db, cited_evidence_sql);
    for (const auto& claim : claims_made(audit.source)) {
        evidence.each([&](const db::Row& row) { weigher.weigh(claim, row); }, claim);
    }
    sum_contested(audit);
}

/// A story that stands inside a block of stories is one of them.
long count_testimonials(const std::vector<Appearance>& appearances) {
    std::vector<std::tuple<long, long, long>> stories;  // start, -end, how many: a block comes before what it holds
    for (const auto& appearance : appearances) {
        if (appearance.kind == AppearanceKind::testimonial) {
            stories.emplace_back(appearance.passage.start, -appearance.passage.end, appearance.count);
        }
    }
    std::sort(stories.begin(), stories.end());
    long count = 0;
    std::optional<long> farthest, before;  // end of what came so far; the same without passages equal to the last one
    std::pair<long, long> last;
    for (const auto& [start, minus_end, number] : stories) {
        if (std::pair(start, minus_end) != last) {
            before = farthest;
            last = {start, minus_end};
        }
        count += before && *before >= -minus_end ? 0 : number;
        farthest = std::max(farthest.value_or(-minus_end), -minus_end);
    }
    return count;
}

}  // namespace

Audit load_audit(const db::Connection& db, const std::string& source) {
    OverviewLoader overviews(db);
    return load_audit(db, source, overviews);
}

Audit load_audit(const db::Connection& db, const std::string& source, OverviewLoader& overviews) {
    Audit audit;
    audit.source = load_source(db, source);
    for (const auto& claim : audit.source.claims) {
        audit.claims.emplace(claim, overviews.load(claim));
    }
    audit.fidelity = fidelity_of_source(db, source);
    audit.references = load_references(db, audit.source.appearances);
    audit.conflicts = conflicts_of_source(db, source);
    audit.testimonials = count_testimonials(audit.source.appearances);
    load_evidence(db, audit);
    return audit;
}

}  // namespace grounds::query
