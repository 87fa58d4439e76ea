-- What can be searched, as the stems of its words in both languages. Read through the pairs of the one who searches,
-- and so without an index of its own: see decision record 25.
do $$
declare
  t text;
  texts text;
begin
  for t, texts in values
    ('agenda_item', 'title || '' '' || body'),
    ('note', 'body'),
    ('preparation_note', 'body'),
    ('agreement_wording', 'body'),
    ('feedback', 'happened || '' '' || meant || '' '' || wish'),
    ('feedback_answer', 'body'),
    ('expectation_draft', 'body'),
    ('expectation_wording', 'body'),
    ('expectation_answer', 'reason'),
    ('goal', 'title || '' '' || why'),
    ('goal_checkpoint', 'body'),
    ('own_question', 'body')
  loop
    execute format(
      'alter table %1$I add column words tsvector not null
         generated always as (to_tsvector(''danish'', %2$s) || to_tsvector(''english'', %2$s)) stored', t, texts);
  end loop;
end $$;

create index preparation_note_member on preparation_note (organisation_id, member_id);
