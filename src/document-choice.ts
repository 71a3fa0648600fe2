import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { PersistedDocuments } from './persisted-documents.ts';

/**
 * `off`: only documents sent as text run. `prefer`: also persisted ones by their id. `only`: nothing but persisted ones,
 * by their id or as the very same text.
 */
export type PersistedMode = 'off' | 'prefer' | 'only';

/** The parameters of a request that name its document; nothing is known of their types yet. */
export interface DocumentParameters {
  readonly query?: unknown;
  /** As in the appendix of GraphQL over HTTP. */
  readonly documentId?: unknown;
  /** The same by Relay's habit. */
  readonly doc_id?: unknown;
  /** Those of Apollo and urql hold `persistedQuery`. */
  readonly extensions?: unknown;
}

/** Decides which document a request means. */
export class DocumentChoice {
  readonly #mode: PersistedMode;
  readonly #documents: PersistedDocuments;
  readonly #texts: ReadonlySet<string>;

  constructor(mode: PersistedMode = 'off', documents: PersistedDocuments = new Map()) {
    this.#mode = mode;
    this.#documents = documents;
    this.#texts = new Set(documents.values());
  }

  /** Those of the persisted documents. */
  get texts(): Iterable<string> {
    return this.#texts;
  }

  /** How many documents run by their id. */
  get size(): number {
    return this.#documents.size;
  }

  /** Whether people may write documents of their own. */
  get isOpen(): boolean {
    return this.#mode !== 'only';
  }

  /**
   * The text to run; whatever `query` holds where no document is named, even no text.
   * @throws {GraphQLError} where the request may not run, or names a document that is not there.
   */
  textOf(parameters: DocumentParameters): unknown {
    const { query, extensions } = parameters;
    const automatic = persistedQueryOf(extensions);
    const id = parameters.documentId ?? parameters.doc_id ?? automatic?.sha256Hash;
    const known = typeof id === 'string' && this.#mode !== 'off' ? this.#documents.get(hexOf(id)) : undefined;
    if (known !== undefined) return known;
    if (id !== undefined && id !== null && typeof query !== 'string') throw this.#missing(id, automatic);
    if (!this.isOpen && typeof query === 'string' && !this.#texts.has(query)) throw notListed();
    return query;
  }

  /** Apollo and urql wait for these words of one request without a text; others read what to do. */
  #missing(id: unknown, automatic: PersistedQuery | undefined): GraphQLError {
    if (typeof id !== 'string' || (automatic && automatic.version !== 1))
      return refusal(
        'BAD_USER_INPUT',
        400,
        'Name a persisted document as "documentId": "sha256:<hex>", or in "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "<hex>"}}.',
      );
    if (this.#mode === 'off')
      return refusal(
        'PERSISTED_QUERY_NOT_SUPPORTED',
        400,
        automatic
          ? 'PersistedQueryNotSupported'
          : 'This server keeps no persisted documents. Send the document as "query".',
      );
    return refusal(
      'PERSISTED_QUERY_NOT_FOUND',
      404,
      automatic
        ? 'PersistedQueryNotFound'
        : `No persisted document has that id. ${this.isOpen ? 'Send the document as "query", or a' : 'A'}sk the operator to add it to the manifest.`,
    );
  }
}

interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

function persistedQueryOf(extensions: unknown): PersistedQuery | undefined {
  const found = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  return typeof found === 'object' && found !== null ? found : undefined;
}

const hexOf = (id: string) => (id.startsWith('sha256:') ? id.slice('sha256:'.length) : id);

const notListed = () =>
  refusal(
    'FORBIDDEN',
    403,
    'This server runs persisted documents only. Send the id of one as "documentId", or ask the operator to add this document to the manifest.',
  );

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: true } } });
}

/** Puts the document that a request means in the place of its id, for Yoga. */
export function choosePersistedDocuments(choice: DocumentChoice): Plugin {
  const chosen = <Parameters extends DocumentParameters>(parameters: Parameters) => {
    const { documentId: _, doc_id: __, ...others } = parameters;
    return { ...others, query: choice.textOf(parameters) as string };
  };
  return {
    onRequestParse({ url, requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        const asked = await requestParser(request);
        if (asked instanceof Response || typeof asked !== 'object') return asked;
        if (Array.isArray(asked)) return asked.map(chosen);
        const fromUrl =
          request.method === 'GET'
            ? (url.searchParams.get('documentId') ?? url.searchParams.get('doc_id'))
            : null;
        return chosen(fromUrl ? { ...asked, documentId: fromUrl } : asked);
      });
    },
  };
}
