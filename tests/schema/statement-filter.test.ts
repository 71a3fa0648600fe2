import { expect } from 'vitest';
import { sourceId } from '../../db/ids.ts';
import { test } from '../fixture.ts';
import { isAbout, keysWhere } from './archive.ts';
import { dataOf, errorOf, statementsWith } from './asking.ts';

test('six statements are about NATO: two by Khrenin, three by Belousov, one by Lukashenko', async ({
  gql,
}) => {
  const { statements } = await dataOf(
    gql<{ statements: { totalCount: number; nodes: { speaker: { slug: string } }[] } }>(
      '{ statements(filter: {about: "NATO"}) { totalCount nodes { speaker { slug } } } }',
    ),
  );
  expect(statements.totalCount).toBe(6);
  expect(statements.nodes.map(({ speaker }) => speaker.slug)).toEqual([
    ...Array(3).fill('belousov'),
    ...Array(2).fill('khrenin'),
    'lukashenko',
  ]);
});

// Who was an official of what when speaking follows from roles, parents and memberships in the seeds.
const officials = [
  ['Russia', ['shoigu', 'belousov'], 17, 'its Ministers of Defence, whose ministry is a body of it'],
  ['belarus-mod', ['khrenin'], 5, 'its minister'],
  ['Belarus', ['lukashenko', 'khrenin', 'aleinik'], 23, 'its President and its ministers'],
  ['nato', ['stoltenberg'], 4, 'its Secretary General; no member’s official has spoken'],
  ['csto', ['lukashenko', 'khrenin', 'aleinik', 'shoigu', 'belousov'], 40, 'officials of its members'],
  ['kremlin', [], 0, 'nobody: Putin’s post is in the state'],
  ['Armenia', [], 0, 'nobody: its ministry spoke as a body'],
] as const;

test.for(officials)('officials of %s are %j with %i statements: %s', async ([of, slugs, count], { gql }) => {
  const speakers: readonly string[] = slugs;
  expect(await statementsWith(gql, { byOfficialsOf: of })).toEqual({
    totalCount: count,
    keys: keysWhere(({ speaker }) => speakers.includes(speaker)),
  });
});

