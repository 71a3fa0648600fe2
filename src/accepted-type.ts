const jsonTypes = ['application/json', 'application/graphql-response+json'];

/** The first of our media types that an Accept header names; undefined where it names none, or weighs the first. */
export function acceptedType(accept: string | undefined): string | undefined {
  if (!accept) return 'application/json';
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const known = type === '*/*' ? 'application/json' : jsonTypes.find((each) => each === type);
    if (known) return parameters.length === 0 ? known : undefined;
  }
  return undefined;
}
