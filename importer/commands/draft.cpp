// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>

#include "base/file.hpp"
#include "base/file_name.hpp"
#include "base/output.hpp"
#include "base/terminal.hpp"
#include "importer/articles/article.hpp"
#include "importer/commands/command.hpp"
#include "importer/drafts/sheet.hpp"
#include "importer/drafts/studies.hpp"
#include "importer/readers/reader.hpp"
#include "importer/run/run.hpp"
#include "importer/store/steps.hpp"
#include "schema/db/database.hpp"
#include "works/formats/formats.hpp"

namespace grounds::importer {

namespace {

struct Options {
    std::string path;
    std::string article_format;                     ///< text, markdown, html; empty: by the file's name
    const readers::Reader* bibliography = nullptr;  ///< named with --format; else by the file's name and first bytes
    std::string format = "sheet";
    std::string url, language, output, references, text;
    bool all = false;
    base::Links links = base::Links::refused;
};

/// nullptr for what is no article: a bibliography, or a paper in JATS.
const articles::Format* format_of(const Options& options) {
    if (options.bibliography != nullptr) {
        return nullptr;
    }
    return options.article_format.empty() ? articles::format_of(options.path)
                                          : articles::format_named(options.article_format);
}

bool to_standard_output(const std::string& path) {
    return path.empty() || path == base::standard_input;
}

/// Keys of the reference list: those of the database where a DOI or PubMed number is known there, else of our own.
class Keys {
public:
    explicit Keys(const db::Connection* db) : db_(db) {}

    std::string key_of(const Reference& reference) {
        if (db_ != nullptr) {
            if (auto known = known_key(reference); !known.empty()) {
                return known;
            }
        }
        const auto made = articles::key_of(reference);
        auto key = made;
        for (char letter = 'b'; !used_.insert(key).second && letter <= 'z'; ++letter) {
            key = made + letter;
        }
        return key;
    }

private:
    [[nodiscard]] std::string known_key(const Reference& reference) const {
        return store::reference_key(*db_, reference.doi, reference.pmid);
    }

