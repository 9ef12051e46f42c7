"""What goes on with the speaker of the paragraph before, and what an outlet only recalls."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("recalled in Russian", "ru", "Генштаб ВСУ сообщил об уничтожении 5 танков.\n\nНапомним, уничтожены 9 гаубиц.", ["ua-general-staff 5", "daily-planet 9"]),
    ("recalled in Ukrainian", "uk", "Генштаб ЗСУ повідомив про 5 знищених танків.\n\nНагадаємо, знищено 9 гаубиць.", ["ua-general-staff 5", "daily-planet 9"]),
    ("recalled with who said it", "ru", "Генштаб ВСУ сообщил об уничтожении 5 танков.\n\nНапомним, Зеленский заявил об уничтожении 9 гаубиц.",
     ["ua-general-staff 5", "ua-president 9"]),
    ("noted besides", "uk", "У Лисному тихо.\n\nПовітряні сили повідомили про ніч.\n\nЗазначається, що збито 9 дронів.", ["ua-air-force 9"]),
    ("told to journalists", "ru", "Уничтожены 40 танков.\n\nТакие цифры раскрыли в Минобороны России.", ["ru-mod 40"]),
    ("whoever lives there", "ru", "Минобороны РФ заявило об уничтожении 5 танков. Местная жительница рассказала, что уничтожены 9 гаубиц.",
     ["ru-mod 5", "daily-planet 9"]),
    ("it goes on to insist", "en", "The Russian Defence Ministry continued to insist that it had shot down nine drones.", ["ru-mod 9"]),
    ("who had spoken earlier is no source of the text", "ru",
     "Уничтожены 5 танков, сообщил Telegram-канал «Лисное».\n\nРанее Марочко сообщил о ранении 7 солдат.\n\nУничтожены 9 гаубиц.",
     ["lisnoye 5", "andrey-marochko 7", "daily-planet 9"]),
    ("the think tank", "en", "The Institute for the Study of War said it was quiet. The General Staff said so too. The think tank said nine tanks were lost.",
     ["isw 9"]),
    ("a state after a headline's colon", "en", "Russia loses 20 guns in a day: Ukraine", ["ua-government 20"]),
    ("geolocated footage, which the institute studies", "en", "The ISW said it was quiet. The General Staff said so too.\n\nGeolocated footage indicates that Russian forces captured 3 tanks.",
     ["isw 3"]),
    ("a paragraph that adds to another", "en", "The Air Force said it had downed 9 drones.\n\nIn addition, 3 missiles were shot down.\n\nKlitschko said nothing fell.\n\nOleh Kiper said nobody slept.",
     ["ua-air-force 9", "ua-air-force 3"]),
    ("military officials of a side", "en", "Ukrainian forces destroyed 9 tanks, military officials said.", ["ua-armed-forces 9"]),
    ("a battlegroup", "en", "The Ukrainian military said nothing.\n\nRussia's Battlegroup Yug claimed the elimination of 9 soldiers.", ["ru-mod 9"]),
    ("a bare staff is the one that the text has told", "ru", "Генштаб сообщил о потере 9 танков.\n\nНачальник Генштаба Герасимов добавил, что потеряны 4 гаубицы.",
     ["ru-general-staff 9", "ru-general-staff 4"]),
    ("a total of the whole war after a sector's command", "en", "The Khortytsia group said it lost nothing.\n\nTotal losses since the invasion began amounted to 9000 tanks.",
     ["daily-planet 9000"]),
    ("silent", "ru", "Уничтожены 9 танков, сообщил Telegram-канал «Лисное». В Минобороны РФ эту информацию не комментировали.", ["lisnoye 9"]),
    ("who reminds of another's word", "ru", "Марочко сообщил о потере 9 танков. Эксперт напомнил, что Минобороны РФ сообщило о потере 5 гаубиц. Потеряны 4 БМП.",
     ["andrey-marochko 9", "ru-mod 5", "andrey-marochko 4"]),
    ("a state in a movement's name", "ru", 'Уничтожены 9 танков. Об этом сообщил председатель движения "Вместе с Россией" Владимир Рогов.', ["vladimir-rogov 9"]),
    ("told the day before by nobody", "ru", "Аксенов сообщил о потере 9 танков. Накануне сообщалось, что уничтожены 4 гаубицы.", ["ru-crimea-head 9", "daily-planet 4"]),
    ("the head of Crimea by his office", "ru", "В Крыму уничтожены 9 танков, сообщил глава региона.", ["ru-crimea-head 9"]),
    ("agencies of Russia whom an outlet cites", "ru", "Уничтожены 9 танков. Об этом пишет Лисное со ссылкой на российские силовые структуры.", ["ru-security-agencies 9"]),
    ("those in force", "ru", "Силовики: уничтожены 9 танков", ["ru-security-agencies 9"]),
    ("shown on film", "ru", "Минобороны РФ показало кадры боя. Уничтожены 9 танков.", ["ru-mod 9"]),
    ("two in office", "en", "The head of the Kherson Regional Military Administration, Oleksandr Prokudin, and the head of the town, Roman Neznany, said 9 people were killed.",
     ["ua-kherson-governor 9"]),
    ("an office of many words before a name", "ru", "Потеряны 9 танков, сообщил в среду представитель оборонного ведомства республики Иван Филипоненко.", ["lpr-militia 9"]),
    ("an adviser whose name is another's in a case", "uk", "Радник голови ОП Михайло Подоляк заявив, що знищено 9 танків.", ["ua-president 9"]),
    ("received from a government", "ru", "По информации, полученной от правительства ЛНР, уничтожены 9 танков.", ["lpr-authorities 9"]),
    ("according to him, not to who quoted him", "en", "Apti Alaudinov announced losses.\n\nHis comment is quoted by RIA Novosti.\n\nAccording to him, nine tanks were destroyed.",
     ["ru-akhmat 9"]),
    ("an officer of a corps", "ru", "Уничтожены 9 танков, сообщил офицер отдела связи 7 корпуса Сергей Незнаный.", ["ua-7-corps 9"]),
    ("before a colon, with a region", "uk", "Олег Незнаний, голова Харківської ОДА: загинули 9 людей.", ["ua-kharkiv-governor 9"]),
    ("one of many", "en", "Yuri Podolyaka, one of the most influential Russian milbloggers, said that nine tanks were lost.", ["podolyaka 9"]),
    ("what he said", "en", "President Volodymyr Zelensky praised the Air Force for shooting down what he said were nine drones.", ["ua-president 9"]),
    ("the only one who speaks", "ru", "Водитель Сергей Невский рассказал о бое. По словам Невского, было трудно.\n\nПод Лисным уничтожены 9 танков.", ["sergey-nevsky 9"]),
    ("the governor of the region before", "ru", "Ночью атаковали Ростовскую область, было шумно.\n\nПо словам губернатора, уничтожены 9 дронов.\n\nО Белгородской области сведений нет.",
     ["ru-rostov-governor 9"]),
    ("a body beside an outlet", "ru", "«Медиазона» и Русская служба Би-би-си подтвердили гибель 9 солдат.", ["mediazona 9"]),
    ("a headline of two", "ru", "«Медиазона» и Би-би-си: погибли 9 солдат", ["mediazona 9"]),
    ("a military bulletin", "en", "A late evening military bulletin said Ukrainian forces had destroyed 9 tanks.", ["ua-armed-forces 9"]),
    ("recalled in one breath", "uk", "Генштаб ЗСУ повідомив про ніч.\n\nНагадаємо, раніше було гучно. Знищено 9 танків.", ["daily-planet 9"]),
    ("a known man by his surname", "uk", "Було гучно, повідомив мер Мелітополя Іван Федоров.\n\nНагадаємо про свято. За даними Федорова, знищено 9 танків.",
     ["ua-melitopol-mayor 9"]),
    ("a known man before his long office", "en", "Serhiy Cherevatyi, Deputy Commander of the Eastern Group of Forces, announced this.\n\nNine tanks were destroyed, he said.",
     ["ua-khortytsia-group 9"]),
    ("a body within the quotation", "ru", '"Уничтожены 9 танков двух бригад нацгвардии", - говорится в сводке командования.', ["daily-planet 9"]),
    ("a rank before a name and a colon", "uk", "Полковник Дмитро Плетенчук: знищено 9 танків", ["ua-navy 9"]),
    ("what the outlet wrote before", "uk", "Повітряні сили збили 9 дронів, заявив Ігнат.\n\nРаніше Daily Planet писав про атаку. Знищено 4 танки.", ["ua-air-force 9", "daily-planet 4"]),
    ("one in contrast with another", "ru", "Генштаб ВСУ заявил, что уничтожены 9 танков, а Росгвардия сообщила, что сбиты 12 дронов.",
     ["ua-general-staff 9", "ru-national-guard 12"]),
    ("by one's word, and by another's", "uk", "За даними СБУ, знищено 9 танків, тоді як, за даними Генштабу ЗСУ, збито 12 дронів.",
     ["ua-sbu 9", "ua-general-staff 12"]),
    ("what it told before", "uk", "Повітряні сили збили 9 дронів, заявив Ігнат.\n\nЯк повідомлялося раніше, знищено 4 танки.", ["ua-air-force 9", "daily-planet 4"]),
    ("a department that is no ministry of defence", "ru", "МЧС России заявило, что ранены 9 человек.\n\nПогибли 4 человека, отметили в ведомстве.",
     ["ru-emergency-ministry 9", "ru-emergency-ministry 4"]),
    ("the ministry of who writes so", "ru", "❗️Минобороны: сбиты 12 украинских дронов.\n\nПогибли 4 человека, сообщил губернатор Брянской области.",
     ["ru-mod 12", "ru-bryansk-governor 4"]),
    ("a captive is no army", "ru", "По словам пленного солдата ВСУ Сергея Невского, уничтожены 9 танков.", ["sergey-nevsky 9"]),
    ("an expert in the genitive", "ru", "По словам военного эксперта Андрея Ветрова, уничтожены 9 танков.", ["andrey-vetrov 9"]),
    ("an outlet that could not verify", "en", "A resident said nine tanks were lost in Lisne. Reuters could not verify the report.", ["daily-planet 9"]),
    ("a brigade's post", "uk", "Росіяни втратили 9 танків, йдеться в повідомленні 57-ї бригади.", ["ua-57-brigade 9"]),
    ("a head of what he says", "uk", "Очільник області Олег Синєгубов: поранено 9 людей", ["ua-kharkiv-governor 9"]),
    ("by the words of a man, not of whom he speaks", "uk", "Про це повідомив глава ОВА Іван Федоров.\n\nЗа словами Федорова, росіяни втратили 9 танків.",
     ["ua-zaporizhzhia-governor 9"]),
    ("according to his statement, whoever it tells of", "en",
     "The Russian Defence Ministry said it was quiet.\n\nAccording to his statement, Russian troops claimed to have destroyed nine tanks.", ["ru-mod 9"]),
    ("an army of which others report", "en", "The Russian Defence Ministry said it was quiet. Russia's forces reported to have destroyed nine tanks.", ["ru-mod 9"]),
    ("a state that ends a quotation", "en", 'The Russian Defence Ministry said it was quiet. "We hit nine tanks from the United States," the minister said.', ["ru-mod 9"]),
    ("what others report meanwhile", "en", "Strikes on the Ukrainian region of Kharkiv killed nine people, the region's governor said, as Moscow reported attacks.",
     ["ua-kharkiv-governor 9"]),
    ("a time of day after who spoke", "uk", "За добу росіяни втратили 9 танків, повідомив Генеральний штаб ЗСУ вранці 5 серпня.", ["ua-general-staff 9"]),
    ("a day after who spoke", "ru", "За сутки сбиты 9 беспилотников, сообщило Минобороны РФ вечером во вторник.", ["ru-mod 9"]),
    ("a weekday after who spoke", "en", "Russian forces lost nine tanks, said the Ukrainian General Staff early Tuesday.", ["ua-general-staff 9"]),
    ("an office again, alone", "uk",
     "Генштаб повідомив про бої.\n\nРечник ОСУВ «Таврія» Дмитро Лиховій розповів про ніч.\n\nЗа словами речника, росіяни втратили 9 танків.",
     ["ua-tavria-group 9"]),
    ("an office again, alone, before its verb", "ru",
     "Генштаб ВСУ сообщил о боях.\n\nГубернатор Брянской области Александр Богомаз рассказал о ночи.\n\nГубернатор добавил, что сбиты 9 беспилотников.",
     ["ru-bryansk-governor 9"]),
    ("a list of paragraphs after a colon", "uk",
     "Генштаб повідомив про бої.\n\nУночі був бій. Командування ОСУВ «Таврія» повідомило, що знищено:\n\n9 танків;\n\n4 гаубиці.",
     ["ua-tavria-group 9", "ua-tavria-group 4"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_whose_word_a_paragraph_is(language: str, text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12), language=language)
    assert [f"{one.claimant.source} {one.quantity.value:g}" for one in extract(report) if one.quantity and one.claimant] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Уничтожены 9 танков, сообщает Интерфакс со ссылкой на Генштаб ВСУ.", "ua-general-staff interfax"),
        ("«Уничтожены 9 танков», – цитирует Интерфакс украинскую военную разведку.", "ua-hur interfax"),
        ("Об этом со ссылкой на Генштаб ВСУ сообщает Интерфакс. По данным Генштаба ВСУ, уничтожены 9 танков.", "ua-general-staff interfax"),
        ("Уничтожены 9 танков. Слова Генштаба ВСУ приводит Интерфакс.", "ua-general-staff interfax"),
        ("Уничтожены 9 танков, сообщил Интерфаксу глава ОВА Олег Синегубов.", "ua-kharkiv-governor interfax"),
        ("CNN, citing Ukraine's General Staff, reported that nine Russian tanks were destroyed.", "ua-general-staff cnn"),
        ("In an interview with CNN, Oleh Syniehubov said nine Russian tanks were destroyed.", "ua-kharkiv-governor cnn"),
        ("Nine Russian tanks were destroyed, TASS said, as quoted by CNN.", "tass cnn"),
        (
            "Знищено 9 танків – Череватий\n\nЗнищено 9 танків, повідомив Череватий, пише Інтерфакс з посиланням на AFP.",
            "ua-khortytsia-group afp interfax",
        ),
    ],
)
def test_who_passes_a_word_on(text: str, wanted: str) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert {" ".join([one.claimant.source, *sorted(relay.source for relay in one.relayed_by)]) for one in claims} == {wanted}
