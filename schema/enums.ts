import { builder } from './builder.ts';

type Descriptions<Value extends string> = Readonly<Record<Value, string>>;

/** An enum whose values are those of a database type: one that is missing, or not in the database, does not compile. */
export function databaseEnum<Value extends string>(
  name: string,
  description: string,
  values: Descriptions<Value>,
) {
  const entries = Object.entries(values) as [Value, string][];
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      entries.map(([value, text]) => [value, { value, description: text }]),
    ) as Record<Value, { value: Value; description: string }>,
  });
}
