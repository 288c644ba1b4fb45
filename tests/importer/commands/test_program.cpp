// SPDX-License-Identifier: MIT
// The importer's command line as a user meets it: what it takes, what it refuses and how, and the exit codes.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <cstdlib>
#include <filesystem>

#include "importer/commands/command.hpp"
#include "importer/commands/program.hpp"
#include "tests/importer/workspace.hpp"

using namespace grounds;
using namespace grounds::test;
using Catch::Contains;

namespace {

struct Ended {
    int code = -1;
    std::string out;
    std::string err;
};

/// A folder with a good bibliography and one of whose two records one is rejected, and the program run in it.
class Shell {
public:
    Shell() {
        folder_.write("good.ris", "TY  - JOUR\nTI  - On cramps\nAU  - Roe, R.\nPY  - 2001\nER  - \n");
        folder_.write("half.bib", "@article{whole, title = {Whole}, year = 2001}\n@article{cut, title = {Cut\n");
        folder_.write("bad.yaml", "question: {id: q, kind: riddle, text: Is it so?}\n");
        folder_.write("article.md", "# Cramps\n\nMagnesium cut night cramps by 43% in 7 days [1].\n");
    }

    [[nodiscard]] Ended run(const std::string& words, const std::string& input = "") const {
        folder_.write("in", input);
        const auto line = fmt::format("{} '{}' >out 2>err <in {}", environment, GROUNDS_IMPORT, words);
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder_.read("out"), folder_.read("err")};
    }

    [[nodiscard]] const Workspace& folder() const {
        return folder_;
    }

    std::string environment = "unset GROUNDS_DB;";

private:
    Workspace folder_;
};

/// Every option of a parser by its long name; positional ones are left out.
std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) {
            names.push_back(name);
        }
    }
    return names;
}

/// A command's own options: declared and never acted on.
std::vector<std::string> own_options(importer::Action (*setup)(CLI::App&, const importer::CommonOptions&)) {
    CLI::App app;
    app.set_help_flag();
    const importer::CommonOptions common;
    setup(app, common);
    return options_of(app);
}

std::string man_page() {
    std::ifstream file(std::string(GROUNDS_ROOT) + "/docs/man/grounds-import.1");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::erase(text, '\\');
    return text;
}

void check_in_man_page(const std::vector<std::string>& options) {
    static const auto man = man_page();
    REQUIRE_FALSE(options.empty());
    for (const auto& name : options) {
        INFO(name);
        CHECK((man.find(" -" + name + " ") != std::string::npos || man.find(" -" + name + "\n") != std::string::npos));
    }
}

long lines_of(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("every command of the importer has a file, and every file a line in its table") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(GROUNDS_ROOT) + "/importer/commands")) {
        files += entry.path().extension() == ".cpp" ? 1 : 0;
    }
    CHECK(files == importer::commands().size() + 3);  // import.cpp goes without a name; commands.cpp, program.cpp
}

TEST_CASE("the importer's man page has every option of every command") {
    check_in_man_page(own_options(importer::setup_import));
    for (const auto& command : importer::commands()) {
        if (std::string_view(command.name) != "verify") {  // which has none of its own
            check_in_man_page(own_options(command.setup));
        }
        CHECK_THAT(man_page(), Contains(std::string(".Cm ") + command.name));
    }
}

TEST_CASE("the importer helps: every command says its options and ends well") {
    const Shell shell;
    const auto whole = shell.run("--help");
    CHECK(whole.code == 0);
    CHECK(whole.err.empty());
    CHECK_THAT(whole.out, Contains("--snapshot-date") && Contains("crossref-json") && Contains("Exit codes: 0 done"));
    for (const auto& command : importer::commands()) {
        INFO(command.name);
        CHECK_THAT(whole.out, Contains(command.summary));
        const auto help = shell.run(std::string(command.name) + " --help");
        CHECK(help.code == 0);
        CHECK(help.err.empty());
        CHECK_THAT(help.out, Contains(command.summary));
        for (const auto& option : own_options(command.setup)) {
            CHECK_THAT(help.out, Contains("--" + option));
        }
    }
    const auto version = shell.run("--version");
    CHECK(version.code == 0);
    CHECK_THAT(version.out, Catch::Matches("grounds-import [0-9.]+\n"));
}

