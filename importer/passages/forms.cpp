// SPDX-License-Identifier: MIT
#include "importer/passages/forms.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace grounds::passages {

namespace {

/// How a form writes what the article says.
struct Writing {
    bool composed = true;
    bool carriage_returns = false;
    bool plain_spaces = true;
    bool collapses = false;  ///< white space to single spaces
};

const icu::Normalizer2& normal_form(bool composed) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = composed ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) {
        throw Error("ICU", "cannot normalise a text", "check the installation of ICU");
    }
    return *form;
}

bool is_other_space(UChar32 c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

class FormWriter {
public:
    explicit FormWriter(const Writing& writing) : writing_(writing), normal_(normal_form(writing.composed)) {}

    /// `position` counts code points of the article.
    void add(std::int32_t c, std::string_view bytes, long position) {
        if (c < 0) {
            end_letters();
            put(bytes, position, position + 1, false);
            return;
        }
        if (c < 0x80 || normal_.hasBoundaryBefore(c) != 0) {
            end_letters();
        }
        if (c == '\r') {
            return;  // its line feed is written with or without it
        }
        if (c == '\n' || u_isUWhiteSpace(c) != 0) {
            add_space(c, bytes, position);
            return;
        }
        if (letters_.isEmpty()) {
            letters_start_ = position;
        }
        letters_.append(static_cast<UChar32>(c));
        letters_end_ = position + 1;
    }

    TextForm take() {
        end_letters();
        changed_.push_back(changes_);
        return {base::CodePoints(std::move(text_)), std::move(start_), std::move(end_), std::move(changed_)};
    }

private:
    void add_space(UChar32 c, std::string_view bytes, long position) {
        if (writing_.collapses) {
            if (!text_.empty() && text_.back() != ' ') {
                put(" ", position, position + 1, c != ' ');
            }
        } else if (c == '\n' && writing_.carriage_returns) {
            put("\r", position, position + 1, true);
            put("\n", position, position + 1, true);
        } else if (writing_.plain_spaces && is_other_space(c)) {
            put(" ", position, position + 1, true);
        } else {
            put(bytes, position, position + 1, c == '\n');
        }
    }

    void end_letters() {
        if (letters_.isEmpty()) {
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        const auto normal =
            letters_.length() == 1 && letters_.charAt(0) < 0x80 ? letters_ : normal_.normalize(letters_, status);
        const bool changed = normal != letters_;
        for (int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
            std::string bytes;
            icu::UnicodeString(normal.char32At(i)).toUTF8String(bytes);
            put(bytes, letters_start_, letters_end_, changed);
        }
        letters_.remove();
    }

    void put(std::string_view bytes, long start, long end, bool changed) {
        text_ += bytes;
        start_.push_back(start);
        end_.push_back(end);
        changed_.push_back(changes_);
        changes_ += changed ? 1 : 0;
    }

    Writing writing_;
    const icu::Normalizer2& normal_;
    std::string text_;
    std::vector<long> start_, end_, changed_;
    long changes_ = 0;
    icu::UnicodeString letters_;  ///< that may yet become one
    long letters_start_ = 0;
    long letters_end_ = 0;
};

TextForm form_of(std::string_view article, const Writing& writing) {
    FormWriter writer(writing);
    long position = 0;
    base::each_code_point(article, [&](std::int32_t c, std::string_view bytes) { writer.add(c, bytes, position++); });
    return writer.take();
}

}  // namespace

const std::vector<TextForm>& TextForms::hashed() {
    if (!hashed_.empty()) {
        return hashed_;
    }
    const auto article = article_.slice(0, article_.size());
    for (const bool plain_spaces : {true, false}) {
        for (const bool composed : {true, false}) {
            for (const bool carriage_returns : {false, true}) {
                hashed_.push_back(form_of(article, {composed, carriage_returns, plain_spaces, false}));
            }
        }
    }
    return hashed_;
}

const TextForm& TextForms::collapsed() {
    if (!collapsed_) {
        collapsed_ = form_of(article_.slice(0, article_.size()), {true, false, true, true});
    }
    return *collapsed_;
}

std::string collapsed(std::string_view quotation) {
    const auto form = form_of(quotation, {true, false, true, true});
    return std::string(form.text.slice(0, form.text.size()));
}

}  // namespace grounds::passages
