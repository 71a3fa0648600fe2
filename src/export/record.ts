/** An exported statement: the fragment of schema/statement-export.ts, parsed. */
export interface ExportedStatement {
  readonly id: string;
  readonly form: 'DIRECT' | 'MIXED' | 'INDIRECT';
  readonly text: string;
  readonly language: string;
  readonly quotedFragments: readonly string[];
  readonly translations: readonly { language: string; text: string; origin: string }[];
  readonly speaker: Named & { readonly id: string; readonly wikidataId: string | null };
  readonly capacity: { readonly title: string; readonly organization: Named } | null;
  readonly saidOn: string | null;
  readonly event: Named | null;
  readonly polarity: string;
  readonly mentions: readonly {
    readonly entity: Named & { readonly id: string; readonly wikidataId: string | null };
    readonly explicit: boolean;
    readonly surface: string | null;
  }[];
  readonly appearances: readonly ExportedAppearance[];
  readonly recordedAt: string;
  readonly state: string;
}

export interface Named {
  readonly slug: string;
  readonly name: string;
}

export interface ExportedAppearance {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly publishedOn: string | null;
    readonly language: string;
    readonly sha256: string | null;
    readonly publisher: (Named & { readonly wikidataId: string | null }) | null;
  };
  readonly attribution: string | null;
  readonly speakerAsPrinted: string | null;
  readonly via: Named | null;
  readonly verification: string;
  readonly verifiedAt: string | null;
  readonly verifiedSha256: string | null;
  readonly spans: readonly { start: number; end: number; exact: string; prefix: string; suffix: string }[];
}
