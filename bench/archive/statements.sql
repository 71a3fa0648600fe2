create unlogged table bench.source as
select n, bench.id('source', n) as id,
  case when bench.u(n, 1) < 0.4 then 1 when bench.u(n, 1) < 0.75 then 2 else 3 end as language,
  date '2010-01-01' + floor(bench.u(n, 2) * 5479)::int as day,
  case when bench.u(n, 3) < 0.9 then bench.id('entity', 281 + bench.zipf(n, 4, 100)) end as publisher_id,
  case when bench.u(n, 5) < 0.97 then 10 when bench.u(n, 5) < 0.99 then 7 end as precision
from generate_series(1, greatest(2, current_setting('bench.statements')::int / 10)) n;
alter table bench.source add primary key (n);

create unlogged table bench.statement as
select drawn.n, bench.id('statement', drawn.n) as id, source_n, drawn.language, text_n, bench.speaking(bench.zipf(drawn.n, 10, 2000)) as speaker,
  form::statement_form, part1, part2, char_length(part1) as size1, coalesce(char_length(part2), 0) as size2,
  case form when 'MIXED' then array[fragment] else '{}' end as quoted,
  substr(said::text, 1, precision) as said_on,
  coalesce(partial_date_start(substr(said::text, 1, precision)), partial_date_start(substr(day::text, 1, source_precision)), '0001-01-01') as sort_on
from (
  select i.n, s.n as source_n, s.language, s.day, s.precision as source_precision, (hashint8extended(i.n, 12) & 4095)::int as text_n,
    case when bench.u(i.n, 11) < 0.45 then 'DIRECT' when bench.u(i.n, 11) < 0.65 then 'MIXED' else 'INDIRECT' end as form,
    s.day - floor(bench.u(i.n, 14) * 3)::int as said,
    case when bench.u(i.n, 15) < 0.86 then 10 when bench.u(i.n, 15) < 0.93 then 7 when bench.u(i.n, 15) < 0.96 then 4 end as precision
  from generate_series(1, current_setting('bench.statements')::int) i (n)
  join bench.source s on s.n = least((select max(n) from bench.source), 1 + (i.n - 1 + floor(bench.u(i.n, 16) * 5)::int) / 10)
) drawn
join bench.text on text.language = drawn.language and text.n = text_n;
alter table bench.statement add primary key (n);

insert into statement (id, form, text, language, quoted_fragments, speaker_id, speaker_kind, said_on, sort_on, event_id, polarity, recorded_at)
select id, form, part1 || coalesce(' … ' || part2, ''), bench.tag(language), quoted, bench.id('entity', speaker),
  (case when speaker <= 400 then 'ORGANIZATION' else 'ACTOR' end)::entity_kind, said_on, sort_on,
  case when bench.u(n, 20) < 0.05 then bench.id('entity', 4501 + bench.zipf(n, 21, 300)) end,
  (case when bench.u(n, 22) < 0.9 then 'AFFIRMS' when bench.u(n, 22) < 0.97 then 'DENIES' else 'DOUBTS' end)::polarity,
  timestamptz '2025-01-01 00:00:00Z' + n * interval '1 second'
from bench.statement order by n;

insert into translation (statement_id, position, language, text, origin)
select id, 0, bench.tag(target), whole, (array['PUBLISHER', 'EDITOR', 'MACHINE'])[1 + s.n % 3]::translation_origin
from bench.statement s cross join lateral (select case s.language when 3 then 1 else 3 end as target) t
join bench.text on text.language = target and text.n = text_n where bench.u(s.n, 30) < 0.5 order by s.n;

-- What the triggers would have written, for each text once.
create unlogged table bench.words as
select language, n, words_of(bench.tag(language), part1 || coalesce(' … ' || part2, '')) as said, words_of(bench.tag(language), whole) as translated
from bench.text;
insert into statement_text (statement_id, position, language, sort_on, state, words)
select id, 0, bench.tag(s.language), sort_on, 'PUBLISHED', said
from bench.statement s join bench.words w on w.language = s.language and w.n = text_n order by s.n;
insert into statement_text (statement_id, position, language, sort_on, state, words)
select id, 1, bench.tag(target), sort_on, 'PUBLISHED', translated
from bench.statement s cross join lateral (select case s.language when 3 then 1 else 3 end as target) t
join bench.words w on w.language = target and w.n = text_n where bench.u(s.n, 30) < 0.5 order by s.n;

