import { expect, test } from 'vitest';
import { parseSearch } from '../../db/search-syntax.ts';

test.for<[search: string, wanted: string, unwanted: string]>([
  ['Minsk', '"Minsk"', ''],
  ['  Minsk\tBrest\n', '"Minsk" "Brest"', ''],
  ['"air defence" Minsk', '"air defence" "Minsk"', ''],
  ['“air defence” «Minsk»', '"air defence" "Minsk"', ''],
  ["l'OTAN l’OTAN S-400", '"l\'OTAN" "l’OTAN" "S-400"', ''],
  ['Minsk or Brest OR "air defence"', '"Minsk" or "Brest" or "air defence"', ''],
  ['Minsk border or Brest', '"Minsk" "border" or "Brest"', ''],
  ['"or" Minsk', '"or" "Minsk"', ''],
  ['Minsk -Brest -"air defence"', '"Minsk"', '"Brest" or "air defence"'],
  ['Minsk or -Brest', '"Minsk"', '"Brest"'],
  ['-Brest', '', '"Brest"'],
  ['--Brest', '', '"Brest"'],
  ['Minsk - Brest', '"Minsk" "Brest"', ''],
  ['or Minsk or or', '"Minsk"', ''],
  ['-or', '', '"or"'],
  ['orient', '"orient"', ''],
  ['"Minsk border', '"Minsk border"', ''],
  ['Minsk"air defence"Brest', '"Minsk" "air defence" "Brest"', ''],
  ['*** 👩‍🚀 & | ! <-> ( ) : Minsk', '"Minsk"', ''],
  ['Minsk:* (Brest)', '"Minsk:*" "(Brest)"', ''],
])('%j wants %j and not %j', ([search, wanted, unwanted]) => {
  expect(parseSearch(search)).toEqual({ wanted, unwanted });
});

test.for(['', ' ', 'or', 'or or', '-', '--', '"', '""', '" "', '- "" or', '***', '👩‍🚀', '-"', '«»'])(
  '%j asks for nothing',
  (search) => {
    expect(parseSearch(search)).toEqual({ wanted: '', unwanted: '' });
  },
);
