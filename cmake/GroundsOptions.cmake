# Warnings, sanitizers and include root, shared by every target of the project.
add_library(grounds_options INTERFACE)
target_include_directories(grounds_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_options(grounds_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
target_compile_definitions(grounds_options INTERFACE GROUNDS_VERSION="${PROJECT_VERSION}")
if(GROUNDS_WERROR)
    target_compile_options(grounds_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The compiler tidies its memory from the start, which is a sixth of its time. Here each may take half of its share of
    # the machine first, up to 800 MB.
    cmake_host_system_information(RESULT memory QUERY TOTAL_PHYSICAL_MEMORY)  # MB
    cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
    math(EXPR heap "${memory} * 1000 / (2 * (${cores} + 2))")
    if(heap GREATER 800000)
        set(heap 800000)
    endif()
    if(heap GREATER 100000)
        target_compile_options(grounds_options INTERFACE --param=ggc-min-heapsize=${heap})
    endif()
endif()
if(GROUNDS_SANITIZE)
    # Null pointers and pointers that point nowhere end in a report of AddressSanitizer anyway, this machine reads at any
    # address, there are no casts down a hierarchy, and the sizes of objects are known to optimised code only: these five
    # checks would cost a third of the build.
    target_compile_options(grounds_options INTERFACE -fsanitize=address,undefined
        -fno-sanitize=null,alignment,vptr,pointer-overflow,object-size -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(grounds_options INTERFACE -fsanitize=address,undefined)
endif()
if(GROUNDS_FUZZ)
    target_compile_options(grounds_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# grounds_unity(TARGET FILES...): the files of a folder are compiled as one (GROUNDS_UNITY): most of what a file costs is
# its headers. For editing, -DGROUNDS_UNITY=OFF compiles file by file.
function(grounds_unity name)
    if(NOT GROUNDS_UNITY)
        return()
    endif()
    foreach(file IN LISTS ARGN)
        get_filename_component(folder ${file} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER "${folder}" group)
        set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${group})
    endforeach()
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# grounds_library(NAME SOURCES files... DEPENDS libs...): a static library of a room.
function(grounds_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;DEPENDS")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC grounds_options ${ARG_DEPENDS})
    target_precompile_headers(${name} REUSE_FROM grounds_pch)
    grounds_unity(${name} ${ARG_SOURCES})
endfunction()

# grounds_commands(NAME PROGRAM FOLDER libs...): a library of commands, and the program that has them.
function(grounds_commands name program folder)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/commands/*.cpp)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${ARGN} CLI11::CLI11)
    target_precompile_headers(${name} REUSE_FROM grounds_command_pch)
    grounds_unity(${name} ${sources})
    add_executable(${program} ${folder}/main.cpp)
    target_link_libraries(${program} PRIVATE ${name})
    target_precompile_headers(${program} REUSE_FROM grounds_pch)
endfunction()
