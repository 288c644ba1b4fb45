// SPDX-License-Identifier: MIT
#include <array>

#include "query/load/answers.hpp"
#include "query/pages/page.hpp"

namespace grounds::pages {

std::span<const RecordPages> record_pages() {
    static constexpr auto all = std::to_array<RecordPages>({
#define RECORD_PAGE(kind) {#kind, kind##_ids, render_##kind},
#define SINGLE_PAGE(name, heading)
#include "query/pages/pages.def"
#undef RECORD_PAGE
#undef SINGLE_PAGE
    });
    return all;
}

std::span<const SinglePage> single_pages() {
    static constexpr auto all = std::to_array<SinglePage>({
#define RECORD_PAGE(kind)
#define SINGLE_PAGE(name, heading) {#name, heading, render_##name},
#include "query/pages/pages.def"
#undef RECORD_PAGE
#undef SINGLE_PAGE
    });
    return all;
}

}  // namespace grounds::pages
