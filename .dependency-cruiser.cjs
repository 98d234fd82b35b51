/** Directions of imports: taskpane → report → domain, adapters → port; the core knows no Excel, no DOM, no React. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      severity: 'error',
      comment:
        'src/domain holds the policy and imports nothing but itself and zod. Move what it needs into src/domain, or ' +
        'hand it in as an argument; words for the reader belong in src/i18n, sheets and marks in src/report.',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '(^|/)node_modules/zod/'] }
    },
    {
      name: 'rules-are-apart',
      severity: 'error',
      comment:
        'A rule (src/domain/rules/**) imports from src/domain only, so that it can be read and tested by itself. ' +
        'Let src/domain/records parse, and give the rule typed rows.',
      from: { path: '^src/domain/rules/' },
      to: { pathNot: '^src/domain/' }
    },
    {
      name: 'i18n-words-the-domain',
      severity: 'error',
      comment:
        'src/i18n words what src/domain names, with pinyin-pro for the sound of a name, and imports nothing else. ' +
        'Format in src/taskpane, not here.',
      from: { path: '^src/i18n/' },
      to: { pathNot: ['^src/i18n/', '^src/domain/', '(^|/)node_modules/pinyin-pro/'] }
    },
    {
      name: 'report-plans-only',
      severity: 'error',
      comment:
        'src/report says which cells to mark and what sheets hold; it knows domain and words, no Excel and no file. ' +
        'Let an adapter in src/workbook carry the plan out.',
      from: { path: '^src/report/' },
      to: { pathNot: ['^src/report/', '^src/domain/', '^src/i18n/'] }
    },
    {
      name: 'engine-audits-only',
      severity: 'error',
      comment:
        'src/engine runs the audit here or in another thread; it knows neither workbook nor pane. ' +
        'Hand it tables, and let src/workbook read and write.',
      from: { path: '^src/engine/' },
      to: { path: '^src/', pathNot: ['^src/engine/', '^src/report/', '^src/domain/', '^src/i18n/sound'] }
    },
    {
      name: 'workbook-knows-no-pane',
      severity: 'error',
      comment:
        'An adapter of src/workbook carries out plans; it imports engine, report and domain, neither words nor pane. ' +
        'Return an outcome and let src/taskpane word it.',
      from: { path: '^src/workbook/' },
      to: { path: '^src/', pathNot: ['^src/workbook/', '^src/engine/', '^src/report/', '^src/domain/'] }
    },
    {
      name: 'port-knows-no-adapter',
      severity: 'error',
      comment: 'src/workbook/port.ts is what adapters fulfil; it must not know them. Turn the import round.',
      from: { path: '^src/workbook/port' },
      to: { path: '^src/workbook/', pathNot: '^src/workbook/port' }
    },
    {
      name: 'adapters-are-apart',
      severity: 'error',
      comment:
        'Adapters of src/workbook (one folder each) do not import one another. Move what they share beside the port.',
      from: { path: '^src/workbook/([^/]+)/' },
      to: { path: '^src/workbook/[^/]+/', pathNot: '^src/workbook/$1/' }
    },
    {
      name: 'react-in-the-pane-only',
      severity: 'error',
      comment: 'React and Fluent UI belong to src/taskpane and src/page. Give back data, and let the pane show it.',
      from: { path: '^src/', pathNot: '^src/(taskpane|page)/' },
      to: { path: '(^|/)node_modules/(@types/)?(react|react-dom|@fluentui)(/|$)' }
    },
    {
      name: 'no-tests-and-tools-in-the-product',
      severity: 'error',
      comment: 'What is shipped imports neither test/ nor src/tools/. Move the shared part into src.',
      from: { path: '^src/', pathNot: '^src/tools/' },
      to: { path: ['^test/', '^src/tools/'] }
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      comment: 'What is shipped may import only packages under "dependencies" in package.json.',
      from: { path: '^src/', pathNot: '^src/tools/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] }
    },
    {
      name: 'no-node-in-the-product',
      severity: 'error',
      comment: 'What is shipped runs in a web view; Node modules are not there. The command line (src/cli) runs in Node.',
      from: { path: '^src/', pathNot: ['^src/tools/', '^src/cli/'] },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      comment: 'src/page is a way in: it puts the pane beside a file. Move what others need below it.',
      from: { path: '^src/', pathNot: '^src/page/' },
      to: { path: '^src/page/' }
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      comment:
        'src/cli is a way in, as the pane is: it runs in Node, and nothing else may depend on it. ' +
        'Move what others need into src/report or src/workbook.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' }
    },
    {
      name: 'no-unresolved-imports',
      severity: 'error',
      comment: 'The file or package is not there. Correct the path, or declare the package.',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Files that import each other cannot be read one by one. Move the shared part into a third file. (Not asked of ' +
        'test/: the objects of the Excel host lead to each other, as those of Excel do.)',
      from: { path: '^src/' },
      to: { circular: true }
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file and it imports nothing: use it or delete it.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/taskpane/unsupported-browser\\.js$', '^src/tools/', '\\.d\\.ts$']
      },
      to: {}
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: an import that only brings a type still ties the core to Excel or React.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] }
  }
};
