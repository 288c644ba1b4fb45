# libcmark-gfm and its extensions (tables). Debian's own CMake package names files that it does not ship.
find_path(CmarkGfm_INCLUDE_DIR cmark-gfm.h)
find_library(CmarkGfm_LIBRARY cmark-gfm)
find_library(CmarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm REQUIRED_VARS CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY CmarkGfm_INCLUDE_DIR)
if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::CmarkGfm)
    add_library(CmarkGfm::CmarkGfm UNKNOWN IMPORTED)
    set_target_properties(CmarkGfm::CmarkGfm PROPERTIES
        IMPORTED_LOCATION ${CmarkGfm_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${CmarkGfm_INCLUDE_DIR}
        INTERFACE_LINK_LIBRARIES ${CmarkGfm_EXTENSIONS_LIBRARY})
endif()
