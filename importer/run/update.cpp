// SPDX-License-Identifier: MIT
#include "importer/run/run.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <system_error>

#include "base/interrupt.hpp"
#include "base/terminal.hpp"

namespace grounds::importer {
namespace {

namespace fs = std::filesystem;

db::Patience patience_of(const RunOptions& options) {
    db::Patience patience;
    patience.limit = std::chrono::seconds(options.wait);
    patience.is_interrupted = base::is_interrupted;
    patience.say = [&options] {
        if (!options.quiet) {
            base::say(fmt::format("grounds-import: another run writes {}; waiting for it, at most {} s (--wait)",
                                  options.db, options.wait));
        }
    };
    return patience;
}

std::string place_to_work(const RunOptions& options) {
    std::error_code failure;
    return options.dry_run && !fs::exists(options.db, failure) ? ":memory:" : options.db;
}

}  // namespace

bool in_update(const RunOptions& options, const std::function<bool(db::Update&)>& action) {
    try {
        db::Update update(place_to_work(options), patience_of(options));
        const bool keep = action(update);
        if (keep) {
            update.commit();
        }
        return keep;
    } catch (const db::Failure&) {
        base::stop_if_interrupted();
        throw;
    }
}

}  // namespace grounds::importer
