// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

namespace grounds::works {

using base::read_date;
using base::WrittenDate;

}  // namespace grounds::works
