import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Every scalar of the schema is a string over the wire; a scalar that is missing here stops the generation. */
const scalars = {
  ID: 'string',
  Date: 'string',
  PartialDate: 'string',
  DateTime: 'string',
  URL: 'string',
  LanguageTag: 'string',
  EntityRef: 'string',
};

const shared = {
  scalars,
  strictScalars: true,
  useTypeImports: true,
  // Node runs these files as they are, so imports carry the real ending.
  importExtension: '.ts' as const,
};

const presetConfig = { fragmentMasking: false, persistedDocuments: true, skipIndexFile: true };

// Two shapes of the same thing: `fetch` sends a document as text, urql and Apollo want it parsed.
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'examples/graphql/': {
      preset: 'client',
      documents: ['examples/*.ts'],
      presetConfig,
      config: { ...shared, documentMode: 'string' },
    },
    'examples/clients/graphql/': {
      preset: 'client',
      documents: ['examples/clients/*.ts'],
      presetConfig,
      config: shared,
    },
    // Graphcache knows what is the same by its type and id: the type is asked for in the document itself, so that the
    // document sent is the one in the manifest.
    'examples/explorer/graphql/': {
      preset: 'client',
      documents: ['examples/explorer/**/*.tsx'],
      presetConfig: { ...presetConfig, fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: shared,
    },
  },
};

export default config;
