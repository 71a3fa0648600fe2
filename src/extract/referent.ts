import type { Gender } from './language.ts';
import type { Mention } from './mention.ts';

/** Somebody in the document, however often and however it names them. */
export interface Referent {
  readonly kind: 'PERSON' | 'GROUP' | 'ORGANIZATION';
  slug: string | null;
  gender: Gender | null;
  readonly plural: boolean;
  /** The fullest form of the name; a title or description where there is no name. */
  name: string;
  readonly named: boolean;
  readonly posts: Post[];
  readonly key: string;
  /** A medium relays what others say. */
  readonly medium: boolean;
  /** Stems of the nouns that describe it. */
  readonly heads: Set<string>;
  /** Surely somebody: known, titled, with a given name or heard to speak. */
  certain: boolean;
}

export interface Post {
  readonly role: string;
  readonly country: string | null;
  readonly field: string | null;
}

/** How sure a mention leads to its referent. */
export type Resolution = 'name' | 'title' | 'office' | 'pronoun' | 'context' | 'description' | 'nobody';

const anyPost = [
  'expert',
  'journalist',
  'politician',
  'head',
  'pm',
  'chancellor',
  'secgen',
  'minister',
  'mp',
  'general',
  'foreign',
  'diplomat',
  'leader',
  'spokesperson',
  'judge',
  'mayor',
  'governor',
  'anybody',
];

/** What a more general noun may stand for. */
export const broader: Readonly<Record<string, readonly string[]>> = {
  national: anyPost,
  leader: ['head', 'pm', 'chancellor', 'secgen', 'minister', 'mp', 'general', 'foreign', 'governor', 'mayor'],
  politician: [
    'head',
    'pm',
    'chancellor',
    'secgen',
    'minister',
    'mp',
    'foreign',
    'diplomat',
    'leader',
    'spokesperson',
    'judge',
    'mayor',
    'governor',
  ],
  diplomat: ['minister', 'foreign', 'spokesperson', 'secgen', 'leader'],
  minister: ['foreign', 'leader'],
  foreign: ['minister', 'diplomat', 'leader'],
  expert: ['journalist', 'politician', 'diplomat', 'general', 'secgen', 'leader', 'author', 'anybody'],
  journalist: ['expert'],
  general: ['minister', 'leader'],
  anybody: ['expert', 'journalist', 'general', 'mp'],
  head: ['leader'],
  pm: ['leader'],
  chancellor: ['leader'],
  secgen: ['leader'],
  spokesperson: ['diplomat'],
  author: anyPost,
};

export const offices =
  /^(?:head|pm|chancellor|minister|foreign|mayor|governor|general|secgen|judge|spokesperson|mp)$/;

export function agrees(referent: Referent, { gender, plural }: Mention): boolean {
  if (referent.posts.some(({ role }) => role === 'document')) return false;
  if (plural !== referent.plural && !(plural && referent.kind === 'ORGANIZATION')) return false;
  if (!plural && referent.kind !== 'PERSON') return false;
  return gender === null || referent.gender === null || gender === referent.gender;
}

/** Two countries, or two bodies; in the same post a body known by its letters may well be in a country. */
const isElsewhere = ({ role, country: a }: Post, { role: other, country: b }: Post): boolean =>
  a !== null &&
  b !== null &&
  a !== b &&
  !(role === other && ((isState(a) && isBody(b)) || (isBody(a) && isState(b))));

const isState = (country: string) => /^[A-Z]{2}$/.test(country);
const isBody = (country: string) =>
  /^\p{Lu}{2,}$/u.test(country) && !isState(country) && !several.test(country);
const several =
  /^(?:NATO|OTAN|OSCE|IAEA|IMF|WHO|ONU|OSCE|UEFA|FIFA|НАТО|ООН|ЕС|ЕК|ОБСЕ|МВФ|ОДКБ|СНГ|ШОС|ЕАЭС|МАГАТЭ|ВОЗ|ПАСЕ|ЕСПЧ|МУС|БРИКС|ОПЕК)$/;

/** How well a post named by its title is the post somebody is known to hold; 0 where it is another. */
export function likeness(held: Post, named: Post): number {
  if (isElsewhere(held, named)) return 0;
  if (held.field && named.field && held.field !== named.field) return 0;
  const isSame = held.role === named.role || (isForeign(held) && isForeign(named));
  if (!isSame && !broader[named.role]?.includes(held.role)) return 0;
  // «le ministre» alone may be any minister; a diplomat is one of foreign affairs.
  if (named.role === 'diplomat' && held.role === 'minister' && held.field !== 'foreign') return 0;
  return (
    (isSame ? 3 : 1) +
    (held.country && held.country === named.country ? 2 : 0) +
    (held.field && held.field === named.field ? 2 : 0)
  );
}

export const isForeign = ({ role, field }: Post) =>
  role === 'foreign' || (role === 'minister' && field === 'foreign');

/** Whether somebody of whom no such post is known may still be meant by the title. */
export function fits(referent: Referent, post: Post, mention: Mention): boolean {
  if (mention.gender && referent.gender && mention.gender !== referent.gender) return false;
  if (referent.posts.some((held) => isElsewhere(held, post))) return false;
  // A farmer or a nurse is not the mayor.
  if (offices.test(post.role) && referent.posts.some(({ role }) => role === 'anybody')) return false;
  const posts = referent.posts.filter(({ role }) => role !== 'anybody');
  // One word may be no person at all: of the post of another body it is nobody.
  const isBare = referent.slug === null && referent.gender === null && !referent.name.includes(' ');
  if (posts.length === 0) return referent.named && !(isBare && post.country !== null);
  return posts.some((held) => likeness(held, post) > 0 || likeness(post, held) > 0);
}

/** A single word with a capital of which nothing else is known: Microsoft. */
export const mayBeFirm = ({ kind, named, gender, slug, posts, name }: Referent): boolean =>
  kind === 'PERSON' && named && gender === null && slug === null && posts.length === 0 && !/\s/.test(name);