TEST_CASE("wrong usage of the importer is one line on standard error, exit code 2, and nothing made") {
    struct Fault {
        const char* words;
        const char* said;
    };
    const auto fault = GENERATE(values<Fault>({
        {"", "there is nothing to import; name files or folders"},
        {"--quiet", "there is nothing to import"},
        {"check", "PATH is required"},
        {"draft", "ARTICLE is required"},
        {"nowhere.ris", "nowhere.ris: there is no such file or folder"},
        {"check nowhere.ris", "nowhere.ris: there is no such file or folder"},
        {"verify", "grounds.db: there is no such file; run grounds-import first"},
        {"dump --db nowhere.db", "nowhere.db: there is no such file"},
        {"--wait soon good.ris", "--wait: Value soon not in range 0 to 86400"},
        {"--wait -1 good.ris", "--wait: Value -1 not in range"},
        {"--snapshot-date 2020 good.ris", "--snapshot-date: '2020' is not a day; write it as YYYY-MM-DD"},
        {"--snapshot-date 2020-02-31 good.ris", "'2020-02-31' is not a day"},
        {"--format nope good.ris", "--format: there is no format nope; formats: sheet"},
        {"check --format nope good.ris", "--format: there is no format nope; formats: sheet"},
        {"draft --format nope article.md", "--format: there is no format nope; text, markdown or html"},
        {"draft --from word article.md", "--from: word not in {text,markdown,html}"},
        {"draft --as csv article.md", "--as: csv not in {sheet,jsonl}"},
        {"draft --from text --format markdown article.md", "'markdown' and --from text are two formats of one file"},
        {"-", "-: the format of standard input is not known; add --format NAME"},
        {"--texts nowhere good.ris", "nowhere: is not a folder"},
        {"--db . good.ris", ".: is a folder, not a database"},
    }));
    const Shell shell;
    const auto ended = shell.run(fault.words);
    INFO(fault.words << "\n" << ended.err);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(lines_of(ended.err) == 1);
    CHECK_THAT(ended.err, Catch::StartsWith("grounds-import: ") && Contains(fault.said));
    CHECK_FALSE(std::filesystem::exists("grounds.db"));
}

TEST_CASE("a command takes nothing that it would forget") {
    struct Fault {
        const char* words;
        const char* said;
    };
    const auto fault = GENERATE(values<Fault>({
        {"verify other.db", "verify: other.db is not for this command; grounds-import verify --help"},
        {"dump other.db", "dump: other.db is not for this command"},
        {"draft article.md more.md", "draft: more.md is not for this command"},
        {"check good.ris --texts .", "check: --texts is not for this command"},
        {"check good.ris -n", "check: --dry-run is not for this command"},
        {"verify --strict", "verify: --strict is not for this command"},
        {"--strict check good.ris", "check: --strict stands before the command; put it behind 'check'"},
        {"good.ris check good.ris", "check: good.ris stands before the command; put it behind 'check'"},
    }));
    const Shell shell;
    REQUIRE(shell.run("-q good.ris").code == 0);
    const auto ended = shell.run(fault.words);
    INFO(fault.words << "\n" << ended.err);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK_THAT(ended.err, Contains(fault.said));
    CHECK(shell.run("-q verify").code == 0);  // the options that all share stand on either side
    CHECK(shell.run("verify -q --db grounds.db").code == 0);
}

TEST_CASE("a misspelt command is a path that is not there, and the one it is like is named") {
    const Shell shell;
    CHECK_THAT(shell.run("chekc good.ris").err, Contains("no such command; did you mean 'check'?"));
    CHECK_THAT(shell.run("verfy").err, Contains("did you mean 'verify'?"));
    CHECK(shell.run("chekc good.ris").code == 2);
    CHECK_THAT(shell.run("magnesium").err, !Contains("did you mean") && Contains("no such file or folder"));
    CHECK_THAT(shell.run("good.ris chekc").err, !Contains("did you mean"));  // a second word is no command
    std::filesystem::create_directory("chekc");
    shell.folder().write("chekc/more.bib", "@book{more, title = {More}}\n");
    const auto taken = shell.run("-q chekc");
    CHECK(taken.code == 0);
    CHECK(taken.err.empty());
}

