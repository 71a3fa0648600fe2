import { sql } from 'kysely';
import type { Compilation, SelectedField } from './compile.ts';
import { object, orNull, type Piece, rowText, scalar } from './json-text.ts';
import type { EdgePlan } from './plan-types.ts';
import type { Source } from './source.ts';

/** The further objects of an edge, each by its plan: JSON's null where the filter gives none. */
export const edgeObjects =
  (compilation: Compilation, source: Source, filter: unknown) =>
  (selected: SelectedField): Piece[] | undefined => {
    const plan = selected.field?.extensions.edge as EdgePlan | undefined;
    if (!plan) return undefined;
    const { scope } = compilation;
    const row = (path: string) => source.ref(path);
    const select = filter ? plan.select({ row, filter, scope }) : undefined;
    if (!select) return ['null'];
    const alias = scope.alias(selected.name);
    const members = compilation.below(selected).map((field) => {
      if (field.name === '__typename') return [field.key, [JSON.stringify(field.parentType)]] as const;
      if (!field.field) throw new Error(`${field.parentType}.${field.name} is not declared`);
      return [field.key, scalar(sql.ref(`${alias}.${field.name}`), field.field.type)] as const;
    });
    return [orNull(sql`(select ${rowText(object(members))} from (${select}) as ${sql.id(alias)})`)];
  };
