-- Words are found however y and i are written (Vỹ Dạ, Vĩ Dạ), and what is written together by its parts alone: as vn.ngomon.city.fieldreport.ReportWords does.
-- Without the index meanwhile: to enter millions of changed rows one by one takes many times as long as to build it.
drop index report_words_words_idx;
update report_words set words = array(
    select distinct case when word like '%y' then regexp_replace(word, '^(\d+:(?:[b-df-hj-np-tvx]{1,3}|qu))y$', '\1i') else word end
    from unnest(words) word where word = translate(word, '-/.', ''))
where exists (select from unnest(words) word where word like '%y' or word <> translate(word, '-/.', ''));
create index on report_words using gin (words) with (gin_pending_list_limit = 64);
