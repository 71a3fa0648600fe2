import './actor.ts';
import './appearance.ts';
import './exercise.ts';
import './facets.ts';
import './lookup.ts';
import './quantity-claim.ts';
import './scalars.ts';
import './statement-connections.ts';
import './topic.ts';
import { builder } from './builder.ts';

/** The public schema. */
export const schema = builder.toSchema({ sortSchema: true });
