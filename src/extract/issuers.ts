import { Clauses } from './clauses.ts';
import type { Cue } from './cue.ts';
import type { Mention } from './mention.ts';

/** «, signed by», «posted on Telegram by»: what is between a document and whoever issued it. */
const isIssued = (link: string) =>
  /^(?:, )?(?:\p{L}+ )?(?:signed|written|published|issued|released|posted|sent|shared|circulated|prepared|compiled|drafted|put out|penned|commissioned) (?:(?:on|to|in) (?:\p{L}+ ){1,3})?(?:jointly )?by(?: the)?$/u.test(
    link,
  );

/** «le texte publié par la mairie» */
const isPublished = /^\p{L}+(?:é|is|it|u)e?s? par(?: (?:la|le|les|l'))?$/u;

const linking = /^(?:du|de|d'|des|la|le|l'|of|by|from|the)$/;

const outlet =
  /^(?:website|site|account|channel|page|feed|profile|blog|homepage|telegram|twitter|facebook|x)$/;

const isDocument = ({ role }: Mention) => role?.role === 'document';

/** Who speaks where a document does: whoever issued, signed, posted or owns it. */
export abstract class Issuers extends Clauses {
  /** «A leaked report warns of …», «« … », indique un communiqué du ministère»: a document, where nobody is said to speak. */
  protected writing(cue: Cue): Mention | undefined {
    if (cue.form !== 'finite' && cue.form !== 'impersonal') return undefined;
    const mentions = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0);
    const document =
      mentions.findLast(
        (each) =>
          isDocument(each) &&
          each.end <= cue.start &&
          (cue.form === 'impersonal' || !each.governed || this.tokens[each.start - 1]?.key === "'s"),
      ) ??
      mentions.find(
        (each) =>
          isDocument(each) &&
          each.start >= cue.end &&
          (cue.form === 'impersonal'
            ? each.start <= cue.end + 3
            : each.start <= cue.end + 1 && this.followsQuotation(cue.start)),
      );
    return document && (this.document(cue) ?? this.issuer(document) ?? this.publisher(document) ?? document);
  }

  /** «говорится в заявлении МИД»: whoever issued the document behind the verb, or in front of it. */
  protected document(cue: Cue): Mention | undefined {
    const documents = this.mentionsIn(this.narration.sentenceOf[cue.start] ?? 0).filter(isDocument);
    const document =
      documents.find(({ start }) => start >= cue.end) ?? documents.findLast(({ end }) => end <= cue.start);
    return document && this.issuer(document);
  }

  /** «according to a statement from the ministry»: whoever issued it, where the text says who. */
  protected issued(mention: Mention | undefined): Mention | undefined {
    return mention && isDocument(mention) ? (this.issuer(mention) ?? mention) : mention;
  }

  /** «Мэрия распространила заявление, в котором говорится …» */
  private publisher(document: Mention): Mention | undefined {
    if (this.grammar.language.code !== 'ru') return undefined;
    return this.mentionsIn(this.narration.sentenceOf[document.start] ?? 0).find(
      ({ end, kind, governed, weak }) =>
        end <= document.start && (kind === 'organization' || kind === 'person') && !governed && !weak,
    );
  }

  private issuer(document: Mention): Mention | undefined {
    const mentions = this.mentionsIn(this.narration.sentenceOf[document.start] ?? 0);
    const index = mentions.indexOf(document);
    // «the bank's report»
    const owner = mentions[index - 1];
    if (owner && this.tokens[owner.end]?.key === "'s" && owner.end >= document.start - 2) return owner;
    const [next, ...others] = mentions.slice(index + 1, index + 4);
    if (next && this.links(document, next)) return isDocument(next) ? undefined : next;
    return others.find((each) => this.issues(document, each));
  }

  private links(document: Mention, next: Mention): boolean {
    return (
      this.tokens.slice(document.end, next.start).every(({ key }) => linking.test(key)) ||
      // «an editorial in The Times»
      (next.kind === 'medium' &&
        this.tokens.slice(document.end, next.start).every(({ key }) => key === 'in')) ||
      this.issues(document, next) ||
      this.isPostedBy(next)
    );
  }

  private issues(document: Mention, { start }: Mention): boolean {
    const link = this.tokens
      .slice(document.end, start)
      .map(({ key }) => key)
      .join(' ');
    return isIssued(link) || isPublished.test(link);
  }

  /** «a message on the ministry's website» */
  private isPostedBy({ start, end }: Mention): boolean {
    return (
      /^(?:on|in|to)$/.test(this.tokens[start - 1]?.key ?? '') &&
      this.tokens[end]?.key === "'s" &&
      [end + 1, end + 2, end + 3].some((at) => outlet.test(this.tokens[at]?.key ?? ''))
    );
  }
}
