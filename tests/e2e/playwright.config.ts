import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4321)

// Each window of Debian's Chromium draws the list below its address bar in renderers of their own, seen or not; this takes
// a third of the time of a short test. The others are what Playwright disables, since the last such argument counts.
const DISABLED = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AcceptCHFrame', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...[
    'DialMediaRouteProvider',
    'GlobalMediaControls',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
  ],
  ...['ThirdPartyStoragePartitioning', 'Translate', 'AutoDeElevate', 'RenderDocument', 'OptimizationHints'],
]

/** A real Chromium against the production build on a fresh demonstration organization. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Two workers load pages a quarter faster than one on two cores. No two files act for the same member. None is tried again
  // here: what a try has signed or begun is there for the next one (`npm test` tries again on fresh data).
  workers: 2,
  retries: 0,
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
        `--disable-features=${DISABLED.join(',')}`,
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
