-- Whether a work's text was too long to be kept whole.
ALTER TABLE reference_text ADD COLUMN cut INTEGER NOT NULL DEFAULT 0 CHECK (cut IN (0, 1));
