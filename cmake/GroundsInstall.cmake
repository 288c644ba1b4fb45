# What `cmake --install` puts in place, and packages of it: `cpack -G DEB` and `cpack -G TGZ` in the build folder.
include(GNUInstallDirs)

install(TARGETS grounds grounds-import RUNTIME)
install(FILES ${CMAKE_SOURCE_DIR}/docs/man/grounds.1 ${CMAKE_SOURCE_DIR}/docs/man/grounds-import.1
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs
        FILES_MATCHING PATTERN "*.md" PATTERN "*.json" PATTERN "*.png")

# The program writes its own completions; they are made with the build, so that installing needs nothing but copying.
set(COMPLETIONS ${CMAKE_BINARY_DIR}/completions)
add_custom_command(
    OUTPUT ${COMPLETIONS}/grounds.bash ${COMPLETIONS}/_grounds ${COMPLETIONS}/grounds.fish
    COMMAND ${CMAKE_COMMAND} -E make_directory ${COMPLETIONS}
    COMMAND $<TARGET_FILE:grounds> completion bash > ${COMPLETIONS}/grounds.bash
    COMMAND $<TARGET_FILE:grounds> completion zsh > ${COMPLETIONS}/_grounds
    COMMAND $<TARGET_FILE:grounds> completion fish > ${COMPLETIONS}/grounds.fish
    DEPENDS grounds
    VERBATIM)
add_custom_target(completions ALL DEPENDS ${COMPLETIONS}/grounds.bash ${COMPLETIONS}/_grounds ${COMPLETIONS}/grounds.fish)
install(FILES ${COMPLETIONS}/grounds.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME grounds)
install(FILES ${COMPLETIONS}/_grounds DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${COMPLETIONS}/grounds.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME grounds)
set(CPACK_PACKAGE_VENDOR grounds)
set(CPACK_PACKAGE_CONTACT "the maintainers of grounds <grounds@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "What does this claim stand on? An evidence-and-claims citation database")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