const s = keysWhere;
const filters: [meaning: string, filter: unknown, keys: string[]][] = [
  ['no filter lists everything', null, s(() => true)],
  ['an empty filter lists everything', {}, s(() => true)],
  ['by a person', { by: 'Lukashenko' }, s(({ speaker }) => speaker === 'lukashenko')],
  ['by an organization that speaks as a body', { by: 'NATO' }, ['s1-i2']],
  ['by any of several', { by: ['Kremlin', 'NATO', 'Aleinik'] }, ['s1-i2', 's4-i3', 's4-p1']],
  ['about any of several', { about: ['nato', 'csto'] }, s(isAbout('nato', 'csto'))],
  ['one name twice counts once', { about: ['NATO', 'OTAN'] }, s(isAbout('nato'))],
  ['about every one', { aboutAll: ['nato', 'union-state'] }, ['s0-d1', 's1-i3']],
  ['about every one of one', { aboutAll: ['nato'] }, s(isAbout('nato'))],
  ['named in the words only', { about: 'csto', explicitly: true }, ['s4-i1', 's4-i2']],
  [
    'about every one, named in the words',
    { aboutAll: ['russia', 'belarus'], explicitly: true },
    s(({ about }) =>
      ['russia', 'belarus'].every((slug) =>
        about.some(({ entity, explicit }) => entity === slug && explicit),
      ),
    ),
  ],
  [
    'naming any entity at all',
    { explicitly: true },
    s(({ about }) => about.some(({ explicit }) => explicit)),
  ],
  ['explicitly: false asks for nothing', { about: 'csto', explicitly: false }, s(isAbout('csto'))],
  ['of one form', { form: 'MIXED' }, s(({ form }) => form === 'MIXED')],
  ['of two forms', { form: ['DIRECT', 'MIXED'] }, s(({ form }) => form !== 'INDIRECT')],
  ['in a language', { language: 'FR' }, s(() => true)],
  ['in a language nobody is recorded in', { language: ['en', 'ru'] }, []],
  [
    'on an occasion',
    { event: 'csto-summit-minsk-2023' },
    s(({ event }) => event === 'csto-summit-minsk-2023'),
  ],
  [
    'printed in a source',
    { source: `Source:${sourceId('bbabo-2022-02-03').toUpperCase()}` },
    s(({ key }) => key.startsWith('s1-')),
  ],
  ['printed in a source that there is not', { source: `Source:${sourceId('none')}` }, []],
  ['printed in none', { source: [] }, []],
  ['printed by an outlet', { publisher: 'News Front' }, s(({ key }) => key.startsWith('s0-'))],
  [
    'on a day',
    { saidOn: { from: '2022-02-03', to: '2022-02-03' } },
    s(({ saidOn }) => saidOn === '2022-02-03'),
  ],
  ['possibly on a day of the month known', { saidOn: { from: '2022-10-31', to: '2022-11-01' } }, ['s2-i3']],
  ['not in the month before', { saidOn: { from: '2022-09-01', to: '2022-09-30' } }, []],
  [
    'since a day in a month known',
    { saidOn: { from: '2023-01-31' } },
    s(({ saidOn = '' }) => saidOn >= '2023-01'),
  ],
  ['until a day', { saidOn: { to: '2022-02-03' } }, s(({ saidOn }) => saidOn === '2022-02-03')],
  ['at any known time', { saidOn: {} }, s(({ saidOn }) => saidOn !== undefined)],
  ['at no known time', { not: { saidOn: {} } }, s(({ saidOn }) => saidOn === undefined)],
  [
    'without an event',
    { not: { not: { not: { event: 'joint-session-2024' } } } },
    s(({ event }) => event !== 'joint-session-2024'),
  ],
  ['not by whom', { not: { by: 'Lukashenko' } }, s(({ speaker }) => speaker !== 'lukashenko')],
  ['one or the other', { or: [{ by: 'NATO' }, { by: 'Kremlin' }] }, ['s1-i2', 's4-p1']],
  ['both', { and: [{ by: 'Lukashenko' }, { about: 'NATO' }] }, ['s1-i3']],
  [
    'several conditions on several levels',
    { by: 'Lukashenko', or: [{ about: 'NATO' }, { and: [{ about: 'Brest' }] }] },
    ['s1-d5', 's1-i3'],
  ],
  [
    'said by, but null conditions say nothing',
    { by: 'NATO', about: null, and: null, or: null, not: null, saidOn: null },
    ['s1-i2'],
  ],
  ['by nobody', { by: [] }, []],
  ['about nothing', { about: [] }, []],
  ['by officials of nothing', { byOfficialsOf: [] }, []],
  ['of no form', { form: [] }, []],
  ['in no language', { language: [] }, []],
  ['on no occasion', { event: [] }, []],
  ['printed by nobody', { publisher: [] }, []],
  ['about every one of nothing', { aboutAll: [] }, s(() => true)],
  ['meeting all of no conditions', { and: [] }, s(() => true)],
  ['meeting one of no conditions', { or: [] }, []],
  ['not meeting nothing', { not: {} }, []],
];

test.for(filters)('statements: %s', async ([, filter, keys], { gql }) => {
  expect(await statementsWith(gql, filter)).toEqual({ totalCount: keys.length, keys });
});

test('what is no id of a source is refused, and so are too many', async ({ gql }) => {
  const document = 'query ($source: [ID!]) { statements(filter: { source: $source }) { totalCount } }';
  for (const source of [
    ['nato'],
    [`Statement:${sourceId('none')}`],
    Array(101).fill(`Source:${sourceId('none')}`),
  ]) {
    expect((await errorOf(gql(document, { source }))).extensions.code).toBe('BAD_USER_INPUT');
  }
});
