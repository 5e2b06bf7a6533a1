import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** The floors of the house, lowest first. A file imports from its own floor and those below, never from above. */
const floors = [
  'instrument',
  'answers',
  'repair',
  'distribution',
  'claims',
  'comparison',
  'sample',
  'report',
  'store',
  'cli',
];

/** Nothing below cli may know of these: effects come in as arguments. */
const effects = ['fs', 'fs/promises', 'process', 'child_process', 'os'].flatMap((name) => [
  name,
  `node:${name}`,
]);

/** No clock, no chance and no process but those that are handed in. */
const handedIn = 'Effects are handed in; only store and cli have their own.';
const pure = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: handedIn },
    { name: 'Date', message: handedIn },
  ],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: handedIn }],
};

const floorRules = floors.map((floor, index) => ({
  files: [`src/${floor}/**/*.ts`],
  rules: {
    ...(floor === 'store' || floor === 'cli' ? {} : pure),
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: floors.slice(index + 1).map((above) => `**/${above}/**`),
            message: `${floor} is below; imports go down only (see CONTRIBUTING.md).`,
          },
          ...(floor === 'store' || floor === 'cli'
            ? []
            : [{ group: effects, message: 'Only store reads and writes files; effects are handed in.' }]),
        ].filter(({ group }) => group.length > 0),
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'reports']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  // The catalogue of texts is the type of the Dutch one, so that it writes none itself.
  {
    files: ['src/report/texts/nl.ts', 'src/report/texts/*-nl.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  ...floorRules,
  {
    files: ['test/**/*.ts', '*.config.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
  {
    files: ['bin/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', __dirname: 'readonly' } },
  },
  prettier,
);
