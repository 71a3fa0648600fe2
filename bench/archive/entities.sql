create unlogged table bench.entity as
select n, bench.id('entity', n) as id, kind::entity_kind, base,
  case kind when 'ACTOR' then (array['Anna', 'Viktor', 'Marie', 'Oleg', 'Paul', 'Irina', 'Sergei', 'Lena', 'Igor', 'Nina'])[1 + n % 10] || ' ' || base
    else base end as latin
from (
  select n,
    case when n <= 400 then 'ORGANIZATION' when n <= 2000 then 'ACTOR' when n <= 3500 then 'TOPIC'
      when n <= 4500 then 'PLACE' when n <= 4800 then 'EVENT' else 'EXERCISE' end as kind,
    initcap(s[1 + n % 20] || s[1 + n / 20 % 20] || s[1 + n / 400 % 20]) || case when n % 2 = 0 then 'ov' else 'in' end as base
  from generate_series(1, 5000) n,
    (select array['ta', 'ko', 're', 'mi', 'no', 'su', 'la', 'vo', 'di', 'ge', 'pa', 'zu', 'bo', 'ka', 'ri', 'me', 'lo', 'sa', 'te', 'vi'] as s) syllables
) named;
alter table bench.entity add primary key (n);

-- Every entity has a name in each of the three languages, in the order of bench.tag.
create unlogged table bench.name as
select n, id, language, case when language = 2 then translate(said, 'abdegiklmnoprstuvzABDEGIKLMNOPRSTUVZ', 'абдегиклмнопрстувзАБДЕГИКЛМНОПРСТУВЗ') else said end as value,
  lower(said) as folded
from bench.entity, generate_series(1, 3) language,
  lateral (select case when kind = 'ACTOR' then latin else latin || ' ' || (array['A', 'B', 'D'])[language] end as said) spelt;
alter table bench.name add primary key (n, language);

insert into entity (id, kind, slug, name, name_language, description)
select e.id, e.kind, lower(e.kind::text) || '-' || n, name.value, 'en', 'One neutral sentence about number ' || n || '.'
from bench.entity e join bench.name using (n) where language = 3 order by n;

-- archive.ts writes the keys, which are TypeScript's to make.
insert into entity_name (entity_id, position, value, language, script, kind, folded, keys)
select id, language - 1, value, bench.tag(language), case language when 2 then 'Cyrl' else 'Latn' end, 'PREFERRED'::name_kind, folded, ''::tsvector from bench.name
union all
select id, 3, base || ' ' || n, null, 'Latn', 'ALIAS', lower(base) || ' ' || n, '' from bench.entity;

insert into organization (id, kind, acronym, parent_id)
select id,
  (case when n <= 40 then (array['ALLIANCE', 'UNION', 'BLOC'])[1 + n % 3] when n <= 100 then 'STATE'
    when n <= 280 then (array['MINISTRY', 'ARMED_FORCE', 'GOVERNMENT'])[1 + n % 3]
    when n <= 380 then (array['MEDIA', 'NEWS_AGENCY'])[1 + n % 2] else 'OTHER' end)::organization_kind,
  case when n <= 40 then upper(substr(base, 1, 4)) end,
  case when n between 101 and 280 then bench.id('entity', 41 + n % 60) end
from bench.entity where kind = 'ORGANIZATION' order by n;

insert into membership (id, member_id, organization_id, status, started_on, ended_on)
select bench.id('membership', alliance * 10 + j), bench.id('entity', 41 + (alliance * 7 + j * 11) % 60), bench.id('entity', alliance),
  (case j when 5 then 'OBSERVER' else 'MEMBER' end)::membership_status,
  (1991 + (alliance * 5 + j * 3) % 20) || case when j % 2 = 0 then '' else '-0' || 1 + j end,
  case when (alliance + j) % 13 = 0 then '2021-12-31' end
from generate_series(1, 40) alliance, generate_series(0, 5) j;

insert into actor (id, kind)
select id, (case when n % 40 = 0 then 'GROUP' else 'PERSON' end)::actor_kind from bench.entity where kind = 'ACTOR' order by n;

-- Four officials in each state, the others in its bodies; every third held a post before.
insert into role (id, actor_id, organization_id, title, started_on, ended_on)
select bench.id('role', n * 2 + former), id,
  bench.id('entity', case when former = 0 and n <= 640 then 41 + n % 60 else 101 + (n + former * 7) % 180 end),
  (array['President', 'Minister of Defence', 'Chief of the General Staff', 'Spokesperson', 'Deputy Minister'])[1 + (n + former) % 5],
  case former when 0 then (2012 + n % 8)::text || '-0' || 1 + n % 9 else (2004 + n % 6)::text end,
  case when former = 1 then '2011' when n % 7 = 0 then '2023-06' end
from bench.entity, generate_series(0, 1) former
where kind = 'ACTOR' and (former = 0 or n % 3 = 0);

insert into topic (id, kind)
select id, (case when n % 3 = 0 then 'EQUIPMENT' else 'THEME' end)::topic_kind from bench.entity where kind = 'TOPIC';
insert into place (id, country_id) select id, bench.id('entity', 41 + n % 60) from bench.entity where kind = 'PLACE';
insert into event (id, kind, held_on, place_id)
select id, (array['MEETING', 'SUMMIT', 'PRESS_CONFERENCE'])[1 + n % 3]::event_kind,
  (date '2010-01-01' + n * 13 % 5400)::text, bench.id('entity', 3501 + n % 1000) from bench.entity where kind = 'EVENT';
insert into exercise (id, status, starts_on, ends_on)
select id, 'HELD'::exercise_status, (date '2010-01-01' + n * 17 % 5400)::text, (date '2010-01-08' + n * 17 % 5400)::text from bench.entity where kind = 'EXERCISE';
insert into participation (exercise_id, position, organization_id, role)
select id, j, bench.id('entity', 41 + (n + j * 7) % 60), (array['HOST', 'PARTICIPANT', 'OBSERVER'])[1 + j]::participation_role
from bench.entity, generate_series(0, 2) j where kind = 'EXERCISE';
