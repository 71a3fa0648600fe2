import type { LanguageCode } from './language.ts';

/**
 * Countries by their code (ISO 3166, and EU), with what else they are called: the capital that stands for the government, then the
 * adjectives and the people. Their names come from the Unicode locale data. Russian words are in the nominative.
 */
type Row = Readonly<Record<LanguageCode, string>>;

export const countries: Readonly<Record<string, Row>> = {
  RU: {
    en: 'Moscow, Russian, Russians, Russian Federation',
    fr: 'Moscou, russe, russes, Fédération de Russie',
    ru: 'Москва, российский, русский, россиянин, россияне, РФ, Российская Федерация',
  },
  BY: {
    en: 'Minsk, Belarusian, Belarusians, Belorussian',
    fr: 'Minsk, biélorusse, biélorusses, bélarusse, bélarussien, bélarussienne, Bélarus, Belarus',
    ru: 'Минск, белорусский, белорус, белорусы, Белоруссия, РБ',
  },
  UA: {
    en: 'Kyiv, Kiev, Ukrainian, Ukrainians',
    fr: 'Kiev, Kyiv, ukrainien, ukrainienne, ukrainiens, ukrainiennes',
    ru: 'Киев, украинский, украинец, украинцы',
  },
  US: {
    en: 'Washington, American, Americans, US, U.S., USA, America',
    fr: 'Washington, américain, américaine, américains, américaines, USA, Etats-Unis, Amérique',
    ru: 'Вашингтон, американский, американец, американцы, США, Штаты, Соединенные Штаты',
  },
  GB: {
    en: 'London, British, Britain, UK, U.K., Britons, Great Britain',
    fr: 'Londres, britannique, britanniques, Grande-Bretagne',
    ru: 'Лондон, британский, британец, британцы, Великобритания, Британия',
  },
  FR: {
    en: 'Paris, French',
    fr: 'Paris, français, française, françaises',
    ru: 'Париж, французский, француз, французы',
  },
  DE: {
    en: 'Berlin, German, Germans',
    fr: 'Berlin, allemand, allemande, allemands, allemandes',
    ru: 'Берлин, немецкий, германский, немец, немцы, ФРГ',
  },
  PL: {
    en: 'Warsaw, Polish, Poles',
    fr: 'Varsovie, polonais, polonaise, polonaises',
    ru: 'Варшава, польский, поляк, поляки',
  },
  LT: {
    en: 'Vilnius, Lithuanian, Lithuanians',
    fr: 'Vilnius, lituanien, lituanienne, lituaniens, Lithuanie',
    ru: 'Вильнюс, литовский, литовец, литовцы',
  },
  LV: {
    en: 'Riga, Latvian, Latvians',
    fr: 'Riga, letton, lettone, lettonne, lettons',
    ru: 'Рига, латвийский, латвиец, латыши',
  },
  EE: {
    en: 'Tallinn, Estonian, Estonians',
    fr: 'Tallinn, estonien, estonienne, estoniens',
    ru: 'Таллин, Таллинн, эстонский, эстонец, эстонцы',
  },
  FI: {
    en: 'Helsinki, Finnish, Finns',
    fr: 'Helsinki, finlandais, finlandaise',
    ru: 'Хельсинки, финский, финляндский, финны',
  },
  SE: {
    en: 'Stockholm, Swedish, Swedes',
    fr: 'Stockholm, suédois, suédoise',
    ru: 'Стокгольм, шведский, шведы',
  },
  NO: {
    en: 'Oslo, Norwegian, Norwegians',
    fr: 'Oslo, norvégien, norvégienne',
    ru: 'Осло, норвежский, норвежцы',
  },
  DK: {
    en: 'Copenhagen, Danish, Danes',
    fr: 'Copenhague, danois, danoise',
    ru: 'Копенгаген, датский, датчане',
  },
  IS: { en: 'Reykjavik, Icelandic', fr: 'Reykjavik, islandais, islandaise', ru: 'Рейкьявик, исландский' },
  NL: {
    en: 'The Hague, Dutch',
    fr: 'La Haye, néerlandais, néerlandaise',
    ru: 'Гаага, нидерландский, голландский',
  },
  BE: { en: 'Belgian, Belgians', fr: 'belge, belges', ru: 'бельгийский, бельгийцы' },
  LU: { en: 'Luxembourgish', fr: 'luxembourgeois, luxembourgeoise', ru: 'люксембургский' },
  ES: {
    en: 'Madrid, Spanish',
    fr: 'Madrid, espagnol, espagnole, espagnols',
    ru: 'Мадрид, испанский, испанцы',
  },
  PT: { en: 'Lisbon, Portuguese', fr: 'Lisbonne, portugais, portugaise', ru: 'Лиссабон, португальский' },
  IT: {
    en: 'Rome, Italian, Italians',
    fr: 'Rome, italien, italienne, italiens',
    ru: 'Рим, итальянский, итальянцы',
  },
  GR: { en: 'Athens, Greek, Greeks', fr: 'Athènes, grec, grecque, grecs', ru: 'Афины, греческий, греки' },
  TR: {
    en: 'Ankara, Turkish, Turks, Turkey',
    fr: 'Ankara, turc, turque, turcs, turques',
    ru: 'Анкара, турецкий, турки',
  },
  HU: {
    en: 'Budapest, Hungarian, Hungarians',
    fr: 'Budapest, hongrois, hongroise',
    ru: 'Будапешт, венгерский, венгры',
  },
  CZ: {
    en: 'Prague, Czech, Czechs, Czech Republic',
    fr: 'Prague, tchèque, tchèques, République tchèque',
    ru: 'Прага, чешский, чехи',
  },
  SK: {
    en: 'Bratislava, Slovak, Slovaks',
    fr: 'Bratislava, slovaque, slovaques',
    ru: 'Братислава, словацкий, словаки',
  },
  SI: { en: 'Ljubljana, Slovenian', fr: 'Ljubljana, slovène', ru: 'Любляна, словенский' },
  HR: { en: 'Zagreb, Croatian, Croats', fr: 'Zagreb, croate, croates', ru: 'Загреб, хорватский' },
  RS: { en: 'Belgrade, Serbian, Serbs', fr: 'Belgrade, serbe, serbes', ru: 'Белград, сербский, сербы' },
  ME: { en: 'Podgorica, Montenegrin', fr: 'Podgorica, monténégrin', ru: 'Подгорица, черногорский' },
  MK: { en: 'Skopje, Macedonian', fr: 'Skopje, macédonien, macédonienne', ru: 'Скопье, македонский' },
  AL: { en: 'Tirana, Albanian, Albanians', fr: 'Tirana, albanais, albanaise', ru: 'Тирана, албанский' },
  RO: {
    en: 'Bucharest, Romanian, Romanians',
    fr: 'Bucarest, roumain, roumaine, roumains',
    ru: 'Бухарест, румынский, румыны',
  },
  BG: {
    en: 'Sofia, Bulgarian, Bulgarians',
    fr: 'Sofia, bulgare, bulgares',
    ru: 'София, болгарский, болгары',
  },
  MD: {
    en: 'Chisinau, Moldovan, Moldovans',
    fr: 'Chisinau, moldave, moldaves',
    ru: 'Кишинев, молдавский, молдаване, Молдавия',
  },
  AT: {
    en: 'Vienna, Austrian, Austrians',
    fr: 'Vienne, autrichien, autrichienne',
    ru: 'Вена, австрийский, австрийцы',
  },
  CH: { en: 'Bern, Swiss', fr: 'Berne, suisse, suisses, helvétique', ru: 'Берн, швейцарский' },
  IE: { en: 'Dublin, Irish', fr: 'Dublin, irlandais, irlandaise', ru: 'Дублин, ирландский' },
  KZ: {
    en: 'Astana, Nur-Sultan, Kazakh, Kazakhs',
    fr: 'Astana, kazakh, kazakhe, kazakhs',
    ru: 'Астана, Нур-Султан, казахстанский, казахский, казахстанцы',
  },
  KG: {
    en: 'Bishkek, Kyrgyz',
    fr: 'Bichkek, kirghize, kirghizes, Kirghizstan, Kirghizistan',
    ru: 'Бишкек, киргизский, кыргызский, Киргизия, Кыргызстан',
  },
  TJ: { en: 'Dushanbe, Tajik, Tajiks', fr: 'Douchanbé, tadjik, tadjike', ru: 'Душанбе, таджикский, таджики' },
  UZ: {
    en: 'Tashkent, Uzbek, Uzbeks',
    fr: 'Tachkent, ouzbek, ouzbèke',
    ru: 'Ташкент, узбекский, узбекистанский',
  },
  TM: { en: 'Ashgabat, Turkmen', fr: 'Achgabat, turkmène', ru: 'Ашхабад, туркменский' },
  AM: {
    en: 'Yerevan, Armenian, Armenians',
    fr: 'Erevan, arménien, arménienne, arméniens',
    ru: 'Ереван, армянский, армяне',
  },
  AZ: {
    en: 'Baku, Azerbaijani, Azerbaijanis, Azeri',
    fr: 'Bakou, azerbaïdjanais, azerbaïdjanaise, azéri',
    ru: 'Баку, азербайджанский, азербайджанцы',
  },
  GE: {
    en: 'Tbilisi, Georgian, Georgians',
    fr: 'Tbilissi, géorgien, géorgienne, géorgiens',
    ru: 'Тбилиси, грузинский, грузины',
  },
  CN: {
    en: 'Beijing, Chinese',
    fr: 'Pékin, chinois, chinoise, chinoises',
    ru: 'Пекин, китайский, китайцы, КНР',
  },
  TW: { en: 'Taipei, Taiwanese', fr: 'Taipei, taïwanais, taïwanaise', ru: 'Тайбэй, тайваньский' },
  JP: { en: 'Tokyo, Japanese', fr: 'Tokyo, japonais, japonaise, nippon', ru: 'Токио, японский, японцы' },
  KR: {
    en: 'Seoul, South Korean, South Koreans',
    fr: 'Séoul, sud-coréen, sud-coréenne, Corée du Sud',
    ru: 'Сеул, южнокорейский, Южная Корея',
  },
  KP: {
    en: 'Pyongyang, North Korean, North Koreans',
    fr: 'Pyongyang, nord-coréen, nord-coréenne, Corée du Nord',
    ru: 'Пхеньян, северокорейский, Северная Корея, КНДР',
  },
  IN: {
    en: 'New Delhi, Indian, Indians',
    fr: 'New Delhi, indien, indienne, indiens',
    ru: 'Нью-Дели, индийский, индийцы',
  },
  PK: {
    en: 'Islamabad, Pakistani, Pakistanis',
    fr: 'Islamabad, pakistanais, pakistanaise',
    ru: 'Исламабад, пакистанский',
  },
  AF: {
    en: 'Kabul, Afghan, Afghans',
    fr: 'Kaboul, afghan, afghane, afghans',
    ru: 'Кабул, афганский, афганцы',
  },
  IR: {
    en: 'Tehran, Iranian, Iranians',
    fr: 'Téhéran, iranien, iranienne, iraniens',
    ru: 'Тегеран, иранский, иранцы',
  },
  IQ: { en: 'Baghdad, Iraqi, Iraqis', fr: 'Bagdad, irakien, irakienne', ru: 'Багдад, иракский' },
  SY: {
    en: 'Damascus, Syrian, Syrians',
    fr: 'Damas, syrien, syrienne, syriens',
    ru: 'Дамаск, сирийский, сирийцы',
  },
  IL: {
    en: 'Jerusalem, Tel Aviv, Israeli, Israelis',
    fr: 'Jérusalem, Tel-Aviv, israélien, israélienne, israéliens',
    ru: 'Иерусалим, Тель-Авив, израильский, израильтяне',
  },
  PS: {
    en: 'Ramallah, Palestinian, Palestinians',
    fr: 'Ramallah, palestinien, palestinienne, palestiniens',
    ru: 'Рамалла, палестинский, палестинцы',
  },
  LB: { en: 'Beirut, Lebanese', fr: 'Beyrouth, libanais, libanaise', ru: 'Бейрут, ливанский' },
  JO: { en: 'Amman, Jordanian', fr: 'Amman, jordanien, jordanienne', ru: 'Амман, иорданский' },
  SA: { en: 'Riyadh, Saudi, Saudis', fr: 'Riyad, saoudien, saoudienne', ru: 'Эр-Рияд, саудовский' },
  QA: { en: 'Doha, Qatari', fr: 'Doha, qatari, qatarien', ru: 'Доха, катарский' },
  AE: { en: 'Abu Dhabi, Emirati', fr: 'Abou Dhabi, émirati', ru: 'Абу-Даби, эмиратский, ОАЭ' },
  YE: { en: 'Sanaa, Yemeni', fr: 'Sanaa, yéménite', ru: 'Сана, йеменский' },
  EG: { en: 'Cairo, Egyptian, Egyptians', fr: 'Le Caire, égyptien, égyptienne', ru: 'Каир, египетский' },
  LY: { en: 'Tripoli, Libyan, Libyans', fr: 'Tripoli, libyen, libyenne', ru: 'Триполи, ливийский' },
  DZ: { en: 'Algiers, Algerian, Algerians', fr: 'Alger, algérien, algérienne', ru: 'Алжир, алжирский' },
  MA: { en: 'Rabat, Moroccan, Moroccans', fr: 'Rabat, marocain, marocaine', ru: 'Рабат, марокканский' },
  ML: { en: 'Bamako, Malian, Malians', fr: 'Bamako, malien, malienne, maliens', ru: 'Бамако, малийский' },
  NE: { en: 'Niamey, Nigerien', fr: 'Niamey, nigérien, nigérienne', ru: 'Ниамей, нигерский' },
  NG: { en: 'Abuja, Nigerian, Nigerians', fr: 'Abuja, nigérian, nigériane', ru: 'Абуджа, нигерийский' },
  ZA: {
    en: 'Pretoria, South African',
    fr: 'Pretoria, sud-africain, sud-africaine',
    ru: 'Претория, южноафриканский',
  },
  CA: {
    en: 'Ottawa, Canadian, Canadians',
    fr: 'Ottawa, canadien, canadienne, canadiens',
    ru: 'Оттава, канадский, канадцы',
  },
  MX: { en: 'Mexican, Mexicans', fr: 'mexicain, mexicaine', ru: 'мексиканский' },
  BR: {
    en: 'Brasilia, Brazilian, Brazilians',
    fr: 'Brasilia, brésilien, brésilienne',
    ru: 'Бразилиа, бразильский',
  },
  VE: { en: 'Caracas, Venezuelan', fr: 'Caracas, vénézuélien, vénézuélienne', ru: 'Каракас, венесуэльский' },
  CU: { en: 'Havana, Cuban, Cubans', fr: 'La Havane, cubain, cubaine', ru: 'Гавана, кубинский' },
  AU: {
    en: 'Canberra, Australian, Australians',
    fr: 'Canberra, australien, australienne',
    ru: 'Канберра, австралийский',
  },
  MN: { en: 'Ulaanbaatar, Mongolian', fr: 'Oulan-Bator, mongol, mongole', ru: 'Улан-Батор, монгольский' },
  MY: {
    en: 'Kuala Lumpur, Malaysian',
    fr: 'Kuala Lumpur, malaisien, malaisienne',
    ru: 'Куала-Лумпур, малайзийский',
  },
  EU: {
    en: 'Brussels, European Union, EU, Europe',
    fr: 'Bruxelles, Union européenne, UE, Europe',
    ru: 'Брюссель, Евросоюз, Европейский союз, ЕС, Европа',
  },
};
