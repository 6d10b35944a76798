import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/reporters'

/** Prints the closing line that CI counts; under `npm test`, which adds up several runs, hands the counts on instead. */
const countLine: Reporter = {
  onTestRunEnd(modules) {
    const count: Record<string, number> = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) count.failed = (count.failed ?? 0) + 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state] = (count[state] ?? 0) + 1
      }
    }
    const handOn = process.env.TAIZHANG_COUNTS
    if (handOn) writeFileSync(handOn, JSON.stringify(count))
    else console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  },
}

export default defineConfig({
  root: 'client',
  plugins: [react()],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8080}` } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115'],
    manifest: true,
    rolldownOptions: {
      output: {
        // What nearly every room needs comes in few files: an old proxy opens six connections, not fifty.
        codeSplitting: {
          groups: [
            // Many dialogs pick units, but no room does before one is opened.
            {
              name: 'pick',
              test: /Combobox|use-combobox|unit-picker|find-units/,
              includeDependenciesRecursively: false,
            },
            { name: 'common', minShareCount: 8, maxSize: 400_000 },
          ],
        },
      },
    },
  },
  test: {
    root: '.',
    reporters: ['default', countLine],
    // Its own choice leaves one core of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          root: '.',
          include: ['test/shared/**/*.test.ts', 'test/checks/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          root: '.',
          include: ['test/client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/helpers/client-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          root: '.',
          include: ['test/db/**/*.test.ts', 'test/server/**/*.test.ts'],
          globalSetup: ['test/helpers/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
