# Precompiled headers: headers are most of what a file costs to compile. One for every file, one for the files that
# declare commands, which alone see CLI11, and one for tests.
function(grounds_pch name)
    file(WRITE ${CMAKE_BINARY_DIR}/generated/${name}.cpp "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
    target_link_libraries(${name} PUBLIC grounds_options fmt::fmt nlohmann_json::nlohmann_json)
    target_precompile_headers(${name} PRIVATE
        <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <span> <sstream> <string>
        <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <nlohmann/json.hpp> ${ARGN})
endfunction()

grounds_pch(grounds_pch)
grounds_pch(grounds_command_pch <CLI/CLI.hpp>)
if(GROUNDS_TESTS)
    grounds_pch(grounds_test_pch <catch2/catch.hpp>)
endif()
