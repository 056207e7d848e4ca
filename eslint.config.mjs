import tseslint from 'typescript-eslint';
import { configs as regexp } from 'eslint-plugin-regexp';

/** Sizes are facts, not wishes: a file that outgrows its kind is split. */
const sizes = (files, max, perFunction) => ({
  files,
  rules: {
    'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }],
    ...(perFunction ? { 'max-lines-per-function': ['error', { max: perFunction }] } : {}),
  },
});

export default tseslint.config(
  {
    ignores: [
      'build/**',
      'node_modules/**',
      'cdk.out*/**',
      'test/consumer/project/**',
      '**/*.generated.ts',
      'rules/index.ts',
    ],
  },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  regexp['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js', '**/*.cjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  sizes(['**/*.ts', '**/*.mjs'], 300),
  sizes(['rules/*/*.ts'], 100, 80),
  sizes(['constructs/**/*.ts'], 150),
  sizes(['runtime/**/handler.ts'], 80),
  sizes(['test/**/*.ts'], 150),
  {
    files: ['checklist/clauses.ts', 'checklist/controls.ts', 'checklist/frameworks.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['scripts/**', 'bin/**', 'test/**'], rules: { 'no-console': 'off' } },
);
