import anyAscii from 'any-ascii';

/** A person of the archive of names: distinct from all others, recorded as Russian and as English papers print them. */
export interface Person {
  readonly russian: string;
  readonly english: string;
}

const given =
  'Александр Сергей Владимир Андрей Алексей Николай Дмитрий Михаил Иван Виктор Юрий Игорь Олег Евгений Павел Анатолий Василий Константин Максим Роман Пётр Борис Георгий Григорий Леонид Валерий Вячеслав Станислав Виталий Денис Артём Антон Кирилл Илья Тимур Ильдар Руслан Рустам Арсен Тигран Елена Ольга Наталья Татьяна Светлана Ирина Мария Анна Екатерина Юлия Людмила Галина Марина Надежда Вера Любовь Алла Оксана Дарья Полина'.split(
    ' ',
  );
const onsets =
  'б бел бор бр в вол гор гр гр д дем дроб ж жел з зай зим к кар ков кол кор кр куз л лаз лук м мак мар мат мел мор н наз никит нос ов орл п пав петр пол пог прох р рад род ром руд с сав сам сем сид скоб сол соб степ сух т тар тим тит тр ф фед фил фом х хар хом ц цар ч чер чум ш шев шул щ щег щерб э юд як ян'.split(
    ' ',
  );
const middles =
  'ад ак ал ам ан ар ас ат аш ев ег ел ем ен ер еч иг ил им ин ир ит иш об ог од ок ол ом он оп ор ос от ох ош уб уг уд ул ум ун ур ус ух уш ян яр ят'.split(
    ' ',
  );
const endings =
  'ов ев ин енко ский ович евич ук чук як ец ян швили ашвили адзе баев беков ейко ик иков кин ских ко юк цев'.split(
    ' ',
  );

/** The first so many of an endless row, the same on every machine. */
export function* peopleOf(count: number): Generator<Person> {
  const known = new Set<string>();
  const next = randomFrom(20_220_203);
  /** Some are far more frequent than others, as names are. */
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() ** 1.7 * items.length)] as Item;
  while (known.size < count) {
    const family = pick(onsets) + pick(middles) + (next() < 0.35 ? pick(middles) : '') + pick(endings);
    const russian = `${pick(given)} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
    if (known.has(russian)) continue;
    known.add(russian);
    yield { russian, english: anyAscii(russian).replaceAll("'", '') };
  }
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
