// SPDX-License-Identifier: MIT
#include "importer/sheets/parts.hpp"
#include "importer/sheets/records.hpp"

namespace grounds::sheets {

namespace {

void read_sample_size(MapReader& map, SampleSize& n) {
    map.count("screened", n.screened);
    map.count("randomised", n.randomised);
    map.count("enrolled", n.enrolled);
    map.count("analysed", n.analysed);
    map.count("completed", n.completed);
}

void read_risk_of_bias(MapReader& map, RiskOfBias& judgement) {
    map.slug("tool", judgement.tool, Need::required);
    map.text("domain", judgement.domain, Need::required);
    map.term("judgement", judgement.judgement, Need::required);
    map.text("by", judgement.by, Need::required);
    map.map("seen", judgement.seen, read_seen);
}

void read_quality_note(MapReader& map, QualityNote& note) {
    map.text("about", note.about);
    map.text("note", note.note, Need::required);
}

void read_registration(MapReader& map, Study& study) {
    map.text("id", study.registration, Need::required);
    map.text("timing", study.registration_timing);
    const auto& timing = study.registration_timing;
    if (!timing.empty() && timing != "prospective" && timing != "retrospective") {
        map.fault(fmt::format("'timing' is '{}', expected one of: prospective retrospective", timing),
                  base::did_you_mean(timing, {"prospective", "retrospective"}));
    }
}

void read_stopped(MapReader& map, Study& study) {
    bool early = false;
    map.flag("early", early);
    map.text("because", study.stopped_because);
    if (!map.has("early")) {
        map.fault("'stopped' does not say whether early", "write early: true or early: false");
    }
    study.stopped_early = early;
}

void read_trust(MapReader& map, bool& low) {
    std::string trust;
    map.text("trust", trust);
    if (!trust.empty() && trust != "low") {
        map.fault(fmt::format("'trust' is '{}', expected: low", trust), "leave it out otherwise");
    }
    low = trust == "low";
}

void read_setting(MapReader& map, Study& study) {
    map.map("n", study.n, read_sample_size);
    map.text("population", study.population);
    map.slugs("population-groups", study.population_groups);
    map.slug("species", study.species);
    map.map("intervention", study.intervention, read_intervention);
    map.text("comparator", study.comparator);
    map.map("duration", study.duration, read_quantity);
    map.names("countries", study.countries);
    map.text("period", study.period);
}

void read_conduct(MapReader& map, Study& study) {
    map.map("funding", study, [](MapReader& funding, Study& out) {
        funding.term("kind", out.funding);
        funding.text("text", out.funding_text);
    });
    map.text("conflicts-of-interest", study.conflicts_of_interest);
    map.map("registration", study, read_registration);
    map.map("stopped", study, read_stopped);
    map.list("risk-of-bias", study.risk_of_bias, read_risk_of_bias);
    map.list("quality-notes", study.quality_notes, read_quality_note);
    read_trust(map, study.low_trust);
}

void read_relations(MapReader& map, Study& study) {
    map.slugs("includes", study.includes);
    map.names("includes-others", study.includes_others);
    map.flag("includes-complete", study.includes_complete);
    map.date("searched-to", study.searched_to);
    map.slug("supersedes", study.supersedes);
    map.slugs("same-participants-as", study.same_participants_as);
}

void read_study(MapReader& map, Study& study) {
    map.slug("id", study.id, Need::required);
    map.names("reports", study.reports);
    map.term("design", study.design, Need::required);
    map.text("design-note", study.design_note);
    map.term("blinding", study.blinding);
    read_setting(map, study);
    read_conduct(map, study);
    read_relations(map, study);
    map.map("seen", study.seen, read_seen);
    map.text("note", study.note);
}

void add_finding(const YamlNode& node, SheetContext& context, StudyRecord& record) {
    Finding finding;
    finding.study = record.study.id;
    finding.line = node.line;
    MapReader map(node, record_name("study " + record.study.id + ", finding", node), context);
    read_finding(map, finding);
    record.findings.push_back(std::move(finding));
}

}  // namespace

void read_study_document(const YamlNode& document, SheetContext& context, Dataset& data) {
    MapReader map(document, "document", context);
    const auto* node = map.take("study");
    if (node == nullptr) {
        return;
    }
    const auto name = record_name("study", *node);
    const RecordGuard guard(context, data, name);
    StudyRecord record;
    {
        MapReader study(*node, name, context);
        read_study(study, record.study);
    }
    for (const auto* item : map.items("findings")) {
        add_finding(*item, context, record);
    }
    if (guard.clean()) {
        record.study.origin = origin_of(*node, context, canonical(document));
        data.studies.push_back(std::move(record));
    }
}

}  // namespace grounds::sheets
