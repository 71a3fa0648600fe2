import { builder } from './builder.ts';

export const Node = builder.nodeInterface({
  description: 'Anything that can be fetched again by its `id` (Relay).',
});

builder.tableQuery('node', (t) =>
  t.node(Node, { description: 'The object with this id, whatever its type. Null where none has it.' }),
);

builder.tableQuery('nodes', (t) =>
  t.nodes(Node, {
    description: 'The objects with these ids, in the same order; null where none has the id.',
  }),
);
