/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A range of days, both ends included. A date known only to the month or year is in the range if any day of it is; an unknown date is not. */
export type DateRange = {
  /** First day; absent: no beginning. */
  from?: string | null | undefined;
  /** Last day; absent: no end. */
  to?: string | null | undefined;
};

/**
 * Which statements to list: those that meet every condition given. `{by: "Lukashenko", about: "NATO"}` is all quotes by Lukashenko about NATO.
 * A list means any of its items, so an empty one meets nothing.
 */
export type StatementFilter = {
  /** About any of these: named in the words themselves or, unless `explicitly`, evident from the sentence around them. */
  about?: Array<string> | null | undefined;
  /** About every one of these. */
  aboutAll?: Array<string> | null | undefined;
  /** Meets every one of these as well. */
  and?: Array<StatementFilter> | null | undefined;
  /** Said by any of these (an actor, or an organization speaking as a body). */
  by?: Array<string> | null | undefined;
  /**
   * Said while holding a post in any of these organizations (their officials' statements): in the organization itself,
   * in a body below it (a ministry of a state), or in one of its members while it was a member (a state of an alliance).
   */
  byOfficialsOf?: Array<string> | null | undefined;
  /** Said on any of these occasions. */
  event?: Array<string> | null | undefined;
  /** Only entities named within the words count for `about` and `aboutAll`; alone: statements that name any entity. */
  explicitly?: boolean | null | undefined;
  /** Any of these forms. */
  form?: Array<StatementForm> | null | undefined;
  /** Language of the words as recorded: any of these. */
  language?: Array<string> | null | undefined;
  /** Does not meet this. */
  not?: StatementFilter | null | undefined;
  /** Meets at least one of these as well. */
  or?: Array<StatementFilter> | null | undefined;
  /** Printed by any of these outlets. */
  publisher?: Array<string> | null | undefined;
  /** Said, or possibly said, in this range. */
  saidOn?: DateRange | null | undefined;
  /** Printed in any of these sources, by the `id` of each; at most 100. */
  source?: Array<string> | null | undefined;
  /** In any of these states. Where no part of a filter says so, only published statements are listed. */
  state?: Array<StatementState> | null | undefined;
  /**
   * Full-text search over words and translations, web-search syntax: `"exact phrase"`, `or`, `-not`; at most 500 characters.
   * One text, the words or a translation, has all that is wanted, compared by the stems of its own language; accents, case and
   * kinds of quotation marks do not count. `-not` leaves out every statement that has the word in any of its texts.
   */
  text?: string | null | undefined;
};

/** How much of the wording is the speaker's own. */
export type StatementForm =
  /** The speaker's own words in quotation marks. */
  | 'DIRECT'
  /** Reported speech only. */
  | 'INDIRECT'
  /** Reported speech with quoted fragments. */
  | 'MIXED';

/** Whether a statement has passed a person. */
export type StatementState =
  /** Waits for a person to check it. Shown only where a filter asks for drafts. */
  | 'DRAFT'
  /** Part of the archive. All lists and counts are of these unless they are asked for others. */
  | 'PUBLISHED';

export type QuotesQueryVariables = Exact<{
  filter: StatementFilter;
  first: number;
}>;


export type QuotesQuery = { statements: { totalCount: number, nodes: Array<{ saidOn: string | null, form: StatementForm, text: string, translations: Array<{ text: string }>, speaker:
        | { name: string }
        | { name: string }
      , capacity: { title: string, organization: { name: string } } | null, appearances: Array<{ source: { title: string, publishedOn: string | null, publisher: { name: string } | null }, spans: Array<{ start: number, end: number }> }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const QuotesDocument = new TypedDocumentString(`
    query Quotes($filter: StatementFilter!, $first: Int!) {
  statements(filter: $filter, first: $first) {
    totalCount
    nodes {
      saidOn
      form
      text
      translations(languages: ["en"]) {
        text
      }
      speaker {
        name
      }
      capacity {
        title
        organization {
          name
        }
      }
      appearances {
        source {
          title
          publishedOn
          publisher {
            name
          }
        }
        spans {
          start
          end
        }
      }
    }
  }
}
    `, {"hash":"sha256:3c2df8ae82cf08c4b67c217b88a0684035edc86e8a78f98b558aee30885280a4"}) as unknown as TypedDocumentString<QuotesQuery, QuotesQueryVariables>;