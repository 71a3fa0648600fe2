import { builder } from './builder.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { value: 'ASC', description: 'Smallest, earliest, or first in the alphabet first.' },
    DESC: { value: 'DESC', description: 'Largest, latest, or last in the alphabet first.' },
  } as const,
});
