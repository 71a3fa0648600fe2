-- Deterministic stand-ins for random(): the same number gives the same archive on every machine.
create schema bench;

create function bench.u(n bigint, salt int) returns float8 language sql immutable parallel safe
  return (hashint8extended(n, salt) & 4503599627370495) / 4503599627370496.0::float8;

-- A rank from 0 to size - 1, Zipf-distributed (the first of 2,000 has 9 %, the tenth 1.3 %).
create function bench.zipf(n bigint, salt int, size int) returns int language sql immutable parallel safe
  return floor(exp(bench.u(n, salt) * ln(size + 1)))::int - 1;

-- Entities 1–400 are organizations (1–40 alliances, 41–100 states, 101–280 their bodies, 281–380 media), 401–2000 actors,
-- 2001–3500 topics, 3501–4500 places, 4501–4800 events, 4801–5000 exercises. Popularity is spread over all kinds.
create function bench.mentioned(rank int) returns int language sql immutable parallel safe
  return 1 + (rank * 1237) % 5000;
create function bench.speaking(rank int) returns int language sql immutable parallel safe
  return 1 + (rank * 773 + 400) % 2000;

create function bench.id(kind text, n bigint) returns uuid language sql immutable parallel safe
  return md5(kind || ':' || n)::uuid;

create function bench.tag(language int) returns text language sql immutable parallel safe
  return (array['fr', 'ru', 'en'])[language];