-- Three mentions on average; an entity drawn twice for one statement counts once.
insert into mention (statement_id, position, entity_id, explicit, surface, speaker_id, sort_on)
select s.id, drawn.position, name.id, drawn.explicit, case when drawn.explicit then name.value end, bench.id('entity', s.speaker), s.sort_on
from (
  select n, mentioned, min(at) as position, bench.u(n * 8 + min(at), 42) < 0.7 as explicit
  from (
    select n, at, bench.mentioned(bench.zipf(n * 8 + at, 41, 5000)) as mentioned
    from bench.statement, lateral generate_series(0, floor(bench.u(n, 40) * 5)::int) at
  ) all_drawn
  group by n, mentioned
) drawn
join bench.statement s using (n)
join bench.name on name.n = drawn.mentioned and name.language = s.language
order by s.n, drawn.position;

insert into quantity_claim (statement_id, position, subject_id, unit, value, as_printed)
select id, 0, bench.id('entity', 4801 + bench.zipf(n, 51, 200)), 'soldiers', 100 * (1 + n % 300), (100 * (1 + n % 300))::text
from bench.statement where bench.u(n, 50) < 0.03 order by n;

-- Second printings stand in the last 4,000 code points of their source, behind its own statements.
create unlogged table bench.appearance as
select n, id as statement_id, language, part1, part2, size1, size2, again, printed_in,
  case again when 0 then sum(size1 + size2 + 120) over (partition by printed_in, again order by n) - size1 - size2
    else floor(bench.u(n, 61) * 500) end::int as start_offset
from bench.statement, generate_series(0, 1) again,
  lateral (select case again when 0 then source_n else 1 + (source_n + 7) % (select count(*) from bench.source) end as printed_in) p
where again = 0 or bench.u(n, 60) < 0.15;

create unlogged table bench.length as
select s.n, coalesce(max(start_offset + size1 + size2 + 120), 0)::int as own
from bench.source s left join bench.appearance on printed_in = s.n and again = 0 group by s.n;

insert into source (id, title, url, publisher_id, language, published_on, sha256, code_points)
select s.id, said, 'https://news.example/' || s.n, publisher_id, bench.tag(s.language),
  substr(day::text, 1, precision), md5('a' || s.n) || md5('b' || s.n), own + 4000
from bench.source s join bench.length using (n)
join bench.sentence on sentence.language = s.language and at = s.n % 512 order by s.n;

insert into appearance (id, statement_id, source_id, position, first_offset, attribution, speaker_as_printed, via_id)
select bench.id('appearance', a.n * 2 + again), statement_id, bench.id('source', printed_in), again,
  start_offset + case again when 1 then own else 0 end,
  case when bench.u(a.n, 62) < 0.7 then (array['a souligné le ministre', 'подчеркнул министр', 'the minister underlined'])[language] end,
  case when bench.u(a.n, 63) < 0.6 then (array['le ministre', 'министр', 'the minister'])[language] end,
  case when bench.u(a.n, 64) < 0.2 then bench.id('entity', 281 + bench.zipf(a.n, 65, 100)) end
from bench.appearance a join bench.length l on l.n = a.printed_in order by a.n, again;

insert into span (appearance_id, position, source_id, source_length, first_offset, start_offset, end_offset, exact, prefix, suffix, previous_end)
select bench.id('appearance', a.n * 2 + again), part, bench.id('source', printed_in), own + 4000,
  start, start + shift, start + shift + case part when 0 then size1 else size2 end, exact,
  'Selon le communiqué publié, « ', ' », rapporte l’agence à midi', case part when 1 then start + size1 end
from bench.appearance a join bench.length l on l.n = a.printed_in
cross join lateral (select start_offset + case again when 1 then own else 0 end as start) s
cross join lateral (values (0, part1, 0), (1, part2, size1 + 40)) parts (part, exact, shift)
where exact is not null order by a.n, again, part;
