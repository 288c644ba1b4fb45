// SPDX-License-Identifier: MIT
#include "schema/model/dataset.hpp"

namespace grounds {

template class PackedList<Venue>;
template class PackedList<Reference>;
template class PackedList<Source>;
template class PackedList<Appearance>;
template class PackedList<Question>;
template class PackedList<Claim>;
template class PackedList<StudyRecord>;

}  // namespace grounds
