import type { Language } from '../language.ts';

const listed: Language['roles'] = [
  {
    role: 'head',
    kind: 'person',
    gender: null,
    nouns:
      'president, head of state, king, queen, emperor, emir, crown prince, prince, princess, supreme leader, vice president, vice-president, monarch, former president',
  },
  {
    role: 'leader',
    kind: 'person',
    gender: null,
    nouns:
      'leader, strongman, ruler, dictator, chief, head, boss, party leader, opposition leader, chairman, chairwoman, chair, chief executive, ceo, founder',
  },
  {
    role: 'pm',
    kind: 'person',
    gender: null,
    nouns: 'prime minister, premier, head of government, deputy prime minister, taoiseach, pm',
  },
  { role: 'chancellor', kind: 'person', gender: null, nouns: 'chancellor' },
  {
    role: 'minister',
    kind: 'person',
    gender: null,
    nouns:
      'minister, secretary, secretary of state, minister of state, deputy minister, foreign secretary, defence secretary, defense secretary, attorney general, undersecretary, deputy secretary, assistant secretary',
  },
  {
    role: 'diplomat',
    kind: 'person',
    gender: null,
    nouns:
      'diplomat, ambassador, envoy, special envoy, negotiator, chief negotiator, representative, delegate, permanent representative, high representative, top diplomat, mediator, foreign policy chief',
  },
  {
    role: 'secgen',
    kind: 'person',
    gender: null,
    nouns:
      'secretary general, secretary-general, director general, director-general, director, executive director, deputy secretary general, managing director',
  },
  {
    role: 'spokesperson',
    kind: 'person',
    gender: null,
    nouns: 'spokesperson, press secretary, press officer',
  },
  { role: 'spokesperson', kind: 'person', gender: 'm', nouns: 'spokesman' },
  { role: 'spokesperson', kind: 'person', gender: 'f', nouns: 'spokeswoman' },
  {
    role: 'general',
    kind: 'person',
    gender: null,
    nouns:
      'general, lieutenant general, major general, colonel, lieutenant colonel, admiral, commander, commander-in-chief, chief of staff, chief of the general staff, chief of defence, officer, captain, marshal, supreme allied commander, army chief, military chief, lieutenant, major',
  },
  {
    role: 'expert',
    kind: 'person',
    gender: null,
    nouns:
      'analyst, expert, sociologist, philosopher, academic, pollster, professor, researcher, political scientist, economist, historian, scholar, fellow, senior fellow, observer, specialist, lawyer, strategist, scientist, doctor, epidemiologist, consultant, adviser, advisor, aide',
  },
  {
    role: 'journalist',
    kind: 'person',
    gender: null,
    nouns:
      'journalist, host, presenter, correspondent, reporter, editor, editor-in-chief, columnist, commentator, anchor, writer, propagandist',
  },
  { role: 'author', kind: 'person', gender: null, nouns: 'author, co-author, laureate' },
  {
    role: 'mp',
    kind: 'person',
    gender: null,
    nouns:
      'lawmaker, senator, congressman, congresswoman, deputy, mp, mep, speaker, legislator, parliamentarian, councillor, majority leader, minority leader',
  },
  {
    role: 'judge',
    kind: 'person',
    gender: null,
    nouns:
      'prosecutor, judge, justice of the peace, supreme court justice, chief justice, associate justice, attorney, commissioner, commission president, ombudsman, sheriff, inspector',
  },
  {
    role: 'politician',
    kind: 'person',
    gender: null,
    nouns:
      'politician, official, opposition figure, candidate, activist, dissident, pope, pontiff, patriarch, businessman, billionaire, archbishop, bishop, bureaucrat, executive, critic, republican, democrat, socialist, nationalist, populist, centrist, tory, oligarch, tycoon, magnate, lobbyist, whistleblower, campaigner, reformer, technocrat, hardliner, moderate, hawk, royal',
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: null,
    nouns:
      'counterpart, passer-by, herder, shepherd, colleague, rival, opponent, successor, predecessor, grandmother, grandfather, medic, paramedic, teacher, driver, miner, entrepreneur, insider, priest, imam, rabbi, pastor, detective, firefighter, sailor, retiree, fisherman, shopkeeper, actor, actress, singer, filmmaker, novelist, resident, witness, soldier, refugee, reader, student, survivor, policeman, neighbour, neighbor, pensioner, blogger, user, player, coach, farmer, fighter, prisoner, veteran, villager, source, person, volunteer, engineer, pilot, nurse, member, co-founder, owner',
  },
  { role: 'anybody', kind: 'person', gender: 'm', nouns: 'husband, man, father, brother, son' },
  { role: 'anybody', kind: 'person', gender: 'f', nouns: 'wife, woman, mother, sister, daughter, widow' },
  { role: 'mayor', kind: 'person', gender: null, nouns: 'mayor' },
  { role: 'governor', kind: 'person', gender: null, nouns: 'governor' },
  {
    role: 'people',
    kind: 'group',
    gender: null,
    nouns:
      'outlets, media outlets, news outlets, officials, leaders, ministers, foreign ministers, diplomats, experts, analysts, observers, lawmakers, deputies, senators, allies, protesters, journalists, residents, witnesses, separatists, rebels, militants, doctors, investigators, authorities, prosecutors, sources, critics, supporters, opponents, scientists, researchers, europeans, americans, activists, officers, soldiers, aides, advisers, representatives, negotiators, people, families, relatives, lawyers, intelligence officials, members, envoys, ambassadors, republicans, democrats, economists, groups, rights groups, firms, organisations, organizations, charities, jihadists, extremists, mercenaries, hackers, monitors, smugglers, migrants, traffickers, truckers, conscripts, opposition lawmakers, insurgents, taliban, chiefs, generals, spokespeople, scholars, presidents, judges, islamists, survivors, nations, countries, states, powers, bloggers, military bloggers, commentators, colleagues, neighbors, neighbours, villagers, teachers, students, workers, farmers, engineers, pilots, sailors, fighters, commanders, volunteers, refugees, historians, strategists, campaigners, dissidents, politicians, mps, governors, mayors, bishops, priests, nurses, medics, parents, passengers, drivers, owners, executives, traders, pollsters, insiders, lobbyists, academics, legislators, veterans, prisoners, users, readers, viewers, locals, police officers, firefighters, rescuers, crowd, audience, mob, public, couple, family, crew, staff, sides, camps, delegations, capitals, congregation, jury, agencies, ministries, companies, unions, parties, armies, governments, newspapers, airlines, banks, carriers, operators, manufacturers, demonstrators, campaign groups, aid groups, watchdogs, regulators, contractors, suppliers, retailers, investors, customers, patients, clients, fans, voters, hostages, captives, detainees, inmates, colonels, spokesmen, spokeswomen, secretaries, counterparts, partners, adversaries, enemies, friends, mothers, fathers, wives, women, men, girls, boys, teenagers, children, elders, clerics, monks, rabbis, imams, nuns, pastors, settlers, islanders, citizens, nationals, foreigners, immigrants, asylum seekers, bankers, brokers, technicians, designers, developers, coders, authors, writers, editors, reporters, correspondents, broadcasters, media, advocates, attorneys, defenders, jurors, councillors, congressmen, delegates, mediators, peacekeepers, inspectors, paramedics, surgeons, psychologists, sociologists, climatologists, meteorologists, seismologists, virologists, epidemiologists',
  },
  { role: 'ministry', kind: 'organization', gender: null, nouns: 'ministry, department, foreign office' },
  {
    role: 'government',
    kind: 'organization',
    gender: null,
    nouns: 'government, administration, presidency, cabinet, regime, state, republic',
  },
  {
    role: 'military',
    kind: 'organization',
    gender: null,
    nouns:
      'army, navy, military, air force, armed forces, police, general staff, command, national guard, coast guard, forces',
  },
  {
    role: 'body',
    kind: 'organization',
    gender: null,
    nouns:
      'parliament, council, city council, security council, party, committee, court, union, movement, group, office, institute, centre, center, secretariat, observatory, senate, commission, federation, association, assembly, general assembly, bank, embassy, company, firm, corporation, foundation, ngo, opposition, coalition, delegation, league, conference, chamber, mission, university, junta, service, watchdog, network, charity, think tank, campaign, congress, inc, corp, ltd, board, fund, band, team, society, bureau, consulate, regulator, watch, house, authority, side, camp, airline, manufacturer, operator, carrier, producer, maker, brand, retailer, supplier, contractor, developer, publisher, startup, start-up, giant, conglomerate, subsidiary, lender, insurer, brokerage, exchange, cartel, consortium, syndicate, trust, nonprofit, advocacy group, rights group, aid agency, hospital, clinic, school, college, academy, laboratory, museum, theatre, theater, church, synod, diocese, mosque, tribunal, club, brigade, battalion, regiment, unit, militia, faction, wing, directorate, prosecution, defence team, defense team, legal team',
  },
  {
    role: 'institution',
    kind: 'organization',
    gender: null,
    nouns: 'organization, organisation, institution, alliance, bloc, agency, body',
  },
  {
    role: 'medium',
    kind: 'organization',
    gender: null,
    nouns:
      'newspaper, paper, daily, weekly, tabloid, magazine, news agency, channel, telegram channel, state television, state tv, website, media, press, radio, broadcaster, outlet, journal',
  },
  {
    role: 'document',
    kind: 'organization',
    gender: null,
    nouns:
      'report, statement, communique, communiqué, document, study, survey, poll, message, letter, memo, memorandum, press release, news release, post, tweet, bulletin, declaration, readout, notice, filing, indictment, lawsuit, complaint, email, e-mail, white paper, essay, op-ed, editorial, article, resolution, briefing note, cable, posting, text message, transcript, dossier, audit, assessment, review',
  },
];

