-- Full-text search over claims. Rebuilt at the end of an import; no triggers (unsafe under trusted_schema=OFF).
-- rowid is claim.id; `cited` holds markers and the cited works' keys, authors, years and journals. Porter stemming, accents removed: "cramping" finds "cramps".
CREATE VIRTUAL TABLE claim_search USING fts5 (
    statement, said, question, source, slug, cited,
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The same for sentences that nobody has reviewed (appearance without a claim), apart from the claims. rowid is appearance.id.
CREATE VIRTUAL TABLE candidate_search USING fts5 (
    says, section, source, markers,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
