import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { databaseFreeTests } from './tests/harness/database-free-tests.ts'

/**
 * What is fetched as one file, by the path of its modules: few files, for each costs a request, and none so large that a slow phone
 * stops while it evaluates it.
 */
const CHUNKS: ReadonlyArray<readonly [name: string, modules: RegExp]> = [
  ['react', /\/node_modules\/(react|react-dom|scheduler)\//],
  ['router', /\/node_modules\/(@remix-run|react-router|react-router-dom|turbo-stream)\//],
  [
    'common',
    /vite\/preload-helper|\/app\/(ui\/(brand|breadcrumbs|button|button-link|card|error-page|field|icon|loading-bar|notice|page|print-button|progress-bar|status)\.tsx|platform\/clock\.ts)$/,
  ],
  // Marks are shown by pages that ask nothing, too.
  ['review-mark', /\/app\/questions\/review-mark\.(tsx|css)$/],
  [
    'exercises',
    /\/app\/(questions\/[a-z-]+|courses\/lesson\/(study-context|use-step|use-verdict-focus|verdict-box))\.tsx?$/,
  ],
]

export default defineConfig(({ isSsrBuild }) => ({
  // Vitest must not load the Remix plugin: it expects a Remix build around it.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  // The scan for what browsers need also looks into server code; this module has nothing for a browser.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: {
    target: 'es2022',
    // Small files stay files: a data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: {
      // Pages fetch these with their routes; an import finds them there, and needs no element that announces them.
      resolveDependencies: (_file, deps) =>
        deps.filter((dep) => !CHUNKS.some(([name]) => dep.startsWith(`assets/${name}-`))),
    },
    reportCompressedSize: false,
    rollupOptions: {
      ...(isSsrBuild
        ? {}
        : { output: { manualChunks: (id: string) => CHUNKS.find(([, modules]) => modules.test(id))?.[0] } }),
      onwarn(warning, warn) {
        // Routes without a page leave nothing for the browser.
        if (warning.code !== 'EMPTY_BUNDLE') warn(warning)
      },
    },
  },
  test: {
    include:
      process.env.LIANXUE_TEST_DATABASE === 'none'
        ? databaseFreeTests()
        : ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: /^(sqlite|postgres)$/.test(process.env.LIANXUE_TEST_DATABASE ?? '') ? databaseFreeTests() : [],
    globalSetup: 'tests/harness/global-setup.ts',
    setupFiles: 'tests/harness/database-per-file.ts',
    pool: 'forks',
    isolate: false,
    poolOptions: { forks: { maxForks: 2 } },
    // Against a test that never ends, not against a slow machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}))
