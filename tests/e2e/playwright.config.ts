import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4321)

/** A real Chromium against the production build on a fresh demonstration organization. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // The two cores are shared with the server and the browser: two workers were no faster. No two files act for the same
  // member. A test that passes only when tried again is named as flaky in the report: something in it is still to be found.
  workers: 1,
  retries: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testMatch: /\.phone\.ts$/,
      use: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desk', testMatch: /\.desk\.ts$/, use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: 'node tests/e2e/serve.mjs',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 300_000,
    env: {
      PORT: String(port),
      // A host name, as passkeys need one; tests by address go on as on a site without.
      LIANXUE_ORIGIN: `http://localhost:${port}`,
      LIANXUE_DATA_DIR: 'test-results/e2e-data',
      DATABASE_URL: '',
      NODE_ENV: 'production',
    },
  },
})
