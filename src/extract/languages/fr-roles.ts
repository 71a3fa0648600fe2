import type { Language } from '../language.ts';

export const roles: Language['roles'] = [
  {
    role: 'head',
    kind: 'person',
    gender: 'm',
    nouns:
      "président, chef de l'état, chef de l'etat, chef d'état, chef d'etat, roi, empereur, émir, prince héritier, prince, guide suprême, président en exercice, ex-président, vice-président",
  },
  {
    role: 'head',
    kind: 'person',
    gender: 'f',
    nouns: "présidente, reine, princesse, cheffe de l'état, ex-présidente, vice-présidente",
  },
  {
    role: 'leader',
    kind: 'person',
    gender: 'm',
    nouns:
      'dirigeant, leader, numéro un, numéro deux, homme fort, maître, patron, locataire, autocrate, dictateur, chef, chef suprême, maître du kremlin',
  },
  { role: 'leader', kind: 'person', gender: 'f', nouns: 'dirigeante, cheffe, patronne, numéro une' },
  {
    role: 'pm',
    kind: 'person',
    gender: 'm',
    nouns:
      'premier ministre, premier-ministre, chef du gouvernement, chef de gouvernement, vice-premier ministre',
  },
  {
    role: 'pm',
    kind: 'person',
    gender: 'f',
    nouns: 'première ministre, cheffe du gouvernement, cheffe de gouvernement',
  },
  { role: 'chancellor', kind: 'person', gender: 'm', nouns: 'chancelier' },
  { role: 'chancellor', kind: 'person', gender: 'f', nouns: 'chancelière' },
  {
    role: 'minister',
    kind: 'person',
    gender: 'm',
    nouns:
      "ministre, ex-ministre, garde des sceaux, secrétaire d'état, secrétaire d'etat, secrétaire, chef du ministère, chef du département, ministre délégué, vice-ministre, chef du département militaire, chef du pentagone, haut représentant",
  },
  { role: 'minister', kind: 'person', gender: 'f', nouns: 'haute représentante, ministre déléguée' },
  { role: 'foreign', kind: 'person', gender: 'm', nouns: 'chef de la diplomatie' },
  { role: 'foreign', kind: 'person', gender: 'f', nouns: 'cheffe de la diplomatie' },
  {
    role: 'diplomat',
    kind: 'person',
    gender: null,
    nouns:
      'diplomate, ambassadeur, ambassadrice, émissaire, envoyé spécial, envoyée spéciale, négociateur, négociatrice, négociateur en chef, représentant permanent, représentante permanente, représentant, représentante, délégué, déléguée, médiateur, consul',
  },
  {
    role: 'secgen',
    kind: 'person',
    gender: 'm',
    nouns: 'secrétaire général, directeur général, secrétaire général adjoint, directeur',
  },
  {
    role: 'secgen',
    kind: 'person',
    gender: 'f',
    nouns: 'secrétaire générale, directrice générale, directrice',
  },
  { role: 'spokesperson', kind: 'person', gender: null, nouns: 'porte-parole' },
  {
    role: 'general',
    kind: 'person',
    gender: 'm',
    nouns:
      "général, lieutenant-général, général de division, colonel, lieutenant-colonel, amiral, commandant, commandant en chef, chef d'état-major, chef d'etat-major, militaire, officier, capitaine, maréchal, chef des armées, gradé, vice-amiral, contre-amiral, major, sergent, lieutenant, adjudant, caporal, vétéran",
  },
  {
    role: 'expert',
    kind: 'person',
    gender: 'm',
    nouns:
      'politologue, géopolitologue, philosophe, stratège, expert, analyste, chercheur, professeur, économiste, historien, spécialiste, universitaire, sociologue, observateur, consultant, avocat, médecin, scientifique, épidémiologiste, juriste, météorologue',
  },
  {
    role: 'expert',
    kind: 'person',
    gender: 'f',
    nouns: 'experte, chercheuse, historienne, avocate, professeure, universitaire, scientifique',
  },
  {
    role: 'journalist',
    kind: 'person',
    gender: null,
    nouns:
      'journaliste, présentateur, présentatrice, correspondant, correspondante, reporter, éditorialiste, animateur, écrivain, écrivaine, chroniqueur',
  },
  { role: 'author', kind: 'person', gender: 'm', nouns: 'auteur, coauteur, lauréat' },
  { role: 'author', kind: 'person', gender: 'f', nouns: 'autrice, auteure, coautrice, lauréate' },
  {
    role: 'mp',
    kind: 'person',
    gender: null,
    nouns:
      'député, députée, sénateur, sénatrice, parlementaire, eurodéputé, eurodéputée, élu, élue, conseiller, conseillère',
  },
  {
    role: 'judge',
    kind: 'person',
    gender: null,
    nouns:
      'procureur, procureure, procureur général, procureure générale, juge, magistrat, magistrate, commissaire, commissaire européen, commissaire européenne, haut-commissaire',
  },
  {
    role: 'politician',
    kind: 'person',
    gender: 'm',
    nouns:
      "homme politique, opposant, candidat, interlocuteur, responsable, haut responsable, fonctionnaire, haut fonctionnaire, vice-chancelier, ex-chancelier, militant, activiste, homme d'affaires, pape, souverain pontife, patriarche, milliardaire, évêque, imam, syndicaliste",
  },
  {
    role: 'politician',
    kind: 'person',
    gender: 'f',
    nouns: 'femme politique, opposante, candidate, responsable, militante',
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: 'm',
    nouns:
      'homologue, passant, berger, rescapé, dissident, enseignant, instituteur, chauffeur, cinéaste, romancier, réalisateur, acteur, chanteur, gendarme, pompier, ingénieur, volontaire, fondateur, cofondateur, PDG, sélectionneur, adjoint, collègue, mari, habitant, témoin, riverain, soldat, réfugié, homme, lecteur, étudiant, survivant, policier, père, frère, fils, voisin, retraité, blogueur, internaute, joueur, entraîneur, agriculteur, commerçant, combattant, prisonnier',
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: 'f',
    nouns:
      'adjointe, passante, bergère, infirmière, enseignante, institutrice, dissidente, rescapée, réalisatrice, romancière, actrice, chanteuse, fondatrice, cofondatrice, combattante, épouse, habitante, riveraine, réfugiée, femme, lectrice, étudiante, survivante, policière, mère, sœur, fille, voisine, retraitée, veuve, source',
  },
  { role: 'mayor', kind: 'person', gender: null, nouns: 'maire' },
  { role: 'governor', kind: 'person', gender: null, nouns: 'gouverneur, gouverneure, préfet, préfète' },
  {
    role: 'people',
    kind: 'group',
    gender: 'm',
    nouns:
      'responsables, hauts responsables, dirigeants, ministres, diplomates, experts, analystes, observateurs, spécialistes, politologues, économistes, chercheurs, députés, sénateurs, élus, alliés, manifestants, journalistes, militaires, habitants, témoins, opposants, séparatistes, rebelles, militants, médecins, enquêteurs, fonctionnaires, chefs de la diplomatie, avocats, négociateurs, européens, occidentaux, américains, talibans, djihadistes, jihadistes, extrémistes, mercenaires, migrants, transporteurs, conscrits, islamistes, syndicats, lecteurs, présidents, combattants, proches, procureurs, juges, chefs, internautes, participants, pays, états membres, vingt-sept, scientifiques, porte-parole, partisans, soutiens, militaires, blogueurs, blogueurs militaires, collègues, voisins, villageois, enseignants, étudiants, ouvriers, agriculteurs, ingénieurs, pilotes, commandants, volontaires, réfugiés, historiens, dissidents, maires, évêques, soignants, parents, passagers, industriels, universitaires, parlementaires, vétérans, prisonniers, familles, secouristes, pompiers, policiers, syndicalistes, juristes, magistrats, ambassadeurs, riverains, voix critiques',
  },
  { role: 'people', kind: 'group', gender: 'f', nouns: 'sources, sources diplomatiques' },
  { role: 'ministry', kind: 'organization', gender: 'm', nouns: 'ministère, département' },
  {
    role: 'government',
    kind: 'organization',
    gender: 'm',
    nouns: 'gouvernement, exécutif, cabinet, pouvoir, régime, état, etat',
  },
  {
    role: 'government',
    kind: 'organization',
    gender: 'f',
    nouns:
      'présidence, diplomatie, administration, autorités, autorités municipales, autorités sanitaires, chancellerie, maison-blanche, maison blanche',
  },
  {
    role: 'military',
    kind: 'organization',
    gender: 'f',
    nouns: 'armée, marine, défense, forces armées, aviation, police, gendarmerie, garde nationale',
  },
  {
    role: 'military',
    kind: 'organization',
    gender: 'm',
    nouns: 'état-major, etat-major, commandement, service de presse, commandement opérationnel',
  },
  {
    role: 'body',
    kind: 'organization',
    gender: 'm',
    nouns:
      'parlement, conseil, conseil municipal, parti, comité, parquet, tribunal, syndicat, mouvement, groupe, bureau, institut, centre, secrétariat, observatoire, sénat, bloc, bundestag, constructeur, géant, club, fonds, programme, collectif, consortium, service, renseignement, hcr',
  },
  {
    role: 'body',
    kind: 'organization',
    gender: 'f',
    nouns:
      'commission, union, fédération, association, assemblée, assemblée nationale, cour, banque, justice, mairie, ambassade, compagnie, entreprise, société, fondation, ong, opposition, coalition, délégation, ligue, confédération, conférence, chambre, mission, préfecture, mairie, équipe, université, junte, force, institution',
  },
  {
    role: 'institution',
    kind: 'organization',
    gender: 'f',
    nouns: 'organisation, institution, alliance, agence',
  },
  {
    role: 'medium',
    kind: 'organization',
    gender: null,
    nouns:
      'journal, quotidien, hebdomadaire, magazine, chaîne, chaîne telegram, site, média, médias, presse, agence de presse, télévision, radio, agence',
  },
  {
    role: 'document',
    kind: 'organization',
    gender: null,
    nouns: 'rapport, communiqué, déclaration commune, document, texte, étude, sondage, enquête',
  },
];

