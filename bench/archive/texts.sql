-- What is said: sentences of three parts in three languages (1 fr, 2 ru, 3 en), and 4,096 texts of them in each language.
create unlogged table bench.sentence as
select language, at, phrases[1][language][1 + at % 8] || ' ' || phrases[2][language][1 + at / 8 % 8] || ' ' || phrases[3][language][1 + at / 64] as said,
  rtrim(phrases[3][language][1 + at / 64], '.') as fragment
from generate_series(1, 3) language, generate_series(0, 511) at,
  (select array[
    [['Notre pays considère que', 'Je tiens à souligner que', 'Nous constatons depuis des mois que', 'Il faut dire clairement que',
      'Nos partenaires savent bien que', 'Je répète devant cette assemblée que', 'Personne ne doit oublier que', 'À la fin de cette année'],
     ['Наша страна исходит из того, что', 'Хочу ещё раз подчеркнуть, что', 'Мы давно наблюдаем, как', 'Следует прямо сказать, что',
      'Нашим партнёрам хорошо известно, что', 'Повторяю с этой трибуны, что', 'Никто не должен забывать, что', 'К концу текущего года'],
     ['Our country takes the view that', 'Let me underline once more that', 'For months we have observed how', 'It has to be said plainly that',
      'Our partners are well aware that', 'I repeat before this assembly that', 'Nobody should forget that', 'By the end of this year']],
    [['la présence militaire à nos frontières', 'la coopération entre les états-majors', 'le déploiement de nouvelles unités',
      'chaque exercice conduit dans la région', 'l’accord signé le mois dernier', 'la défense aérienne commune', 'le contingent de maintien de la paix', 'toute livraison d’armes lourdes'],
     ['военное присутствие у наших границ', 'сотрудничество генеральных штабов', 'развёртывание новых подразделений',
      'каждое учение, проводимое в регионе', 'подписанное в прошлом месяце соглашение', 'единая система противовоздушной обороны', 'миротворческий контингент', 'любая поставка тяжёлых вооружений'],
     ['the military presence at our borders', 'the cooperation of our general staffs', 'the deployment of new units',
      'every exercise held in the region', 'the agreement signed last month', 'the common air defence', 'the peacekeeping contingent', 'any delivery of heavy weapons']],
    [['reste une question de sécurité pour tous.', 'sera examinée lors de la prochaine réunion.', 'ne menace aucun pays voisin.', 'répond à des risques bien réels.',
      'appelle une réponse mesurée mais ferme.', 'doit se poursuivre selon le calendrier prévu.', 'change l’équilibre des forces.', 'relève d’une décision souveraine.'],
     ['остаётся вопросом безопасности для всех.', 'будет рассмотрено на ближайшей встрече.', 'не угрожает ни одной соседней стране.', 'отвечает вполне реальным рискам.',
      'требует взвешенного, но твёрдого ответа.', 'продолжится по утверждённому графику.', 'меняет расстановку сил.', 'является суверенным решением.'],
     ['remains a matter of security for everyone.', 'will be on the table at the next meeting.', 'threatens no neighbouring country.', 'answers risks that are quite real.',
      'calls for a measured but firm response.', 'has to go on according to the schedule.', 'changes the balance of forces.', 'is a sovereign decision.']]
  ] as phrases) p;

-- Median about 190 code points, one in a hundred about 1,000; a quarter of the longer ones are interrupted. Each ends with
-- one of a hundred numbers, a word to search for that one statement in a hundred has.
create unlogged table bench.text as
select language, t.n, length, whole, case when parted then first else whole end as part1, case when parted then rest end as part2, fragment
from (
  select n, l.length, l.length > 1 and bench.u(n, 13) < 0.25 as parted
  from generate_series(0, 4095) n,
    lateral (select width_bucket(bench.u(n, 12), array[0, 0.3, 0.62, 0.82, 0.9, 0.94, 0.96, 0.97, 0.98, 0.985, 0.99]) as length) l
) t
join lateral (
  select language, string_agg(said, ' ' order by j) || cited as whole, min(said) filter (where j = 1) as first,
    string_agg(said, ' ' order by j) filter (where j > 1) || cited as rest, min(fragment) filter (where j = 1) as fragment
  from generate_series(1, t.length) j join bench.sentence on at = hashint8extended(t.n, j) & 511,
    lateral (select ' ' || (array['Résolution', 'Резолюция', 'Resolution'])[language] || ' ' || 2200 + t.n % 100 || '.' as cited) r
  group by language, cited
) written on true;
alter table bench.text add primary key (language, n);
