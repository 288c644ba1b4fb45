-- Works are filed under their keys too, by which Pandoc's markers name them: the next import files every work again.
DELETE FROM work_word;
DELETE FROM work_filing;
