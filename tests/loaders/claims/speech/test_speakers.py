"""Every claim is the word of the one who says it, where a sentence or a text names several."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.ontology.enums import Party

ROWS: list[tuple[str, str, list[str]]] = [
    ("a centre with what it is for",
     "ВФУ выпустили 89 снарядов, сообщило представительство ДНР в Совместном центре по контролю и координации вопросов, связанных с войной.",
     ["dpr-jccc LAUNCH 89"]),
    ("who was told", "Andrei Belousov told Putin that Ukraine lost 96 tanks.", ["ru-mod LOSS 96"]),
    ("who was informed", "Belousov has informed President Putin that the town of Lisne has been captured.", ["ru-mod CONTROL_CHANGE"]),
    ("a nation's ministry", "The Russian ministry claims that 38 drones were shot down.", ["ru-mod LOSS 38"]),
    ("whom he met", "Andrei Belousov said at a meeting with President Putin that Ukraine lost 96 tanks.", ["ru-mod LOSS 96"]),
    ("whom he did not meet", "Ukraine lost 96 tanks, Putin said.", ["ru-president LOSS 96"]),
    ("a clause each",
     "The Ukrainian air force said it had downed 12 drones, while Kharkiv governor Oleh Syniehubov said two people were killed.",
     ["ua-air-force LOSS 12", "ua-kharkiv-governor LOSS 2"]),
    ("a clause each, one beside its name",
     "Ukraine's General Staff said its troops had repelled nine attacks, and DeepState, a monitoring group, said Russian troops had captured Lisne.",
     ["ua-general-staff REPELLED_ATTACK 9", "deepstate CONTROL_CHANGE"]),
    ("the same speaker goes on", "Russia's Defence Ministry said it had downed 12 drones, and it said its troops had captured Lisne.",
     ["ru-mod LOSS 12", "ru-mod CONTROL_CHANGE"]),
    ("two who say one thing", "The Russian Defense Ministry and several Russian milbloggers claimed that Russian forces captured Lisne.",
     ["ru-mod CONTROL_CHANGE"]),
    ("a spokesman known by name", "Illia Yevlash, who speaks for a group of troops in the east, said soldiers had repelled nine attacks near Lisne.",
     ["ua-khortytsia-group REPELLED_ATTACK 9"]),
    ("who only passes it on", "In an interview with the agency Ukrinform, Natalia Humeniuk, a press officer, said Ukrainian forces had destroyed four tanks.",
     ["ua-southern-command LOSS 4"]),
    ("a country where the operation is", "Ukraine lost 130 troops, according to data on the operation in Ukraine.", ["reuters LOSS 130"]),
    ("the ministry of the side that acts", "Russian forces captured the village of Lisne, the defence ministry said.", ["ru-mod CONTROL_CHANGE"]),
    ("who could not confirm", "Russian forces captured Lisne, the defence ministry said. Reuters reported that it could not verify the claim.",
     ["ru-mod CONTROL_CHANGE"]),
    ("another's body", "Ukraine spoke of a third of the fleet after its military intelligence said it had sunk a Russian warship.",
     ["reuters LOSS 1"]),
    ("an administration that the other side set up", "The head of Moscow's military administration in the Kherson region said that five people were killed.",
     ["ru-kherson-governor LOSS 5"]),
    ("whose quotation", "Source: Ukraine's Air Force\n\nQuote from Klitschko: \"Four people were injured.\"", ["ua-kyiv-mayor LOSS 4"]),
    ("in whose house it was said", "Defenders destroyed 12 drones.\n\nThis was reported in the Air Force of the Ukrainian Armed Forces.", ["ua-air-force LOSS 12"]),
    ("a spokesman after the land where it was", "Forces destroyed nine tanks in the special operation in Ukraine, a spokesman for the services said.",
     ["reuters LOSS 9"]),
    ("it goes on in a new paragraph", "Russia's Defence Ministry said it had downed 12 drones.\n\nIt added that four tanks had been destroyed.",
     ["ru-mod LOSS 12", "ru-mod LOSS 4"]),
    ("the name after a long office", "This was reported by the head of the press service of the Eastern Group of the Armed Forces, Illia Yevlash.\n\nA day cost the enemy 63 occupiers eliminated, he said.", ["ua-khortytsia-group LOSS 63"]),
    ("quoted by an agency", "Four men were hurt in Lisne, the governor, Vyacheslav Gladkov, was quoted by the TASS news agency as saying.",
     ["ru-belgorod-governor LOSS 4"]),
    ("somebody's law enforcers", "At least three people were killed in Lisne, law enforcement agencies said.", ["reuters LOSS 3"]),
    ("the military of who acts", "Ukrainian air defences destroyed 19 drones, the military said.", ["ua-armed-forces LOSS 19"]),
    ("a state after its ministry", "Russia's Defence Ministry confirmed a strike.\n\nRussia said its missiles had destroyed two tanks.", ["ru-mod LOSS 2"]),
    ("the governor of the one region", "It was a hard night in the Kharkiv region.\n\nGovernor Oleh Neznany said four people were injured.", ["ua-kharkiv-governor LOSS 4"]),
    ("in office on the day", "One person was killed, regional head Ivan Fedorov said.", ["ua-zaporizhzhia-governor LOSS 1"]),
    ("cited is no body", "The Russians have lost nine tanks, the General Staff said, as cited by the agency.", ["ua-general-staff LOSS 9"]),
    ("an office before a colon", "Oleh Neznany, head of the Kharkiv Regional Military Administration: two people were injured.",
     ["ua-kharkiv-governor LOSS 2"]),
    ("the governor of a region that borders a state", "The governor of the region that borders Ukraine said nine missiles were destroyed over the Kursk region.",
     ["ru-kursk-governor LOSS 9"]),
    ("an update, shared on an account of another", "In an update from the General Staff of Ukraine, the Russian army lost nine tanks.\n\nThe update was shared via the Ukrainian Ministry of Defense's account.\n\nRussia also lost four helicopters.",
     ["ua-general-staff LOSS 9", "ua-general-staff LOSS 4"]),
    ("what the outlet had told before", "The Air Force said it had downed 12 drones.\n\nAs Reuters earlier reported, Russian forces captured Lisne.\n\nFour people were killed.",
     ["ua-air-force LOSS 12", "reuters CONTROL_CHANGE", "reuters LOSS 4"]),
    ("posted by its head", "Oleh Neznany, head of the Kharkiv Regional Military Administration, posted on Telegram that two people were injured.",
     ["ua-kharkiv-governor LOSS 2"]),
    ("forwarded", "Forwarded from Russia's Defence Ministry\nRussian forces destroyed nine tanks near Lisne.", ["ru-mod LOSS 9"]),
    ("a ministry named by its nation", "Russia's Foreign Ministry boasted that Ukrainian forces lost nine tanks near Lisne.",
     ["ru-foreign-ministry LOSS 9"]),
    ("an office that a comma ends", "Two people were injured in Lisne, a spokesman said,", ["reuters LOSS 2"]),
    ("a body before a colon, in a headline", "The Kharkiv Regional Prosecutor's Office: two people were injured in Lisne",
     ["ua-regional-prosecutors LOSS 2"]),
    ("a map that shows", "DeepState, a map of the front line, shows that Russian forces captured Lisne.", ["deepstate CONTROL_CHANGE"]),
    ("who claims by the way", "The Russian Defense Ministry said its forces lost nine tanks in a region where Kiev has claimed gains.", ["ru-mod LOSS 9"]),
    ("where an army spoke", "The Ukrainian military, in a Facebook post, said it had destroyed nine tanks.", ["ua-armed-forces LOSS 9"]),
    ("a staff of an army", "The General Staff of Ukraine’s military, in an evening report, said nine tanks were destroyed.", ["ua-general-staff LOSS 9"]),
    ("sources in an army", "The Russians lost nine tanks, Ukrainian military sources reported.", ["ua-armed-forces LOSS 9"]),
    ("who admits", "The military admits: Russian troops destroyed nine tanks near Lisne.", ["ua-armed-forces LOSS 9"]),
    ("a body after a dash, in a headline", "Russian forces lost nine tanks near Lisne – Ukrainian officials", ["ua-officials LOSS 9"]),
    ("a side that owns the body", "According to Ukraine's top general, Oleksandr Syrskyi, the Russians lost nine tanks.", ["ua-armed-forces LOSS 9"]),
    ("a state in a compound", "According to the Washington-based Institute for the Study of War, Russian forces captured Lisne.",
     ["isw CONTROL_CHANGE"]),
    ("a blogger of a name", "According to Russian military blogger Rybar, Russian forces captured Lisne.", ["rybar CONTROL_CHANGE"]),
    ("a brigade's press service", "The Russians lost nine tanks, the 57th Brigade's press service said.", ["ua-57-brigade LOSS 9"]),
    ("by a brigade's word", "According to the 24th Mechanized Brigade, the Russians lost nine tanks.", ["ua-24-mechanized-brigade LOSS 9"]),
    ("an age after a name", "Oleh Melnyk, a 52-year-old driver, said two people were killed in Lisne.", ["oleh-melnyk LOSS 2"]),
    ("whose picture it is", "Russian forces lost nine tanks near Lisne.\n\nPhoto: Ukraine's General Staff", ["reuters LOSS 9"]),
    ("while another said", "While the Air Force said it had downed 12 drones, the Kharkiv Regional Prosecutor's Office said two people were killed.",
     ["ua-air-force LOSS 12", "ua-regional-prosecutors LOSS 2"]),
    ("as it had told", "The Air Force said it had downed 12 drones.\n\nAs we reported earlier, Russian forces captured Lisne.",
     ["ua-air-force LOSS 12", "reuters CONTROL_CHANGE"]),
    ("whoever counts the names", "Mediazona and volunteers have identified the names of 20,451 Russian soldiers killed in Ukraine.", ["mediazona LOSS 20451"]),
    ("a clause in commas before the verb",
     "DeepState, a Ukrainian blog that charts the 1,000 km of the front line, had reported that Russian troops captured Lisne.",
     ["deepstate CONTROL_CHANGE"]),
    ("a town before the governor", "In Kherson, the regional governor said that two people were killed.", ["ua-kherson-governor LOSS 2"]),
    ("whom an outlet was told by", "A security service source told news outlet RBC-Ukraine that the SBU destroyed nine tanks.", ["reuters LOSS 9"]),
    ("officials of a region", "Oleh Syniehubov said that one person died.\n\nOfficials in the adjacent Dnipropetrovsk region said that two people died.",
     ["ua-kharkiv-governor LOSS 1", "ua-dnipropetrovsk-governor LOSS 2"]),
    ("media without a name", "Russia's Defence Ministry said it had downed 12 drones.\n\nSeveral channels reported that two people were killed.",
     ["ru-mod LOSS 12", "reuters LOSS 2"]),
    ("a surname of two people", "Vladyslav Voloshyn, spokesman for the Southern Defense Forces, said that nine tanks were destroyed.\n\nAccording to Voloshyn, the enemy lost four vehicles.",
     ["ua-southern-defence-forces LOSS 9", "ua-southern-defence-forces LOSS 4"]),
    ("a spy agency", "At least 300 North Korean soldiers were killed in Kursk region, according to South Korea's spy agency.", ["kr-nis LOSS 300"]),
    ("a quotation of two paragraphs",
     'The enemy is active, Dmytro Pletenchuk said.\n\n"There were nine assaults. The enemy lost nine tanks.\n\nBesides, the enemy lost four helicopters," he said.',
     ["ua-navy ENGAGEMENT 9", "ua-navy LOSS 9", "ua-navy LOSS 4"]),
    ("what was reported earlier", "Dmytro Pletenchuk said that nine tanks were destroyed.\n\n- Earlier, it was reported that four people died in Lisne.",
     ["ua-navy LOSS 9", "reuters LOSS 4"]),
    ("an agency that recalls", "Nine tanks were destroyed, Dmytro Pletenchuk said, Ukrinform reports.\n\nAs reported by Ukrinform, four people died in Lisne.",
     ["ua-navy LOSS 9", "ukrinform LOSS 4"]),
    ("a head by his region's other name", "За даними голови Харківщини Олега Синєгубова, загинули двоє людей.", ["ua-kharkiv-governor LOSS 2"]),
    ("a capital alone in a line", "Missiles hit a house in Lisne\nKIEV\nNine missiles were shot down, the mayor of Kiev said.", ["ua-kyiv-mayor STRIKE", "ua-kyiv-mayor LOSS 9"]),
    ("a group that Russia has too", "Знищено дев'ять танків, повідомив речник оперативно-стратегічного угруповання військ «Дніпро» Назар Волошин.",
     ["ua-dnipro-group LOSS 9"]),
    ("the whole country after a mayor", "Nine tanks were destroyed, Kharkiv Mayor Ihor Terekhov said.\n\nRussia launched 90 drones across Ukraine overnight.", ["ua-kharkiv-mayor LOSS 9", "reuters LAUNCH 90"]),
    ("the other regions after a governor", "Двоє людей загинули, повідомив голова Полтавської ОВА Дмитро Лунін.\n\nВ інших областях поранено п'ять осіб.",
     ["ua-poltava-governor LOSS 2", "reuters LOSS 5"]),
    ("all of a country after a governor", "Двое человек погибли, сообщил губернатор Курской области Александр Хинштейн.\n\nПо всей России сбито девять беспилотников.",
     ["ru-kursk-governor LOSS 2", "reuters LOSS 9"]),
    ("an army that told in the morning", "Украинская армия утром рассказала, что уничтожены девять танков.", ["ua-armed-forces LOSS 9"]),
    ("an army that another tells of", "Украинская армия вечером потеряла девять танков, сообщили в Минобороны РФ.", ["ru-mod LOSS 9"]),
    ("a blogger by name", "Yuri Podolyaka, a prominent, pro-Russian military blogger, said Russian troops captured Lisne.",
     ["podolyaka CONTROL_CHANGE"]),
    ("a newspaper that cites", "The Komsomolskaya Pravda newspaper, citing the Russian Defence Ministry, reported that nine tanks were destroyed.",
     ["ru-mod LOSS 9"]),
    ("of a body no more", "Наши войска уничтожили девять танков, рассказал подполковник НМ ЛНР в отставке, военный эксперт Андрей Марочко.",
     ["andrey-marochko LOSS 9"]),
    ("an expert after an outlet", "Уничтожены девять танков, рассказал военный эксперт Андрей Марочко.\n\nОб этом сообщает РИА Новости.\n\nПо словам эксперта, погибли двое человек.",
     ["andrey-marochko LOSS 9", "andrey-marochko LOSS 2"]),
    ("a head who is called a governor", "В Днепропетровской области уничтожены девять танков, сообщил губернатор региона Денис Пушилин.", ["dpr-head LOSS 9"]),
    ("a region's head, of a republic", "Девять человек погибли, сообщил Денис Пушилин.\n\nПо данным главы региона, в Донецкой области ранены двое жителей.",
     ["dpr-head LOSS 9", "dpr-head LOSS 2"]),
    ("another region than the governor's", "Двоє людей загинули, повідомив голова Полтавської ОВА Дмитро Лунін.\n\nУ Львівській області поранено п'ять осіб.",
     ["ua-poltava-governor LOSS 2", "reuters LOSS 5"]),
    ("who has provided information", "Эту информацию предоставил глава Одесской ОВА Олег Кипер.\n\nПо его словам, ранения получили пять человек.",
     ["ua-odesa-governor LOSS 5"]),
    ("what was told besides", "Dmytro Pletenchuk said that nine tanks were destroyed.\n\nEarlier, it was reported that four people died in Lisne.\n\nIn addition, six people were injured.",
     ["ua-navy LOSS 9", "reuters LOSS 4", "reuters LOSS 6"]),
    ("the region that the words after an office name", "KYIV, Ukraine — The governor of the Ukrainian region of Kharkiv says two people were killed.",
     ["ua-kharkiv-governor LOSS 2"]),
    ("a district is no oblast", "У Київському районі міста загинули двоє, повідомили в ОВА.", ["reuters LOSS 2"]),
    ("a quotation of three sentences", 'Dmytro Pletenchuk said that four tanks were destroyed.\n\n"The enemy lost nine tanks. The enemy lost six vehicles. Two died," Oleh Syniehubov said.',
     ["ua-navy LOSS 4", "ua-kharkiv-governor LOSS 9", "ua-kharkiv-governor LOSS 6", "ua-kharkiv-governor LOSS 2"]),
    ("the mayor again", "Двоє людей загинули, повідомив мер Харкова Ігор Терехов.\n\nОлег Синєгубов повідомив про чотирьох поранених.\n\nНевдовзі мер повідомив, що поранено п'ять осіб.",
     ["ua-kharkiv-mayor LOSS 2", "ua-kharkiv-governor LOSS 4", "ua-kharkiv-mayor LOSS 5"]),
    ("a reminder of nobody's", "Dmytro Pletenchuk said that four tanks were destroyed.\n\nAs a reminder, the day before, nine people died in Lisne.",
     ["ua-navy LOSS 4", "reuters LOSS 9"]),
    ("a spokesman who greets", "Речник Генерального штабу Павло Незнаний Слава Україні! Ворог втратив дев'ять танків.", ["ua-general-staff LOSS 9"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    value = claim.quantity and claim.quantity.value
    return f"{claim.claimant.source} {claim.kind.name}{f' {value:g}' if value is not None else ''}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_claim_is_the_word_of_its_speaker(text: str, wanted: list[str]) -> None:
    report = make_report(text, publisher="Reuters", published_on=date(2025, 9, 12))
    assert [told(claim) for claim in extract(report)] == wanted


@pytest.mark.parametrize(
    ("publisher", "text", "source"),
    [
        ("TASS", "Air defence destroyed 24 drones over the Tver Region, the ministry said.", "ru-mod"),
        ("Известия", "Брифинг Минобороны РФ:\n🔻\nВ ДНР сбит самолет Су-25 ВВС Украины.\n@izvestia", "ru-mod"),
        (
            "ISW",
            "Russian sources claimed that Russian forces captured Lisne, but ISW has not observed evidence of this claim.",
            "russian-sources",
        ),
    ],
)
def test_a_publisher_that_names_itself_leaves_the_claim_to_whom_it_cites(publisher: str, text: str, source: str) -> None:
    assert [claim.claimant.source for claim in extract(make_report(text, publisher=publisher))] == [source]


@pytest.mark.parametrize(
    ("publisher", "source", "target"), [("EU News Today", "eu-news-today", None), ("EU", "eu", None), ("Lisne.ua", "lisne-ua", Party.UA)]
)
def test_a_publisher_is_no_body_whose_name_it_holds_and_one_of_the_country_has_its_side(
    publisher: str, source: str, target: Party | None
) -> None:
    (claim,) = extract(make_report("The enemy fired 84 drones.", publisher=publisher, published_on=date(2025, 9, 12)))
    assert (claim.claimant.source, claim.target) == (source, target)
