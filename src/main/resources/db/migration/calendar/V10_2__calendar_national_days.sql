-- Public holidays of 2018–2026 as announced, and from 2027 only those whose date the law itself fixes: Tết, the day
-- beside 2/9 and swaps are announced year by year and are never computed here.
-- Holidays that fall on weekly rest are listed too, with the compensatory day that follows them.
create temporary table seed (first date, last date, kind text, occasion text, swapped_with date, confidence text, source text)
    on commit drop;

insert into seed (first, last, kind, occasion, swapped_with, confidence, source)
values
    -- 2018
    ('2018-01-01', '2018-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2018-02-14', '2018-02-18', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2018'),
    ('2018-02-19', '2018-02-20', 'COMPENSATORY_DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2018'),
    ('2018-04-25', '2018-04-25', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2018-04-30', '2018-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2018-05-01', '2018-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2018-09-02', '2018-09-02', 'DAY_OFF', 'NATIONAL', null, 'STATUTE', 'luật'),
    ('2018-09-03', '2018-09-03', 'COMPENSATORY_DAY_OFF', 'NATIONAL', null, 'STATUTE', 'luật'),
    ('2018-12-31', '2018-12-31', 'COMPENSATORY_DAY_OFF', 'SWAP', '2019-01-05', 'SOURCED', 'Công văn 6519/VPCP-KGVX'),
    -- 2019
    ('2019-01-01', '2019-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2019-01-05', '2019-01-05', 'WORKING_DAY', 'SWAP', '2018-12-31', 'SOURCED', 'Công văn 6519/VPCP-KGVX'),
    ('2019-02-04', '2019-02-08', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2019 (2/2–10/2 kể cả nghỉ hằng tuần)'),
    ('2019-04-14', '2019-04-14', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2019-04-15', '2019-04-15', 'COMPENSATORY_DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2019-04-29', '2019-04-29', 'COMPENSATORY_DAY_OFF', 'SWAP', '2019-05-04', 'SOURCED', 'Công văn 6519/VPCP-KGVX'),
    ('2019-04-30', '2019-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2019-05-01', '2019-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2019-05-04', '2019-05-04', 'WORKING_DAY', 'SWAP', '2019-04-29', 'SOURCED', 'Công văn 6519/VPCP-KGVX'),
    ('2019-09-02', '2019-09-02', 'DAY_OFF', 'NATIONAL', null, 'STATUTE', 'luật'),
    -- 2020
    ('2020-01-01', '2020-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2020-01-23', '2020-01-27', 'DAY_OFF', 'TET', null, 'SOURCED', 'thông báo nghỉ Tết 2020 (23/1–29/1)'),
    ('2020-01-28', '2020-01-29', 'COMPENSATORY_DAY_OFF', 'TET', null, 'SOURCED', 'thông báo nghỉ Tết 2020 (23/1–29/1)'),
    ('2020-04-02', '2020-04-02', 'DAY_OFF', 'HUNG_KINGS', null, 'SOURCED', '10/3 âm lịch'),
    ('2020-04-30', '2020-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2020-05-01', '2020-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2020-09-02', '2020-09-02', 'DAY_OFF', 'NATIONAL', null, 'STATUTE', 'luật'),
    -- 2021
    ('2021-01-01', '2021-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2021-02-10', '2021-02-14', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2021 (10/2–16/2)'),
    ('2021-02-15', '2021-02-16', 'COMPENSATORY_DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2021 (10/2–16/2)'),
    ('2021-04-21', '2021-04-21', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2021-04-30', '2021-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2021-05-01', '2021-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2021-05-03', '2021-05-03', 'COMPENSATORY_DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2021-09-02', '2021-09-03', 'DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2021 (2/9–3/9)'),
    -- 2022
    ('2022-01-01', '2022-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2022-01-03', '2022-01-03', 'COMPENSATORY_DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2022-01-31', '2022-02-04', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2022 (31/1–4/2)'),
    ('2022-04-10', '2022-04-10', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2022-04-11', '2022-04-11', 'COMPENSATORY_DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2022-04-30', '2022-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2022-05-01', '2022-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2022-05-02', '2022-05-02', 'COMPENSATORY_DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2022-05-03', '2022-05-03', 'COMPENSATORY_DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2022-09-01', '2022-09-02', 'DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2022 (1/9–2/9)'),
    -- 2023
    ('2023-01-01', '2023-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2023-01-02', '2023-01-02', 'COMPENSATORY_DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2023-01-20', '2023-01-24', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2023 (20/1–26/1)'),
    ('2023-01-25', '2023-01-26', 'COMPENSATORY_DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2023 (20/1–26/1)'),
    ('2023-04-29', '2023-04-29', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2023-04-30', '2023-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2023-05-01', '2023-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2023-05-02', '2023-05-02', 'COMPENSATORY_DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', 'nghỉ bù 29/4'),
    ('2023-05-03', '2023-05-03', 'COMPENSATORY_DAY_OFF', 'REUNIFICATION', null, 'KNOWN', 'nghỉ bù 30/4'),
    ('2023-09-01', '2023-09-02', 'DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2023 (1/9–4/9)'),
    ('2023-09-04', '2023-09-04', 'COMPENSATORY_DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2023 (1/9–4/9)'),
    -- 2024
    ('2024-01-01', '2024-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2024-02-08', '2024-02-12', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2024 (8/2–14/2)'),
    ('2024-02-13', '2024-02-14', 'COMPENSATORY_DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2024 (8/2–14/2)'),
    ('2024-04-18', '2024-04-18', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2024-04-29', '2024-04-29', 'COMPENSATORY_DAY_OFF', 'SWAP', '2024-05-04', 'SOURCED', 'Công văn 2450/VPCP-KGVX'),
    ('2024-04-30', '2024-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2024-05-01', '2024-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2024-05-04', '2024-05-04', 'WORKING_DAY', 'SWAP', '2024-04-29', 'SOURCED', 'Công văn 2450/VPCP-KGVX'),
    ('2024-09-02', '2024-09-03', 'DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2024 (2/9–3/9)'),
    -- 2025
    ('2025-01-01', '2025-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2025-01-27', '2025-01-31', 'DAY_OFF', 'TET', null, 'KNOWN', 'thông báo nghỉ Tết 2025 (25/1–2/2 kể cả nghỉ hằng tuần)'),
    ('2025-04-07', '2025-04-07', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2025-04-26', '2025-04-26', 'WORKING_DAY', 'SWAP', '2025-05-02', 'KNOWN', 'thông báo hoán đổi ngày làm việc 2025'),
    ('2025-04-30', '2025-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2025-05-01', '2025-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2025-05-02', '2025-05-02', 'COMPENSATORY_DAY_OFF', 'SWAP', '2025-04-26', 'KNOWN', 'thông báo hoán đổi ngày làm việc 2025'),
    ('2025-09-01', '2025-09-02', 'DAY_OFF', 'NATIONAL', null, 'KNOWN', 'thông báo nghỉ Quốc khánh 2025 (30/8–2/9)'),
    -- 2026
    ('2026-01-01', '2026-01-01', 'DAY_OFF', 'NEW_YEAR', null, 'STATUTE', 'luật'),
    ('2026-01-02', '2026-01-02', 'COMPENSATORY_DAY_OFF', 'SWAP', '2026-01-10', 'SOURCED', 'thông báo hoán đổi ngày làm việc 2026'),
    ('2026-01-10', '2026-01-10', 'WORKING_DAY', 'SWAP', '2026-01-02', 'SOURCED', 'thông báo hoán đổi ngày làm việc 2026'),
    ('2026-02-16', '2026-02-20', 'DAY_OFF', 'TET', null, 'SOURCED', 'thông báo nghỉ Tết 2026 (14/2–22/2 kể cả nghỉ hằng tuần)'),
    ('2026-04-26', '2026-04-26', 'DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2026-04-27', '2026-04-27', 'COMPENSATORY_DAY_OFF', 'HUNG_KINGS', null, 'KNOWN', '10/3 âm lịch'),
    ('2026-04-30', '2026-04-30', 'DAY_OFF', 'REUNIFICATION', null, 'STATUTE', 'luật'),
    ('2026-05-01', '2026-05-01', 'DAY_OFF', 'LABOUR', null, 'STATUTE', 'luật'),
    ('2026-08-22', '2026-08-22', 'WORKING_DAY', 'SWAP', '2026-08-31', 'SOURCED', 'thông báo hoán đổi ngày làm việc 2026'),
    ('2026-08-31', '2026-08-31', 'COMPENSATORY_DAY_OFF', 'SWAP', '2026-08-22', 'SOURCED', 'thông báo hoán đổi ngày làm việc 2026'),
    ('2026-09-01', '2026-09-02', 'DAY_OFF', 'NATIONAL', null, 'SOURCED', 'thông báo nghỉ Quốc khánh 2026'),
    ('2026-11-24', '2026-11-24', 'DAY_OFF', 'CULTURE', null, 'STATUTE', 'Nghị quyết 28/2026/QH16');

-- From 2027: dates fixed by the law.
insert into seed (first, last, kind, occasion, confidence, source)
select make_date(year, month, day), make_date(year, month, day), 'DAY_OFF', occasion, 'STATUTE', 'luật'
from generate_series(2027, 2040) year,
     (values (1, 1, 'NEW_YEAR'), (4, 30, 'REUNIFICATION'), (5, 1, 'LABOUR'), (9, 2, 'NATIONAL'), (11, 24, 'CULTURE'))
         as fixed (month, day, occasion);

-- Their compensatory days, where no announcement is needed to know them: 30/4 and 1/5 stand side by side, each on weekly
-- rest moves past both; 2/9 waits for the announcement of the day beside it.
insert into seed (first, last, kind, occasion, confidence, source)
select moved, moved, 'COMPENSATORY_DAY_OFF', occasion, 'STATUTE', 'luật'
from (select occasion,
             case
                 when occasion in ('NEW_YEAR', 'CULTURE') then first + (8 - extract(isodow from first)::int)
                 when occasion in ('REUNIFICATION', 'LABOUR') then first + 2
             end as moved
      from seed
      where first >= '2027-01-01' and kind = 'DAY_OFF' and extract(isodow from first) in (6, 7)) as rest
where moved is not null;

insert into calendar_day (day, kind, occasion, name, basis, swapped_with, source, confidence, declared_at, declared_by)
select day::date, kind, occasion,
       case occasion
           when 'NEW_YEAR' then 'Tết Dương lịch'
           when 'TET' then 'Tết Âm lịch'
           when 'HUNG_KINGS' then 'Giỗ Tổ Hùng Vương'
           when 'REUNIFICATION' then 'Ngày Chiến thắng'
           when 'LABOUR' then 'Ngày Quốc tế lao động'
           when 'NATIONAL' then 'Quốc khánh'
           when 'CULTURE' then 'Ngày Văn hóa Việt Nam'
           else 'Hoán đổi ngày làm việc'
       end,
       case
           when occasion = 'CULTURE' then 'Nghị quyết 28/2026/QH16'
           when occasion = 'SWAP' then source
           when day < '2021-01-01' then 'Bộ luật Lao động 2012, Điều 115'
           when kind = 'COMPENSATORY_DAY_OFF' then 'Bộ luật Lao động 2019, Điều 111 khoản 3'
           else 'Bộ luật Lao động 2019, Điều 112'
       end,
       swapped_with, source, confidence, make_timestamptz(least(extract(year from first)::int, 2026), 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh'),
       '00000000-0000-0000-0000-000000000000'
from seed, generate_series(first, last, interval '1 day') day;
