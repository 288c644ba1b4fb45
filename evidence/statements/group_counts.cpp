// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <set>

#include "evidence/statements/kinds.hpp"
#include "evidence/statements/words.hpp"

namespace grounds::statements {

namespace {

constexpr double smallest_group = 10;
constexpr std::size_t enough_alike = 3;  ///< whole percents that must fit, since one may fit by chance

/// Sizes of groups that the text names: "n = 125".
std::set<double> group_sizes(const std::vector<Statement>& statements) {
    std::set<double> sizes;
    for (const auto& statement : statements) {
        for (const auto& number : statement.numbers) {
            const auto& value = number.figure.quantity.value;
            if (number.kind == Kind::people && number.figure.quantity.unit.empty() && value &&
                *value >= smallest_group) {
                sizes.insert(*value);
            }
        }
    }
    return sizes;
}

struct Cell {
    Number* count = nullptr;
    double whole = 0;
    bool sure = false;  ///< the percent has decimals
};

class CountReader {
public:
    CountReader(const Text& text, const std::set<double>& sizes) : text_(text), sizes_(sizes) {}

    void read(Statement& statement) const {
        std::vector<Cell> cells;
        for (std::size_t at = 0; at + 1 < statement.numbers.size(); ++at) {
            auto& count = statement.numbers[at];
            const auto& percent = statement.numbers[at + 1];
            if (!are_cell(count, percent)) {
                continue;
            }
            if (const double whole = whole_of(count, percent); whole > 0) {
                cells.push_back({&count, whole, percent.decimals > 0});
            }
        }
        for (const auto& cell : cells) {
            if (cell.sure || cells.size() >= enough_alike) {
                cell.count->kind = Kind::events;
                cell.count->bare = false;
                cell.count->part = cell.count->figure.quantity.value;
                cell.count->whole = cell.whole;
                cell.count->figure.quantity.value = *cell.count->part / cell.whole;
                cell.count->figure.quantity.unit = "fraction";
            }
        }
    }

private:
    /// "27 (64.3)": two bare numbers, the second alone in brackets.
    [[nodiscard]] bool are_cell(const Number& count, const Number& percent) const {
        const auto is_plain = [](const Number& number) {
            return number.bare && number.kind == Kind::other && number.figure.quantity.value &&
                   *number.figure.quantity.value >= 0;
        };
        if (!is_plain(count) || !is_plain(percent) || count.decimals > 0 || *percent.figure.quantity.value > 100) {
            return false;
        }
        const auto between = text_.plain_at({count.span.end, percent.span.start});
        const auto open = between.find('(');
        const auto behind = text_.plain_at({percent.span.end, std::min(percent.span.end + 1, text_.size())});
        return open != std::string_view::npos && between.find_first_not_of(" \n(") == std::string_view::npos &&
               between.find('(', open + 1) == std::string_view::npos && behind == ")";
    }
    /// The group of which the count is that percent; 0 for none.
    [[nodiscard]] double whole_of(const Number& count, const Number& percent) const {
        const double rounding = 0.5 * std::pow(10, -percent.decimals) + 1e-9;
        for (const double size : sizes_) {
            const double share = 100 * *count.figure.quantity.value / size;
            if (*count.figure.quantity.value <= size && std::abs(share - *percent.figure.quantity.value) <= rounding) {
                return size;
            }
        }
        return 0;
    }

    const Text& text_;
    const std::set<double>& sizes_;
};

/// What stands behind a count of people and its percent.
enum class Behind { anything, put_in_group, in };

/// "940 (34%) were assigned to the moss", "and 1,831 (66%) to the lichen"
Behind behind_share(const Text& text, const Span& sentence, long end) {
    constexpr std::string_view put =
        "|assigned|allocated|randomized|randomised|hospitalized|hospitalised|admitted|enrolled|placed|";
    constexpr std::string_view into = "|in|to|into|";
    const auto words = base::tokens_of(text, {end, std::min(sentence.end, end + 60)});
    const auto word = [&](std::size_t at) { return at < words.size() ? words[at].word : std::string_view(); };
    if (in_words(into, word(0))) {
        return Behind::in;
    }
    const std::size_t were = in_words("|were|was|", word(0)) ? 0 : 1;
    const std::size_t verb = were + (word(were + 1) == "randomly" ? 2 : 1);
    const bool group =
        in_words("|were|was|", word(were)) && in_words(put, word(verb)) && in_words(into, word(verb + 1));
    return group ? Behind::put_in_group : Behind::anything;
}

/// Counts with a percent are events, but for those of people who were shared out: they are the sizes of groups.
void read_shared_out(const Text& text, Statement& statement) {
    bool shared_out = false;
    long said = statement.span.start;  ///< up to where the last share goes
    for (std::size_t at = 0; at + 1 < statement.numbers.size(); ++at) {
        auto& count = statement.numbers[at];
        if (count.kind != Kind::events || count.whole || statement.numbers[at + 1].kind != Kind::percent) {
            continue;
        }
        const auto behind = behind_share(text, statement.span, statement.numbers[at + 1].span.end);
        const bool goes_on = text.plain_at({said, count.span.start}).find(';') == std::string_view::npos;
        shared_out = behind == Behind::put_in_group || (shared_out && goes_on && behind == Behind::in);
        said = statement.numbers[at + 1].span.end;
        if (shared_out) {
            count.kind = Kind::people;
            count.part.reset();
        }
    }
}

}  // namespace

void count_by_group_sizes(const Text& text, std::vector<Statement>& statements) {
    for (auto& statement : statements) {
        read_shared_out(text, statement);
    }
    const auto sizes = group_sizes(statements);
    if (sizes.empty()) {
        return;
    }
    const CountReader reader(text, sizes);
    for (auto& statement : statements) {
        reader.read(statement);
    }
}

}  // namespace grounds::statements