TEST_CASE("exit codes of the importer are those of docs/exit-codes.md") {
    const Shell shell;
    CHECK(shell.run("good.ris").code == 0);
    CHECK(shell.run("good.ris").code == 0);  // nothing changed
    CHECK(shell.run("--dry-run good.ris").code == 0);
    CHECK(shell.run("half.bib").code == 1);  // rejected; the other is stored
    CHECK(value("SELECT count(*) FROM reference", "grounds.db") == "2");
    CHECK(shell.run("check half.bib").code == 1);
    CHECK(shell.run("--db new.db --strict half.bib").code == 1);
    CHECK(shell.run("--db new.db bad.yaml").code == 1);
    CHECK(shell.run("check bad.yaml").code == 1);
    CHECK(shell.run("--db new.db --dry-run half.bib").code == 1);
    CHECK_FALSE(std::filesystem::exists("new.db"));
    CHECK(shell.run("verify").code == 0);
    CHECK(shell.run("dump").code == 0);
    CHECK(shell.run("draft article.md").code == 0);
    CHECK(shell.run("-v good.ris >/dev/full").code == 2);
    CHECK(shell.run("good.ris 2>/dev/full").code == 0);
}

TEST_CASE("quiet says problems only, of every command") {
    const Shell shell;
    const auto stored = shell.run("good.ris");
    CHECK_THAT(stored.out, Contains("stored in grounds.db"));
    CHECK(stored.err.empty());
    const auto silent = [&](const std::string& words) {
        const auto ended = shell.run(words);
        INFO(words << "\n" << ended.err);
        CHECK(ended.code == 0);
        CHECK(ended.err.empty());
        return ended.out;
    };
    CHECK(silent("-q good.ris").empty());
    CHECK(silent("check -q good.ris").empty());
    CHECK(silent("verify -q").empty());
    CHECK(silent("dump -q -o all.jsonl").empty());
    CHECK_THAT(silent("dump -q"), Contains("grounds-dump"));
    CHECK_THAT(silent("draft -q article.md"), Contains("43"));
    CHECK_THAT(shell.run("check good.ris").out, Contains("checked: 1 reference"));
    CHECK_THAT(shell.run("verify").out, Contains("grounds.db is as its records say"));
    CHECK_THAT(shell.run("dump -o all.jsonl").err, Catch::Matches("[0-9]+ rows\n"));
    CHECK_THAT(shell.run("draft article.md").err, Contains("sentences are candidates"));
    CHECK_THAT(shell.run("-q half.bib").err, Contains("rejected"));
}

TEST_CASE("standard input is read once, however often it is named") {
    const Shell shell;
    const auto record = shell.folder().read("good.ris");
    const auto twice = shell.run("--format ris - -", record);
    CHECK(twice.code == 0);
    CHECK(twice.err.empty());
    CHECK(value("SELECT count(*) FROM reference", "grounds.db") == "1");
    CHECK_THAT(shell.run("check --format ris - -", record).out, Contains("checked: 1 reference"));
    CHECK_THAT(shell.run("check - good.ris", "@book{a, title = {A}}").out, Contains("checked: 2 references"));
    const auto of_one_format = shell.run("check --format bibtex - good.ris", "@book{a, title = {A}}");
    CHECK_THAT(of_one_format.out, Contains("checked: 1 reference\n"));
    CHECK_THAT(of_one_format.err, Contains("good.ris: warning: has no entry of BibTeX"));
}

TEST_CASE("the importer opens --db, else GROUNDS_DB, else grounds.db") {
    Shell shell;
    shell.environment = "GROUNDS_DB=named.db";
    REQUIRE(shell.run("-q good.ris").code == 0);
    CHECK(std::filesystem::exists("named.db"));
    CHECK_THAT(shell.run("verify").out, Contains("named.db is as"));
    REQUIRE(shell.run("-q --db given.db good.ris").code == 0);
    CHECK_THAT(shell.run("verify --db given.db").out, Contains("given.db is as"));
    CHECK_FALSE(std::filesystem::exists("grounds.db"));
    shell.environment = "GROUNDS_DB=";
    REQUIRE(shell.run("-q good.ris").code == 0);
    CHECK(std::filesystem::exists("grounds.db"));
}

TEST_CASE("draft takes --format as the output or the input, as it names one") {
    const Shell shell;
    shell.folder().write("studies.list", shell.folder().read("good.ris"));
    CHECK_THAT(shell.run("draft -q --format jsonl article.md").out, Catch::StartsWith("{"));
    CHECK_THAT(shell.run("draft -q --format sheet article.md").out, Catch::StartsWith("# A draft: a program took"));
    CHECK_THAT(shell.run("draft -q --format markdown -", "# Cramps\n\nIt fell by 43%.\n").out, Contains("43"));
    const auto studies = shell.run("draft --format ris studies.list");
    CHECK(studies.code == 0);
    CHECK_THAT(studies.err, Contains("1 study drafted from its abstract"));
    CHECK(shell.run("draft studies.list").code == 2);  // its name tells nothing
}
