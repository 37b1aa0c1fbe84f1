import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'
import { databaseFreeTests } from './tests/harness/database-free-tests.ts'

/** Small parts that nearly every page shows: fetched as one file, for a file costs some 300 bytes beside its content. */
const COMMON =
  /\/app\/(ui\/(brand|breadcrumbs|button|button-link|card|error-page|field|icon|loading-bar|notice|page|print-button|progress-bar|status)\.tsx|platform\/clock\.ts)$/

export default defineConfig(({ isSsrBuild }) => ({
  // Vitest must not load the Remix plugin: it expects a Remix build around it.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  // The scan for what browsers need also looks into server code; this module has nothing for a browser.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: {
    target: 'es2022',
    // Small files stay files: a data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      ...(isSsrBuild
        ? {}
        : { output: { manualChunks: (id: string) => (COMMON.test(id) ? 'common' : undefined) } }),
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
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
}))
