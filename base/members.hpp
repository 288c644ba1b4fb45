// SPDX-License-Identifier: MIT
// The members of a plain struct, one after the other, without a list of their names.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace grounds::base {

/// Stands for a value of any type where only the number of values counts.
struct AnyValue {
    template <class Type>
    operator Type&() const&& noexcept;
    template <class Type>
    operator Type&() const& noexcept;
};

/// Whether a struct has that many members or more.
template <class Plain, std::size_t... index>
constexpr bool takes(std::index_sequence<index...> /*that many*/) {
    return requires {
        Plain{(static_cast<void>(index), AnyValue())...};
    };
}

inline constexpr std::size_t most_members = 40;

/// Members of a struct that has neither bases nor constructors.
template <class Plain, std::size_t count = most_members>
constexpr std::size_t member_count() {
    if constexpr (takes<Plain>(std::make_index_sequence<count>())) {
        return count;
    } else {
        return member_count<Plain, count - 1>();
    }
}

// clang-format off
#define GROUNDS_MEMBERS_1 m1
#define GROUNDS_MEMBERS_2 GROUNDS_MEMBERS_1, m2
#define GROUNDS_MEMBERS_3 GROUNDS_MEMBERS_2, m3
#define GROUNDS_MEMBERS_4 GROUNDS_MEMBERS_3, m4
#define GROUNDS_MEMBERS_5 GROUNDS_MEMBERS_4, m5
#define GROUNDS_MEMBERS_6 GROUNDS_MEMBERS_5, m6
#define GROUNDS_MEMBERS_7 GROUNDS_MEMBERS_6, m7
#define GROUNDS_MEMBERS_8 GROUNDS_MEMBERS_7, m8
#define GROUNDS_MEMBERS_9 GROUNDS_MEMBERS_8, m9
#define GROUNDS_MEMBERS_10 GROUNDS_MEMBERS_9, m10
#define GROUNDS_MEMBERS_11 GROUNDS_MEMBERS_10, m11
#define GROUNDS_MEMBERS_12 GROUNDS_MEMBERS_11, m12
#define GROUNDS_MEMBERS_13 GROUNDS_MEMBERS_12, m13
#define GROUNDS_MEMBERS_14 GROUNDS_MEMBERS_13, m14
#define GROUNDS_MEMBERS_15 GROUNDS_MEMBERS_14, m15
#define GROUNDS_MEMBERS_16 GROUNDS_MEMBERS_15, m16
#define GROUNDS_MEMBERS_17 GROUNDS_MEMBERS_16, m17
#define GROUNDS_MEMBERS_18 GROUNDS_MEMBERS_17, m18
#define GROUNDS_MEMBERS_19 GROUNDS_MEMBERS_18, m19
#define GROUNDS_MEMBERS_20 GROUNDS_MEMBERS_19, m20
#define GROUNDS_MEMBERS_21 GROUNDS_MEMBERS_20, m21
#define GROUNDS_MEMBERS_22 GROUNDS_MEMBERS_21, m22
#define GROUNDS_MEMBERS_23 GROUNDS_MEMBERS_22, m23
#define GROUNDS_MEMBERS_24 GROUNDS_MEMBERS_23, m24
#define GROUNDS_MEMBERS_25 GROUNDS_MEMBERS_24, m25
#define GROUNDS_MEMBERS_26 GROUNDS_MEMBERS_25, m26
#define GROUNDS_MEMBERS_27 GROUNDS_MEMBERS_26, m27
#define GROUNDS_MEMBERS_28 GROUNDS_MEMBERS_27, m28
#define GROUNDS_MEMBERS_29 GROUNDS_MEMBERS_28, m29
#define GROUNDS_MEMBERS_30 GROUNDS_MEMBERS_29, m30
#define GROUNDS_MEMBERS_31 GROUNDS_MEMBERS_30, m31
#define GROUNDS_MEMBERS_32 GROUNDS_MEMBERS_31, m32
#define GROUNDS_MEMBERS_33 GROUNDS_MEMBERS_32, m33
#define GROUNDS_MEMBERS_34 GROUNDS_MEMBERS_33, m34
#define GROUNDS_MEMBERS_35 GROUNDS_MEMBERS_34, m35
#define GROUNDS_MEMBERS_36 GROUNDS_MEMBERS_35, m36
#define GROUNDS_MEMBERS_37 GROUNDS_MEMBERS_36, m37
#define GROUNDS_MEMBERS_38 GROUNDS_MEMBERS_37, m38
#define GROUNDS_MEMBERS_39 GROUNDS_MEMBERS_38, m39
#define GROUNDS_MEMBERS_40 GROUNDS_MEMBERS_39, m40
#define GROUNDS_CASE(count)                                            \
    if constexpr (member_count<std::remove_const_t<Plain>>() == count) { \
        auto& [GROUNDS_MEMBERS_##count] = plain;                         \
        return visit(GROUNDS_MEMBERS_##count);                           \
    }
// clang-format on

/// Calls visit(first, second, ...) with the members of a struct of up to most_members, in their order.
template <class Plain, class Visit>
void with_members(Plain& plain, const Visit& visit) {
    // clang-format off
    GROUNDS_CASE(1) GROUNDS_CASE(2) GROUNDS_CASE(3) GROUNDS_CASE(4) GROUNDS_CASE(5) GROUNDS_CASE(6)
    GROUNDS_CASE(7) GROUNDS_CASE(8) GROUNDS_CASE(9) GROUNDS_CASE(10) GROUNDS_CASE(11) GROUNDS_CASE(12)
    GROUNDS_CASE(13) GROUNDS_CASE(14) GROUNDS_CASE(15) GROUNDS_CASE(16) GROUNDS_CASE(17) GROUNDS_CASE(18)
    GROUNDS_CASE(19) GROUNDS_CASE(20) GROUNDS_CASE(21) GROUNDS_CASE(22) GROUNDS_CASE(23) GROUNDS_CASE(24)
    GROUNDS_CASE(25) GROUNDS_CASE(26) GROUNDS_CASE(27) GROUNDS_CASE(28) GROUNDS_CASE(29) GROUNDS_CASE(30)
    GROUNDS_CASE(31) GROUNDS_CASE(32) GROUNDS_CASE(33) GROUNDS_CASE(34) GROUNDS_CASE(35) GROUNDS_CASE(36)
    GROUNDS_CASE(37) GROUNDS_CASE(38) GROUNDS_CASE(39) GROUNDS_CASE(40)
    // clang-format on
}

#undef GROUNDS_MEMBERS_1
#undef GROUNDS_MEMBERS_2
#undef GROUNDS_MEMBERS_3
#undef GROUNDS_MEMBERS_4
#undef GROUNDS_MEMBERS_5
#undef GROUNDS_MEMBERS_6
#undef GROUNDS_MEMBERS_7
#undef GROUNDS_MEMBERS_8
#undef GROUNDS_MEMBERS_9
#undef GROUNDS_MEMBERS_10
#undef GROUNDS_MEMBERS_11
#undef GROUNDS_MEMBERS_12
#undef GROUNDS_MEMBERS_13
#undef GROUNDS_MEMBERS_14
#undef GROUNDS_MEMBERS_15
#undef GROUNDS_MEMBERS_16
#undef GROUNDS_MEMBERS_17
#undef GROUNDS_MEMBERS_18
#undef GROUNDS_MEMBERS_19
#undef GROUNDS_MEMBERS_20
#undef GROUNDS_MEMBERS_21
#undef GROUNDS_MEMBERS_22
#undef GROUNDS_MEMBERS_23
#undef GROUNDS_MEMBERS_24
#undef GROUNDS_MEMBERS_25
#undef GROUNDS_MEMBERS_26
#undef GROUNDS_MEMBERS_27
#undef GROUNDS_MEMBERS_28
#undef GROUNDS_MEMBERS_29
#undef GROUNDS_MEMBERS_30
#undef GROUNDS_MEMBERS_31
#undef GROUNDS_MEMBERS_32
#undef GROUNDS_MEMBERS_33
#undef GROUNDS_MEMBERS_34
#undef GROUNDS_MEMBERS_35
#undef GROUNDS_MEMBERS_36
#undef GROUNDS_MEMBERS_37
#undef GROUNDS_MEMBERS_38
#undef GROUNDS_MEMBERS_39
#undef GROUNDS_MEMBERS_40
#undef GROUNDS_CASE

}  // namespace grounds::base
