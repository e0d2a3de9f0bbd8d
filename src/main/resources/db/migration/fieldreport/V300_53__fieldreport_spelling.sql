-- Words are found however y and i are written (Vỹ Dạ, Vĩ Dạ), and what is written together by its parts alone: as vn.ngomon.city.fieldreport.ReportWords does.
update report_words set words = array(
    select distinct regexp_replace(word, '^(\d+:(?:[b-df-hj-np-tvx]{1,3}|qu))y$', '\1i') from unnest(words) word where word !~ '[-/.]')
where exists (select from unnest(words) word where word ~ '[-/.]|^\d+:([b-df-hj-np-tvx]{1,3}|qu)y$');
