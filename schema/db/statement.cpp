// SPDX-License-Identifier: MIT
#include "schema/db/statement.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "schema/db/engine.hpp"

namespace grounds::db {
namespace {

struct Bind {
    sqlite3_stmt* statement;
    int index;

    int operator()(std::monostate /*null*/) const {
        return sqlite3_bind_null(statement, index);
    }
    int operator()(std::int64_t value) const {
        return sqlite3_bind_int64(statement, index, value);
    }
    int operator()(double value) const {
        return sqlite3_bind_double(statement, index, value);
    }
    int operator()(std::string_view text) const {
        // Not copied: the arguments of a run outlive it. A view on nothing is an empty text, not NULL.
        const char* bytes = text.data() == nullptr ? "" : text.data();
        return sqlite3_bind_text64(statement, index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

/// Lent for a look at what a statement is.
class Lent {
public:
    Lent(Engine& engine, Alike& alike) : prepared_(engine.lend(alike)) {}
    ~Lent() {
        Engine::give_back(prepared_);
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

    [[nodiscard]] const Prepared& prepared() const {
        return prepared_;
    }

private:
    Prepared& prepared_;
};

std::string_view doing(sqlite3_stmt* statement) {
    return sqlite3_stmt_readonly(statement) != 0 ? "reading records" : "";
}

}  // namespace

Statement::Statement(const Connection& db, std::string sql)
    : engine_(&db.engine()), alike_(&engine_->alike(std::move(sql))) {}

Statement::Run::Run(Engine& engine, Alike& alike)
    : engine_(engine), prepared_(engine.lend(alike)), row_(prepared_, engine.path()) {
    engine_.begin_work();
}

// The destructor runs for what throws from here on: the object was complete.
Statement::Run::Run(Engine& engine, Alike& alike, std::span<const Argument> arguments) : Run(engine, alike) {
    expect(arguments.size(), alike.sql);
    int index = 0;
    for (const auto& argument : arguments) {
        bind(++index, argument);
    }
}

Statement::Run::Run(Engine& engine, Alike& alike, const NamedArguments& arguments) : Run(engine, alike) {
    expect(arguments.size(), alike.sql);
    for (const auto& [name, argument] : arguments) {
        bind(sqlite3_bind_parameter_index(prepared_.handle(), std::string(name).c_str()), argument);
    }
}

/// A value that is left out would be that of the run before.
void Statement::Run::expect(std::size_t given, const std::string& sql) const {
    if (static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared_.handle())) != given) {
        throw std::logic_error("a statement needs another number of values: " + sql);
    }
}

void Statement::Run::bind(int index, const Argument& argument) {
    const bool null = std::holds_alternative<std::monostate>(argument.held());
    if (index > 0 && prepared_.stays_null(static_cast<std::size_t>(index) - 1, null)) {
        return;
    }
    if (const int code = std::visit(Bind{prepared_.handle(), index}, argument.held()); code != SQLITE_OK) {
        throw engine_.failure(code, doing(prepared_.handle()));
    }
}

Statement::Run::~Run() {
    Engine::give_back(prepared_);
}

bool Statement::Run::next() {
    const int code = sqlite3_step(prepared_.handle());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        throw engine_.failure(code, doing(prepared_.handle()));
    }
    return code == SQLITE_ROW;
}

std::vector<std::string> Statement::columns() const {
    const Lent lent(*engine_, *alike_);
    return lent.prepared().columns();
}

std::size_t Statement::parameters() const {
    return static_cast<std::size_t>(sqlite3_bind_parameter_count(Lent(*engine_, *alike_).prepared().handle()));
}

}  // namespace grounds::db
