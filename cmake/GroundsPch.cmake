# Precompiled headers: headers are most of what a file costs to compile. One for every file, and one for the files that
# declare commands, which alone see CLI11.
file(WRITE ${CMAKE_BINARY_DIR}/generated/pch.cpp "")
add_library(grounds_pch OBJECT ${CMAKE_BINARY_DIR}/generated/pch.cpp)
target_link_libraries(grounds_pch PUBLIC grounds_options fmt::fmt)
target_precompile_headers(grounds_pch PRIVATE
    <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
    <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
