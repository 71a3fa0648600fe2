import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/extract/detect-language.ts';

test.each([
  ['fr', 'Le port est fermé et il le restera jusqu’au printemps, selon la maire.'],
  ['ru', 'Мост закрыт, и на этой неделе его не откроют, сообщили в мэрии.'],
  ['en', 'The port is closed and it will stay so until the spring, the mayor said.'],
  [null, 'Der Hafen ist geschlossen und bleibt es bis zum Frühling, sagte die Bürgermeisterin der Stadt.'],
  [null, 'El puerto está cerrado y seguirá así hasta la primavera, según la alcaldesa de la ciudad.'],
  [null, 'Міст закрито, і цього тижня його не відкриють, повідомили в мерії міста.'],
  [null, '港は春まで閉鎖されると市長は述べた。'],
])('the language is %s: %j', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
