import type { Language } from '../language.ts';
import { english } from '../verb-forms.ts';
import { institutions, portfolios, roles } from './en-roles.ts';
import { givenNames } from './given-names.ts';

export const en: Language = {
  code: 'en',
  definite: 'the this these those',
  indefinite: 'a an one some several many two three another other few most',
  possessives: 'his her its their my our your',
  prepositions:
    'of to by with from in at for on about against between after before since under over into through during without within among amid despite toward towards upon via near across behind beyond regarding concerning including like as than',
  conjunctions:
    'that and but or while when whereas because if although though as so whether where since until unless before after',
  complementizers: 'that whether',
  relatives: 'who whom whose which where that',
  auxiliaries:
    "has have had is are was were be been being will would can could may might must should shall do does did not n't having hasn't haven't hadn't isn't wasn't weren't didn't doesn't don't won't wouldn't",
  adverbs:
    'also then again already still now only just even later earlier yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday recently previously reportedly repeatedly once first never always often however meanwhile instead further separately once soon ever since publicly too not on last week month himself herself itself themselves alike',
  otherWords:
    "the a an this that these those his her its their my our your i you he she it we they who whom whose which what when where why how and but or nor so yet for if while because although though as at by in of on to with from into about after before since until during through over under between among against without within despite than then there here not no yes all any both each few more most other some such only own same too very just now today yesterday tomorrow also later earlier meanwhile however asked speaking according one two three four five ten hundred last next first second third many much several another still even again once never always often perhaps maybe let please talks it's that's there's i'm we're we've they're don't can't won't didn't doesn't isn't what's here's monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
  pronouns: {
    he: { gender: 'm', number: 'singular' },
    she: { gender: 'f', number: 'singular' },
    they: { gender: null, number: 'plural' },
    it: { gender: null, number: 'singular' },
    him: { gender: 'm', number: 'singular' },
    her: { gender: 'f', number: 'singular' },
    them: { gender: null, number: 'plural' },
    'the latter': { gender: null, number: 'singular' },
  },
  honorifics: {
    mr: 'm',
    mrs: 'f',
    ms: 'f',
    miss: 'f',
    sir: 'm',
    dr: null,
    lord: 'm',
    lady: 'f',
    dame: 'f',
    prof: null,
    rev: null,
    gen: null,
    sen: null,
    rep: null,
    gov: null,
    col: null,
    lt: null,
    maj: null,
    adm: null,
    sgt: null,
    capt: null,
    brig: null,
    pm: null,
    cpl: null,
    pvt: null,
    pte: null,
    cmdr: null,
    cdr: null,
    amb: null,
    hon: null,
    ayatollah: 'm',
    sheikh: 'm',
    sheik: 'm',
    mullah: 'm',
    sultan: 'm',
    cardinal: 'm',
    baron: 'm',
    baroness: 'f',
    earl: 'm',
    duke: 'm',
    duchess: 'f',
  },
  abbreviations:
    'mr mrs ms dr prof rev gen sen rep gov col lt maj adm sgt capt brig cpl pvt pte cmdr cdr amb hon st jr sr inc corp ltd co vs no jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.g i.e p a',
  cues: {
    say: english(
      'remind alert forewarn reproach smile snort grunt seethe rage rail bristle smirk mumble holler sob aver(r) notify outline emphasise highlight kid(d) beam crow reason instruct command confess roar whine bark counsel add announce note insist claim warn declare argue state explain remark comment reply respond stress emphasi(s)e emphasize underline underscore assert acknowledge concede confirm reiterate repeat recall observe mention post tweet testify caution contend conclude reveal disclose admit(t) recount maintain joke quip(p) continue signal answer suggest allege affirm counter point muse fume boast complain lament predict agree concur sigh laugh remember reflect wonder chant shout yell cry scream whisper mutter murmur indicate describe brand label characterize characterise call advise assure inform echo retort exclaim elaborate clarify interject deny vow relate summarize summarise proclaim gush opine pontificate chime interrupt bellow blurt snap(p) snarl growl hiss huff thunder rant sneer scoff jeer taunt tease deadpan(n) drawl gasp groan moan grumble stammer stutter plead profess preach lecture theorize theorise hypothesize speculate surmise venture volunteer confide divulge intone recite narrate reminisce marvel enthuse exult rejoice demur(r) protest quibble dispute rebut(t) contradict disagree dissent admonish chide scold bemoan bewail retweet blog(g) scribble recap(p) paraphrase specify attest certify vouch allow charge reckon prophesy reassure riposte rejoin deflect query inquire enquire stipulate decree reaffirm restate rebuff intimate posit brag(g) gloat gripe carp(p) cajole coax warble chuckle grin sniff shrug(g) counsel elucidate expound enunciate articulate exhort implore insinuate interpose philosophize ponder pronounce rhapsodize ruminate soothe swoon sympathize vent vociferate wail',
      'say said; tell told; write wrote written; speak spoke spoken; foretell foretold; retell retold; swear swore sworn; overstate overstated; weep wept',
    ),
    hold: english(
      'deem guess figure believe consider regret fear hope doubt worry expect view judge dismiss regard perceive rate foresee envision envisage suspect',
      'think thought; see saw seen; feel felt; find found',
    ),
    act: english(
      'dub(b) style label(l) fault equate accuse urge demand condemn denounce praise promise pledge threaten reject blame criticize criticise ask welcome defend propose refuse hail slam(m) blast decry liken compare mock thank congratulate order request appeal slate rebuke refute decline deplore seek cite hint portray term paint question attack list designate estimate classify plead invite recommend express voice vow tout rule agree commit endorse apologize apologise accept commend laud extol(l) salute berate reprimand upbraid lambast lambaste excoriate castigate deride ridicule disparage belittle admonish rebuff scorn censure chastise trash skewer applaud encourage implore entreat exhort caution scold shrug(g) disavow repudiate oppose discredit debunk present depict frame convey pitch bemoan cheer relish reprove rubbish savage pillory vilify demonise demonize stigmatise stigmatize characterise misrepresent',
      'swear swore sworn; seek sought',
    ),
    relay: english('report quote relay publish', ''),
  },
  cuePhrases: {
    say: 'objected, taken to saying, takes to saying, likes to say, is fond of saying, was fond of saying, keeps saying, summed up, sums up, chimed in, chimes in, cut in, weighed in, spelled out, made clear, makes clear, making clear, told reporters, went on, goes on, spoke of, talked of, pointed out, pointing out, points out, let it be known, made it clear, had this to say, put it, spoke about, was quoted as saying, is quoted as saying, were quoted as saying, been quoted as saying, quoted as saying, was quoted by, takes the view',
    hold: 'is adamant, was adamant, is hopeful, was hopeful, is optimistic, was optimistic, is worried, was worried, is concerned, was concerned, is afraid, was afraid, is convinced, was convinced, is confident, was confident, is sure, was sure',
    act: 'called on, calls on, calling on, called for, calls for, calling for, ruled out, hit out, lashed out, paid tribute, pays tribute, raised concerns, expressed concern, hit back, waved away, waves away, brushed aside, brushes aside, brushed off, brushes off, laughed off, laughs off, played down, plays down, fired back, shot back, poured cold water, referred to, refers to, referring to, gave a warning, offered his, offered her, offered their, offered its, extended his, extended her, extended their, extended its, sent his, sent her, sent their, sent its, backed away from, backs away from, took aim at, takes aim at, railed against, rails against, took issue with, takes issue with, spoke out against, speaks out against, pushed for, pushes for, pressed for, presses for, appealed for, appeals for, argued for, argues for, spoke in favour of, spoke in favor of, came out against, voiced concern, voiced concerns, reacted to, reacts to, expressed support, drew attention to, draws attention to, sounded the alarm',
    relay: '',
  },
  sources:
    'according to, in the words of, in the view of, in the opinion of, as per, per, in the eyes of, citing, quoting',
  utterances:
    'words, verdict, assessment, refrain, mantra, remarks, statement, comments, claim, claims, warning, message, call, phrase, speech, assertion, allegation, allegations, description, pledge, promise, vow, demand, comment, response, reply, answer, rejoinder, retort, view, conclusion, argument, complaint, accusation, accusations, criticism, praise, explanation, advice, appeal, apology, testimony, tweet, tweets, post, letter, speech, address, plea, motto, admission, insistence, contention, suggestion, declaration, proclamation, threat, threats, prediction, predictions, question, quip, joke, warnings, statements, calls, messages, promises, pledges, complaints, suggestions, demands, phrases, replies, answers, responses, arguments, criticisms, jibe, jibes, rhetoric, outburst, talk, rebuke, denial, rebuttal, diatribe, tirade, lament',
  roles,
  portfolios,
  institutions,
  givenNames,
  generics:
    'company, firm, group, corporation, ngo, charity, network, giant, maker, chipmaker, carmaker, planemaker, manufacturer, airline, carrier, operator, lender, watchdog, organization, organisation, movement, institute, foundation, retailer, producer, startup, start-up, developer, publisher, nonprofit, association, conglomerate, subsidiary, supplier, contractor, shipbuilder, brewer, insurer, broadcaster, regulator',
  terms:
    'sign callsign format so-called term word phrase known dubbed nicknamed codenamed nickname nicknames slogan hashtag called titled entitled headlined headline headlines motto mottos caption captioned inscription proverb slang jargon meme labelled labeled label tag epithet moniker buzzword catchphrase euphemism shorthand adage maxim',
  naming:
    'exercise exercises drill drills operation mission plan project program programme initiative law bill newspaper magazine daily site website channel show film movie book novel series song album report article title named party movement group battalion brigade unit regiment ship submarine frigate missile missiles system systems tank drone drones aircraft jet format association podcast conference forum prize boat carrier model pipeline march rally status concept type platform app company station fund campaign deal virus coalition list club festival label tag scandal affair strategy doctrine scheme alert bridge street square vaccine virus bill treaty accord resolution policy policies',
  topics:
    'treaty agreement pact accord law myth idea principle doctrine debate debates discussion discussions controversy logic strategy policy theory theme topic subject question era talk list register category',
  unnamed: 'one another some others',
};
