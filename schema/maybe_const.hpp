// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <type_traits>

namespace grounds {

/// For lists of the members of a record that readers and writers walk alike: the record is const where it is written.
template <class Given, class Record>
concept MaybeConst = std::same_as<std::remove_const_t<Given>, Record>;

}  // namespace grounds
