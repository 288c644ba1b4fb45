-- Which records came from a file: an import asks that of the files that it reads, and of no others.
CREATE INDEX origin_by_file ON origin (file);
