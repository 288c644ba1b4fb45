// SPDX-License-Identifier: MIT
// A checksum on every page of a database file, so that no answer rests on a page that is not as it was written.
//
// It stands in the last eight bytes of a page, which SQLite keeps free for extensions, so every other program reads the
// file as before. The page's number goes into it: a page in the place of another is found out too.
#pragma once

#include <sqlite3.h>

namespace grounds::db {

/// What SQLite has to keep free at the end of each page.
inline constexpr int checksum_bytes = 8;

/// Name of the file layer to open databases with. It reads a file with checksums, or one without. A header that says
/// that there is a write-ahead log, and in a file that is opened for reading a page that does not fit its checksum,
/// fail as SQLITE_IOERR_DATA.
const char* checking_layer();

/// Whether the open file has checksums.
bool has_checksums(sqlite3* database);

/// From now on what is written has checksums, and what is read is (not) compared with them.
void set_checks(sqlite3* database, bool compare);

/// A database that is empty yet gets room for checksums, and has them from the first page on.
void reserve_checksums(sqlite3* database);

/// Puts the checksum of page `number` (from 1) into its last bytes; true if it stood there.
bool seal_page(unsigned char* page, int size, sqlite3_int64 number);

/// The same for pages that follow each other, several at a time. True if each had its checksum.
bool seal_pages(unsigned char* pages, int count, int size, sqlite3_int64 number);

}  // namespace grounds::db
