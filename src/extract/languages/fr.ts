import type { Language } from '../language.ts';
import { french } from '../verb-forms.ts';
import { institutions, portfolios, roles } from './fr-roles.ts';
import { givenNames } from './given-names.ts';

export const fr: Language = {
  code: 'fr',
  definite: "le la l' les ce cet cette ces",
  indefinite: "un une des plusieurs certains certaines quelques deux trois quatre d'autres nombreux nombre",
  possessives: 'son sa ses leur leurs mon ma mes notre nos votre vos',
  prepositions:
    "de d' du à au aux par pour avec sans contre entre chez dans sur sous vers après avant depuis pendant durant lors envers devant derrière parmi via outre dès hors malgré concernant en selon",
  conjunctions:
    "que qu' mais et ou or car donc puis tandis alors lorsque lorsqu' quand comme si puisque puisqu' afin parce quoique quoiqu' où pendant",
  complementizers: "que qu'",
  relatives: 'qui dont lequel laquelle lesquels lesquelles où',
  auxiliaries:
    "a ont avait avaient aura auront aurait auraient ait aient ayant avoir ai avons est sont était étaient sera seront serait fut furent soit été s' ne n' se l' lui leur y en me nous vous les la le vient viennent va vont doit devait peut pouvait tient tenait veut voulait fait font faisait faisant",
  adverbs:
    "aussi ainsi également encore toujours déjà bien pas plus jamais toutefois cependant notamment ensuite enfin puis alors hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche même elle-même lui-même eux-mêmes alors depuis récemment vivement fermement pourtant d'ailleurs désormais néanmoins par ailleurs pour sa part de son côté à son tour en outre en revanche quant tout très peu souvent ne plutôt pour leur part de nouveau à nouveau auparavant d'abord d'emblée part côté tour",
  otherWords:
    "le la les l' un une des du de d' au aux ce cet cette ces son sa ses leur leurs il elle ils elles on je nous vous tu et mais ou or car donc ni si que qu' qui quoi dont où quand comme comment pourquoi lorsque puisque tandis alors après avant avec chez contre dans depuis derrière devant durant en entre envers hors jusque malgré par parmi pendant pour sans selon sous sur vers voici voilà lors outre quant dès ainsi aussi cependant toutefois pourtant néanmoins enfin ensuite puis déjà encore hier aujourd'hui demain ici là celui celle ceux celles ceci cela ça tout toute tous toutes aucun aucune plusieurs certains certaines quelques chaque autre autres même deux trois quatre cinq dix cent interrogé interrogée invité invitée évoquant ayant étant n' ne pas plus moins très bien oui non mon ma mes ton notre nos votre vos deuxième première premier parallèlement ailleurs cité citée quelque tant faute face grâce loin près actuellement récemment mardi lundi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  pronouns: {
    il: { gender: 'm', number: 'singular' },
    elle: { gender: 'f', number: 'singular' },
    ils: { gender: 'm', number: 'plural' },
    elles: { gender: 'f', number: 'plural' },
    lui: { gender: null, number: 'singular' },
    eux: { gender: 'm', number: 'plural' },
    'celui-ci': { gender: 'm', number: 'singular' },
    'celle-ci': { gender: 'f', number: 'singular' },
    'ceux-ci': { gender: 'm', number: 'plural' },
    "l'intéressé": { gender: 'm', number: 'singular' },
    'ce dernier': { gender: 'm', number: 'singular' },
    'cette dernière': { gender: 'f', number: 'singular' },
    'ces derniers': { gender: 'm', number: 'plural' },
  },
  honorifics: {
    m: 'm',
    mm: 'm',
    mr: 'm',
    mme: 'f',
    mlle: 'f',
    monsieur: 'm',
    madame: 'f',
    me: null,
    dr: null,
    docteur: null,
    maître: null,
    monseigneur: 'm',
    mgr: 'm',
  },
  abbreviations: 'm mm mr mme mlle dr st ste av bd cf etc p pp art env vol no n° fig ex',
  cues: {
    say: french(
      'parler tempêter grogner grommeler alléguer postuler anticiper griffonner bredouiller bafouiller réciter ressasser compléter tweeter corroborer déclarer grincer tacler cingler enrager exposer énumérer paraphraser riposter opposer prophétiser dramatiser affirmer annoncer assurer indiquer préciser souligner ajouter expliquer noter rappeler insister confier témoigner raconter constater observer poursuivre marteler rétorquer répliquer lancer murmurer répéter commenter confirmer informer signaler argumenter ironiser tweeter résumer détailler nuancer enchaîner renchérir clamer proclamer arguer tonner glisser mentionner remarquer relever démentir nier révéler avancer alerter avouer concéder certifier marmonner énoncer prétendre objecter tempérer considérer évoquer écarter exprimer développer conseiller spécifier lâcher pester plaisanter étonner amuser désoler lamenter agacer rager jurer souffler scander crier hurler soupirer rassurer expliciter abonder trancher relativiser gronder tonitruer vitupérer fulminer persifler ricaner asséner marmotter bougonner grommeler maugréer protester râler ronchonner exulter jubiler philosopher pérorer professer théoriser épiloguer ergoter corriger rectifier acquiescer opiner pronostiquer augurer diagnostiquer décréter supplier implorer sermonner vociférer rugir aboyer éructer persister blaguer badiner sangloter chuchoter susurrer balbutier interroger questionner interpeller apostropher invectiver twitter retweeter récapituler synthétiser minimiser temporiser modérer extrapoler spéculer conjecturer subodorer supputer clarifier éclairer dévoiler divulguer confesser décocher claironner ânonner articuler caricaturer contextualiser contrer couper dédramatiser esquiver éluder balayer positiver promulguer rapporter sourire statuer stipuler théâtraliser vanner zozoter moquer émettre rembobiner illustrer exploser recadrer préjuger soulever égrener poster communiquer fanfaronner triompher pavoiser rigoler grimacer siffler signifier notifier intimer seriner rabâcher haranguer parier gager déclamer réciter renseigner tranquilliser consoler sermonner prêcher',
      'sourire souri souriant sourit sourient; rire ri riant rit rient; prétendre prétendu prétendant prétend prétendent; dire dit disant dit disent dira diront dirait disait; prévenir prévenu prévenant prévient préviennent prévint; avertir averti avertissant avertit avertissent; écrire écrit écrivant écrit écrivent écrivit; répondre répondu répondant répond répondent répondit; conclure conclu concluant conclut concluent; soutenir soutenu soutenant soutient soutiennent; reconnaître reconnu reconnaissant reconnaît reconnaissent reconnait; admettre admis admettant admet admettent; convenir convenu convenant convient conviennent; prédire prédit prédisant prédit prédisent; redire redit redisant redit redisent; poursuivre poursuivi poursuivant poursuit poursuivent; reprendre repris reprenant reprend reprennent; décrire décrit décrivant décrit décrivent; réagir réagi réagissant réagit réagissent réagira; rebondir rebondi rebondissant rebondit rebondissent; rugir rugi rugissant rugit rugissent; applaudir applaudi applaudissant applaudit applaudissent; surenchérir surenchéri surenchérissant surenchérit surenchérissent; renchérir renchéri renchérissant renchérit renchérissent; interrompre interrompu interrompant interrompt interrompent; contredire contredit contredisant contredit contredisent; médire médit médisant médit médisent; maudire maudit maudissant maudit maudissent; éclaircir éclairci éclaircissant éclaircit éclaircissent; affranchir affranchi affranchissant affranchit affranchissent; garantir garanti garantissant garantit garantissent; resservir resservi resservant ressert resservent; feindre feint feignant feint feignent; inscrire inscrit inscrivant inscrit inscrivent; déduire déduit déduisant déduit déduisent; induire induit induisant induit induisent; compatir compati compatissant compatit compatissent; transcrire transcrit transcrivant transcrit transcrivent; esquisser esquissé esquissant esquisse esquissent; exclure exclu excluant exclut excluent; promettre promis promettant promet promettent',
    ),
    hold: french(
      'estimer juger penser considérer regretter espérer douter redouter imaginer présumer supposer déplorer analyser trouver',
      'croire cru croyant croit croient; craindre craint craignant craint craignent; voir vu voyant voit voient',
    ),
    act: french(
      'récuser balayer évacuer assumer accuser appeler exiger dénoncer condamner fustiger menacer réclamer demander exhorter plaider critiquer qualifier saluer féliciter remercier proposer défendre vanter inviter refuser rejeter pointer comparer ordonner recommander préconiser brocarder vilipender préférer accepter réitérer réaffirmer indigner alarmer inquiéter réjouir engager adresser jurer excuser stigmatiser invoquer suggérer réfuter traiter souhaiter désigner charger épingler railler imputer contester dédouaner citer sommer tancer justifier encenser louer moquer narguer défier rabrouer admonester gourmander étriller éreinter conspuer vouer honorer fêter questionner implorer supplier presser enjoindre sermonner décrier flétrir déprécier minimiser balayer relativiser taxer accabler incriminer blâmer désavouer désapprouver approuver cautionner encourager prôner réprouver reprocher célébrer glorifier conjurer adjurer prier diaboliser caricaturer affubler gratifier accoler',
      'promettre promis promettant promet promettent; défendre défendu défendant défend défendent; enjoindre enjoint enjoignant enjoint enjoignent; démentir démenti démentant dément démentent; requérir requis requérant requiert requièrent; définir défini définissant définit définissent; applaudir applaudi applaudissant applaudit applaudissent; émettre émis émettant émet émettent; décrire décrit décrivant décrit décrivent; revendiquer revendiqué revendiquant revendique revendiquent',
    ),
    relay: french(
      'rapporter relayer relater publier diffuser titrer',
      'transmettre transmis transmettant transmet transmettent; reprendre repris reprenant reprend reprennent; retranscrire retranscrit retranscrivant retranscrit retranscrivent',
    ),
  },
  cuePhrases: {
    say: "a-t-on appris, apprend-on, apprenait-on, s'exclament, se félicitent, se réjouissent, s'indignent, s'inquiètent, s'alarment, s'interrogent, se plaignent, se plaignait, se plaignaient, se lamentent, s'étonnent, se défendent, se justifient, s'insurgent, s'agacent, s'offusquent, se vantent, se demandent, se souviennent, se moquent, s'emportent, se scandalisent, se désolent, s'amusent, se sont dites, se sont félicitées, s'inquiétait, s'étonnait, se réjouissait, s'indignait, s'alarmait, se félicitait, se demandait, se souvenait, fait savoir, faire savoir, faisant savoir, fait valoir, faire valoir, faisant valoir, fait remarquer, faire remarquer, faisant remarquer, fait observer, fait état de, fait part de, faisant part de, fait comprendre, laissé entendre, laisse entendre, laissant entendre, mis en garde, met en garde, mettant en garde, mettre en garde, mis l'accent, met en avant, pris la parole, tient à souligner, s'est dit, s'est dite, se sont dits, s'est déclaré, s'est déclarée, se dit, se disent, se disant, s'est exclamé, s'est exclamée, s'exclame, s'est emporté, s'est félicité, s'est félicitée, s'est insurgé, s'est défendu, s'est interrogé, s'est montré, se déclare, s'est adressé, s'est adressée, parlé de, parle de, parlant de, parlaient de, parlait de, est sûr, est sûre, est certain, est convaincu, est convaincue, est persuadé, n'en démord pas, donné l'assurance, tenu à dire, s'est réjoui, s'est réjouie, se réjouit, s'est indigné, s'est indignée, s'indigne, s'est inquiété, s'est inquiétée, s'inquiète, s'est alarmé, s'est engagé, s'est engagée, s'engage, s'est excusé, s'est vanté, exprime, tonne, se félicite, s'est étonné, s'étonne, s'est plaint, se plaint, s'est prononcé, se prononce, pris l'engagement, s'est récrié, s'est récriée, se sont récriés, se récrie, s'est esclaffé, s'est esclaffée, se sont esclaffés, s'esclaffe, s'est agacé, s'est agacée, se sont agacés, s'agace, s'est désolé, s'est désolée, se sont désolés, se désole, s'est amusé, s'est amusée, se sont amusés, s'amuse, s'est ému, s'est émue, se sont émus, s'émeut, s'est offusqué, s'est offusquée, se sont offusqués, s'offusque, s'est emportée, se sont emportés, s'emporte, s'est étranglé, s'est étranglée, se sont étranglés, s'étrangle, s'est lamenté, s'est lamentée, se sont lamentés, se lamente, s'est gaussé, s'est gaussée, se sont gaussés, se gausse, s'est moqué, s'est moquée, se sont moqués, se moque, s'est justifié, s'est justifiée, se sont justifiés, se justifie, s'est défendue, se sont défendus, se défend, s'est enflammé, s'est enflammée, se sont enflammés, s'enflamme, s'est demandé, s'est demandée, se sont demandés, se demande, s'est enorgueilli, s'est enorgueillie, se sont enorgueillis, s'enorgueillit, s'est vantée, se sont vantés, se vante, s'est targué, s'est targuée, se sont targués, se targue, s'est ravisé, s'est ravisée, se sont ravisés, se ravise, s'est souvenu, s'est souvenue, se sont souvenus, se souvient, s'est rappelé, s'est rappelée, se sont rappelés, se rappelle, s'est remémoré, s'est remémorée, se sont remémorés, se remémore, s'est interrogée, se sont interrogés, s'interroge, s'est plainte, se sont plaints, s'est étonnée, se sont étonnés, s'est enquis, s'est enquise, se sont enquiss, s'enquiert, s'est confié, s'est confiée, se sont confiés, se confie, se sont déclarés, se sont exclamés, se sont inquiétés, s'est alarmée, se sont alarmés, s'alarme, s'est excusée, se sont excusés, s'excuse, s'est insurgée, se sont insurgés, s'insurge, se sont réjouis, se sont félicités, se sont indignés, se sont engagés, s'est contenté, s'est contentée, se sont contentés, s'est scandalisé, s'est scandalisée, se sont scandalisés, se scandalise, s'est révolté, s'est révoltée, se sont révoltés, se révolte, s'est navré, s'est navrée, se sont navrés, se navre, s'est attristé, s'est attristée, se sont attristés, s'attriste, s'est épanché, s'est épanchée, se sont épanchés, s'épanche, s'est hasardé, s'est hasardée, se sont hasardés, se hasarde, s'est prononcée, se sont prononcés, s'est expliqué, s'est expliquée, se sont expliqués, s'explique, s'est exprimé, s'est exprimée, se sont exprimés, s'exprime, se veut rassurant, se veut rassurante, s'est voulu rassurant, s'est voulue rassurante, s'est montré rassurant, maintient, maintiennent, maintenu, botté en touche, tiré la sonnette d'alarme, coupé court, enfoncé le clou, enfonce le clou, fait écho, monté au créneau, mis au défi, donné le ton, fait amende honorable, pris acte, pris à partie, eu ces mots",
    hold: '',
    act: 'appelé à, donne raison, rendu hommage, refusé de, crie à, crié à, mis en cause, met en cause',
    relay: '',
  },
  sources:
    "selon, d'après, aux yeux de, aux dires de, de l'avis de, à en croire, au dire de, pour reprendre les mots de, selon les mots de, selon les termes de, selon la formule de, selon l'expression de, d'après les mots de, dixit, citant",
  utterances:
    'propos, paroles, mots, déclaration, déclarations, affirmations, affirmation, avertissement, mise en garde, discours, accusations, accusation, formule, réponse, phrase, verdict, constat, diagnostic, refrain, mantra, termes, allocution, promesse, menace, menaces',
  roles,
  portfolios,
  institutions,
  givenNames,
  terms:
    'format mot terme termes expression soi-disant surnom slogan hashtag notion concept dit dite dits dites intitulé intitulée intitulés intitulées baptisé baptisée baptisés baptisées rebaptisé rebaptisée rebaptisés rebaptisées appelé appelée dénommé dénommée dénommés dénommées nommé nommée surnommé surnommée surnommés surnommées titre titré titrée devise inscription mention pancarte panneau légende proverbe mème jargon argot',
  naming:
    'exercice exercices manœuvre manœuvres opération opérations mission plan projet programme programmes initiative loi projet journal quotidien hebdomadaire magazine site site chaîne revue film livre roman ouvrage série chanson album rapport article parti mouvement groupe bataillon brigade unité régiment navire sous-marin frégate missile missiles système systèmes char chars drone drones avion avions format association collectif ong émission podcast conférence forum salon fête prix bateau porte-avions modèle gazoduc marche label statut type plateforme application entreprise société station fonds campagne accord accords code virus alliance coalition liste club mouvance courant ligue réseau gang clan page pages forum blog blogue logiciel logiciels appli variant ouragan tempête cyclone cargo pétrolier chalutier yacht croiseur destroyer corvette patrouilleur porte-hélicoptères satellite satellites fusée fusées lance-roquettes obusier obusiers canon canons hélicoptère hélicoptères bombe bombes munition munitions torpille torpilles médaille décoration ordre concours tournoi coupe festival exposition spectacle pièce tableau poème essai essais manuel brochure guide étude tribune pétition chronique rubrique documentaire téléfilm feuilleton dessin clip single tube hymne chant chanson restaurant café bar hôtel village quartier camp base aéroport usine mine corridor couloir gazoducs oléoduc pont parc stade théâtre cinéma musée galerie école lycée directive règlement décret ordonnance traité convention charte pacte résolution doctrine stratégie dispositif procédure protocole pass visa think-tank laboratoire cabinet fondation fédération syndicat collectif revue bulletin newsletter recueil nouvelle nouvelles bataillons brigades unités groupes partis journaux quotidiens magazines films livres romans listes commando milice milices légion division escadron compagnie loge secte église hashtag mot-dièse',
  topics:
    'traité accord pacte loi mythe idée principe doctrine débat débats discussion discussions polémique thèse logique stratégie politique théorie thème thématique sujet question ère époque règle règles clause critère critères dogme mécanisme paradigme modèle philosophie liste listes statut catégorie registre fichier syndrome fantasme régime',
  unnamed: 'un une certains certaines autre autres',
};
