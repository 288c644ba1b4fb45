// SPDX-License-Identifier: MIT
#include "query/writers/json.hpp"
#include "query/writers/writer.hpp"

namespace grounds {

std::string write_jsonl(const Table& table, const Screen&) {
    std::string out;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        out += dump(row_json(table, row), -1);
    }
    return out;
}

}  // namespace grounds
