// SPDX-License-Identifier: MIT
// Questions and the claims that answer them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/db/prepared.hpp"
#include "schema/model/question.hpp"

namespace grounds::load {

class QuestionLoader {
public:
    explicit QuestionLoader(const SQLite::Database& db);

    std::vector<std::string> ids();  ///< of all questions, sorted
    std::optional<Question> find(const std::string& id);
    std::optional<Claim> claim(const std::string& id);
    std::vector<Claim> claims_of(const std::string& question);  ///< by id

private:
    Question read(const db::Row& row);

    db::Prepared ids_;
    db::Prepared by_id_;
    db::Prepared mids_;
    db::Prepared judgements_;
    db::Prepared searches_;
    db::Prepared links_;
    db::Prepared claim_by_id_;
    db::Prepared claims_of_;
};

}  // namespace grounds::load
