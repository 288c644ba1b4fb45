# cmake -DFILES="a.sql;b.sql" -DOUT=x.cpp -P embed_sql.cmake
# Quoting keeps semicolons, brackets and backslashes of the SQL byte for byte; the odd delimiter lets )" stand in it.
set(text "// Generated from schema/sql by cmake/embed_sql.cmake.\n#include \"schema/db/migrations.hpp\"\n\nnamespace grounds::db {\nnamespace {\n")
string(APPEND text "constexpr Migration all[] = {\n")
list(SORT FILES)
foreach(file IN LISTS FILES)
    file(READ "${file}" sql)
    get_filename_component(name "${file}" NAME)
    string(APPEND text "    {\"${name}\", R\"~sql~(${sql})~sql~\"},\n")
endforeach()
string(APPEND text "};\n}  // namespace\n\nstd::span<const Migration> migrations() {\n    return all;\n}\n\n}  // namespace grounds::db\n")
file(WRITE "${OUT}" "${text}")
