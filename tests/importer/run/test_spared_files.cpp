// SPDX-License-Identifier: MIT
// A run that reads only the files that have changed ends like one that reads all.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

#include "importer/run/run.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::importer;
using namespace grounds::test;

namespace {

RunReport run_into(const std::string& db, bool may_spare) {
    RunOptions options;
    options.db = db;
    options.paths = {"data"};
    options.quiet = true;
    options.counts_will_do = may_spare;
    return run_import(options);
}

std::vector<std::string> said_in(const RunReport& report) {
    std::vector<std::string> lines;
    for (const auto& problem : report.problems) {
        lines.push_back(problem_line(problem));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// One round: both runs start from the same database and the same files. Returns whether the one that may spare files
/// did, and stored something.
bool check_alike() {
    std::filesystem::copy_file("spared.db", "full.db", std::filesystem::copy_options::overwrite_existing);
    const auto spared = run_into("spared.db", true);
    const auto full = run_into("full.db", false);
    CHECK(said_in(spared) == said_in(full));
    CHECK(spared.counts == full.counts);
    CHECK(spared.stored == full.stored);
    CHECK(contents("spared.db") == contents("full.db"));
    return spared.stored && spared.read_from.size() < full.read_from.size();
}

const std::vector<std::string> files{"data/works.bib", "data/questions.yaml", "data/studies.yaml", "data/one.yaml",
                                     "data/two.yaml"};

std::vector<std::string> documents_of(const std::string& text) {
    std::vector<std::string> documents;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = std::min(text.find("---\n", at + 1), text.size());
        documents.push_back(text.substr(at, next - at));
        at = next;
    }
    return documents;
}

/// Drops a document, gives one to another file, or changes a letter or a figure.
class Editor {
public:
    Editor(const Workspace& workspace, unsigned seed) : workspace_(workspace), random_(seed) {}

    void edit() {
        const auto& file = files.at(below(files.size()));
        auto text = workspace_.read(file);
        auto documents = documents_of(text);
        const auto which = below(documents.size());
        switch (below(14)) {
            case 0:
                text.erase(text.find(documents[which]), documents[which].size());
                break;
            case 1:
                give("data/added.yaml", documents[which]);
                break;
            default:
                change_letter(text);
        }
        workspace_.write(file, text);
    }

private:
    std::size_t below(std::size_t count) {
        return count == 0 ? 0 : random_() % count;
    }
    void give(const std::string& file, const std::string& document) {
        workspace_.write(file, document.starts_with("---") ? document : "---\n" + document);
    }
    /// Mostly in a text, where the sheet stays sound.
    void change_letter(std::string& text) {
        static const std::vector<std::string> keys{
            "text: ", "statement: ", "title: ", "population: ", "outcome: ", ": "};
        const auto& key = keys.at(below(keys.size()));
        auto at = text.find(key, below(text.size()));
        at = at == std::string::npos ? text.find(key) : at;
        if (at == std::string::npos) {
            return;
        }
        auto& letter = text.at(std::min(at + key.size() + below(4), text.size() - 1));
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0) {
            letter = std::isdigit(static_cast<unsigned char>(letter)) != 0 ? '7' : 'e';
        }
    }

    const Workspace& workspace_;
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("only what has changed is read, and the end is that of reading all", "[run]") {
    const Workspace workspace;
    workspace.write_data();
    run_into("spared.db", true);
    int spared = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        INFO("seed " << seed);
        workspace.write_data();
        Editor editor(workspace, seed);
        for (unsigned i = 0; i <= seed % 3; ++i) {
            editor.edit();
        }
        spared += check_alike() ? 1 : 0;
        std::filesystem::remove("data/added.yaml");
    }
    CHECK(spared >= 10);
}

TEST_CASE("one changed sheet is read, the others are not", "[run]") {
    const Workspace workspace;
    workspace.write_data();
    run_into("spared.db", true);
    workspace.edit("data/two.yaml", "title: ", "title: Another ");
    const auto report = run_into("spared.db", true);
    CHECK(report.stored);
    CHECK(report.read_from == std::set<std::string>{"data/two.yaml"});
}

TEST_CASE("what one file takes from another is seen although only one has changed", "[run]") {
    const Workspace workspace;
    workspace.write_data();
    run_into("spared.db", true);
    SECTION("a record that another file has word for word") {
        workspace.write("data/added.yaml", documents_of(workspace.read("data/two.yaml")).front());
    }
    SECTION("findings that no claim hears any more") {
        auto text = workspace.read("data/questions.yaml");
        text.erase(text.find("claims:"), text.find("---", text.find("claims:")) - text.find("claims:"));
        workspace.write("data/questions.yaml", text);
    }
    SECTION("a new question with findings and without a claim") {
        workspace.write("data/added.yaml", "question: {id: new, kind: proposition, text: Is it new?}\n");
        workspace.edit("data/studies.yaml", "question: ", "question: new #");
    }
    SECTION("an abbreviation of another bibliography") {
        workspace.write("data/more.bib", "@string{jj = {Journal of Joys}}\n");
        run_into("spared.db", true);
        workspace.write("data/yet.bib", "@article{z2020, title={Z}, author={Zed, A}, year={2020}, journal=jj}\n");
    }
    SECTION("a text that belongs to no work, and one that does") {
        workspace.write("data/readme.txt", "Nothing of a work.");
        workspace.write("data/alpha2010.txt", "Cramps fell by 43%.");
    }
    SECTION("a database that another run has written meanwhile") {
        RunOptions options;
        options.db = "spared.db";
        options.paths = {"data/two.yaml"};
        options.quiet = true;
        workspace.edit("data/two.yaml", "title: ", "title: Another ");
        run_import(options);
        workspace.edit("data/two.yaml", "title: Another ", "title: ");
    }
    check_alike();
}