    const db::Connection* db_;
    std::set<std::string> used_;
};

drafts::Suggestions suggestions_for(const articles::Article& article, const db::Connection* db) {
    drafts::Suggestions all;
    if (db == nullptr) {
        return all;
    }
    store::ClaimSuggester suggester(*db);
    for (const auto& sentence : article.analysis.sentences) {
        std::vector<Suggestion> found;
        if (sentence.is_candidate() && sentence.kind != articles::SentenceKind::testimonial) {
            const auto candidate = articles::candidate_of(article, sentence, {});
            found = suggester.suggest(candidate.says, candidate.figures);
        }
        all.push_back(std::move(found));
    }
    return all;
}

void say(const articles::Article& article, bool quiet) {
    long candidates = 0;
    for (const auto& sentence : article.analysis.sentences) {
        candidates += sentence.is_candidate() ? 1 : 0;
    }
    if (!article.analysis.supported) {
        base::say(fmt::format(
            "grounds-import: language '{}': claims and stance are not recognised in it (only in: en); every sentence "
            "with a figure or a marker is a candidate",
            article.analysis.language));
    }
    if (!quiet) {
        base::say(fmt::format("{} of {} sentences are candidates, {} references", candidates,
                              article.analysis.sentences.size(), article.analysis.references.size()));
    }
}

/// The sheet, which may go to standard output, and what else was asked for: all files or none.
void write_all(const std::vector<base::NewFile>& outputs, const Options& options) {
    std::vector<base::NewFile> files;
    for (const auto& output : outputs) {
        if (!to_standard_output(output.path)) {
            files.push_back(output);
        }
    }
    base::write_files(files, options.links);
    for (const auto& output : outputs) {
        const bool is_sheet = &output == &outputs.front();
        if (is_sheet ? to_standard_output(output.path) : output.path == base::standard_input) {
            output.write([](std::string_view text) { fmt::print("{}", text); });
        }
    }
}

/// The records of a bibliography; of a paper in JATS the paper's own, without its list.
std::vector<Reference> studies_in(const Options& options, const std::string& bytes, Problems& problems) {
    const auto& path = options.path;
    const auto name = base::origin_name(path);
    const auto head = std::string_view(bytes).substr(0, readers::sniffed_bytes);
    const auto* reader = options.bibliography;
    if (reader == nullptr) {
        reader = path == base::standard_input ? readers::reader_of(head) : readers::reader_for(path, head);
    }
    if (reader == nullptr || reader->name == "sheet" || reader->name == "retraction-watch") {
        throw Error(path, "is neither an article nor a bibliography that this program knows",
                    "add --from text, markdown or html for an article");
    }
    Dataset data;
    reader->read({name, bytes}, data, problems);
    if (reader->name == "jats") {
        data.references.erase_if([&](const Reference& reference) {
            return std::none_of(data.full_texts.begin(), data.full_texts.end(),
                                [&](const FullText& text) { return text.reference == reference.key; });
        });
    }
    return data.references.list();
}

ExitCode draft_studies(const Options& options, const CommonOptions& common, const std::string& bytes) {
    Problems problems;
    const auto references = studies_in(options, bytes, problems);
    print_problems(problems, "", false);
    if (references.empty()) {
        throw Error(options.path, "no record of a work was read", "grounds-import check names what is wrong with it");
    }
    write_all({{options.output, drafts::study_sheet(references)}}, options);
    if (!common.quiet) {
        base::say(references.size() == 1 ? std::string("1 study drafted from its abstract")
                                         : fmt::format("{} studies drafted from their abstracts", references.size()));
    }
    return ExitCode::ok;
}

void refuse_losses(const Options& options, const CommonOptions& common) {
    std::vector<std::string> outputs;
    for (const auto* path : {&options.output, &options.references, &options.text}) {
        if (!to_standard_output(*path)) {
            outputs.push_back(*path);
        }
    }
    base::refuse_losses(outputs, {{options.path}, database_path(common)});
}

ExitCode run(const Options& options, const CommonOptions& common) {
    refuse_losses(options, common);
    const bool piped = options.path == base::standard_input;
    const auto* format = format_of(options);
    const auto bytes = piped ? base::read_standard_input() : base::read_file(options.path);
    if (format == nullptr) {
        return draft_studies(options, common, bytes);
    }
    auto article = articles::read_article(
        bytes, *format,
        {piped ? base::standard_input : base::origin_name(options.path), options.url, options.language});
    std::unique_ptr<db::Connection> db;
    std::optional<db::Transaction> one_state;
    if (!common.db.empty()) {
        db = std::make_unique<db::Connection>(db::open_for_query(common.db));
        one_state.emplace(*db, db::Transaction::For::reading);
    }
    Keys naming(db.get());
    std::vector<std::string> keys;
    std::vector<Reference> references;
    for (auto& parsed : article.analysis.references) {
        parsed.reference.key = naming.key_of(parsed.reference);
        keys.push_back(parsed.reference.key);
        references.push_back(parsed.reference);
    }
    if (!options.text.empty() && options.text != base::standard_input) {
        article.source.text_file = std::filesystem::path(options.text).filename().string();
    }
    const auto suggestions = suggestions_for(article, db.get());
    const auto& text = article.document.text;
    write_all({{options.output, options.format == "jsonl"
                                    ? drafts::lines_json(article.document, article.analysis, suggestions, options.all)
                                    : drafts::sheet_text(article, suggestions, keys, options.all)},
               {options.references, options.references.empty() ? "" : formats::written("bibtex", references)},
               {options.text, options.text.empty() ? "" : std::string(text.at({0, text.size()}))}},
              options);
    say(article, common.quiet);
    return ExitCode::ok;
}

/// --format is the output where it names one, as it does in other commands, else what is read.
void apply_common_format(Options& options, const std::string& format) {
    if (format == "jsonl" || format == "sheet") {
        options.format = format;
    } else if (!options.article_format.empty() && format != options.article_format) {
        throw Error("--format",
                    "'" + format + "' and --from " + options.article_format + " are two formats of one file",
                    "name one");
    } else if (articles::format_named(format) != nullptr) {
        options.article_format = format;
    } else if (options.bibliography = readers::reader_named(format); options.bibliography == nullptr) {
        throw Error("--format", "there is no format " + format,
                    "text, markdown or html for an article; grounds-import --help lists those of bibliographies");
    }
}

}  // namespace

Action setup_draft(CLI::App& app, const CommonOptions& common) {
    const auto options = std::make_shared<Options>();
    app.add_option("ARTICLE", options->path,
                   "An article (text, Markdown, HTML) for a sheet of its claims, or a bibliography with abstracts or a "
                   "paper in JATS for a sheet of studies; - is standard input")
        ->required();
    app.add_option("--from", options->article_format, "Format of the article (default: by its name)")
        ->check(CLI::IsMember({"text", "markdown", "html"}))
        ->type_name("FORMAT");
    app.add_option("--as", options->format, "What to write: a sheet to edit, or a JSON object a line")
        ->check(CLI::IsMember({"sheet", "jsonl"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    app.add_option("-o,--output", options->output, "File to write; default: standard output")->type_name("FILE");
    app.add_option("--url", options->url, "Where the article stands")->type_name("URL");
    app.add_option("--language", options->language, "Language of the article, such as en (default: found out)")
        ->type_name("CODE");
    app.add_option("--references", options->references, "Write the article's reference list as BibTeX")
        ->type_name("FILE");
    app.add_option("--text", options->text, "Write the text that positions and hashes are of")->type_name("FILE");
    app.add_flag("--all", options->all, "Every sentence, with its score and what decided");
    app.add_flag_callback(
        "--force", [options] { options->links = base::Links::replaced; },
        "Replace a symbolic link in the place of a file to write");
    app.footer("Needs no database. With --db, claims of that database that may fit stand beside each sentence.");
    return [options, &common] {
        auto chosen = *options;
        if (!common.format.empty()) {
            apply_common_format(chosen, common.format);
        }
        return run(chosen, common);
    };
}

}  // namespace grounds::importer
