/**
 * Given names that languages do not merely spell but say differently, one name a line. Forms that the rules of spelling
 * tell from each other need not be here; a pet name is no form of a name.
 */
export const givenNames = `
Alexander Aleksandr Alexandre Alejandro Aljaksandr Oleksandr Alyaksandr Alexandros Aleksandras Aleksander Alessandro
Alexandra Aljaksandra Oleksandra Alyaksandra Alejandra
Alexei Aleksei Aliaksei Oleksiy Oleksij Alexis Aleksiejus Aleksy
Anatoly Anatol Anatole Anatoliy Anatolij Anatolijus
Andrew Andrei Andrey Andriy Andrij Andrzej Andreas Andrés André Andrius
Anna Hanna Ganna Anne Ana
Anton Antony Anthony Antoni Antonio Antoine Antanas
Artyom Artem Artsiom Artjom Artiom
Basil Vasily Vasil Vasyl Wasyl Vasilij Bazyli
Boris Barys Borys
Catherine Katerina Ekaterina Yekaterina Katsiaryna Kateryna Katarzyna Jekaterina
Daniel Daniil Danila Danylo Danil Danielius
Denis Dzianis Denys
Dmitry Dmitri Dzmitry Dmytro Dimitri Dmitrij Dimitry Dmitrijus Dzmitryj
Eugene Yevgeny Evgeni Yauhen Yaugen Yevhen Jauhien Evgueni Jewgeni Jevgenij Eugeniusz Yevgueni Jevgenijus
Fyodor Fedor Fiodar Fedir Theodor Fyodar
George Georgy Georgi Heorhiy Heorgi Georg Jerzy Gueorgui Heorhij
Gennady Henadz Hennadiy Guennadi Gennadi Hienadz Henadij
Gregory Grigory Grigori Ryhor Hryhoriy Grzegorz Grigorij Ryhoryj Hryhorij
Helen Elena Yelena Alena Olena Helena Jelena Hélène
Helga Olga Volha Olha Wolha
Igor Ihar Ihor
Ilya Ilia Illia Illya Eliasz Ilja
Irina Iryna Irena Irène
Ivan Ian John Johann Jean Juan Jan Iwan
Joseph Iosif Yosif Yosyp Josef Józef Iosip Jazep
Konstantin Kanstantsin Kostiantyn Kostyantyn Constantin Constantine Konstanty Kastus
Leonid Leanid Leonidas
Lev Leo Leon Lew
Maxim Maksim Maksym Maxime Maksymilian
Maria Mary Marie Maryia Mariya María
Michael Mikhail Mikhas Mykhailo Michail Michał Miguel Michel Mihail Mikhaylo Mychajlo Mijaíl Mihhail Michaił
Nadezhda Nadiya Nadzeya Nadieżda Nadiia
Natalia Natallia Nataliya Nathalie Natalie
Nicholas Nikolai Mikalai Mykola Nicolas Mikołaj Nikolaj Nicolai Nikolaus Nicolás Mikalay Mikola
Oleg Aleh Oleh
Paul Pavel Pavlo Pavał Paweł Pablo
Peter Pyotr Petro Piatro Pierre Pedro Piotr Petr Pyatro
Roman Raman
Sergei Sergey Siarhei Serhiy Syarhey Serge Sergio Siarhiej Serhij Sergejus Serguéi Sierhij
Simon Semyon Siamion Semen Siemion
Stanislav Stanislau Stanisław Stanislas
Stephen Stepan Stsiapan Stefan Stéphane Esteban Szczepan
Svetlana Sviatlana Svitlana Swetlana
Tatiana Tatsiana Tetiana Tetyana
Timothy Timofei Tsimafei Tymofiy
Vadim Vadzim Vadym
Valentin Valiantsin Valentyn Walenty
Valery Valeri Valeriy Valerij Walery
Victor Viktor Viktar Wiktor
Vladimir Uladzimir Volodymyr Włodzimierz Wladimir Uładzimir Vladimiras Volodimir
Vladislav Uladzislau Vladyslav Władysław Ladislas
Vsevolod Usevalad
Vyacheslav Viachaslau Viacheslav Wjatscheslaw Wiaczesław
Yakov Yakau Jacob Jakub Jacques Yakiv
Yegor Egor Yahor Yehor
Yulia Julia Yuliya Iuliia
Yuri Yury Yuriy Iouri Youri Jurij Juri Yurij Jerzi
Zinaida Zinaīda Zinaide
`;
