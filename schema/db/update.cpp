// SPDX-License-Identifier: MIT
#include "schema/db/update.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "schema/db/database.hpp"
#include "schema/db/engine.hpp"
#include "schema/db/file_copy.hpp"
#include "schema/db/migrations.hpp"
#include "schema/db/page_checks.hpp"

namespace grounds::db {
namespace {

namespace fs = std::filesystem;

bool is_in_memory(const std::string& path) {
    return path == ":memory:";
}

/// For a copy that is thrown away when anything fails: no journal, and one sync at its end.
std::unique_ptr<Engine> open_copy(const std::string& name, const std::string& shown) {
    auto engine = std::make_unique<Engine>(name, SQLITE_OPEN_READWRITE, shown);
    engine->exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000");
    return engine;
}

/// A file without checksums gets them: new pages, since they need room at their ends.
void add_checksums(Engine& engine) {
    reserve_checksums(engine.handle());
    set_checks(engine.handle(), false);
    engine.exec("PRAGMA page_size = 4096; VACUUM");
    set_checks(engine.handle(), true);
}

}  // namespace

struct Update::State {
    std::string path;
    Patience patience;
    bool made_file = false;
    bool is_current = false;
    bool upgrades = false;
    bool changed = false;
    std::string copy;  ///< name of the copy while there is one
    /// The file once more, for the kernel. Open as long as `now`: to close it drops the engine's locks.
    std::unique_ptr<Descriptor> file;
    std::unique_ptr<Connection> now, next;
    std::unique_ptr<Transaction> hold, change;

    /// Holds the file of this name as the only writer. False if another one took its place meanwhile.
    bool take() {
        std::error_code ignored;
        made_file = made_file || (!is_in_memory(path) && fs::status(path, ignored).type() == fs::file_type::not_found);
        now = std::make_unique<Connection>(open_unprepared(path));
        now->engine().wait_with(patience);
        hold = std::make_unique<Transaction>(*now, Transaction::For::writing);
        if (is_in_memory(path)) {
            return true;
        }
        file = std::make_unique<Descriptor>(now->engine().real_path(), O_RDONLY, 0, path);
        if (is_moved(*now)) {
            hold.reset();
            now.reset();
            file.reset();
            return false;
        }
        return true;
    }
    void look() {
        const bool holds_something = !is_empty(*now);
        const auto version = checked_version(*now, migrations().size());
        if (holds_something) {
            check_ours(*now);
            check_schema(*now, version);
        }
        is_current = holds_something && version == migrations().size();
        upgrades = holds_something && !is_current;
    }
    void make_copy() {
        const auto place = now->engine().real_path();
        copy = place + "-import";
        ::unlink(copy.c_str());  // of a run that was killed; there is no other one now
        bool sealed = true;
        {
            const Descriptor to(copy, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666, path);
            to.take_owner_and_mode_of(place);
            sealed = copy_pages(now->engine(), *file, to, patience.is_interrupted);
        }
        auto engine = open_copy(copy, path);
        set_up(*engine);
        next = std::make_unique<Connection>(std::move(engine));
        const bool empty = is_empty(*next);
        const bool has = has_checksums(next->engine().handle());
        changed = has && !sealed;
        if (changed && is_first_page_sealed(now->engine())) {
            throw failure_of(path, SQLITE_IOERR_DATA, {},
                             {});  // no program changes a page and leaves the first as it was
        }
        if (!empty && (!has || !sealed)) {
            check_file(*next);
        }
        if (!has) {
            add_checksums(next->engine());
        }
    }
    void begin_change() {
        change = std::make_unique<Transaction>(*next, Transaction::For::writing);
        migrate_within(*next, migrations());
    }
    void drop_copy() {
        change.reset();
        next.reset();
        if (!copy.empty()) {
            ::unlink(copy.c_str());
            copy.clear();
        }
    }
};

Update::Update(const std::string& path, const Patience& patience) : state_(std::make_unique<State>()) {
    constexpr int most_attempts = 1000;
    state_->path = path;
    state_->patience = patience;
    for (int tries = 0; tries < most_attempts; ++tries) {
        if (state_->take()) {
            state_->look();
            return;
        }
    }
    throw Error(path, "was replaced again and again while this run waited for it", "try again");
}

Update::~Update() {
    state_->drop_copy();
    state_->hold.reset();
    state_->now.reset();
    if (state_->made_file) {
        remove_if_empty(state_->path);
    }
}

const Connection& Update::now() {
    return state_->is_current ? *state_->now : next();
}

const Connection& Update::next() {
    if (is_in_memory(state_->path)) {
        if (!state_->is_current) {
            migrate_within(*state_->now, migrations());
            state_->is_current = true;
        }
        return *state_->now;
    }
    if (!state_->next) {
        state_->make_copy();
        state_->begin_change();
    }
    return *state_->next;
}

bool Update::upgrades() const {
    return state_->upgrades;
}

bool Update::was_changed() {
    if (!is_in_memory(state_->path) && !is_first_page_sealed(state_->now->engine())) {
        next();
    }
    return state_->changed;
}

void Update::commit() {
    auto& state = *state_;
    if (is_in_memory(state.path)) {
        state.hold->commit();
        return;
    }
    const auto place = state.now->engine().real_path();
    next();
    state.change->commit();
    state.change.reset();
    state.next.reset();
    Descriptor(state.copy, O_RDWR, 0, state.path).sync();
    if (std::rename(state.copy.c_str(), place.c_str()) != 0) {
        fail(state.path, errno);
    }
    state.copy.clear();
    state.made_file = false;
    Descriptor(fs::path(place).parent_path().string(), O_RDONLY | O_DIRECTORY, 0, state.path).sync();
}

}  // namespace grounds::db
