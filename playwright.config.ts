import { defineConfig } from '@playwright/test'

const counts = process.env.TAIZHANG_COUNTS

/** Specs that measure what a person waits for: alone on the machine. */
const MEASURED = ['many.spec.ts', 'import-keyboard.spec.ts', 'import-long.spec.ts', 'reporting.spec.ts']

/** Browser tests in the Chromium of this machine; every file starts servers of its own on throw-away folders. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // A guard against what hangs; what is measured is measured elsewhere.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 2,
  projects: [
    { name: 'screens', testMatch: '*.spec.ts', testIgnore: MEASURED },
    { name: 'measured', testMatch: MEASURED, workers: 1 },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: counts ? [['list'], ['json', { outputFile: counts }]] : 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    // Its pictures and snapshots cost as much as the tests: on where somebody looks into one.
    trace: process.env.TAIZHANG_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
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
})
