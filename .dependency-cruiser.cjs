/**
 * The import table (docs/contributing.md), held by `npm run check`. Every ban says why, and what to use instead.
 * Imports run one way: app → components, lib · components → lib's types, i18n and pure helpers · lib/<domain> → db,
 * lib/platform, lib/arabic, lib/i18n, other domains by queries and types · jobs, imports, command line → use cases ·
 * lib/press → lib/platform, lib/i18n, addresses of files · db → lib/platform and the words its columns hold.
 */

const TESTS = '\\.(test|spec)\\.tsx?$|^tests/|/testing/';
/** Reads of a domain: `queries.ts`, `card-queries.ts`, `library/queries.ts`, … */
const QUERIES = '^lib/[a-z/-]+queries[.]ts$';
/**
 * What a domain may take from another beside its queries and types: each with its reason. What is not named here
 * is reached by a query, or moves down to where both may use it.
 */
const SHARED_RULES = [
  // Rows of a join become the other domain's type where that type is made, in one place.
  '^lib/(authors/to-author|media/(picture-columns|to-picture)|sections/to-section|tags/to-tag)[.]ts$',
  // Pure: the one list of words at which the portal itself answers, which a redirect must not hide.
  '^lib/sections/reserved-slugs[.]ts$',
  // Pure: the one printer of an article's address, which corrections and redirects print too.
  '^lib/articles/article-path[.]ts$',
  // Pure: the body document, which static pages have too, its pictures, what it refers to and the shape it is stored in;
  // its text, in which search marks words.
  '^lib/articles/body/(body-(schema|pictures|references|text)|storable-body)[.]ts$',
  // What every use case that makes or moves something with an address does to the redirects, in its transaction.
  '^lib/redirects/claim-address[.]ts$',
  // Pure: a picture's sizes and classes, for those that print one inside a body.
  '^lib/media/(picture-(classes|sources)|phone-column)[.]ts$',
  // Pure: how words are folded for the search columns of articles and pictures.
  '^lib/search/search-document[.]ts$',
  // What every use case begins and ends with: who acts, whether they may, and the audit row of the same transaction.
  '^lib/auth/(actor|permissions|roles|audit/(audit-actions|audit-detail|record-audit)|sign-in/(password-rules|describe-device))[.]ts$',
  // Later work, asked for in the transaction of the use case that needs it; and, pure, from when on it is late.
  '^lib/jobs/(enqueue-job|job-timing)[.]ts$',
  // Which cache tags a query's answer depends on.
  '^lib/press/tags[.]ts$',
];
/** Not domains: they serve all of them, or stand above them. */
const NO_DOMAIN = 'arabic|i18n|platform|seo|press|jobs|imports';
const READER = '^(app/\\[locale\\]|components/(article|front|lists|search|seo|site|ui))/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other are one file in two places: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment: 'The import leads nowhere: mend the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nobody-imports-app',
      comment: 'Routes are the outermost layer: move what you need into components or lib.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'app-without-tables',
      comment: 'A page asks a query (lib/<domain>/queries.ts) or calls a use case; rows never leave lib.',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: '^db/' },
    },
    {
      name: 'components-without-data',
      comment:
        'A component takes plain domain types as props: the page asks the query and hands the answer down.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: [
          '^db/',
          QUERIES,
          '^lib/(jobs|imports)/',
          // Who may do what is pure and shared with screens; sessions are not.
          '^lib/auth/(?!(actor|permissions|roles|desk-action-result|sign-in/password-rules|audit/audit-(filter|detail))[.]ts$)',
          '^lib/press/(?!tags[.]ts$)',
          '^lib/platform/(env|logger)[.]ts$',
        ],
      },
    },
    {
      name: 'secrets-are-not-kept',
      comment:
        'Forms with passwords and codes keep nothing in the browser: what is typed there is gone with the tab.',
      severity: 'error',
      from: { path: '^components/admin/(account|sign-in)/' },
      to: { path: '^components/admin/(saving|newsroom)/' },
    },
    {
      name: 'ui-without-domain',
      comment:
        'components/ui is what the other rooms are built from: it takes values and domain types as props and knows none of those rooms.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TESTS },
      to: {
        path: ['^components/(?!ui/)', '^lib/(?!(arabic|i18n|media)/)'],
        pathNot: '^lib/[^/]+/types[.]ts$',
      },
    },
    {
      name: 'elements-stand-alone',
      comment:
        'Elements are one script of at most 8 kB for readers’ browsers: only their own files and lib/arabic’s or lib/i18n’s pure helpers.',
      severity: 'error',
      from: { path: '^components/elements/', pathNot: TESTS },
      to: { pathNot: '^(components/elements|lib/(arabic|i18n))/' },
    },
    {
      name: 'nobody-imports-elements',
      comment: 'Elements reach a page as a built script: components print the custom tag, nothing more.',
      severity: 'error',
      from: { pathNot: ['^components/elements/', TESTS] },
      to: { path: '^components/elements/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reader-without-next-runtime',
      comment:
        'next/link, next/image and next/script exist for a browser runtime that readers do not get: use <a>, components/ui/picture and a custom element.',
      severity: 'error',
      from: { path: READER },
      to: { path: 'node_modules/next/(link|image|script|dynamic|legacy/image)(\\.js|\\.d\\.ts)?$' },
    },
    {
      name: 'lib-below-screens',
      comment: 'lib knows no screens: return data, and let app and components show it.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'arabic-is-pure',
      comment:
        'lib/arabic holds pure functions over text: pass settings in as arguments (their types may be imported).',
      severity: 'error',
      from: { path: '^lib/arabic/', pathNot: TESTS },
      to: { pathNot: ['^lib/arabic/', '^lib/[^/]+/types[.]ts$', '^lib/i18n/editions[.]ts$'] },
    },
    {
      name: 'platform-at-the-bottom',
      comment: 'lib/platform serves everyone and knows nobody.',
      severity: 'error',
      from: { path: '^lib/platform/', pathNot: TESTS },
      to: { path: '^(app|components|db|lib/(?!platform/)|scripts)/' },
    },
    {
      name: 'seo-is-pure',
      comment:
        'lib/seo builds metadata, feeds and structured data from domain types: the page or handler asks the query (feeds and sitemaps have their own in lib/seo/{feeds,sitemaps}/*-queries.ts).',
      severity: 'error',
      from: { path: '^lib/seo/', pathNot: [TESTS, QUERIES] },
      to: { path: ['^db/', QUERIES, '^lib/(jobs|imports)/', '^lib/press/(?!tags[.]ts$)'] },
    },
    {
      name: 'domains-by-their-doors',
      comment:
        'Another domain is entered by its queries.ts (*-queries.ts) or types.ts alone, never by its use cases: call its query, or move what both need down. SHARED_RULES above names each exception with its reason.',
      severity: 'error',
      from: { path: `^lib/(?!(?:${NO_DOMAIN})/)([^/]+)/`, pathNot: TESTS },
      to: {
        path: '^lib/',
        pathNot: [
          `^lib/$1/`,
          `^lib/(arabic|i18n|platform)/`,
          QUERIES,
          '^lib/[a-z/-]+/types[.]ts$',
          ...SHARED_RULES,
        ],
      },
    },
    {
      name: 'domains-below-jobs',
      comment:
        'Jobs, imports and the command line call use cases, not the other way round: enqueue with lib/jobs/enqueue-job.ts, and ask lib/jobs/job-timing.ts what is late.',
      severity: 'error',
      from: { path: '^lib/(?!(jobs|imports)/)', pathNot: TESTS },
      to: { path: '^lib/(jobs/(?!(enqueue-job|job-timing)[.]ts$)|imports/)' },
    },
    {
      name: 'press-knows-no-content',
      comment:
        'The press prints what Next renders: it uses lib/platform, lib/i18n for the wording of its own pages, and the addresses of the library’s files, nothing else; the outbox it reads by pg.',
      severity: 'error',
      from: { path: '^lib/press/', pathNot: TESTS },
      to: {
        path: '^(app|components|db|lib|scripts|messages)/',
        pathNot: ['^lib/(press|platform)/', '^lib/i18n/', '^lib/media/files/file-path[.]ts$'],
      },
    },
    {
      name: 'db-below-domains',
      comment:
        'Tables know no use cases: db uses lib/platform, and the words (types, enumerations, body schema) that columns hold. Seeds stand above and may call use cases.',
      severity: 'error',
      from: { path: '^db/', pathNot: ['^db/seed/', TESTS] },
      to: {
        path: '^(app|components|scripts|lib)/',
        pathNot: [
          '^lib/platform/',
          '^lib/[^/]+/types[.]ts$',
          '^lib/i18n/editions[.]ts$',
          '^lib/articles/(body/body-schema|article-content|revision-reasons)[.]ts$',
          '^lib/auth/roles[.]ts$',
          '^lib/fronts/zones[.]ts$',
        ],
      },
    },
    {
      name: 'scripts-before-packages',
      comment:
        'These run before anything is installed: Node’s own modules only, or a dynamic import after ensureInstalled().',
      severity: 'error',
      from: { path: '^scripts/([^/]+|lib/[^/]+)\\.mjs$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Test helpers stay in tests: move what production needs out of them.',
      severity: 'error',
      from: { pathNot: [TESTS, '(vitest|playwright)\\.config[.]ts$', '^scripts/bench[.]mjs$'] },
      to: { path: TESTS },
    },
    {
      name: 'no-dev-packages-in-production',
      comment: 'A production installation has no devDependencies: move the package to dependencies.',
      severity: 'error',
      from: { path: '^(app|components|db|lib|scripts/(nashra|supervisor))/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'dynamic-import'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.build|node_modules/\\.cache)|\\.d\\.m?ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
