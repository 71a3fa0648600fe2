import type { Language } from '../language.ts';

export const roles: Language['roles'] = [
  {
    role: 'head',
    kind: 'person',
    gender: 'm',
    nouns:
      "président, chef de l'état, chef de l'etat, chef d'état, chef d'etat, roi, empereur, émir, prince héritier, prince, guide suprême, président en exercice, ex-président, vice-président, monarque, souverain, tsar, sultan, calife, président par intérim, président élu, président sortant",
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
      'dirigeant, leader, numéro un, numéro deux, homme fort, patron, maître du kremlin, commandant en second, meneur, chef de file, porte-étendard, cacique, hiérarque, baron, parrain, locataire, autocrate, dictateur, chef, chef suprême, numéro trois',
  },
  {
    role: 'leader',
    kind: 'person',
    gender: 'f',
    nouns: 'dirigeante, cheffe, cheffe de file, patronne, numéro une, numéro deux, meneuse',
  },
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
      "politologue, géopolitologue, philosophe, stratège, expert, analyste, chercheur, professeur, économiste, historien, spécialiste, universitaire, sociologue, observateur, consultant, avocat, médecin, scientifique, épidémiologiste, juriste, météorologue, maître de conférences, enseignant-chercheur, docteur, doctorant, politiste, géographe, démographe, anthropologue, ethnologue, linguiste, psychologue, psychiatre, psychanalyste, théologien, criminologue, kremlinologue, soviétologue, slaviste, sinologue, russologue, orientaliste, islamologue, biologiste, virologue, infectiologue, physicien, chimiste, climatologue, astronome, stratégiste, conférencier, chargé de recherche, directeur de recherche, directeur de recherches, directeur d'études, chercheur associé, conseiller scientifique, constitutionnaliste, essayiste, penseur, intellectuel, connaisseur, archiviste, archéologue, notaire, statisticien, polémologue, sondeur, diplômé",
  },
  {
    role: 'expert',
    kind: 'person',
    gender: 'f',
    nouns:
      "experte, chercheuse, historienne, avocate, professeure, universitaire, scientifique, maîtresse de conférences, enseignante-chercheuse, docteure, doctorante, politologue, politiste, sociologue, économiste, analyste, spécialiste, géographe, démographe, anthropologue, ethnologue, linguiste, philosophe, psychologue, psychiatre, criminologue, slaviste, sinologue, biologiste, virologue, physicienne, climatologue, conférencière, chargée de recherche, directrice de recherche, directrice de recherches, directrice d'études, chercheure, consultante, juriste, essayiste, intellectuelle, théologienne, observatrice, médecin, stratège",
  },
  {
    role: 'journalist',
    kind: 'person',
    gender: null,
    nouns:
      'journaliste, présentateur, présentatrice, correspondant, correspondante, reporter, éditorialiste, animateur, animatrice, écrivain, écrivaine, chroniqueur, chroniqueuse, intervieweur, intervieweuse, envoyé spécial, rédacteur en chef, rédactrice en chef, rédacteur, rédactrice, grand reporter, photographe, photoreporter, photojournaliste, cameraman, caméraman, documentariste, propagandiste, polémiste, directeur de la rédaction, directrice de la rédaction, directeur de la publication, commentateur, commentatrice, podcasteur, youtubeur, youtubeuse, influenceur, influenceuse, dessinateur, dessinatrice, poète, poétesse, dramaturge',
  },
  { role: 'author', kind: 'person', gender: 'm', nouns: 'auteur, coauteur, lauréat' },
  { role: 'author', kind: 'person', gender: 'f', nouns: 'autrice, auteure, coautrice, lauréate' },
  {
    role: 'mp',
    kind: 'person',
    gender: null,
    nouns:
      "député, députée, sénateur, sénatrice, parlementaire, eurodéputé, eurodéputée, conseiller, conseillère, rapporteur, rapporteure, rapporteuse, président de groupe, chef de groupe, président du parlement, présidente du parlement, président de l'assemblée, présidente de l'assemblée, président de l'assemblée nationale, présidente de l'assemblée nationale, président du sénat, présidente du sénat, président de la chambre, présidente de la chambre, président de la chambre des députés, présidente de la chambre des députés, président du bundestag, présidente du bundestag, président de la knesset, président de la douma, présidente de la rada, président de la rada, questeur, membre, adjoint au maire, adjointe au maire",
  },
  {
    role: 'judge',
    kind: 'person',
    gender: null,
    nouns:
      'procureur, procureure, procureur général, procureure générale, juge, magistrat, magistrate, commissaire, substitut, greffier, greffière, enquêteur, enquêtrice, inspecteur, inspectrice, avocat général, avocate générale, médiateur, médiatrice, défenseur des droits, défenseure des droits, commissaire européen, commissaire européenne, haut-commissaire',
  },
  {
    role: 'politician',
    kind: 'person',
    gender: 'm',
    nouns:
      "homme politique, élu, opposant, candidat, interlocuteur, responsable, haut responsable, fonctionnaire, haut fonctionnaire, vice-chancelier, ex-chancelier, militant, activiste, homme d'affaires, pape, souverain pontife, saint-père, pontife, patriarche, pénaliste, défenseur, milliardaire, évêque, archevêque, cardinal, prêtre, curé, pasteur, rabbin, métropolite, mufti, moine, imam, syndicaliste, oligarque, magnat, homme d'état, homme d'etat, tribun, stratège en chef, lobbyiste, conseiller spécial, collaborateur, négociant, industriel, banquier, entrepreneur, chef d'entreprise, directeur exécutif, directeur adjoint, directeur de cabinet, directeur de campagne, président-directeur général, président directeur général, coordinateur, coordonnateur, secrétaire national, secrétaire exécutif, administrateur, délégué général, trésorier, lanceur d'alerte, séparatiste, nationaliste, indépendantiste, prétendant, challenger, rival, adversaire, détracteur, élu local, souverainiste, populiste, travailliste, conservateur, démocrate, républicain, socialiste, écologiste, centriste, communiste, libéral, insoumis, néo-démocrate, social-démocrate, chrétien-démocrate",
  },
  {
    role: 'politician',
    kind: 'person',
    gender: 'f',
    nouns:
      "femme politique, élue, opposante, candidate, responsable, haute responsable, militante, femme d'affaires, collaboratrice, conseillère spéciale, coordinatrice, coordonnatrice, secrétaire nationale, administratrice, déléguée générale, trésorière, haute fonctionnaire, fonctionnaire, lanceuse d'alerte, rivale, conservatrice, républicaine, libérale, insoumise, présidente-directrice générale, cheffe d'entreprise, directrice exécutive, directrice adjointe, directrice de cabinet, interlocutrice",
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: 'm',
    nouns:
      "homologue, jeune, jeune homme, adolescent, ado, gamin, enfant, garçon, docker, ouvrier, salarié, employé, vendeur, serveur, patron de bar, boulanger, pêcheur, marin, mineur, cheminot, routier, camionneur, livreur, mécanicien, artisan, électricien, infirmier, aide-soignant, chirurgien, pharmacien, psychologue scolaire, professeur des écoles, instit, lycéen, écolier, collégien, doyen, recteur, proviseur, gardien, concierge, locataire du rez-de-chaussée, propriétaire, client, usager, voyageur, passager, automobiliste, conducteur, pilote, navigateur, skipper, alpiniste, touriste, vacancier, visiteur, spectateur, manifestant, gréviste, électeur, votant, sympathisant, partisan, fidèle, paroissien, croyant, converti, exilé, migrant, déserteur, conscrit, réserviste, appelé, engagé, mobilisé, mercenaire, légionnaire, tireur, sniper, artilleur, tankiste, éclaireur, parachutiste, sous-officier, sous-marinier, démineur, secouriste, sauveteur, humanitaire, bénévole, ambulancier, urgentiste, interne, légiste, victime, blessé, otage, détenu, proche, ami, copain, camarade, compagnon, conjoint, fiancé, ex-mari, cousin, oncle, neveu, grand-père, beau-père, beau-frère, parrain, jumeau, aîné, benjamin, veuf, orphelin, musicien, compositeur, chef d'orchestre, comédien, metteur en scène, producteur, scénariste, danseur, chorégraphe, peintre, sculpteur, architecte, designer, styliste, couturier, libraire, éditeur, traducteur, interprète, développeur, informaticien, hacker, programmeur, technicien, géologue, agronome, vétérinaire, éleveur, vigneron, viticulteur, maraîcher, céréalier, apiculteur, forestier, chasseur, garde forestier, paysan, fermier, commandant de bord, footballeur, attaquant, défenseur central, gardien de but, boxeur, nageur, cycliste, champion, médaillé, escrimeur, judoka, tennisman, rameur, biathlète, arbitre, moine bouddhiste, chef cuisinier, cuisinier, restaurateur, hôtelier, gérant, tenancier, trader, courtier, assureur, investisseur, actionnaire, créateur, inventeur, concepteur, organisateur, participant, invité, convive, rescapé, dissident, enseignant, instituteur, chauffeur, cinéaste, romancier, réalisateur, acteur, chanteur, gendarme, pompier, ingénieur, volontaire, fondateur, cofondateur, PDG, sélectionneur, adjoint, collègue, mari, habitant, témoin, riverain, soldat, réfugié, homme, lecteur, étudiant, survivant, policier, père, frère, fils, voisin, retraité, blogueur, internaute, joueur, entraîneur, agriculteur, commerçant, combattant, prisonnier",
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: 'f',
    nouns:
      'adjointe, jeune femme, jeune fille, adolescente, gamine, ouvrière, salariée, employée, vendeuse, serveuse, boulangère, caissière, coiffeuse, aide-soignante, chirurgienne, pharmacienne, lycéenne, écolière, collégienne, doyenne, rectrice, proviseure, gardienne, cliente, usagère, voyageuse, passagère, conductrice, visiteuse, spectatrice, manifestante, électrice, sympathisante, partisane, paroissienne, croyante, exilée, migrante, déserteuse, secouriste, bénévole, ambulancière, victime, blessée, détenue, amie, copine, camarade, compagne, conjointe, fiancée, cousine, tante, nièce, grand-mère, belle-mère, belle-sœur, aînée, orpheline, grand-tante, musicienne, compositrice, comédienne, metteuse en scène, productrice, danseuse, peintre, sculptrice, architecte, couturière, libraire, éditrice, traductrice, interprète, informaticienne, technicienne, agronome, vétérinaire, éleveuse, vigneronne, viticultrice, agricultrice, paysanne, fermière, commerçante, footballeuse, joueuse, nageuse, championne, médaillée, judokate, escrimeuse, blogueuse, cuisinière, restauratrice, gérante, créatrice, organisatrice, participante, invitée, maman, grand-maman, dame, vieille dame, soldate, rapatriée, déplacée, sage-femme, infirmière, enseignante, institutrice, dissidente, rescapée, réalisatrice, romancière, actrice, chanteuse, fondatrice, cofondatrice, combattante, épouse, habitante, riveraine, réfugiée, femme, lectrice, étudiante, survivante, policière, mère, sœur, fille, voisine, retraitée, veuve, source',
  },
  {
    role: 'anybody',
    kind: 'person',
    gender: null,
    nouns:
      'trentenaire, quadragénaire, quadra, quinquagénaire, quinqua, sexagénaire, septuagénaire, octogénaire, nonagénaire, centenaire',
  },
  { role: 'mayor', kind: 'person', gender: null, nouns: 'maire, édile, premier magistrat, bourgmestre' },
  { role: 'governor', kind: 'person', gender: null, nouns: 'gouverneur, gouverneure, préfet, préfète' },
  {
    role: 'people',
    kind: 'group',
    gender: 'm',
    nouns:
      "responsables, hauts responsables, dirigeants, ministres, diplomates, experts, analystes, observateurs, spécialistes, politologues, économistes, chercheurs, députés, sénateurs, élus, alliés, manifestants, journalistes, militaires, habitants, témoins, opposants, séparatistes, rebelles, militants, médecins, enquêteurs, fonctionnaires, chefs de la diplomatie, avocats, négociateurs, européens, occidentaux, américains, talibans, djihadistes, jihadistes, extrémistes, mercenaires, migrants, transporteurs, conscrits, islamistes, syndicats, lecteurs, présidents, combattants, proches, procureurs, juges, chefs, internautes, participants, pays, états membres, vingt-sept, scientifiques, porte-parole, partisans, soutiens, blogueurs, blogueurs militaires, collègues, voisins, villageois, enseignants, étudiants, ouvriers, agriculteurs, ingénieurs, pilotes, commandants, volontaires, réfugiés, historiens, dissidents, maires, évêques, soignants, parents, passagers, industriels, universitaires, parlementaires, vétérans, prisonniers, familles, secouristes, pompiers, policiers, syndicalistes, juristes, magistrats, ambassadeurs, riverains, voix critiques, jeunes, adolescents, femmes, hommes, salariés, employés, enseignants-chercheurs, intellectuels, artistes, écrivains, reporters, marins, pêcheurs, dockers, éleveurs, paysans, cheminots, routiers, commerçants, clients, touristes, électeurs, sympathisants, fidèles, exilés, déplacés, soldats, mobilisés, réservistes, officiers, généraux, gradés, démineurs, sauveteurs, humanitaires, bénévoles, infirmiers, survivants, rescapés, victimes, otages, détenus, amis, camarades, eurodéputés, gouverneurs, commissaires, conseillers, chanceliers, chefs d'état, chefs d'etat, premiers ministres, chefs militaires, oligarques, hommes d'affaires, investisseurs, patrons, adversaires, détracteurs, critiques, rivaux, républicains, démocrates, socialistes, conservateurs, écologistes, nationalistes, indépendantistes, communistes, insoumis, travaillistes, libéraux, insurgés, putschistes, miliciens, hackers, pirates, développeurs, services secrets occidentaux",
  },
  {
    role: 'people',
    kind: 'group',
    gender: 'f',
    nouns:
      'sources, sources diplomatiques, personnes, militantes, habitantes, mères, associations, organisations, capitales',
  },
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
      "présidence, diplomatie, administration, autorités, autorités municipales, autorités sanitaires, autorités séparatistes, autorités locales, autorités régionales, autorités militaires, autorités d'occupation, chancellerie, primature, mairie centrale, maison-blanche, maison blanche",
  },
  {
    role: 'military',
    kind: 'organization',
    gender: 'f',
    nouns:
      "armée, marine, défense, forces armées, aviation, police, gendarmerie, garde nationale, garde côtière, armée de l'air, armée de terre, flotte, marine nationale, force aérienne, forces aériennes, forces de défense, forces de sécurité, forces de l'ordre, forces, troupes, milice, brigade, division, unité, douane, douanes, police nationale",
  },
  {
    role: 'military',
    kind: 'organization',
    gender: 'm',
    nouns:
      'état-major, etat-major, commandement, service de presse, commandement opérationnel, renseignement militaire, service de renseignement, services, services secrets, services de sécurité, services de renseignement, services de secours, secours, garde-côtes, garde-frontières, bataillon, régiment, corps, état-major des armées',
  },
  {
    role: 'body',
    kind: 'organization',
    gender: 'm',
    nouns:
      "parlement, conseil, conseil municipal, parti, comité, parquet, tribunal, syndicat, mouvement, groupe, bureau, institut, centre, secrétariat, observatoire, sénat, bloc, bundestag, constructeur, géant, club, fonds, programme, collectif, consortium, service, renseignement, hcr, régulateur, opérateur, exploitant, diffuseur, fabricant, éditeur, avionneur, motoriste, armateur, affréteur, assureur, transporteur, distributeur, fournisseur, hébergeur, logisticien, gestionnaire, sous-traitant, conglomérat, holding, réseau social, réseau, laboratoire, think tank, think-tank, groupe de réflexion, cercle de réflexion, organisme, organe, office, conseil régional, conseil départemental, conseil constitutionnel, conseil européen, ministère public, haut-commissariat, commissariat, kremlin, entourage, cabinet, palais, camp, front, rassemblement, cercle, congrès, département d'état, barreau, patronat, épiscopat, clergé, patriarcat, vatican, saint-siège",
  },
  {
    role: 'body',
    kind: 'organization',
    gender: 'f',
    nouns:
      "commission, union, fédération, association, assemblée, assemblée nationale, cour, banque, justice, mairie, ambassade, compagnie, entreprise, société, fondation, ong, opposition, coalition, délégation, ligue, confédération, conférence, chambre, mission, préfecture, équipe, université, junte, institution, plateforme, autorité, direction, région, ville, municipalité, commune, métropole, centrale, centrale nucléaire, firme, start-up, multinationale, filiale, maison mère, enseigne, marque, usine, clinique, école, faculté, académie, église, église orthodoxe, rédaction, famille, défense, accusation, cellule, instance, banque centrale, bourse, chambre basse, chambre haute, cour suprême, cour constitutionnelle, cour d'appel, cour pénale, cour des comptes, croix-rouge, droite, gauche, majorité, extrême droite, extrême gauche, internationale, centrale syndicale, plate-forme, section, représentation, agence spatiale, agence de renseignement, agence d'espionnage, agence fédérale",
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
    nouns:
      "rapport, rapport annuel, communiqué, déclaration commune, document, texte, étude, sondage, enquête, doctrine, résolution, lettre, lettre ouverte, missive, loi, projet de loi, décret, article, éditorial, dépêche, manifeste, constitution, message, acte d'accusation, jugement, tract, pétition, livre blanc, directive, note de service",
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
  'la croix-rouge': 'body',
  twitter: 'body',
  facebook: 'body',
  instagram: 'body',
  tiktok: 'body',
  youtube: 'body',
  whatsapp: 'body',
  linkedin: 'body',
  google: 'body',
  meta: 'body',
  apple: 'body',
  microsoft: 'body',
  amazon: 'body',
  spacex: 'body',
  starlink: 'body',
  boeing: 'body',
  airbus: 'body',
  thales: 'body',
  renault: 'body',
  gazprom: 'body',
  rosatom: 'body',
  rosneft: 'body',
  roskomnadzor: 'body RU',
  roscosmos: 'body RU',
  aeroflot: 'body RU',
  energoatom: 'body UA',
  ukrenergo: 'body UA',
  greenpeace: 'body',
  frontex: 'body EU',
  europol: 'body EU',
  interpol: 'body',
  daech: 'body',
  'al-qaida': 'body',
  'amnesty international': 'body',
  'human rights watch': 'body',
  'médecins sans frontières': 'body',
  'reporters sans frontières': 'body',
};
