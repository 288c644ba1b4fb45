// SPDX-License-Identifier: MIT
// Questions and the claims that answer them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/load/prepared.hpp"
#include "schema/model/question.hpp"

namespace grounds {

class QuestionLoader {
public:
    explicit QuestionLoader(const SQLite::Database& db);

    std::vector<std::string> ids();  ///< of all questions, sorted
    std::optional<Question> find(const std::string& id);
    std::optional<Claim> claim(const std::string& id);
    std::vector<Claim> claims_of(const std::string& question);  ///< by id

private:
    Question read(const Row& row);

    Prepared ids_;
    Prepared by_id_;
    Prepared mids_;
    Prepared judgements_;
    Prepared links_;
    Prepared claim_by_id_;
    Prepared claims_of_;
};

}  // namespace grounds
