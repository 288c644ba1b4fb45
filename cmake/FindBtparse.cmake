# Debian's libbtparse-dev ships no CMake package.
find_path(Btparse_INCLUDE_DIR btparse.h)
find_library(Btparse_LIBRARY btparse)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Btparse REQUIRED_VARS Btparse_LIBRARY Btparse_INCLUDE_DIR)
if(Btparse_FOUND AND NOT TARGET Btparse::Btparse)
    add_library(Btparse::Btparse UNKNOWN IMPORTED)
    set_target_properties(Btparse::Btparse PROPERTIES
        IMPORTED_LOCATION ${Btparse_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${Btparse_INCLUDE_DIR})
endif()