/** Whoever held a post is called by it: ex-president, then-president. */
export const roles: Language['roles'] = listed.map((each) => {
  if (each.kind !== 'person') return each;
  const single = each.nouns.split(', ').filter((noun) => !noun.includes(' '));
  return {
    ...each,
    nouns: [each.nouns, ...single.flatMap((noun) => [`ex-${noun}`, `then-${noun}`, `${noun}-elect`])].join(
      ', ',
    ),
  };
});

export const portfolios: Language['portfolios'] = {
  defence: 'defence defense military',
  foreign: 'foreign state diplomat diplomatic',
  interior: 'interior home',
  finance: 'finance treasury economy',
  justice: 'justice',
  health: 'health',
  energy: 'energy',
  emergency: 'emergency emergencies',
  culture: 'culture',
  education: 'education',
};

export const institutions: Language['institutions'] = {
  'the kremlin': 'government RU',
  'the white house': 'government US',
  'the pentagon': 'ministry US defence',
  'the state department': 'ministry US foreign',
  'the foreign office': 'ministry GB foreign',
  'downing street': 'government GB',
  'the elysee': 'government FR',
  'the élysée': 'government FR',
  'capitol hill': 'body US',
  'the bundestag': 'body DE',
  'the security council': 'body UN',
  'the european commission': 'body EU',
  'the european union': 'body EU',
  hamas: 'body PS',
  hezbollah: 'body LB',
  'the taliban': 'body AF',
  'the treasury': 'ministry US finance',
};
