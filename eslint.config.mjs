import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const ANY_LETTER = String.raw`/\p{L}/u`;

/** House rules for all of src: an error is said to the user or passed on, never swallowed. */
const NO_SWALLOWED_ERRORS = [
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An empty catch swallows the error. Say it to the user, pass it on, or return an outcome that names it.'
  },
  {
    selector:
      'CatchClause > BlockStatement[body.length=1] > ExpressionStatement > CallExpression[callee.object.name="console"]',
    message: 'A catch that only logs swallows the error: users do not see the console. Say it in the pane or pass it on.'
  },
  {
    selector: 'CallExpression[callee.property.name="catch"] > :function > BlockStatement[body.length=0]',
    message: 'An empty catch swallows the error. Say it to the user, pass it on, or return an outcome that names it.'
  }
];

/** House rules for the core: the same workbook gives the same findings on every day, in every place and language. */
const CLOCK = 'The core knows no clock and no time zone. Take the cut-off day as an argument, and reckon with Day.';
const LOCALE = 'The core knows no locale. Format at the edge, in src/taskpane, or with the texts of src/i18n.';
const CORE = ['src/domain/**', 'src/report/**', 'src/i18n/**'];
const CORE_GLOBALS = [
  { name: 'Date', message: CLOCK },
  { name: 'Intl', message: LOCALE },
  { name: 'globalThis', message: 'Name what is meant, so that these checks and the type checker see it.' }
];
const CORE_PROPERTIES = [
  { object: 'Math', property: 'random', message: 'The core gives the same answer every time. Take it as an argument.' },
  ...['DateString', 'LowerCase', 'String', 'TimeString', 'UpperCase'].map((name) => ({
    property: `toLocale${name}`,
    message: LOCALE
  })),
  { property: 'localeCompare', message: LOCALE }
];

const CORE_SYNTAX = [
  {
    selector: '[declare=true]',
    message: 'What the type checker does not know there is not there. Take what is to be used as an argument.'
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length!=1], CallExpression[callee.name="Date"]',
    message: CLOCK
  },
  { selector: 'MemberExpression[object.name="Date"][property.name!="UTC"]', message: CLOCK },
  {
    selector:
      'MemberExpression[property.name=' +
      '/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    message: 'This reads the time zone of the machine. Reckon with Day, or with the UTC methods.'
  }
];

/** House rules for the pane: every word that the user reads or hears comes from src/i18n, in both languages. */
const NO_LITERAL_TEXT = [
  {
    selector: `JSXText[value=${ANY_LETTER}]`,
    message: 'Text of the interface belongs in src/i18n, in Chinese and English.'
  },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${ANY_LETTER}]`,
    message: 'Text of the interface belongs in src/i18n, in Chinese and English.'
  },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${ANY_LETTER}]`,
    message: 'Text of the interface belongs in src/i18n, in Chinese and English.'
  },
  {
    selector: `JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|label|placeholder)$/] Literal[value=${ANY_LETTER}]`,
    message: 'Text of the interface belongs in src/i18n, in Chinese and English; a screen reader reads it too.'
  },
  {
    selector: String.raw`Literal[value=/\p{Script=Han}/u], TemplateElement[value.raw=/\p{Script=Han}/u]`,
    message: 'Text of the interface belongs in src/i18n, in Chinese and English.'
  }
];

const EXCEL_GLOBALS = ['Excel', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/workbook/officejs speaks to Excel. Go through src/workbook/port.ts.'
}));

const ZOD = {
  name: 'zod',
  message: 'Import zod/mini: zod itself builds code from text, which the content security policy of the pane forbids.'
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  // Rules are not switched off by comments: where a rule does not fit, it is changed here, for everybody.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-fallthrough': 'error',
      'no-loss-of-precision': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'use-isnan': 'error'
    }
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Spreading a text gives its characters, which is what names are counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...EXCEL_GLOBALS],
      'no-restricted-imports': ['error', { paths: [ZOD] }],
      'no-restricted-syntax': ['error', ...NO_SWALLOWED_ERRORS]
    }
  },
  {
    files: CORE,
    rules: {
      '@typescript-eslint/triple-slash-reference': ['error', { lib: 'never', path: 'never', types: 'never' }],
      'no-restricted-globals': ['error', ...EXCEL_GLOBALS, ...CORE_GLOBALS],
      'no-restricted-properties': ['error', ...CORE_PROPERTIES],
      'no-restricted-syntax': ['error', ...NO_SWALLOWED_ERRORS, ...CORE_SYNTAX]
    }
  },
  {
    // Makes a Day of year, month and day, in UTC.
    files: ['src/domain/records/day.ts'],
    rules: {
      'no-restricted-globals': ['error', ...EXCEL_GLOBALS, ...CORE_GLOBALS.filter(({ name }) => name !== 'Date')]
    }
  },
  {
    files: ['src/taskpane/**', 'src/page/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...NO_SWALLOWED_ERRORS, ...NO_LITERAL_TEXT] }
  },
  {
    // no-context-sync-in-loop is left out: large ranges are read block by block, one sync for each block.
    files: ['src/workbook/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error'
    }
  },
  {
    files: ['src/workbook/officejs/**'],
    rules: { 'no-restricted-globals': 'off' }
  },
  {
    files: ['src/tools/**'],
    rules: { 'no-console': 'off' }
  },
  {
    // A test may say what it knows (this cell is there); it fails at once when it is wrong.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off'
    }
  },
  {
    files: ['src/taskpane/unsupported-browser.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    // The only page script without src/i18n: it must run where the bundles cannot.
    rules: { 'no-restricted-syntax': ['error', ...NO_SWALLOWED_ERRORS] }
  },
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: { sourceType: 'commonjs' }
  }
);
