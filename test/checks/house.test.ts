import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './source-files.ts'

/** The rooms of the house (design §2), and what tools and use leave beside them. */
const ROOMS = ['.ci', 'client', 'db', 'docs', 'server', 'shared', 'test']
const LEFT_BESIDE = [
  '.cache',
  '.git',
  'coverage',
  'data',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
]

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

describe('the house', () => {
  it('has its rooms and no others', () => {
    const found = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !LEFT_BESIDE.includes(entry.name))
      .map((entry) => entry.name)
    expect(found.sort()).toEqual(ROOMS)
  })

  it('names exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = json('package.json') as Record<
      string,
      Record<string, string>
    >
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.length).toBeGreaterThan(30)
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('locks content, not the place it once came from', () => {
    const { packages } = json('package-lock.json') as {
      packages: Record<string, { resolved?: string; integrity?: string }>
    }
    const entries = Object.entries(packages).filter(([place]) => place !== '')
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(entries.filter(([, entry]) => entry.integrity === undefined)).toEqual([])
  })

  it('runs no install scripts', () => {
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
  })
})
