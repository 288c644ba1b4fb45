# Warnings, sanitizers and include root, shared by every target of the project.
add_library(grounds_options INTERFACE)
target_include_directories(grounds_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_options(grounds_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
target_compile_definitions(grounds_options INTERFACE GROUNDS_VERSION="${PROJECT_VERSION}")
if(GROUNDS_WERROR)
    target_compile_options(grounds_options INTERFACE -Werror)
endif()
if(GROUNDS_SANITIZE)
    target_compile_options(grounds_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(grounds_options INTERFACE -fsanitize=address,undefined)
endif()

# grounds_library(NAME FILES... DEPENDS libs...): a static library of one layer.
function(grounds_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;DEPENDS")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC grounds_options ${ARG_DEPENDS})
endfunction()
