import type { Gender } from '../language.ts';

/** Given names of people in the news, in both scripts: they tell a person from a firm or a place, and he from she. */
export const givenNames: Readonly<Record<Gender, string>> = {
  m: `Aaron Abdel Abdul Adam Ahmed Alain Alan Albert Alberto Aleksandr Alejandro Aleksei Aleksey Aleksander Alex Alexander Alexandre Alexandru Alexei
    Alexey Alexis Ali Alyaksandr Amir Anatoly Anatoli Anders Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrii Andrij Andrzej Angelo Anthony Antoine
    Antonio António Antony Ariel Arkady Artur Artem Bachar Barack Bart Bashar Ben Benjamin Bernard Bill Bob Bogdan Boris Brian Bruno Carl Carlos Cédric Charles
    Christian Christoph Christophe Christopher Claude Cyril Damien Dan Daniel Daniil Darius David Denis Dennis Didier Dimitar Dimitri Dmitri Dmitriy
    Dmitrii Dmitry Dmytro Dominic Dominique Donald Donatas Douglas Ebrahim Edgars Eduard Edward Egils Emmanuel Emomali Enrique Eric Éric Ernest Ernesto Erik Evgeny Fabien Fabrice Farid Federico Felix
    Fernando Filip François Francis Franck Frank Frank-Walter Fred Frédéric Gabriel Gennady Geoffrey Georg George Georges Gérald Gérard Gerhard Gilles
    Giorgi Gitanas Giuseppe Gordon Grant Greg Grégoire Grigory Grzegorz Guillaume Gustavo Guy Hakan Hans Harry Hassan Hector Henri Henry Herbert Hervé Heiko Hossein
    Hugo Hulusi Ian Ibrahim Igor Ihor Ilham Ilya Imran Isaac Iurie Ivan Ivo Jack Jacek Jacques Jair Jake James Jan Janez Janusz Jaroslaw Jarosław Jason Javad
    Javier Jean Jean-Claude Jean-Luc Jean-Marc Jean-Noël Jean-Pierre Jean-Yves Jeff Jens Jeremy Jérôme Jim Joachim Joao Joe Joel Johan Johannes John Jon Jonas Jonathan Jörg
    Jorge José Josef Josep Joseph Joshua Juan Julien Julius Jüri Justin Kaspars Karl Kassym-Jomart Keir Keith Ken Kenneth Kevin Khaled Khalid Kirill Kiril Kristjan Krišjānis Konstantin
    Kostiantyn Laurent Lars Lech Leo Leonid Lloyd Louis Luc Lucas Luigi Luis Lula Maciej Magnus Mahmoud Maksim Manuel Marat Marc Marcin Marco Mario Mariusz Mark
    Markus Martin Mateusz Matt Matteo Matthew Maxim Maxime Maxime Mehdi Michael Michał Michel Miguel Mikhail Mike Mikheil Mikola Mircea Mohamed Mohammad Mohammed Mohammad Moussa Muhammad
    Mykhailo Mykola Narendra Nasser Nicolai Nicolas Nicolás Nikol Nikola Nikolaï Nikolai Nikolay Nick Nigel Noël Nouri Nikita Olaf Oleg Oleh Oleksandr Oleksii Oleksiy Olivier Omar
    Orhan Oscar Pascal Patrick Paul Paulo Pavel Pavlo Paweł Pedro Peter Petr Petro Petros Petteri Philip Philippe Pierre Pietro Piotr Pjotr Rafael Rafał Ramzan Raphael Raphaël Radosław Radoslaw
    Recep Reza Rex Richard Rick Rishi Rob Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Ruslan Rustam Sadyr Salome Sam Samuel Santiago Sauli Scott Sébastien Serdar Sergei
    Sergej Sergeï Sergey Serge Sergio Serguei Sergueï Serhii Serhiy Shavkat Shigeru Shinzo Sigmar Simon Slobodan Stanislav Stanislas Stefan Stephan Stéphane Stephen Steve Steven Stewart
    Sven Tarek Tedros Teodor Thierry Thomas Tim Timothy Tobias Todd Tom Tomas Tomasz Tony Ulf Urmas Vadim Valdis Valentin Valeri Valery Valeriy Valerii Valentyn Vasil Vasily Vasyl Viatcheslav Victor Vincent Viktar Viktor Vital Vitali
    Vitaliy Vitalii Vitaly Vladislav Vladimir Volodymyr Volker Vyacheslav Wally Walter Wang William Wojciech Wolfgang Xavier Xi Yair Yann Yannick Yoav Yehor Yevgeny Yoon Youri Youssef Yulian Yuri Yuriy
    Yves Zbigniew Zoran Zurab Ryan Pat Jay Josh Jared Pete Marcus Jamie Chuck Mitch Elon Jerry Larry Gary Ned Karoline Ilves
    Александр Алексей Анатолий Андрей Андрес Антон Антониу Аркадий Артём Артем Барак Башар Бенджамин Билл Богдан Борис Борис Вадим Валерий Валентин Василий Виктор Виталий Владимир Владислав Войцех Вольфганг Вячеслав Гейдар Геннадий Георгий Гитанас Григорий Давид
    Даниил Денис Джеймс Джейк Джо Джозеф Джон Джордж Джейсон Дмитрий Дмитро Доминик Дональд Евгений Егор Жан Жозеп Жан-Ив Жан-Клод Збигнев Иван Игорь Ильхам Илья Имомали Йенс Йозеп Кассым-Жомарт Касым-Жомарт Карл Кир Кирилл Константин Кристофер Лев Леонид Ллойд Луис Люк Майк Майкл Максим Марк Марат Марко Мартин Мартти
    Матеуш Маттео Мевлют Михаил Михаэль Мишель Муаммар Нед Николя Никол Николай Нурсултан Олаф Олег Павел Пётр Петр Пол Петер Питер Рамзан Раджеп Реджеп Рекс Ричард Риши Роберт Роман Рональд Руслан Рустам Садыр Саули Сергей Серик Сердар Си Станислав Стефан Стивен Тедрос Том Томас Томаш Тони Урмас Фёдор Федор Филипп
    Франсуа Франк Франк-Вальтер Фридрих Хавьер Хайко Хакан Халед Хасан Хулуси Чарльз Шавкат Эбрахим Эдуард Эммануэль Энтони Эндрю Эрик Юрий Юлиан Ян Яков Янез Ярослав Яир Жозе Дэвид Джонатан Крис Мэтью Скотт Уильям Уолтер Фрэнк Хусейн Мухаммед Ахмед Али Абдель Ибрагим Ван Вэньтао Габриэль Гидо Гюнтер Дэниел Зигмар Жером Алан Ален Анджей`,
  f: `Agnès Aigul Alexandra Alice Alicia Alla Amélie Ana Anastasia Angela Angelina Anita Ann Anna Annalena Anne Annegret Annie Antonella Arancha Audrey Aurore Avril Aye Barbara Beata Béatrice Birgitta
    Carla Caroline Carole Catherine Cathy Cécile Céline Charlotte Chantal Chloé Christiane Christina Christine Claire Clara Claudia Claudette Condoleezza Cristina Dalia Daria Delphine Diana Ekaterina Elena Elina
    Élisabeth Elisabeth Elizabeth Élise Ellen Emilia Emily Emma Erna Esther Eva Ève Fatima Fatou Federica Fiona Florence Françoise Frauke Gabrielle Gina Giorgia Gitta Greta Hanna Hannah Helga Hélène Helen Hillary Ingrida Inna Irène Irina Iryna Isabelle Iulia
    Jane Janet Jean-Kyung Jen Jennifer Jessica Jill Joan Joanna Josepha Julia Julie Justine Kaja Kamala Karen Karine Kate Katrín Katerina Katharine Katya Klara Kristalina Ksenia Laetitia Lana Larissa Laura Laurence Léa Lilia Linda Lisa Liz Ljudmila Louise Lucie Ludmila
    Magdalena Maia Margarita Margaret Margarethe Margrethe Margot Maria Marie Marina Marine Marion Marta Martha Martine Mary Mathilde Melania Mélanie Melissa Mette Micheline Michelle Mirjana Morgan Nadejda Nadezhda Nadine Nadia Nancy Natalia Natalie Nathalie Natallia Nicola Nicole Nikki Nina
    Oksana Olena Olga Olha Patricia Paula Pauline Penny Priti Rachel Rasa Rebecca Regina Rosa Roberta Rosemary Roza Sabine Sahra Samantha Sandra Sanna Sarah Sara Ségolène Sergine Simone Sofia Sonia Sophie Stella Stéphanie Susan Suzanne Svetlana Sviatlana Sylvie Tatiana Tatyana Theresa Tzipi Ursula Valdis
    Valentina Valérie Valerie Vera Vera Véronique Victoria Viktoria Viola Vjosa Wendy Xenia Yael Yulia Yuliya Yvette Yvonne Zinaida Zoé Zuzana Karoline Kristi Pam Tulsi Susie
    Алла Ангела Александра Анастасия Анна Анналена Аннегрет Валентина Валери Вера Виктория Галина Дарья Джен Джина Джорджа Екатерина Елена Елизавета Жозефа Зинаида Ирина Кайя Камала Карин Катерина Ксения Лариса Лиз Линда Людмила Магдалена Майя Маргарита Мария Марин Марина
    Маргрете Мелания Надежда Наталья Наталия Ненси Нэнси Никки Нина Оксана Ольга Роза Саломе Санна Светлана София Софья Сьюзан Татьяна Тереза Ульяна Урсула Федерика Хиллари Эва Элизабет Эльвира Эмма Юлия Яна Кристалина Кристин Сара Виктория Мишель Тулси Каролин`,
};
