// SPDX-License-Identifier: MIT
#include "tests/evidence/resolution/resolution_library.hpp"

#include <algorithm>

namespace grounds::build {

namespace {

struct Line {
    const char *key, *author, *title, *journal;
    int year;
    const char* number;  ///< of its DOI and PMID; "" if it has none
    Design design;
    bool double_blind;
    const char *comparator, *topic;
};

constexpr auto rct = Design::rct_parallel;

const std::vector<Line>& lines() {
    static const std::vector<Line> all = {
        {"abe2012", "Abe", "Green tea catechins for body weight", "Cochrane Database of Systematic Reviews", 2012, "1",
         Design::systematic_review, false, "no treatment", "overweight adults green tea weight loss"},
        {"brown2008", "Brown", "Herbal remedies among people with cancer", "Cancer", 2008, "2", Design::survey, false,
         "", "cancer patients herbal remedies use"},
        {"castell2014", "Castell", "Creatine monohydrate and repeated sprints in rowers",
         "Journal of Strength and Conditioning Research", 2014, "3", rct, true, "placebo",
         "rowers creatine sprint power"},
        {"duarte2016", "Duarte", "Beetroot juice and blood pressure", "Hypertension", 2016, "4", rct, false,
         "placebo juice", "adults with hypertension beetroot blood pressure"},
        {"duarte2017", "Duarte", "Beetroot juice and time trials of cyclists",
         "International Journal of Sports Physiology and Performance", 2017, "5", Design::rct_crossover, true,
         "placebo", "cyclists beetroot time trial"},
        {"fischer2015", "Fischer", "Ginger for nausea in early pregnancy", "Obstetrics and Gynecology", 2015, "6", rct,
         true, "placebo", "pregnant women ginger nausea vomiting"},
        {"fischer2017", "Fischer", "Ginger and motion sickness at sea", "Human & Experimental Toxicology", 2017, "7",
         rct, true, "placebo", "naval cadets ginger motion sickness"},
        {"hansen2010", "Hansen", "Zinc lozenges and the common cold", "PLOS ONE", 2010, "8", rct, true, "placebo",
         "adults zinc lozenges duration of colds"},
        {"hansen2012", "Hansen", "Zinc for disorders of taste", "Nutrients", 2012, "9", rct, true, "placebo",
         "people with taste disorders zinc"},
        {"holm2001", "Holm", "The Garlic Cure", "", 2001, "", Design::opinion, false, "", "garlic"},
        {"ito2021", "Ito", "Probiotics and infant colic", "Pediatrics", 2021, "11", rct, true, "placebo",
         "infants probiotics crying time colic"},
        {"ito2021b", "Ito", "Probiotics and diarrhoea from antibiotics", "BMJ Open", 2021, "12", rct, true, "placebo",
         "hospital patients antibiotics diarrhoea probiotics"},
        {"kaya2015", "Kaya", "Iron tablets and fatigue in women without anaemia",
         "Canadian Medical Association Journal", 2015, "13", rct, true, "placebo", "women iron fatigue"},
        {"klein2013", "Klein", "Resveratrol and the lifespan of mice fed fat", "Cell Metabolism", 2013, "14",
         Design::animal, false, "no resveratrol", "mice resveratrol lifespan"},
        {"lindqvist2018", "Lindqvist", "Vitamin D and falls of older women", "The BMJ", 2018, "15", rct, true,
         "placebo", "older women vitamin D falls"},
        {"moreau2011", "Moreau", "Melatonin for jet lag of cabin crews", "Sleep Medicine Reviews", 2011, "16",
         Design::systematic_review, false, "placebo", "cabin crews melatonin jet lag"},
        {"nguyen2020", "Nguyen", "Turmeric extract for osteoarthritis of the knee", "Annals of Internal Medicine", 2020,
         "30000011", rct, true, "placebo", "knee osteoarthritis turmeric pain"},
        {"okafor2016", "Okafor", "Vitamin D and falls in nursing homes", "JAMA Internal Medicine", 2016, "18", rct,
         true, "placebo", "nursing home residents vitamin D falls"},
        {"patel2019", "Patel", "Curcumin against ibuprofen for osteoarthritis of the knee", "Trials", 2019, "19", rct,
         false, "ibuprofen", "knee osteoarthritis turmeric curcumin pain"},
        {"rossi2013", "Rossi", "Omega-3 fatty acids and dry eye", "JAMA Ophthalmology", 2013, "20", rct, true,
         "placebo", "dry eye fish oil omega-3"},
        {"rossi2013b", "Rossi", "Omega-3 fatty acids and atrial fibrillation after surgery", "Circulation", 2013, "21",
         rct, true, "placebo", "heart surgery fish oil atrial fibrillation"},
        {"silva2018", "Silva", "Caffeine and the reaction time of drivers", "Frontiers in Psychology", 2018, "22", rct,
         true, "placebo", "drivers caffeine reaction time"},
        {"tanaka2009", "Tanaka", "Melatonin and falling asleep in shift workers", "Journal of Sleep Research", 2009,
         "23", rct, true, "placebo", "shift workers melatonin time to fall asleep"},
        {"weber2007", "Weber", "St John's wort for mild depression", "Psychopharmacology", 2007, "24", rct, true,
         "placebo", "mild depression St John's wort"},
        {"yilmaz2014", "Yilmaz", "Liquorice and low potassium: two cases", "Cureus", 2014, "25", Design::case_series,
         false, "", "liquorice low potassium weakness"},
    };
    return all;
}

CitableWork work_of(const Line& line) {
    CitableWork work;
    work.key = line.key;
    work.authors = {line.author};
    work.title = line.title;
    work.container_title = line.journal;
    work.year = line.year;
    if (*line.number != '\0') {
        work.doi = std::string("10.5555/") + line.key;
        work.pmid = line.number;
    }
    work.study = line.key;
    work.design = line.design;
    if (line.double_blind) {
        work.blinding = Blinding::double_blind;
    } else if (line.design == rct) {
        work.blinding = Blinding::none;
    }
    work.comparator = line.comparator;
    work.topic = line.topic;
    return work;
}

CitableWork report(const std::string& key, const std::string& maker, const std::string& title) {
    CitableWork work;
    work.key = key;
    work.authors = {maker};
    work.title = title;
    return work;
}

Venue venue(const std::string& id, VenueKind kind, const std::string& name, std::vector<std::string> also = {},
            std::vector<std::string> within = {}, std::vector<std::string> holds = {}) {
    Venue result;
    result.id = id;
    result.kind = kind;
    result.name = name;
    result.also = std::move(also);
    result.within = std::move(within);
    result.holds = std::move(holds);
    return result;
}

std::vector<Venue> venues() {
    using K = VenueKind;
    return {
        venue("nih", K::organisation, "National Institutes of Health", {"NIH"}),
        venue("pubmed", K::host, "PubMed", {"NIH"}, {}, {"pmid"}),
        venue("who", K::organisation, "World Health Organization", {"WHO"}),
        venue("iom", K::organisation, "Institute of Medicine", {"IOM"}),
        venue("cochrane", K::organisation, "Cochrane"),
        venue("sage", K::publisher, "SAGE Publications", {"SAGE"}),
        venue("frontiers", K::publisher, "Frontiers", {"Frontiers Media"}),
        venue("jama-network", K::family, "JAMA Network", {"JAMA"}),
        venue("bmj-journals", K::family, "BMJ Journals", {"BMJ"}),
        venue("jama", K::journal, "JAMA", {}, {"jama-network"}),
        venue("jama-im", K::journal, "JAMA Internal Medicine", {"JAMA Intern Med"}, {"jama-network"}),
        venue("jama-o", K::journal, "JAMA Ophthalmology", {}, {"jama-network"}),
        venue("bmj", K::journal, "The BMJ", {"British Medical Journal"}, {"bmj-journals"}),
        venue("bmj-open", K::journal, "BMJ Open", {}, {"bmj-journals"}),
        venue("het", K::journal, "Human & Experimental Toxicology", {}, {"sage"}),
        venue("fpsyg", K::journal, "Frontiers in Psychology", {}, {"frontiers"}),
        venue("cdsr", K::journal, "Cochrane Database of Systematic Reviews", {"Cochrane review"}, {"cochrane"}),
        venue("og", K::journal, "Obstetrics and Gynecology", {"Obstet Gynecol"}),
        venue("hyp", K::journal, "Hypertension"),
        venue("circ", K::journal, "Circulation"),
        venue("nature", K::journal, "Nature"),
        venue("cancer", K::journal, "Cancer"),
    };
}

}  // namespace

Library invented_library() {
    Library library;
    for (const auto& line : lines()) {
        library.works.push_back(work_of(line));
    }
    library.works.push_back(
        report("iomsodium2005", "Institute of Medicine", "Dietary Reference Intakes for Sodium and Water"));
    library.works.push_back(report("odsvitamind", "National Institutes of Health, Office of Dietary Supplements",
                                   "Vitamin D: Fact Sheet for Health Professionals"));
    library.works.push_back(
        report("whoiron2012", "World Health Organization", "Guideline: daily iron supplementation in pregnant women"));
    std::sort(library.works.begin(), library.works.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    library.venues = venues();
    return library;
}

std::vector<Finding> invented_findings(const std::string& study) {
    if (study != "nguyen2020" && study != "castell2014") {
        return {};
    }
    Arm arm;
    arm.name = "treated";
    arm.role = ArmRole::intervention;
    arm.percent_change = study == "nguyen2020" ? -47 : 12;
    Finding finding;
    finding.id = "main";
    finding.study = study;
    finding.outcome = "main outcome";
    finding.arms = {arm};
    return {finding};
}

Figure percent(double value) {
    Figure figure;
    figure.quantity.value = value;
    figure.quantity.unit = "percent";
    return figure;
}

}  // namespace grounds::build
