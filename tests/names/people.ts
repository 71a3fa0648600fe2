/**
 * People under one recorded name each, spellings of it that nobody recorded here, and names of others that look like it.
 * Made from the rules of transliteration systems (BGN/PCGN, ICAO, ISO 9, Duden, PWN, French, Spanish, Dutch,
 * Lithuanian …) and from how Russian, Belarusian and Ukrainian write each other's names, not from the seeds.
 * One person a line: recorded | spelt otherwise, … | others, …
 */
const lines = `
Alexander Lukashenko | Loukachenko, Lukaschenko, Łukaszenka, Aleksandr Lukašenko, Лукашэнка Аляксандр, Олександр Лукашенко, A. Lukashenko, Lukashenko A.G., Loekasjenko | Lukashevich, Lukashin, Viktor Lukashenko, Lukyanenko
Vladimir Putin | Poutine, Wladimir Putin, Władimir Putin, Уладзімір Пуцін, Володимир Путін, Vladimiras Putinas, Vladímir Putin, Poetin, V.V. Putin, Владимир Владимирович Путин | Vladimir Makei, Putilin, Rasputin, Potanin, Putilov
Sergei Shoigu | Choïgou, Schoigu, Szojgu, Šojgu, Sergejus Šoigu, Сяргей Шайгу, Сергій Шойгу, Serguéi Shoigú, Sjojgoe, S. Shoygu | Shoikhet, Sergei Lavrov, Shugaev
Sergei Lavrov | Lavrow, Ławrow, Sergueï Lavrov, Лавров Сергей Викторович, Сергій Лавров, Lavrovas, Siarhiej Łaŭroŭ, Serguéi Lavrov, Лаўроў | Lavrentiev, Lavrenov, Lazarev, Laptev
Dmitry Medvedev | Medwedew, Miedwiediew, Medvedevas, Дзмітрый Мядзведзеў, Дмитро Медведєв, Dmitri Medvédev, Dimitri Medvedev, Medvěděv | Medvedchuk, Medvedenko, Medved
Nikita Khrushchev | Khrouchtchev, Chruschtschow, Chruszczow, Chruščiovas, Jruschov, Хрущов, Мікіта Хрушчоў, Chroesjtsjov, Hruŝёv | Khrunichev, Khrustalev, Krutchenykh
Mikhail Gorbachev | Gorbatchev, Gorbatschow, Gorbaczow, Michail Gorbačov, Міхаіл Гарбачоў, Михайло Горбачов, Mijaíl Gorbachov, Gorbatsjov | Gorbunov, Gorbatov, Gorbatenko
Boris Yeltsin | Eltsine, Jelzin, Jelcyn, Borisas Jelcinas, Барыс Ельцын, Борис Єльцин, Borís Yeltsin, El'cin | Yelkin, Yelisin, Yeltsov
Svetlana Tikhanovskaya | Tsikhanouskaya, Tichanowskaja, Cichanouska, Cichanoŭskaja, Тихановская, Ціханоўская, Світлана Тихановська, Tijanóvskaya, Tikhanovskaïa | Tikhomirova, Tikhonova, Svetlana Alexievich
Volodymyr Zelensky | Zelenskyy, Selenskyj, Zełenski, Зеленський, Владимир Зеленский, Уладзімір Зяленскі, Volodimiras Zelenskis, Vladimir Zelenski, Zelenskij | Zelenin, Zelinsky, Zelenov
Petro Poroshenko | Porochenko, Poroschenko, Poroszenko, Порошенко, Пётр Порошенко, Пятро Парашэнка, Petro Porošenko, Piotr Porochenko | Parshenko, Porshnev, Pavlenko
Viktor Yanukovych | Ianoukovytch, Janukowytsch, Janukowycz, Янукович, Віктар Януковіч, Janukovyč, Yanukovich, Viktoras Janukovyčius | Yanushkevich, Yankovich, Yanukov
Yulia Tymoshenko | Timochenko, Tymoschenko, Tymoszenko, Тимошенко, Юлія Тимошенко, Юлія Цімашэнка, Tymošenko, Ioulia Tymochenko | Timoshin, Timofeenko, Timchenko
Viktor Khrenin | Chrenin, Jrenin, Hrenin, Khrénine, Віктар Хрэнін, Wiktar Chrenin, Viktoras Chreninas, Хренин, Хренін | Krenin, Khromin, Grenin
Andrei Belousov | Beloussov, Belousow, Biełousow, Бялоусаў, Андрій Бєлоусов, Andrejus Belousovas, Andreï Beloussov, Белоусов | Belov, Belyaev, Beloglazov
Valery Gerasimov | Guérassimov, Gerassimow, Gierasimow, Герасимов, Валерий Васильевич Герасимов, Валерій Герасимов, Gerasimovas, Guerásimov | Gerasimenko, Gerasin, Garasimov Ivan
Yevgeny Prigozhin | Evgueni Prigojine, Prigoschin, Prigożyn, Пригожин, Евгений Пригожин, Євген Пригожин, Yevgueni Prigozhin, Jevgenij Prigožin | Prigogine, Prigarin, Prigorov
Dmitry Peskov | Peskow, Pieskow, Dmitri Peskov, Песков, Дмитро Пєсков, Дзмітрый Пяскоў, Peskovas, Dimitri Peskov | Piskunov, Pesotsky, Pskov
Maria Zakharova | Sacharowa, Zacharowa, Мария Захарова, Марія Захарова, Марыя Захарава, Zajárova, Zacharova, Zakharova M.V. | Zakharchenko, Zakharenko, Zakharov Ivan
Kassym-Jomart Tokayev | Tokaïev, Tokajew, Касым-Жомарт Токаев, Токаев, Қасым-Жомарт Тоқаев, Tokajevas, Tokáyev, Toqaev | Tokarev, Tokarchuk, Takaev Ivan
Nursultan Nazarbayev | Nazarbaïev, Nasarbajew, Назарбаев, Нұрсұлтан Назарбаев, Nazarbajevas, Nazarbáyev, Noursoultan Nazarbaev | Nazarov, Nazarenko, Nazarbekov
Nikol Pashinyan | Pachinian, Paschinjan, Paszinian, Пашинян, Նիկոլ Փաշինյան, Pašinianas, Pashinián, Нікол Пашинян, Pasjinjan | Pashayan, Pashinin, Pashaev
Serzh Sargsyan | Sargsian, Sarkisian, Серж Саргсян, Սերժ Սարգսյան, Serge Sargsian, Sargsjan | Sarafyan, Sargisov, Sarukhanyan
Ilham Aliyev | Aliev, Alijew, Алиев, İlham Əliyev, Ильхам Алиев, Alijevas, Ilham Aliev | Alimov, Alikhanov, Aliyeva Leyla
Emomali Rahmon | Rakhmon, Rachmon, Рахмон, Эмомали Рахмон, Эмомалӣ Раҳмон, Rajmón, Rahmonas | Rakhimov, Rahmonov Ivan, Rakhmanchuk
Sadyr Japarov | Djaparov, Dschaparow, Żaparow, Жапаров, Садыр Жапаров, Žaparovas, Zhaparov, Yaparov Sadyr | Japaridze, Zharov, Zhaparova Aida
Sooronbay Jeenbekov | Jeenbekow, Жээнбеков, Сооронбай Жээнбеков, Dscheenbekow, Zheenbekov, Żeenbekow | Zhanbekov Ivan, Jenbekyan, Beknazarov
Igor Sergeenko | Ihar Siarhiejenka, Sergueïenko, Сергеенко, Ігар Сергяенка, Sergejenko, Siergiejenko | Sergeev, Sergienkov, Sergeichik
Natalia Kochanova | Natallia Kachanava, Kotchanova, Kotschanowa, Koczanowa, Наталля Качанава, Кочанова, Kočanova | Kochetova, Kochnova, Kochanov
Roman Golovchenko | Raman Halouchanka, Golovtchenko, Golowtschenko, Hołouczenka, Головченко, Раман Галоўчанка, Holovčenko | Golovin, Golovachenko, Golovchuk
Viktor Gulevich | Goulevitch, Gulewitsch, Hulewicz, Гулевич, Віктар Гулевіч, Gulevič, Viktar Hulevich | Gulyaev, Gulenko, Gurevich
Alexander Volfovich | Volfovitch, Wolfowitsch, Wolfowicz, Вольфович, Аляксандр Вальфовіч, Volfovič, Aliaksandr Valfovich | Volkovich, Wolfson, Volfovskaya
Valery Zaluzhny | Zaloujny, Saluschnyj, Załużny, Залужный, Валерій Залужний, Zalužnyj, Valerii Zaluzhnyi | Zaluzhsky, Zaluchny Ivan, Zaluzin
Oleksandr Syrskyi | Syrsky, Syrskyj, Alexandre Syrsky, Сырский, Олександр Сирський, Aleksander Syrski, Syrskij | Sirotsky, Sikorsky, Syrtsov
Dmytro Kuleba | Kouleba, Dmitri Kuleba, Дмитрий Кулеба, Дмитро Кулеба, Дзмітрый Кулеба, Kułeba, D. Kuleba | Kulebin, Kulesha, Kuleshov
Andriy Yermak | Iermak, Jermak, Ермак, Андрей Ермак, Андрій Єрмак, Andrij Jermak, Andreï Iermak | Yermakov, Yermolin, Ermolaev
Oleksii Reznikov | Reznikow, Resnikow, Резников, Олексій Резніков, Alexeï Reznikov, Rieznikow, Oleksij Reznikov | Reznichenko, Reznik, Rezun
Ihor Klymenko | Klimenko, Klymenko, Игорь Клименко, Ігор Клименко, Igor Klimenko, Kłymenko, Ігар Клімянок | Klimov, Klymchuk, Klimkin
Gitanas Nauseda | Nausėda, Науседа, Гитанас Науседа, Гітанас Наўседа, Naouseda, Gitanas Naussėda | Nausedas Jonas, Naumov, Nausica
Andrzej Duda | Анджей Дуда, Дуда, Анджэй Дуда, A. Duda, Andrej Duda | Dudaev, Dudin, Dudko
Donald Tusk | Туск, Дональд Туск, Donaldas Tuskas, D. Tusk | Tuska, Tuskegee, Task Donald
Mateusz Morawiecki | Моравецкий, Матеуш Моравецкий, Moravetski, Morawetzki, Mateušas Moraveckis | Moravec, Moravsky Jan, Morozov
Radoslaw Sikorski | Sikorsky, Сикорский, Радослав Сикорский, Радослаў Сікорскі, Radosław Sikorski, Sikorskis | Sikora, Sikorin, Skorski Adam
Jens Stoltenberg | Йенс Столтенберг, Столтенберг, Енс Столтэнберг, Jensas Stoltenbergas, Єнс Столтенберг | Stolper, Stoltz, Stolberg
Mark Rutte | Марк Рютте, Рютте, Marc Rutte, Maркас Rutte | Rutter, Rut Mark, Ruttenberg
Emmanuel Macron | Макрон, Эмманюэль Макрон, Эмануэль Макрон, Emanuel Makron, Makronas | Makarov, Macrone Anna, Macready
Recep Tayyip Erdogan | Эрдоган, Реджеп Тайип Эрдоган, Erdoğan, Erdogán, Ердоган | Erdoganov Ivan, Erdman, Ertegun
Xi Jinping | Си Цзиньпин, 习近平, Xi Jin-ping | Xi Zhongxun, Li Jinping, Xie Jing
Antonio Guterres | Антониу Гутерреш, António Guterres, Гутерреш, Guterresas | Gutierrez, Guterman, Gutnik
Josep Borrell | Жозеп Боррель, Боррель, Borrel, Жузеп Баррэль | Borel Emile, Borrow, Bortnikov
Alexander Bortnikov | Bortnikow, Бортников, Александр Бортников, Bortnikovas, Alexandre Bortnikov, Аляксандр Бортнікаў | Bortnik, Borodnikov, Portnikov
Nikolai Patrushev | Patrouchev, Patruschew, Patruszew, Патрушев, Николай Патрушев, Мікалай Патрушаў, Микола Патрушев, Patrušev, Nikolay Patrushev | Petrushev, Petrushevich, Patrikeev
Sergei Naryshkin | Narychkine, Naryschkin, Naryszkin, Нарышкин, Сяргей Нарышкін, Naryškin, Сергій Наришкін | Narimanov, Naryzhny, Narushkin
Vyacheslav Volodin | Viatcheslav Volodine, Wolodin, Wołodin, Володин, В'ячеслав Володін, Вячаслаў Валодзін, Viačeslavas Volodinas | Volodarsky, Volodchenko, Volodko
Valentina Matviyenko | Matvienko, Matwijenko, Matwijenko Walentina, Матвиенко, Валентина Матвієнко, Валянціна Мацвіенка, Matvijenko | Matveev, Matveenkov, Matvienkov
Ramzan Kadyrov | Kadyrow, Кадыров, Рамзан Кадыров, Рамзан Кадиров, Kadyrovas, Kadírov | Kadyshev, Kadirbekov, Kadyrova Aishat
Alexei Navalny | Alexeï Navalny, Nawalny, Nawalnyj, Навальный, Олексій Навальний, Аляксей Навальны, Navalnyj, Navalnas Aleksejus, Nawalni | Navalkin, Yulia Navalnaya, Navolny Petr
Mikhail Khodorkovsky | Khodorkovski, Chodorkowski, Chodorkowskij, Ходорковский, Міхаіл Хадаркоўскі, Jodorkovski, Michail Chodorkovskij | Khodakovsky, Khodor, Khodasevich
Alexander Surikov | Sourikov, Surikow, Суриков, Аляксандр Сурыкаў, Surikovas | Surin, Suvorov, Sirikov
Dmitry Mezentsev | Mezentsev, Mesenzew, Miezencew, Мезенцев, Дзмітрый Мязенцаў, Mezencev | Mezhentsov, Mezenin, Metsentsev
Boris Gryzlov | Gryzlow, Grislow, Grislov, Грызлов, Барыс Грызлоў, Gryzlovas | Gryzunov, Gruzlov, Gryaznov
Yuri Andropov | Iouri Andropov, Jurij Andropow, Juri Andropow, Андропов, Юрий Владимирович Андропов, Юрій Андропов, Юрый Андропаў | Andronov, Andropenko, Androsov
Leonid Brezhnev | Brejnev, Breschnew, Breżniew, Брежнев, Леанід Брэжнеў, Леонід Брежнєв, Brežnev, Brézhnev | Brezhnoy, Berezhnoy, Brezin
Georgy Zhukov | Joukov, Schukow, Żukow, Жуков, Георгий Жуков, Георгій Жуков, Георгій Жукаў, Žukov, Guéorgui Joukov, Zjoekov | Zhukovsky, Zhuk, Zhukevich
Konstantin Rokossovsky | Rokossovski, Rokossowski, Рокоссовский, Канстанцін Ракасоўскі, Konstanty Rokossowski, Rokosovskij | Rokosov, Rossovsky, Rokoshevsky
Pyotr Masherov | Piotr Macherov, Mascherow, Maszerau, Машеров, Пётр Машэраў, Pyotr Mašerov, Petr Masherov | Mashkov, Masharov Ivan, Masherskaya
Stanislav Shushkevich | Chouchkevitch, Schuschkewitsch, Szuszkiewicz, Шушкевич, Станіслаў Шушкевіч, Šuškevič, Stanislau Shushkevich | Shushkov, Sushkevich, Shushunova
Zianon Pazniak | Zenon Poznyak, Пазняк, Зянон Пазняк, Зенон Позняк, Paźniak, Posnjak | Pozdnyakov, Pozner, Poznanski
Ales Bialiatski | Bielatski, Беляцкий, Алесь Бяляцкі, Bjaljazki, Bialacki, Aleś Bialacki, Beljatski | Belitsky, Belyavsky, Bialik
Maria Kolesnikova | Maryia Kalesnikava, Kolesnikowa, Kolesnikova, Марыя Калеснікава, Мария Колесникова, Kolieśnikowa, Kalesnikawa | Kolesnichenko, Kolesnik, Kalashnikova
Viktor Babariko | Viktar Babaryka, Babaryko, Бабарико, Віктар Бабарыка, Babarika | Babarin, Babkin, Babar
Pavel Latushko | Pavel Latouchko, Pavał Łatuška, Latuschko, Łatuszka, Латушко, Павел Латушка, Latushka | Latynin, Latushkin, Latyshev
Veronika Tsepkalo | Zepkalo, Cepkało, Вераніка Цапкала, Цепкало, Tsepkala, Cepkalo | Tsepkov, Chepkalo, Tsapko
Vladimir Karpov | Karpow, Карпов, Уладзімір Карпаў, Volodymyr Karpov, V. Karpov | Karpenko, Karpovich, Karpin
Ivan Ivanov | Iwan Iwanow, Иванов, Іван Іваноў, Ivanovas, Ivanof, Іван Іванов, Ivan Ivanoff | Ivanenko, Ivanovsky, Ivanchenko, Ivanova
Nikolai Petrov | Petrow, Pietrow, Петров, Мікалай Пятроў, Микола Петров, Petrovas, Nicolas Petroff | Petrosyan, Petrenko, Petrovsky, Petrova
Oleg Kravchenko | Kravtchenko, Krawtschenko, Krawczenko, Aleh Krauchanka, Алег Краўчанка, Олег Кравченко, Kravčenko | Kravchuk, Kravets, Kravtsov
Taras Shevchenko | Chevtchenko, Schewtschenko, Szewczenko, Шевченко, Тарас Шаўчэнка, Ševčenko, Sjevtsjenko | Savchenko, Shevchuk, Shevtsov
Nadiya Savchenko | Savtchenko, Sawtschenko, Sawczenko, Савченко, Надежда Савченко, Савчанка, Savčenko | Shevchuk, Savchuk, Savichev
Alexander Bondarenko | Bondarenka, Бондаренко, Аляксандр Бандарэнка, Bondarienko, Oleksandr Bondarenko | Bondarev, Bondarchuk, Bondar
Andrei Kuznetsov | Kouznetsov, Kusnezow, Kuzniecow, Кузнецов, Андрэй Кузняцоў, Kuznecov, Кузнєцов | Kuzmin, Kuznets, Kuzmenko
Sergei Sokolov | Sokolow, Sokołow, Соколов, Сяргей Сакалоў, Сергій Соколов, Sokolovas | Sokolovsky, Sokol, Sokolenko
Mikhail Vasiliev | Vassiliev, Wassiljew, Wasiljew, Васильев, Міхаіл Васільеў, Vasiljev, Vasilyev, Vasil'ev | Vasilenko, Vasilevsky, Vasilkov
Tatiana Solovyova | Soloviova, Solowjowa, Sołowjowa, Соловьёва, Соловьева, Тацяна Салаўёва, Solovjova, Solovieva | Solovey, Solonina, Solovkina
Evgeny Shcherbakov | Chtcherbakov, Schtscherbakow, Szczerbakow, Щербаков, Яўген Шчарбакоў, Ščerbakov, Ŝerbakov, Scherbakov | Shcherbak, Shcherbina, Sherbatov
Yuri Tsygankov | Tsygankov, Zygankow, Cygankow, Цыганков, Юрый Цыганкоў, Cigankov, Tsigankov | Tsygan, Tsyganenko, Tsiganov Pavel
Alexander Zhigulev | Jigoulev, Schigulew, Żygulew, Жигулев, Žigulev, Zhigulyov, Жигулёв | Zhigunov, Zhigalov, Zhiglov
Vladimir Yermoshin | Iermochine, Jermoschin, Jermoszyn, Ермошин, Уладзімір Ярмошын, Yarmoshyn, Jermošin | Yermolov, Ermolenko, Yermak
Mikhail Myasnikovich | Miasnikovitch, Mjasnikowitsch, Miasnikowicz, Мясникович, Міхаіл Мясніковіч, Miasnikovich, Mjasnikovič | Myasnikov, Myasin, Masnikova
Leonid Kozik | Kosik, Козик, Леанід Козік, Kozyk | Kozin, Kozlov, Kozyrev
Andrei Kozyrev | Kozyrev, Kosyrew, Kozyriew, Козырев, Андрэй Козыраў, Kozyriev | Kozyr, Kozyrenko, Kozarev
Anatoly Serdyukov | Serdioukov, Serdjukow, Sierdiukow, Сердюков, Анатоль Сердзюкоў, Serdjukov, Serdiukov | Serdyuk, Serdyuchenko, Sedyukov
Iosif Stalin | Joseph Staline, Josef Stalin, Józef Stalin, Сталин, Йосип Сталін, Іосіф Сталін, Stalinas, J. Stalin | Stolin, Stalskaya, Stallone
Vladimir Lenin | Lénine, Wladimir Lenin, Włodzimierz Lenin, Ленин, Володимир Ленін, Leninas, Lenine | Levin, Lanin, Leninsky
Alexander Solzhenitsyn | Soljenitsyne, Solschenizyn, Sołżenicyn, Солженицын, Solženicyn, Solzhenitsin, Солженіцин | Solonitsyn, Solzhnikov, Solenov
Pyotr Tchaikovsky | Tchaïkovski, Tschaikowski, Czajkowski, Чайковский, Čajkovskij, Chaikovsky, Пётр Чайкоўскі, Chaikovski | Chaika, Tchalov, Chalovsky
Sergei Rachmaninoff | Rakhmaninov, Rachmaninow, Рахманинов, Rahmaņinovs, Rajmáninov, Сергій Рахманінов | Rakhmanov, Rahmonov, Rachman
Garry Kasparov | Kasparow, Каспаров, Гарри Каспаров, Гары Каспараў, Kasparovas, Garri Kasparov | Kasparyan, Kasparek, Gasparov
Yuri Gagarin | Iouri Gagarine, Jurij Gagarin, Гагарин, Юрий Гагарин, Юрій Гагарін, Gagarinas | Gagarov, Gogarin Semyon, Agarin
Hryhorii Skovoroda | Grigori Skovoroda, Skoworoda, Сковорода, Григорий Сковорода, Григорій Сковорода, Рыгор Скаварада | Skvortsov, Skorobogat, Skovronsky
Vasil Bykau | Vassil Bykov, Wasil Bykau, Быков, Васіль Быкаў, Василь Быков, Bykaŭ, Vasily Bykov | Bykovsky, Bykovich, Bychkov
Yanka Kupala | Ianka Koupala, Janka Kupała, Купала, Янка Купала, Janka Kupala, Kupalas | Kupalov, Kupalin Anton, Kapala
Uladzimir Karatkevich | Vladimir Korotkevich, Карактевич Владимир, Караткевіч, Короткевич, Karatkievič, Korotkevitch | Korotkov, Korotich, Korotkaya
Konstantin Ushakov | Ouchakov, Uschakow, Uszakow, Ушаков, Ušakov, Канстанцін Ушакоў | Ushatov, Ushkov, Usakov Petr
Nikita Chaikin | Tchaïkine, Tschaikin, Czajkin, Чайкин, Čajkin, Мікіта Чайкін | Chaika, Chalkin, Chakin
Fyodor Emelianenko | Fedor Emelianenko, Fiodor Jemieljanienko, Емельяненко, Фёдор Емельяненко, Fjodor Jemeljanenko, Yemelyanenko | Emelyanov, Emelin, Omelchenko
Alla Pugacheva | Pougatcheva, Pugatschowa, Pugaczowa, Пугачёва, Пугачева, Ала Пугачова, Pugačova | Pugach, Pugachenko, Puchkova
Semyon Budyonny | Boudienny, Budjonny, Budionny, Будённый, Будённый Семён, Semen Budenny, Сямён Будзённы | Budyanov, Budkin, Budnik
Kliment Voroshilov | Vorochilov, Woroschilow, Woroszyłow, Ворошилов, Klement Vorošilov, Климент Ворошилов, Варашылаў | Voronov, Vorobyov, Voroshilin
Lavrenty Beria | Lavrenti Beria, Berija, Берия, Лаврентий Берия, Лаврентій Берія, Beriya, Ławrientij Beria | Berin, Berezin, Beryozov
`;

export interface Person {
  readonly recorded: string;
  readonly spelt: readonly string[];
  readonly others: readonly string[];
}

const list = (text = '') => text.split(',').map((each) => each.trim());

export const people: readonly Person[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [recorded = '', spelt, others] = line.split(' | ');
    return { recorded, spelt: list(spelt), others: list(others) };
  });