export const portfolios: Language['portfolios'] = {
  defence: 'défense armées militaire',
  foreign: 'étrangères étranger diplomatie',
  interior: 'intérieur',
  finance: 'finances économie trésor',
  justice: 'justice',
  health: 'santé sanitaires',
  energy: 'énergie',
  emergency: 'urgence urgences',
  culture: 'culture',
  education: 'éducation',
  europe: 'européennes',
};

export const institutions: Language['institutions'] = {
  'le kremlin': 'government RU',
  "l'élysée": 'government FR',
  "l'elysée": 'government FR',
  matignon: 'government FR',
  "le quai d'orsay": 'ministry FR foreign',
  'la maison blanche': 'government US',
  'la maison-blanche': 'government US',
  'le pentagone': 'ministry US defence',
  "le département d'état": 'ministry US foreign',
  "le département d'etat": 'ministry US foreign',
  'le foreign office': 'ministry GB foreign',
  'downing street': 'government GB',
  'le conseil de sécurité': 'body UN',
  'le congrès': 'body US',
  'la bundeswehr': 'military DE',
  'la douma': 'body RU',
  'la commission européenne': 'body EU',
  "l'union européenne": 'body EU',
  "l'union africaine": 'body AU',
  "l'alliance atlantique": 'body NATO',
  'le hamas': 'body PS',
  'le hezbollah': 'body LB',
  'la cour pénale internationale': 'body ICC',
};
